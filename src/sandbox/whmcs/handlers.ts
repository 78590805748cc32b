import { applyCredit, addCredit, getCredits } from './billing/credit.js'
import { createInvoice } from './billing/createInvoice.js'
import { getInvoice, getInvoices } from './billing/getInvoices.js'
import { getCurrencies, getPaymentMethods } from './billing/paymentMethods.js'
import { addInvoicePayment } from './billing/payments.js'
import { addTransaction, getTransactions } from './billing/transactions.js'
import { updateInvoice } from './billing/updateInvoice.js'
import type { Handler } from './call.js'
import { addClient } from './clients/addClient.js'
import { closeClient, updateClient } from './clients/changeClient.js'
import { getClientsDetails } from './clients/clientDetails.js'
import { addContact, deleteContact, getContacts, updateContact } from './clients/contacts.js'
import { getClients } from './clients/getClients.js'
import { done } from '../outcome.js'
import { addOrder } from './orders/addOrder.js'
import { getOrders } from './orders/getOrders.js'
import { acceptOrder, cancelOrder, deleteOrder, fraudOrder, pendingOrder } from './orders/orderStatus.js'
import { addProduct, getProducts } from './orders/products.js'
import { getTicketAttachment } from './tickets/attachments.js'
import { deleteTicket, mergeTicket, updateTicket } from './tickets/changeTicket.js'
import { getSupportDepartments, getSupportStatuses, getTicketCounts } from './tickets/counts.js'
import { getTicket, getTicketNotes } from './tickets/getTicket.js'
import { getTickets } from './tickets/getTickets.js'
import { openTicket } from './tickets/openTicket.js'
import {
  addTicketNote,
  addTicketReply,
  deleteTicketNote,
  deleteTicketReply,
  updateTicketReply,
} from './tickets/replies.js'

const whmcsDetails: Handler = ({ settings: { version } }) =>
  done({ whmcs: { version, canonicalversion: `${version}-release.1` } })

/** The actions that the sandbox carries out on what it holds. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...{ AcceptOrder: acceptOrder, AddClient: addClient, AddContact: addContact, AddCredit: addCredit },
  ...{ AddInvoicePayment: addInvoicePayment, AddOrder: addOrder, AddProduct: addProduct },
  ...{ AddTicketNote: addTicketNote, AddTicketReply: addTicketReply, AddTransaction: addTransaction },
  ...{ ApplyCredit: applyCredit, CancelOrder: cancelOrder, CloseClient: closeClient, CreateInvoice: createInvoice },
  ...{ DeleteContact: deleteContact, DeleteOrder: deleteOrder, DeleteTicket: deleteTicket },
  ...{ DeleteTicketNote: deleteTicketNote, DeleteTicketReply: deleteTicketReply, FraudOrder: fraudOrder },
  ...{ GetClients: getClients, GetClientsDetails: getClientsDetails, GetContacts: getContacts },
  ...{ GetCredits: getCredits, GetCurrencies: getCurrencies, GetInvoice: getInvoice, GetInvoices: getInvoices },
  ...{ GetOrders: getOrders, GetPaymentMethods: getPaymentMethods, GetProducts: getProducts },
  ...{ GetSupportDepartments: getSupportDepartments, GetSupportStatuses: getSupportStatuses },
  ...{ GetTicket: getTicket, GetTicketAttachment: getTicketAttachment, GetTicketCounts: getTicketCounts },
  ...{ GetTicketNotes: getTicketNotes, GetTickets: getTickets, GetTransactions: getTransactions },
  ...{ MergeTicket: mergeTicket, OpenTicket: openTicket, PendingOrder: pendingOrder },
  ...{ UpdateClient: updateClient, UpdateContact: updateContact, UpdateInvoice: updateInvoice },
  ...{ UpdateTicket: updateTicket, UpdateTicketReply: updateTicketReply, WhmcsDetails: whmcsDetails },
}
