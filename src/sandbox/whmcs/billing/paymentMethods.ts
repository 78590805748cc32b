import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { textAt } from '../params.js'
import { activeModules, modulesOf } from '../modules/registry.js'
import { wrapped } from '../quirks.js'
import type { WhmcsPaymentMethod } from '../settings.js'

type Base = Pick<Call, 'store' | 'settings'>

/** Returns the active gateways, starting with the default. */
export const gatewaysOf = (base: Base): readonly WhmcsPaymentMethod[] =>
  activeModules(base, 'gateway').map(({ name, displayName }) => ({ module: name, displayname: displayName }))

/** Returns the display name of a gateway, even if the gateway is not active any more. */
export const gatewayName = (base: Base, module: string): string =>
  modulesOf(base).find(({ type, name }) => type === 'gateway' && name === module)?.displayName ?? ''

/** Reads the module of a gateway from a parameter. The default is `unset`. */
export const paymentMethodSent = (call: Call, unset: string, name = 'paymentmethod'): Outcome<string> => {
  const sent = textAt(call.params, name)
  if (sent === '') return done(unset)
  const modules = gatewaysOf(call).map(({ module }) => module)
  return modules.includes(sent)
    ? done(sent)
    : problem(`Invalid Payment Method. Valid options include ${modules.join(', ')}`)
}

/** GetPaymentMethods. */
export const getPaymentMethods: Handler = (call) => {
  const rows = gatewaysOf(call).map(({ module, displayname }) => ({ module, displayname }))
  return done({ totalresults: rows.length, ...wrapped(call.settings.quirks, 'paymentmethods', 'paymentmethod', rows) })
}

/** GetCurrencies. */
export const getCurrencies: Handler = ({ settings }) => {
  const rows = settings.currencies.map(({ code, prefix, suffix }, index) => ({
    ...{ id: String(index + 1), code, prefix, suffix },
    ...{ format: '1', rate: '1.00000' },
  }))
  return done({ totalresults: String(rows.length), ...wrapped(settings.quirks, 'currencies', 'currency', rows) })
}
