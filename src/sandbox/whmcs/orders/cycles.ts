import { addMonths } from '../dates.js'
import type { Row } from '../rows.js'

/** A recurring cycle. */
export type Cycle = 'monthly' | 'quarterly' | 'semiannually' | 'annually' | 'biennially' | 'triennially'

/** The billing cycles with the first letter of their set-up fee and the name that lists show. */
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

/** The recurring cycle that a name stands for, be it the one that requests have or the one that lists show. */
export const cycleOf = (name: string): Cycle | undefined =>
  cycleNames.find((cycle) => [cycle, cycles[cycle][1].toLowerCase()].includes(name.toLowerCase()))

/** How many months a cycle has by its name; 0 where nothing recurs. */
export const monthsOf = (name: string): number => {
  const cycle = cycleOf(name)
  return cycle === undefined ? 0 : months[cycle]
}

/** The day on which a cycle that starts on a day is due again; nothing where nothing recurs. */
export const dueAfter = (day: string, cycle: string): string =>
  monthsOf(cycle) === 0 || day === '' ? '' : addMonths(day, monthsOf(cycle))

/** The keys of a product's pricing: a currency's id, then a cycle or set-up fee. */
export const priceKey = (currency: number, name: string): string => `${String(currency)} ${name}`

/** A price in cents; nothing when the cycle is not offered. */
export const priceOf = (product: Row<'products'>, currency: number, name: string): number | undefined => {
  const key = priceKey(currency, name)
  const price = Object.hasOwn(product.pricing, key) ? product.pricing[key] : undefined
  return price === undefined || price < 0 ? undefined : price
}

/** What one of a product costs in a cycle. */
export type Price = { readonly cycle: string; readonly amount: number; readonly setup: number }

const setupFee = (product: Row<'products'>, currency: number, cycle: Cycle): number =>
  priceOf(product, currency, `${cycles[cycle][0]}setupfee`) ?? 0

const isCycle = (name: string): name is Cycle => Object.hasOwn(cycles, name)

/** A product's price in the cycle asked for, or the first one offered; nothing when there is none. */
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
