import { failedBy, type Seeded } from '../outcome.js'
import type { Fetch } from '../faultFetch.js'
import { isObject, type Json, type JsonObject, own, textOf } from '../json.js'

/** The options for seeding a sandbox. The API role of the credential must list every action. */
export type WhmcsSeedOptions = {
  /** The sandbox to fill. */
  readonly sandbox: { readonly fetch: Fetch }
  /** The identifier of a credential. */
  readonly identifier: string
  /** The secret of the credential. */
  readonly secret: string
  /** The access key, if the sandbox requires one. */
  readonly accessKey?: string
}

type Fields = Readonly<Record<string, string>>

type Send = (action: string, fields?: Fields) => Promise<JsonObject>

const createSend =
  ({ sandbox, identifier, secret, accessKey }: WhmcsSeedOptions): Send =>
  async (action, fields = {}) => {
    const key: Fields = accessKey === undefined ? {} : { accesskey: accessKey }
    const body = new URLSearchParams({ action, identifier, secret, responsetype: 'json', ...key, ...fields })
    const answer = await sandbox.fetch('/includes/api.php', { method: 'POST', body })
    const json = (await answer.json()) as Json
    if (isObject(json) && own(json, 'result') === 'success') return json
    return Promise.reject(new Error(`the demo data was refused: ${action} answered ${JSON.stringify(json)}`))
  }

const people: readonly Fields[] = [
  {
    ...{
      firstname: 'Cynthia',
      lastname: "O'Reilly",
      companyname: 'Reilly & Daughters',
      email: 'cynthia@reilly.example',
    },
    ...{ address1: '1 Harbour Road', city: 'Dublin', state: 'Leinster', postcode: 'D01 F5P2', country: 'IE' },
    // { "1": "Google" }, serialised by PHP.
    ...{ phonenumber: '+353.15550100', password2: 'demo', customfields: 'YToxOntpOjE7czo2OiJHb29nbGUiO30=' },
  },
  {
    ...{ firstname: 'Jürgen', lastname: 'Weiß', companyname: '', email: 'juergen@weiss.example' },
    ...{ address1: 'Hauptstraße 5', city: 'Köln', state: 'NRW', postcode: '50667', country: 'DE' },
    ...{ phonenumber: '+49.2215550100', password2: 'demo' },
  },
]

const sell = async (send: Send): Promise<void> => {
  await send('AddProduct', {
    ...{ gid: '1', name: 'Web Hosting', type: 'hostingaccount', paytype: 'recurring', module: 'cpanel', tax: '1' },
    ...{ 'pricing[1][monthly]': '9.95', 'pricing[1][annually]': '99.50', 'pricing[1][msetupfee]': '5.00' },
  })
  const support = { gid: '1', name: 'Support Hour', type: 'other', paytype: 'onetime' }
  await send('AddProduct', { ...support, 'pricing[1][monthly]': '60.00' })
  const prices = { 'register[1]': '12.00', 'renew[1]': '14.00', 'transfer[1]': '12.00' }
  await send('CreateOrUpdateTLD', { extension: '.example', auto_registrar: 'enom', currency_code: 'USD', ...prices })
}

const order = async (send: Send, clientid: string): Promise<void> => {
  const placed = await send('AddOrder', {
    ...{ clientid, paymentmethod: 'banktransfer', 'pid[0]': '1', 'pid[1]': '2' },
    ...{ 'domain[0]': 'reilly.example', 'billingcycle[0]': 'monthly', 'qty[1]': '2' },
  })
  await send('AcceptOrder', { orderid: textOf(own(placed, 'orderid')), autosetup: '1', serverid: '1' })
  const payment = { invoiceid: textOf(own(placed, 'invoiceid')), transid: 'DEMO-1', gateway: 'banktransfer' }
  await send('AddInvoicePayment', { ...payment, date: '2024-01-15 09:30:00', amount: '50.00' })
}

const bill = async (send: Send, userid: string): Promise<void> => {
  const item = { itemdescription1: 'Consulting <on site>', itemamount1: '120.00', itemtaxed1: '1' }
  const dates = { date: '2024-01-01', duedate: '2024-01-15' }
  const invoice = await send('CreateInvoice', { userid, ...dates, ...item, taxrate: '19.000' })
  await send('AddCredit', { clientid: userid, description: 'Goodwill', amount: '20.00' })
  await send('ApplyCredit', { invoiceid: textOf(own(invoice, 'invoiceid')), amount: '12.80' })
  const draft = { itemdescription1: 'Travel', itemamount1: '0.10', itemdescription2: 'Parking', itemamount2: '0.20' }
  await send('CreateInvoice', { userid, draft: '1', ...draft })
}

const talk = async (send: Send, clientid: string, guest: Fields): Promise<void> => {
  const opened = await send('OpenTicket', {
    ...{ clientid, deptid: '1', subject: 'My site says "403" & nothing else', priority: 'High' },
    message: 'Hello,\n\nsince today <b>nothing</b> works.\n\nCynthia',
    // [{ "name": "error.txt", "data": "NDAzIEZvcmJpZGRlbgo=" }]
    attachments: 'W3sibmFtZSI6ImVycm9yLnR4dCIsImRhdGEiOiJOREF6SUVadmNtSnBaR1JsYmdvPSJ9XQ==',
  })
  const ticketid = textOf(own(opened, 'id'))
  await send('AddTicketNote', { ticketid, message: 'The firewall blocked her address.' })
  await send('AddTicketReply', { ticketid, adminusername: 'admin', message: 'Please try again.' })
  await send('AddTicketReply', { ticketid, clientid, message: 'It works, thank you!' })
  await send('OpenTicket', { ...guest, deptid: '2', subject: 'Do you host in Malmö?', message: 'Do you?' })
}

const fill = async (send: Send): Promise<void> => {
  await sell(send)
  const ids: string[] = []
  for (const person of people) ids.push(textOf(own(await send('AddClient', person), 'clientid')))
  const [cynthia = '', jurgen = ''] = ids
  await order(send, cynthia)
  await bill(send, jurgen)
  await talk(send, cynthia, { name: 'Åsa Berg', email: 'asa@berg.example' })
}

/**
 * Seeds an installation without clients over its API with two clients, products, an order, invoices and tickets.
 * `seeded` is false if the installation already has clients. The function never rejects: `message` has the reason of a
 * failure, and the data that was created before it remains.
 */
export const seedWhmcsDemo = async (options: WhmcsSeedOptions): Promise<Seeded> => {
  try {
    const send = createSend(options)
    const there = own(await send('GetClients', { limitnum: '1' }), 'totalresults')
    if (there !== 0) return { ok: true, seeded: false }
    await fill(send)
    return { ok: true, seeded: true }
  } catch (error) {
    return failedBy(error)
  }
}
