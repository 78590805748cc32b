import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, rowAt, todayOf } from '../call.js'
import { readCurrency } from '../clients/addClient.js'
import { personFields } from '../clients/person.js'
import { noDay, parseLocalised } from '../dates.js'
import { type Fields, oneOf, type Read, readFields, reference, removeRow, text } from '../resource.js'
import { textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { writeLines } from './quoteLines.js'

type Quote = Values<'quotes'>

const stages = ['Draft', 'Delivered', 'On Hold', 'Accepted', 'Lost', 'Dead']

const localisedDay: Read<string> = ({ params, settings }, name, before) => {
  const sent = textAt(params, name)
  const day = sent === '' ? before : parseLocalised(sent, settings.dateFormat)
  return day === undefined ? problem(`Invalid Date: ${name} is ${settings.dateFormat}`) : done(day)
}

const person = Object.fromEntries(personFields.map((field) => [field, text])) as Fields<Quote>

const fields: Fields<Quote> = {
  ...person,
  subject: text,
  stage: oneOf(stages, 'Invalid Stage'),
  validuntil: localisedDay,
  datecreated: localisedDay,
  userid: reference('clients', 'Client ID Not Found'),
  currency: (call, _name, before) => readCurrency(call, before),
  proposal: text,
  customernotes: text,
  adminnotes: text,
}

const nobody = Object.fromEntries(personFields.map((field) => [field, ''])) as Pick<
  Quote,
  (typeof personFields)[number]
>

const blankQuote = (call: Call): Quote => ({
  ...{ ...nobody, subject: '', stage: 'Draft', validuntil: noDay, proposal: '', customernotes: '', adminnotes: '' },
  ...{ datecreated: todayOf(call), lastmodified: todayOf(call), datesent: noDay, dateaccepted: noDay },
  ...{ userid: 0, currency: 1, invoiceid: 0 },
})

/**
 * Reads the fields that were sent. For a client of the installation, the name, the address and the currency are those
 * of the client.
 */
const readQuote = (call: Call, before: Quote): Outcome<Quote> => {
  const sent = readFields<Quote>(call, before, fields)
  if (!sent.ok) return sent
  const client = call.store.clients.get(sent.value.userid)
  const own = client === undefined ? {} : { ...nobody, currency: client.currency }
  return done({ ...sent.value, ...own, lastmodified: todayOf(call) })
}

/** CreateQuote. The quote is for a client, or for someone who is not a client yet. */
export const createQuote: Handler = (call) => {
  const values = readQuote(call, blankQuote(call))
  if (!values.ok) return values
  const { id } = call.store.quotes.insert(values.value)
  const lines = writeLines(call, id)
  if (!lines.ok) return lines
  logActivity(call, `Created Quote - Quote ID: ${String(id)}`, values.value.userid)
  return done({ quoteid: String(id) })
}

/** Returns the quote that `quoteid` identifies. */
export const readQuoteRow = (call: Call): Outcome<Row<'quotes'>> =>
  rowAt(call, 'quotes', 'quoteid', 'Quote ID Not Found')

/** UpdateQuote. Fields and lines that are not sent keep their values. */
export const updateQuote: Handler = (call) => {
  const before = readQuoteRow(call)
  if (!before.ok) return before
  const values = readQuote(call, before.value)
  if (!values.ok) return values
  const { id, userid } = call.store.quotes.patch(before.value, values.value)
  const lines = writeLines(call, id)
  if (!lines.ok) return lines
  logActivity(call, `Modified Quote - Quote ID: ${String(id)}`, userid)
  return done({})
}

/** DeleteQuote. It also deletes the lines of the quote. */
export const deleteQuote: Handler = /* @__PURE__ */ removeRow({
  table: 'quotes',
  id: 'quoteid',
  missing: 'Quote ID Not Found',
  answer: (call, { id, userid }) => {
    call.store.quoteItems.find('quoteid', id).forEach(call.store.quoteItems.remove)
    logActivity(call, `Deleted Quote - Quote ID: ${String(id)}`, userid)
    return done({})
  },
})
