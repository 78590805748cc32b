import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, todayOf } from '../call.js'
import { blankClient } from '../clients/addClient.js'
import { isEmail, personFields, type Person } from '../clients/person.js'
import { insertUser } from '../clients/users.js'
import { formatMoney } from '../decimal.js'
import { recordEmail } from '../mail/record.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { fullName } from '../tickets/author.js'
import { countable } from './charges.js'
import { blankInvoice } from './createInvoice.js'
import { lineAmount, subtotalOf } from './quoteLines.js'
import { readQuoteRow } from './writeQuote.js'

type Quote = Row<'quotes'>

/**
 * Returns the client of a quote. If the quote is for someone who is not a client, that person becomes a client of the
 * user with the same e-mail address.
 */
const clientOf = (call: Call, quote: Quote): Outcome<Row<'clients'>> => {
  const { store } = call
  const client = store.clients.get(quote.userid)
  if (client !== undefined) return done(client)
  const person = Object.fromEntries(personFields.map((field) => [field, quote[field]])) as Person
  if (!isEmail(person.email)) return problem('The email address you entered was not valid')
  const known = store.users.find('email', person.email.toLowerCase())[0]
  const user = known === undefined ? insertUser(call, { ...person, language: '' }, '') : done(known)
  if (!user.ok) return user
  return done(store.clients.insert({ ...blankClient(call, person, user.value), currency: quote.currency }))
}

const describe = ({ quantity, description, unitprice }: Row<'quoteItems'>): string =>
  quantity === 100 ? description : `${String(quantity / 100)} x ${description} @ ${formatMoney(unitprice)}`

/**
 * AcceptQuote. It creates an invoice from a quote. A quote can be accepted only once, because no document describes a
 * second acceptance.
 */
export const acceptQuote: Handler = (call) => {
  const { store } = call
  const found = readQuoteRow(call)
  if (!found.ok) return found
  const quote = found.value
  if (quote.invoiceid > 0) return problem('Invalid Stage: the quote is accepted already')
  const client = clientOf(call, quote)
  if (!client.ok) return client
  const invoice = store.invoices.insert(blankInvoice(call, client.value, todayOf(call)))
  for (const line of store.quoteItems.find('quoteid', quote.id)) {
    const item = { type: '', relid: 0, description: describe(line), amount: lineAmount(line), taxed: line.taxable }
    store.items.insert({ ...item, invoiceid: invoice.id })
  }
  const counted = countable(store, invoice)
  if (!counted.ok) return counted
  const accepted = { stage: 'Accepted', dateaccepted: todayOf(call), lastmodified: todayOf(call) }
  store.quotes.patch(quote, { ...accepted, userid: client.value.id, invoiceid: invoice.id })
  logActivity(call, `Quote Accepted - Quote ID: ${String(quote.id)}`, client.value.id)
  return done({ invoiceid: String(invoice.id) })
}

/** SendQuote. It sends the quote to the client, or to the address on the quote. */
export const sendQuote: Handler = (call) => {
  const { store } = call
  const found = readQuoteRow(call)
  if (!found.ok) return found
  const quote = found.value
  const to = store.clients.get(quote.userid) ?? quote
  if (!isEmail(to.email)) return problem('Invalid Email Address: the quote has none')
  const total = formatMoney(subtotalOf(store, quote.id))
  const message = `<p>Dear ${fullName(to)},</p>\n<p>Here is the quote for ${total}, valid until ${quote.validuntil}.</p>`
  const subject = `Quote #${String(quote.id)} - ${quote.subject}`
  recordEmail(call, { userid: quote.userid, to: to.email, subject, message })
  const stage = quote.stage === 'Draft' ? 'Delivered' : quote.stage
  store.quotes.patch(quote, { stage, datesent: todayOf(call), lastmodified: todayOf(call) })
  logActivity(call, `Quote Sent - Quote ID: ${String(quote.id)}`, quote.userid)
  return done({})
}
