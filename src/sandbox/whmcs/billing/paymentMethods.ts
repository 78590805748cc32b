import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'

/** A gateway's module by a parameter that names it; `unset` when it was not sent. */
export const paymentMethodSent = (
  { params, settings }: Call,
  unset: string,
  name = 'paymentmethod',
): Outcome<string> => {
  const sent = textAt(params, name)
  if (sent === '') return done(unset)
  const modules = settings.paymentMethods.map(({ module }) => module)
  return modules.includes(sent)
    ? done(sent)
    : problem(`Invalid Payment Method. Valid options include ${modules.join(', ')}`)
}

/** GetPaymentMethods. */
export const getPaymentMethods: Handler = ({ settings }) => {
  const rows = settings.paymentMethods.map(({ module, displayname }) => ({ module, displayname }))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'paymentmethods', 'paymentmethod', rows) })
}

/** GetCurrencies. */
export const getCurrencies: Handler = ({ settings }) => {
  const rows = settings.currencies.map(({ code, prefix, suffix }, index) => ({
    ...{ id: String(index + 1), code, prefix, suffix },
    ...{ format: '1', rate: '1.00000' },
  }))
  return done({ totalresults: String(rows.length), ...wrapped(settings.quirks, 'currencies', 'currency', rows) })
}
