import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { hasPrices, priceFor, tldOf } from '../domains/prices.js'
import { idOf, itemsAt } from '../params.js'
import { overridden } from './cart.js'

/** A domain in a cart. */
export type DomainLine = {
  readonly domain: string
  readonly type: 'register' | 'transfer'
  readonly regperiod: number
  /** The amount of the first payment. */
  readonly amount: number
  /** The price of a renewal for the same number of years. Without a configured price it equals the first payment. */
  readonly recurring: number
  /** The registrar of the top-level domain, or an empty string if it has none. */
  readonly registrar: string
  readonly eppcode: string
  readonly idnlanguage: string
  readonly dnsmanagement: boolean
  readonly emailforwarding: boolean
  readonly idprotection: boolean
}

type Prices = { readonly amount: number; readonly renewal: number | undefined; readonly registrar: string }

// No error is documented for a domain whose top-level domain has no prices. Such a domain is free.
const pricesOf = ({ store }: Call, domain: string, type: DomainLine['type'], years: number): Prices | undefined => {
  const tld = tldOf(store, domain)
  if (tld === undefined) return { amount: 0, renewal: undefined, registrar: '' }
  const amount = hasPrices(tld, type) ? priceFor(tld, type, years) : 0
  return amount === undefined ? undefined : { amount, renewal: priceFor(tld, 'renew', years), registrar: tld.registrar }
}

/** Reads the domain with a key in the lists. */
export const readDomain = (call: Call, key: string, type: string): Outcome<DomainLine> => {
  const at = (name: string) => itemsAt(call.params, name).get(key) ?? ''
  const isOn = (name: string) => !['', '0'].includes(at(name))
  if (type !== 'register' && type !== 'transfer') return problem('Invalid Domain Type: it is register or transfer')
  if (at('domain') === '') return problem('domain is required')
  const first = overridden(call, 'domainpriceoverride', key)
  if (!first.ok) return first
  const renewal = overridden(call, 'domainrenewoverride', key)
  if (!renewal.ok) return renewal
  const regperiod = Math.min(Math.max(idOf(at('regperiod')), 1), 10)
  const prices = pricesOf(call, at('domain'), type, regperiod)
  if (prices === undefined) return problem('Invalid Registration Period')
  const amount = first.value ?? prices.amount
  return done({
    ...{ domain: at('domain'), type, regperiod, eppcode: at('eppcode'), idnlanguage: at('idnlanguage') },
    registrar: prices.registrar,
    ...{ amount, recurring: renewal.value ?? prices.renewal ?? amount },
    ...{ dnsmanagement: isOn('dnsmanagement'), emailforwarding: isOn('emailforwarding') },
    idprotection: isOn('idprotection'),
  })
}
