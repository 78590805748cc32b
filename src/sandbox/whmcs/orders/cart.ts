import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { parseMoney } from '../decimal.js'
import { customFieldsIn, idOf, itemsAt, textAt } from '../params.js'
import { isArray } from '../php/array.js'
import type { Row } from '../rows.js'
import { quote } from './cycles.js'

/** A product in a cart. */
export type ProductLine = {
  readonly product: Row<'products'>
  readonly qty: number
  readonly domain: string
  readonly cycle: string
  /** Of all of them, per cycle. */
  readonly amount: number
  /** Of all of them, once. */
  readonly setup: number
  readonly customfields: Readonly<Record<string, string>>
}

/** A domain in a cart. */
export type DomainLine = {
  readonly domain: string
  readonly type: 'register' | 'transfer'
  readonly regperiod: number
  readonly amount: number
}

/** What is ordered. */
export type Cart = { readonly products: readonly ProductLine[]; readonly domains: readonly DomainLine[] }

const overridden = ({ params }: Call, name: string, key: string): Outcome<number | undefined> => {
  const sent = itemsAt(params, name).get(key) ?? ''
  if (sent === '') return done(undefined)
  const cents = parseMoney(sent)
  return cents === undefined || cents < 0 ? problem(`Invalid Amount: ${name} is a plain decimal`) : done(cents)
}

const readProduct = (call: Call, client: Row<'clients'>, key: string, pid: string): Outcome<ProductLine> => {
  const { store, params } = call
  const product = store.products.get(idOf(pid))
  if (product === undefined) return problem('Product ID Not Found')
  const at = (name: string) => itemsAt(params, name).get(key) ?? ''
  const price = quote(product, client.currency, at('billingcycle'))
  if (price === undefined) return problem('Invalid Billing Cycle')
  const override = overridden(call, 'priceoverride', key)
  if (!override.ok) return override
  const qty = Math.max(idOf(at('qty')), 1)
  if (qty > 10_000) return problem('Invalid Quantity')
  return done({
    ...{ product, qty, domain: at('domain'), cycle: price.cycle },
    amount: (override.value ?? price.amount) * qty,
    setup: override.value === undefined ? price.setup * qty : 0,
    customfields: customFieldsIn(at('customfields')),
  })
}

const readDomain = (call: Call, key: string, type: string): Outcome<DomainLine> => {
  const at = (name: string) => itemsAt(call.params, name).get(key) ?? ''
  if (type !== 'register' && type !== 'transfer') return problem('Invalid Domain Type: it is register or transfer')
  if (at('domain') === '') return problem('domain is required')
  const override = overridden(call, 'domainpriceoverride', key)
  if (!override.ok) return override
  // The sandbox knows no prices of domains.
  const regperiod = Math.max(idOf(at('regperiod')), 1)
  return done({ domain: at('domain'), type, regperiod, amount: override.value ?? 0 })
}

/** What AddOrder can order besides and this sandbox cannot. */
const elsewhere = ['addons', 'addonid', 'addonids', 'servicerenewals', 'addonrenewals', 'domainrenewals']

const aligned = ['domain', 'regperiod', 'idnlanguage', 'eppcode', 'dnsmanagement', 'emailforwarding', 'idprotection']

/** From WHMCS 8.6 a scalar is refused where several domain types need a list. */
const scalarAmongLists = ({ params }: Call): string | undefined =>
  itemsAt(params, 'domaintype').size > 1
    ? aligned.find((name) => params.has(name) && !isArray(params.get(name)))
    : undefined

const collect = <T>(outcomes: Iterable<Outcome<T>>): Outcome<readonly T[]> => {
  const values: T[] = []
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return done(values)
}

const sentItems = (call: Call, name: string): readonly (readonly [string, string])[] =>
  [...itemsAt(call.params, name)].filter(([, value]) => value !== '')

/** Reads what is ordered; lists are aligned by their keys. */
export const readCart = (call: Call, client: Row<'clients'>): Outcome<Cart> => {
  const unsupported = elsewhere.find((name) => sentItems(call, name).length > 0 || textAt(call.params, name) !== '')
  if (unsupported !== undefined)
    return problem(`The sandbox orders products and domains: configure a response of AddOrder for ${unsupported}`)
  const scalar = scalarAmongLists(call)
  if (scalar !== undefined) return problem(`Invalid ${scalar}: it must be an array`)
  const products = collect(sentItems(call, 'pid').map(([key, pid]) => readProduct(call, client, key, pid)))
  if (!products.ok) return products
  const domains = collect(sentItems(call, 'domaintype').map(([key, type]) => readDomain(call, key, type)))
  if (!domains.ok) return domains
  const empty = products.value.length + domains.value.length === 0
  return empty
    ? problem('No items added to cart so order cannot proceed')
    : done({ products: products.value, domains: domains.value })
}
