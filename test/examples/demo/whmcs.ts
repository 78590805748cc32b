import {
  addInvoicePayment,
  addTicketNote,
  addTicketReply,
  createInvoice,
  getClients,
  getInvoice,
  getTicket,
  getTicketAttachment,
  getTicketRaw,
  openTicket,
  type WhmcsContext,
} from 'billfold/whmcs'
import { type Demo, expect, print, step } from './support.js'

const token = { identifier: 'demo-identifier', secret: 'demo-secret' }

const tickets = async (ctx: WhmcsContext, clientid: number): Promise<void> => {
  const data = new TextEncoder().encode('403 Forbidden: naïve ✓')
  const post = { subject: 'My "shop" & nothing else', message: 'It does not open.' }
  const opened = await step(
    'openTicket(ctx, { deptid: 1, clientid, …, attachments: [{ name, data }] })',
    openTicket(ctx, { deptid: 1, clientid, ...post, attachments: [{ name: 'error.txt', data }] }),
  )
  const ticketid = opened.id
  const answer = { ticketid, adminusername: 'admin', message: 'Please try again.' }
  await step("addTicketReply(ctx, { ticketid, adminusername: 'admin', message })", addTicketReply(ctx, answer))
  const note = { ticketid, message: 'The firewall had blocked her.' }
  await step('addTicketNote(ctx, { ticketid, message })', addTicketNote(ctx, note))

  const raw = await step('getTicketRaw(ctx, { ticketid })', getTicketRaw(ctx, { ticketid }))
  expect('the status of the raw answer', raw.status, 200)
  expect('its subject, as WHMCS keeps it', raw.body.includes('My &quot;shop&quot; &amp; nothing else'), true)
  const ticket = await step(
    'getTicket(ctx, { ticketid }, { decodeEntities: true })',
    getTicket(ctx, { ticketid }, { decodeEntities: true }),
  )
  expect('the subject, decoded', ticket.subject, post.subject)
  expect('the status after a reply of the staff', ticket.status, 'Answered')
  expect('the posts, the opening one among them', ticket.replies.length, 2)
  expect("the opening post's id", ticket.replies[0]?.replyid, 0)
  expect('its file', ticket.replies[0]?.attachments[0]?.filename, 'error.txt')
  expect('the reply', ticket.replies[1]?.message, answer.message)
  expect('the note', ticket.notes[0]?.message, note.message)

  const file = { type: 'ticket', relatedid: ticketid, index: 0 } as const
  const stored = await step('getTicketAttachment(ctx, { type, relatedid, index })', getTicketAttachment(ctx, file))
  const text = Buffer.from(stored.data ?? '', 'base64').toString()
  expect('the text of the file', text, '403 Forbidden: naïve ✓')
}

const payments = async (ctx: WhmcsContext, userid: number): Promise<void> => {
  const items = {
    ...{ itemdescription1: 'Initial account setup', itemamount1: '17.50', itemtaxed1: false },
    ...{ itemdescription2: 'Application adjustments', itemamount2: '4500.00', itemtaxed2: false },
  }
  const { invoiceid } = await step('createInvoice(ctx, { userid, … })', createInvoice(ctx, { userid, ...items }))
  const open = await step('getInvoice(ctx, { invoiceid })', getInvoice(ctx, { invoiceid }))
  expect('the total', open.total, '4517.50')
  expect('what is open', open.balance, '4517.50')
  expect('the status', open.status, 'Unpaid')

  const payment = { invoiceid, gateway: 'banktransfer', date: '2024-01-22 09:30:00' }
  await step(
    "addInvoicePayment(ctx, { …, transid: 'A-1', amount: '517.50' })",
    addInvoicePayment(ctx, { ...payment, transid: 'A-1', amount: '517.50' }),
  )
  const part = await step('getInvoice(ctx, { invoiceid })', getInvoice(ctx, { invoiceid }))
  expect('what is open after the first payment', part.balance, '4000.00')
  expect('the status', part.status, 'Unpaid')
  await step(
    "addInvoicePayment(ctx, { …, transid: 'A-2', amount: '4000.00' })",
    addInvoicePayment(ctx, { ...payment, transid: 'A-2', amount: '4000.00' }),
  )
  const paid = await step('getInvoice(ctx, { invoiceid })', getInvoice(ctx, { invoiceid }))
  expect('what is open after the second one', paid.balance, '0.00')
  expect('the status', paid.status, 'Paid')
  expect('the number of payments', paid.transactions.length, 2)

  const refused = await getInvoice(ctx, { invoiceid: 999_999 })
  print('getInvoice(ctx, { invoiceid: 999_999 })', refused)
  expect('what an invoice that is not there is', refused.error?.kind, 'notFound')
}

const job = async (baseUrl: string): Promise<void> => {
  const ctx: WhmcsContext = { baseUrl, token }
  const { clients, totalresults } = await step('getClients(ctx)', getClients(ctx))
  expect('the number of clients', totalresults, 2)
  const [first] = clients
  if (!first) throw new Error('there is a client')
  await tickets(ctx, first.id)
  await payments(ctx, first.id)
}

const credentials = ['--identifier', token.identifier, '--secret', token.secret]

/** WHMCS: a ticket with a file, a reply and a note, read raw and parsed, and an invoice paid in two parts. */
export const whmcs: Demo = { sandbox: ['whmcs', ...credentials, '--seed', 'demo'], job }
