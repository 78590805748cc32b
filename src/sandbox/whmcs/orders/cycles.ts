import { addMonths } from '../dates.js'
import type { Row } from '../rows.js'

/** A recurring billing cycle. */
export type Cycle = 'monthly' | 'quarterly' | 'semiannually' | 'annually' | 'biennially' | 'triennially'

/** The billing cycles with the first letter of their setup fee's name and their display name. */
export const cycles: Readonly<Record<Cycle, readonly [letter: string, name: string]>> = {
  monthly: ['m', 'Monthly'],
  quarterly: ['q', 'Quarterly'],
  semiannually: ['s', 'Semi-Annually'],
  annually: ['a', 'Annually'],
  biennially: ['b', 'Biennially'],
  triennially: ['t', 'Triennially'],
}

const cycleNames = Object.keys(cycles) as readonly Cycle[]

const months: Readonly<Record<Cycle, number>> = {
  monthly: 1,
  quarterly: 3,
  semiannually: 6,
  annually: 12,
  biennially: 24,
  triennially: 36,
}

/** Returns the recurring cycle with a name. The name is either the one in requests or the display name. */
export const cycleOf = (name: string): Cycle | undefined =>
  cycleNames.find((cycle) => [cycle, cycles[cycle][1].toLowerCase()].includes(name.toLowerCase()))

/** Returns the display name of a cycle. */
export const cycleShown = (name: string): string | undefined => {
  const cycle = cycleOf(name)
  if (cycle !== undefined) return cycles[cycle][1]
  if (/^one[ -]?time$/i.test(name)) return 'One Time'
  return /^free(?: account)?$/i.test(name) ? 'Free Account' : undefined
}

/** Returns the number of months of a cycle by its name, or 0 if it does not recur. */
export const monthsOf = (name: string): number => {
  const cycle = cycleOf(name)
  return cycle === undefined ? 0 : months[cycle]
}

/** Returns the next due date of a cycle that starts on a day, or an empty string if the cycle does not recur. */
export const dueAfter = (day: string, cycle: string): string =>
  monthsOf(cycle) === 0 || day === '' ? '' : addMonths(day, monthsOf(cycle))

/** Returns a key of a product's pricing: the id of a currency, followed by a cycle or setup fee. */
export const priceKey = (currency: number, name: string): string => `${String(currency)} ${name}`

/** Returns a price in cents, or undefined if the product does not offer the cycle. */
export const priceOf = (product: Row<'products'>, currency: number, name: string): number | undefined => {
  const key = priceKey(currency, name)
  const price = Object.hasOwn(product.pricing, key) ? product.pricing[key] : undefined
  return price === undefined || price < 0 ? undefined : price
}

/** The price of one unit of a product in a cycle. */
export type Price = { readonly cycle: string; readonly amount: number; readonly setup: number }

const setupFee = (product: Row<'products'>, currency: number, cycle: Cycle): number =>
  priceOf(product, currency, `${cycles[cycle][0]}setupfee`) ?? 0

const isCycle = (name: string): name is Cycle => Object.hasOwn(cycles, name)

/**
 * Returns the price of a product in the requested cycle, or in the first cycle that it offers. It returns undefined if
 * there is no price.
 */
export const quote = (product: Row<'products'>, currency: number, asked: string): Price | undefined => {
  if (product.paytype === 'free') return { cycle: 'Free Account', amount: 0, setup: 0 }
  if (product.paytype === 'onetime') {
    const amount = priceOf(product, currency, 'monthly') ?? 0
    return { cycle: 'One Time', amount, setup: setupFee(product, currency, 'monthly') }
  }
  const cycle = asked === '' ? cycleNames.find((name) => priceOf(product, currency, name) !== undefined) : asked
  const amount = cycle === undefined ? undefined : priceOf(product, currency, cycle)
  if (cycle === undefined || !isCycle(cycle) || amount === undefined) return undefined
  return { cycle: cycles[cycle][1], amount, setup: setupFee(product, currency, cycle) }
}
