import type { WhmcsContext } from '../whmcs/index.js'
import type { Finders } from './settled.js'
import { client, contact, user } from './whmcsClients.js'
import { addedCredit, appliedCredit } from './whmcsCredit.js'
import { finder, showing } from './whmcsFinder.js'
import { invoice } from './whmcsInvoices.js'
import { capture, invoicePayment, transaction } from './whmcsPayments.js'
import { order, quote } from './whmcsSales.js'
import { note, reply, ticket } from './whmcsTickets.js'

/** The finders of WHMCS, by the functions of the actions. */
export const whmcsFinders = {
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
} satisfies Finders<WhmcsContext>
