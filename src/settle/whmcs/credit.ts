import { map, ok } from '../../index.js'
import {
  type AddCreditRequest,
  type ApplyCreditRequest,
  getCredits,
  type GetCreditsCredit,
  getInvoice,
} from '../../whmcs/index.js'
import { isSameAmount, isSimilarText } from './compare.js'
import { isBefore, readOptions, type Trace } from './trace.js'
import { found } from './wholeList.js'

type Credit = GetCreditsCredit

const sizeOf = ({ amount }: { readonly amount?: unknown }): number => Math.abs(Number(amount ?? NaN))

/** An entry of a client's credit is found by its description. */
export const addedCredit: Trace<AddCreditRequest, Credit> = {
  needs: ['clientid', 'description', 'amount'],
  read: async (context, { clientid }, search) =>
    map(await getCredits(context, { clientid }, readOptions(search)), ({ credits, totalresults }) =>
      found({ rows: credits, total: totalresults }),
    ),
  idOf: ({ id }) => id,
  keys: { description: { shown: ({ description }) => [description] } },
  isAlike: (row, sent) => isSameAmount(sizeOf(sent), sizeOf(row)) && isSimilarText(sent.description, row.description),
  fits: ({ amount }, sent) => isSameAmount(sent.type === 'remove' ? -sizeOf(sent) : sizeOf(sent), amount),
  writtenAt: ({ date }, sent) => (sent.date === undefined ? date : undefined),
}

const unexplained = 'The invoice has credit that the list of the credit of the client does not show.'

/** The amount that the call asks for. Without one, WHMCS applies as much as there is and the invoice needs. */
const wantedOf = ({ amount }: ApplyCreditRequest): number | undefined =>
  Number(amount ?? '') > 0 ? Number(amount) : undefined

const hasWanted = (row: Credit, sent: ApplyCreditRequest): boolean =>
  wantedOf(sent) === undefined || isSameAmount(wantedOf(sent), sizeOf(row))

/**
 * `ApplyCredit` sends no text, so it is found only if nothing else applies credit to the invoice. `invoiceid` as the key
 * says so. An entry of the client's credit names the invoice by `relid` or in its description.
 */
export const appliedCredit: Trace<ApplyCreditRequest, Credit> = {
  needs: ['invoiceid'],
  read: async (context, sent, search) => {
    const invoice = await getInvoice(context, { invoiceid: sent.invoiceid }, readOptions(search))
    if (!invoice.ok) return invoice
    const { userid, credit } = invoice.value
    if (!userid) return ok({ rows: [], doubt: 'WHMCS does not say whose invoice it is.' })
    const entries = await addedCredit.read(context, { clientid: userid, description: '', amount: 0 }, search)
    const namesInvoice = new RegExp(`#${String(Number(sent.invoiceid))}(?!\\d)`)
    return map(entries, ({ rows, doubt }) => {
      const applied = rows.filter(
        ({ amount, relid, description }) =>
          Number(amount ?? 0) < 0 && (relid === Number(sent.invoiceid) || namesInvoice.test(description ?? '')),
      )
      const listed = applied.reduce((sum, row) => sum + sizeOf(row), 0)
      const isExplained = Number(credit ?? NaN) - listed < (wantedOf(sent) ?? 0.01) - 0.005
      return {
        rows: applied.filter(({ date }) => !isBefore(date, search)),
        doubt: doubt ?? (isExplained ? undefined : unexplained),
      }
    })
  },
  idOf: ({ id }) => id,
  keys: { invoiceid: { shown: (_row, { invoiceid }) => [invoiceid] } },
  isAlike: hasWanted,
  fits: hasWanted,
  writtenAt: ({ date }) => date,
}
