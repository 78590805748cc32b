import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { parseDay } from '../dates.js'
import { parseDecimal, parseMoney, ratePlaces } from '../decimal.js'
import { textAt } from '../params.js'

const statuses = ['Draft', 'Unpaid', 'Paid', 'Cancelled', 'Refunded', 'Collections', 'Payment Pending']

/** Reads the status of an invoice. The default is `unset`. */
export const invoiceStatusSent = ({ params }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'status')
  if (sent === '') return done(unset)
  return statuses.includes(sent) ? done(sent) : problem(`Invalid status ${sent}`)
}

/** Reads a day as `Y-m-d`. The default is `unset`. */
export const daySent = ({ params }: Call, name: string, unset: string): Outcome<string> => {
  const sent = textAt(params, name)
  const day = sent === '' ? unset : parseDay(sent)
  return day === undefined ? problem(`Invalid Date: ${name} is Y-m-d`) : done(day)
}

/** Reads a tax rate in thousandths of a percent. The default is `unset`. */
export const rateSent = ({ params }: Call, name: string, unset: number): Outcome<number> => {
  const sent = textAt(params, name)
  const rate = sent === '' ? unset : parseDecimal(sent, ratePlaces)
  const fits = rate !== undefined && rate >= 0 && rate <= 1_000_000
  return fits ? done(rate) : problem(`Invalid Tax Rate: ${name} is a percentage`)
}

/** Reads the amount of an item in cents. An empty string is 0. */
export const itemAmount = (text: string): Outcome<number> => {
  const cents = text === '' ? 0 : parseMoney(text)
  return cents === undefined ? problem(`Invalid Amount: ${text} is no plain decimal`) : done(cents)
}
