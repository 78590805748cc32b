import * as whmcs from 'billfold/whmcs'
import type { Result } from 'billfold'
import { services } from './journeyServices.js'
import { system } from './journeySystem.js'
import { accounts } from './journeyAccounts.js'
import { bytes, file, hosting, person, ticket } from './sandboxed.js'

type Step = readonly [action: string, call: (ctx: whmcs.WhmcsContext) => Promise<Result<unknown>>]

const sales: readonly Step[] = [
  ['AddProduct', (ctx) => whmcs.addProduct(ctx, hosting)],
  ['GetProducts', (ctx) => whmcs.getProducts(ctx)],
  ['AddClient', (ctx) => whmcs.addClient(ctx, { ...person, email: 'b@lee.example', customfields: { 3: 'x' } })],
  ['UpdateClient', (ctx) => whmcs.updateClient(ctx, { clientid: 1, taxexempt: true, customfields: { 4: 'y' } })],
  ['AddContact', (ctx) => whmcs.addContact(ctx, { clientid: 1, firstname: 'Con', email: 'con@lee.example' })],
  ['UpdateContact', (ctx) => whmcs.updateContact(ctx, { contactid: 1, lastname: 'Tact' })],
  ['GetContacts', (ctx) => whmcs.getContacts(ctx)],
  ['GetClients', (ctx) => whmcs.getClients(ctx)],
  ['AddOrder', (ctx) => whmcs.addOrder(ctx, { clientid: 1, paymentmethod: 'banktransfer', pid: [1, 2] })],
  ['GetOrders', (ctx) => whmcs.getOrders(ctx)],
  ['AcceptOrder', (ctx) => whmcs.acceptOrder(ctx, { orderid: 1 })],
  ['GetClientsDetails', (ctx) => whmcs.getClientsDetails(ctx, { clientid: 1, stats: true })],
  ['PendingOrder', (ctx) => whmcs.pendingOrder(ctx, { orderid: 1 })],
  ['FraudOrder', (ctx) => whmcs.fraudOrder(ctx, { orderid: 1 })],
  ['CancelOrder', (ctx) => whmcs.cancelOrder(ctx, { orderid: 1 })],
  ['DeleteOrder', (ctx) => whmcs.deleteOrder(ctx, { orderid: 1 })],
]

const transaction = { paymentmethod: 'paypal', userid: 1, transid: 'T-2', date: '03/05/2024', amountin: '1.50' }
const line = { itemdescription1: 'Work <on site>', itemamount1: '100.00', itemtaxed1: true }
const payment = { invoiceid: 2, transid: 'T-1', gateway: 'paypal', date: '2024-05-03 10:00:00', amount: 60.5 }

const money: readonly Step[] = [
  ['CreateInvoice', (ctx) => whmcs.createInvoice(ctx, { userid: 1, draft: true, taxrate: 10, ...line })],
  [
    'UpdateInvoice',
    (ctx) =>
      whmcs.updateInvoice(ctx, {
        invoiceid: 2,
        publish: true,
        newitemdescription: ['Fee'],
        newitemamount: [1],
        newitemtaxed: [false],
      }),
  ],
  ['AddInvoicePayment', (ctx) => whmcs.addInvoicePayment(ctx, payment)],
  ['AddCredit', (ctx) => whmcs.addCredit(ctx, { clientid: 1, description: 'Goodwill', amount: '20.00' })],
  ['ApplyCredit', (ctx) => whmcs.applyCredit(ctx, { invoiceid: 2, amount: '5.00' })],
  ['GetCredits', (ctx) => whmcs.getCredits(ctx, { clientid: 1 })],
  ['AddTransaction', (ctx) => whmcs.addTransaction(ctx, transaction)],
  ['GetTransactions', (ctx) => whmcs.getTransactions(ctx)],
  ['GetInvoice', (ctx) => whmcs.getInvoice(ctx, { invoiceid: 2 })],
  ['GetInvoices', (ctx) => whmcs.getInvoices(ctx)],
  ['GetCurrencies', (ctx) => whmcs.getCurrencies(ctx)],
  ['GetPaymentMethods', (ctx) => whmcs.getPaymentMethods(ctx)],
]

const reply = { ticketid: 1, clientid: 1, message: 'A reply', attachments: [{ name: 'r.txt', data: bytes('r') }] }
const note = { ticketid: 1, message: 'A note', attachments: [{ name: 'n.txt', data: bytes('n') }] }

const support: readonly Step[] = [
  ['OpenTicket', (ctx) => whmcs.openTicket(ctx, { ...ticket, attachments: [file] })],
  ['AddTicketReply', (ctx) => whmcs.addTicketReply(ctx, reply)],
  ['AddTicketNote', (ctx) => whmcs.addTicketNote(ctx, note)],
  ['UpdateTicket', (ctx) => whmcs.updateTicket(ctx, { ticketid: 1, flag: 1, priority: 'High' })],
  ['UpdateTicketReply', (ctx) => whmcs.updateTicketReply(ctx, { replyid: 1, message: 'Another' })],
  ['GetTicket', (ctx) => whmcs.getTicket(ctx, { ticketid: 1 })],
  ['GetTicketNotes', (ctx) => whmcs.getTicketNotes(ctx, { ticketid: 1 })],
  ['GetTicketAttachment', (ctx) => whmcs.getTicketAttachment(ctx, { type: 'reply', relatedid: 1, index: 0 })],
  ['GetTickets', (ctx) => whmcs.getTickets(ctx)],
  ['GetTicketCounts', (ctx) => whmcs.getTicketCounts(ctx, { includeCountsByStatus: true })],
  ['GetSupportDepartments', (ctx) => whmcs.getSupportDepartments(ctx)],
  ['GetSupportStatuses', (ctx) => whmcs.getSupportStatuses(ctx)],
  ['OpenTicket', (ctx) => whmcs.openTicket(ctx, { deptid: 2, subject: 's', message: 'm', name: 'Å', email: 'a@b.c' })],
  ['MergeTicket', (ctx) => whmcs.mergeTicket(ctx, { ticketid: 1, mergeticketids: [2] })],
  ['DeleteTicketReply', (ctx) => whmcs.deleteTicketReply(ctx, { ticketid: 1, replyid: 1 })],
  ['DeleteTicketNote', (ctx) => whmcs.deleteTicketNote(ctx, { noteid: 1 })],
  ['DeleteTicket', (ctx) => whmcs.deleteTicket(ctx, { ticketid: 1 })],
  ['DeleteContact', (ctx) => whmcs.deleteContact(ctx, { contactid: 1 })],
  ['CloseClient', (ctx) => whmcs.closeClient(ctx, { clientid: 1 })],
  ['WhmcsDetails', (ctx) => whmcs.whmcsDetails(ctx)],
]

/** Calls that use every action that the sandbox carries out, in an installation as `serveShop` gives it. */
export const journey: readonly Step[] = [...sales, ...money, ...support, ...services, ...system, ...accounts]
