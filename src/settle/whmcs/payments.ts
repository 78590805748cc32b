import { map, ok, type Result } from '../../index.js'
import {
  type AddInvoicePaymentRequest,
  type AddTransactionRequest,
  type CapturePaymentRequest,
  getInvoice,
  type GetInvoiceAnswer,
  getTransactions,
  type GetTransactionsRequest,
  type GetTransactionsTransaction,
  type WhmcsContext,
} from '../../whmcs/index.js'
import type { Search } from '../settled.js'
import { isSameAmount, isSameText, isSimilarText } from './compare.js'
import { isBefore, readOptions, type Trace } from './trace.js'
import { type Found, found } from './wholeList.js'

type Transaction = GetTransactionsTransaction

const read = async (
  context: WhmcsContext,
  query: GetTransactionsRequest,
  search: Search,
): Promise<Result<Found<Transaction>>> =>
  map(await getTransactions(context, query, readOptions(search)), ({ transactions, totalresults }) =>
    found({ rows: transactions, total: totalresults }),
  )

/** Returns whose invoice it is, or undefined if WHMCS does not say so. */
const ownerOf = async (
  context: WhmcsContext,
  invoiceid: AddTransactionRequest['invoiceid'],
  search: Search,
): Promise<Result<number | undefined>> => {
  const invoice = await getInvoice(context, { invoiceid: invoiceid ?? 0 }, readOptions(search))
  if (invoice.ok) return ok(invoice.value.userid || undefined)
  return invoice.error.kind === 'notFound' ? ok(undefined) : invoice
}

/**
 * Reads the transactions of the invoice or of the client, and all with the number of the gateway, because
 * `UpdateTransaction` can move a transaction to another invoice or client. One that is found by its description is looked
 * for among all of the client.
 */
const readPayments: Trace<AddTransactionRequest, Transaction>['read'] = async (context, sent, search) => {
  const { invoiceid, userid, transid } = sent
  const queries = [invoiceid ? { invoiceid } : userid ? { clientid: userid } : {}, transid ? { transid } : {}]
  const rows = new Map<number, Transaction>()
  let doubt: string | undefined
  if (invoiceid && search.uniqueField === 'description') {
    const owner = userid ? ok(userid) : await ownerOf(context, invoiceid, search)
    if (!owner.ok) return owner
    if (owner.value === undefined) doubt = 'WHMCS does not say whose invoice it is.'
    else queries.push({ clientid: owner.value })
  }
  for (const query of queries.filter((one) => Object.keys(one).length > 0 || !(invoiceid || userid || transid))) {
    const part = await read(context, query, search)
    if (!part.ok) return part
    for (const row of part.value.rows) rows.set(row.id, row)
    doubt ??= part.value.doubt
  }
  return ok({ rows: [...rows.values()], doubt })
}

const byNumber = { shown: ({ transid }: Transaction) => [transid] }
const byDescription = { shown: ({ description }: Transaction) => [description] }

const hasNumber = ({ transid }: { readonly transid?: string | undefined }): boolean => isSameText(transid, transid)

/** A payment of an invoice is found by the number that the gateway gave it. */
export const invoicePayment: Trace<AddInvoicePaymentRequest, Transaction> = {
  needs: ['invoiceid', 'transid'],
  read: (context, { invoiceid, transid }, search) =>
    readPayments(context, { paymentmethod: '', invoiceid, transid }, search),
  idOf: ({ id }) => id,
  keys: { transid: byNumber },
  ownKey: () => 'transid',
  isAlike: ({ transid }, sent) => isSimilarText(sent.transid, transid),
  fits: (row, { invoiceid, amount }) =>
    row.invoiceid === Number(invoiceid) && (amount === undefined || isSameAmount(amount, row.amountin)),
}

/** A transaction is found by the number that the gateway gave it, or by its description. */
export const transaction: Trace<AddTransactionRequest, Transaction> = {
  needs: ['paymentmethod'],
  read: readPayments,
  idOf: ({ id }) => id,
  keys: { transid: byNumber, description: byDescription },
  ownKey: (sent) => (hasNumber(sent) && !sent.allowduplicatetransid ? 'transid' : undefined),
  isAlike: (row, sent) =>
    hasNumber(sent)
      ? isSimilarText(sent.transid, row.transid)
      : isSameAmount(sent.amountin, row.amountin) &&
        isSameAmount(sent.amountout, row.amountout) &&
        (sent.description === undefined || isSimilarText(sent.description, row.description)),
  fits: (row, { invoiceid, userid, amountin, amountout }) =>
    (!invoiceid || row.invoiceid === Number(invoiceid)) &&
    (!userid || row.userid === Number(userid)) &&
    isSameAmount(amountin, row.amountin) &&
    isSameAmount(amountout, row.amountout),
}

/** Says why a capture may have charged the client although the invoice has no payment. */
const doubtOf = (invoice: GetInvoiceAnswer, search: Search): string | undefined => {
  const { status, lastcaptureattempt } = invoice
  if (status !== 'Unpaid') return `The invoice is ${status ?? 'in an unknown state'} and has no new payment.`
  if (lastcaptureattempt === undefined) return 'WHMCS does not say whether it has tried to charge the client.'
  if (lastcaptureattempt === null || isBefore(lastcaptureattempt, search)) return undefined
  return 'WHMCS has tried to charge the client at about that time, and has no payment. Ask the gateway.'
}

/**
 * The gateway gives the payment its number, so a capture is found only if nothing else pays the invoice. `invoiceid` as
 * the key says so.
 */
export const capture: Trace<CapturePaymentRequest, Transaction> = {
  needs: ['invoiceid'],
  read: async (context, { invoiceid }, search) => {
    const invoice = await getInvoice(context, { invoiceid }, readOptions(search))
    if (!invoice.ok) return invoice
    const payments = await read(context, { invoiceid }, search)
    return map(payments, ({ rows, doubt }) => ({
      rows: rows.filter(({ date }) => !isBefore(date, search)),
      doubt: doubt ?? doubtOf(invoice.value, search),
    }))
  },
  idOf: ({ id }) => id,
  keys: { invoiceid: { shown: (_row, { invoiceid }) => [invoiceid] } },
  isAlike: ({ amountin }) => Number(amountin) !== 0,
  writtenAt: ({ date }) => date,
}
