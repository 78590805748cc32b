import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { parseMoney } from '../decimal.js'
import { configOptionsIn, customFieldsIn, idOf, isTrue, itemsAt } from '../params.js'
import { isArray } from '../php/array.js'
import type { Row } from '../rows.js'
import { type AddonLine, readAddons } from './cartAddons.js'
import { type DomainLine, readDomain } from './cartDomains.js'
import { quote } from './cycles.js'
import type { WhmcsPromotion } from './installation.js'
import { discountOf, promotionFor } from './promotions.js'
import { readRenewals, type RenewalLine } from './renewals.js'

/** A product in a cart. */
export type ProductLine = {
  readonly product: Row<'products'>
  readonly qty: number
  readonly domain: string
  readonly cycle: string
  /** The price of all units for each cycle. */
  readonly amount: number
  /** The setup fee of all units, which is charged once. */
  readonly setup: number
  /** The discount of a promotion on the first payment. */
  readonly discount: number
  readonly customfields: Readonly<Record<string, string>>
  readonly configoptions: Readonly<Record<string, string>>
}

/** The items of an order. */
export type Cart = {
  readonly products: readonly ProductLine[]
  readonly domains: readonly DomainLine[]
  readonly addons: readonly AddonLine[]
  readonly renewals: readonly RenewalLine[]
  readonly promotion: WhmcsPromotion | undefined
}

/** Reads a price that replaces the configured one. `key` is the key of the item in the lists. */
export const overridden = ({ params }: Call, name: string, key: string): Outcome<number | undefined> => {
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
    discount: 0,
    customfields: customFieldsIn(at('customfields')),
    configoptions: configOptionsIn(at('configoptions')),
  })
}

const aligned = ['domain', 'regperiod', 'idnlanguage', 'eppcode', 'dnsmanagement', 'emailforwarding', 'idprotection']

/**
 * Returns the name of a parameter that must be a list, because there are several domain types, but is a scalar. WHMCS
 * 8.6 and later refuses it.
 */
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

const discounted = (
  call: Call,
  promotion: WhmcsPromotion | undefined,
  lines: readonly ProductLine[],
): readonly ProductLine[] => {
  const always = isTrue(call.params, 'promooverride')
  return promotion === undefined
    ? lines
    : lines.map((line) => ({ ...line, discount: discountOf(promotion, line, always) }))
}

/** Reads the items of an order. Values with the same key in several lists belong together. */
export const readCart = (call: Call, client: Row<'clients'>): Outcome<Cart> => {
  const scalar = scalarAmongLists(call)
  if (scalar !== undefined) return problem(`Expecting parameter '${scalar}' to be an array`)
  const pids = sentItems(call, 'pid')
  const products = collect(pids.map(([key, pid]) => readProduct(call, client, key, pid)))
  if (!products.ok) return products
  const domains = collect(sentItems(call, 'domaintype').map(([key, type]) => readDomain(call, key, type)))
  if (!domains.ok) return domains
  const addons = collect(
    readAddons(
      call,
      client,
      pids.map(([key]) => key),
    ),
  )
  if (!addons.ok) return addons
  const renewals = collect(readRenewals(call, client))
  if (!renewals.ok) return renewals
  const count = products.value.length + domains.value.length + addons.value.length + renewals.value.length
  if (count === 0) return problem('No items added to cart so order cannot proceed')
  const promotion = promotionFor(call, client, products.value)
  return done({
    products: discounted(call, promotion, products.value),
    ...{ domains: domains.value, addons: addons.value, renewals: renewals.value, promotion },
  })
}
