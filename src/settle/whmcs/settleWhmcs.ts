import type {
  ActionOptions,
  AddClientRequest,
  AddContactRequest,
  AddCreditRequest,
  AddInvoicePaymentRequest,
  AddOrderRequest,
  AddTicketNoteRequest,
  AddTicketReplyRequest,
  AddTransactionRequest,
  AddUserRequest,
  ApplyCreditRequest,
  CapturePaymentRequest,
  CreateInvoiceRequest,
  CreateQuoteRequest,
  GetClientsClient,
  GetContactsContact,
  GetCreditsCredit,
  GetOrdersOrder,
  GetQuotesQuote,
  GetTicketAnswer,
  GetTicketNote,
  GetTicketReply,
  GetTransactionsTransaction,
  GetUsersUser,
  OpenTicketRequest,
  WhmcsContext,
} from '../../whmcs/index.js'
import type { Finder } from '../settled.js'
import { type Named, type Settle, settler } from '../settler.js'
import { client, contact, user } from './clients.js'
import { addedCredit, appliedCredit } from './credit.js'
import { finder, showing } from './finder.js'
import { type CreatedInvoice, invoice } from './invoices.js'
import { capture, invoicePayment, transaction } from './payments.js'
import { order, quote } from './sales.js'
import { note, reply, ticket } from './tickets.js'

type Find<Params, Row> = Finder<WhmcsContext, readonly [params: Params, options?: ActionOptions], Row>

/** The actions of WHMCS whose outcome can be found, each with the function that looks for its effect. */
export type WhmcsFinders = {
  readonly addClient: Find<AddClientRequest, GetClientsClient>
  readonly addContact: Find<AddContactRequest, GetContactsContact>
  readonly addCredit: Find<AddCreditRequest, GetCreditsCredit>
  readonly addInvoicePayment: Find<AddInvoicePaymentRequest, GetTransactionsTransaction>
  readonly addOrder: Find<AddOrderRequest, GetOrdersOrder>
  readonly addTicketNote: Find<AddTicketNoteRequest, GetTicketNote>
  readonly addTicketReply: Find<AddTicketReplyRequest, GetTicketReply>
  readonly addTransaction: Find<AddTransactionRequest, GetTransactionsTransaction>
  readonly addUser: Find<AddUserRequest, GetUsersUser>
  readonly applyCredit: Find<ApplyCreditRequest, GetCreditsCredit>
  readonly capturePayment: Find<CapturePaymentRequest, GetTransactionsTransaction>
  readonly createInvoice: Find<CreateInvoiceRequest, CreatedInvoice>
  readonly createQuote: Find<CreateQuoteRequest, GetQuotesQuote>
  readonly openTicket: Find<OpenTicketRequest, GetTicketAnswer>
}

/** The finders of WHMCS by the names of their operations. */
const whmcsFinders: WhmcsFinders = {
  addClient: /* @__PURE__ */ finder(client),
  addContact: /* @__PURE__ */ finder(contact),
  addCredit: /* @__PURE__ */ finder(addedCredit),
  addInvoicePayment: /* @__PURE__ */ finder(invoicePayment),
  addOrder: /* @__PURE__ */ finder(order),
  addTicketNote: /* @__PURE__ */ finder(note),
  addTicketReply: /* @__PURE__ */ finder(reply),
  addTransaction: /* @__PURE__ */ finder(transaction),
  addUser: /* @__PURE__ */ finder(user),
  applyCredit: /* @__PURE__ */ finder(appliedCredit),
  capturePayment: /* @__PURE__ */ finder(capture),
  createInvoice: /* @__PURE__ */ finder(invoice),
  createQuote: /* @__PURE__ */ finder(quote),
  openTicket: /* @__PURE__ */ showing(/* @__PURE__ */ finder(ticket), (post) => post.ticket),
}

/**
 * Settles a call of WHMCS. It is `settle` for programs that use only this system. The `transid` of a payment or a
 * transaction is the key of the call without being named in `uniqueField`. Errors: those of the reads; `input` if the
 * call cannot be settled, because its action has no finder, or because it did not send what identifies its effect.
 *
 * @example
 * ```ts
 * const token = { identifier: 'my-identifier', secret: 'my-secret' }
 * const lost = { match: 'AddTransaction', reset: true, processed: true } as const
 * const sandbox = createWhmcsSandbox({ credentials: [token], faults: [lost] })
 * const whmcs = { baseUrl: 'http://sandbox.test/', token, fetch: sandbox.fetch }
 *
 * const payment = { paymentmethod: 'paypal', currencyid: 1, transid: 'TX-1', amountin: '19.90' }
 * const startedAt = Date.now()
 * const added = await addTransaction(whmcs, payment)
 * console.log(added.error?.delivery) // unknown
 * const settled = await settleWhmcs(whmcs, { operation: 'whmcs.addTransaction', args: [payment], startedAt })
 * if (settled.value?.outcome === 'done') console.log(settled.value.row.amountin) // 19.90
 * ```
 */
export const settleWhmcs: Settle<Named<'whmcs', WhmcsFinders>> = /* @__PURE__ */ settler('whmcs', whmcsFinders)
