import { done, type Outcome } from '../../outcome.js'
import { type Call, nowOf, problem } from '../call.js'
import { textAt, textIfSent } from '../params.js'
import type { Values } from '../rows.js'
import { localisedDay } from '../dates.js'

/** A stored card or bank account. */
export type PayMethod = Values<'payMethods'>

const brands: readonly (readonly [numbers: RegExp, brand: string])[] = [
  [/^4/, 'Visa'],
  [/^(?:5[1-5]|2[2-7])/, 'MasterCard'],
  [/^3[47]/, 'American Express'],
  [/^6/, 'Discover'],
]

const brandOf = (number: string): string => brands.find(([numbers]) => numbers.test(number))?.[1] ?? ''

const readNumber = ({ params }: Call, before: PayMethod): Outcome<Pick<PayMethod, 'lastfour' | 'cardtype'>> => {
  const number = textAt(params, 'card_number').replace(/[ -]/g, '')
  if (number === '') return done({ lastfour: before.lastfour, cardtype: before.cardtype })
  if (!/^\d{12,19}$/.test(number)) return problem('Invalid Card Number')
  return done({ lastfour: number.slice(-4), cardtype: brandOf(number) })
}

/** Reads a month that is sent as `MMYY`. The result is `MM/YY`, as lists show it. */
const readMonth = ({ params }: Call, name: string, before: string, message: string): Outcome<string> => {
  const sent = textAt(params, name)
  if (sent === '') return done(before)
  return /^(?:0[1-9]|1[0-2])\d\d$/.test(sent) ? done(`${sent.slice(0, 2)}/${sent.slice(2)}`) : problem(message)
}

/** Reads the fields of a card that were sent, and keeps the values of the others. */
export const readCard = (call: Call, before: PayMethod): Outcome<PayMethod> => {
  const number = readNumber(call, before)
  if (!number.ok) return number
  const expiry = readMonth(call, 'card_expiry', before.expiry, 'Expiry Date is invalid')
  if (!expiry.ok) return expiry
  const start = readMonth(call, 'card_start', before.start, 'Start Date is invalid')
  if (!start.ok) return start
  const issue = textIfSent(call.params, 'card_issue_number') ?? before.issue
  if (!/^\d{0,3}$/.test(issue)) return problem('Issue Number is invalid')
  return done({ ...before, ...number.value, expiry: expiry.value, start: start.value, issue })
}

/**
 * Reads the fields of a bank account that were sent, and keeps the values of the others. It does not store the account
 * numbers, because no action returns them.
 */
export const readBankAccount = ({ params }: Call, before: PayMethod): PayMethod => ({
  ...before,
  bankname: textIfSent(params, 'bank_name') ?? before.bankname,
})

/** Returns the time of the last change, such as `31/12/2024 23:59`, in the date format of the installation. */
export const updatedNow = (call: Call): string => {
  const now = nowOf(call)
  return `${localisedDay(now.slice(0, 10), call.settings.dateFormat)} ${now.slice(11, 16)}`
}
