import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import { numberOf } from '../core/phpValues.js'
import { dateOf, type WireDate } from './date.js'

/** A point in time. */
export const date: OptionalField<Date, WireDate> = /* @__PURE__ */ optional(/* @__PURE__ */ readAs('date', dateOf))

const centsOf = (value: unknown): number | undefined => {
  const number = numberOf(value)
  return Number.isSafeInteger(number) ? number : undefined
}

/** An amount of money as a safe integer of cents. */
export const cents: OptionalField<number, number | string> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('whole cents', centsOf),
)

/** A required id. */
export const id: Field<string, string> = /* @__PURE__ */ readAs('id', (value) =>
  typeof value === 'string' && value !== '' ? value : undefined,
)

const amountNames: ReadonlySet<string> = /* @__PURE__ */ new Set(['amount', 'min', 'max'])

/**
 * Returns plain data if every amount of money and every bound of a price level in it, at any depth, is a safe integer;
 * otherwise undefined. It checks the pricing of a plan and the items of an invoice. Other fields are not checked.
 */
export const amountsOf = <T>(value: unknown): T | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  let isReadable = true
  const read = (name: string, item: unknown): unknown => {
    if (amountNames.has(name)) {
      const amount = centsOf(item)
      isReadable &&= amount !== undefined
      return amount
    }
    if (Array.isArray(item)) return item.map((each) => read('', each))
    if (typeof item !== 'object' || item === null) return item
    return Object.fromEntries(Object.entries(item).map(([key, each]) => [key, read(key, each)]))
  }
  const copy = read('', value)
  return isReadable ? (copy as T) : undefined
}
