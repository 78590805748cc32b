const plain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

/** Whether two values say the same: dates by their time, lists and objects by what they hold. */
const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (one instanceof Date && other instanceof Date) return Object.is(+one, +other)
  if (!plain(one) || !plain(other)) return Object.is(one, other)
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}

/**
 * What of `after` differs from `before`, and nothing else: what an update should send. TeamTools refuses an update that
 * repeats the stored e-mail. A key that is missing from `after` is not in it; set null to clear a field. Dates are compared
 * by their time, lists and objects by what they hold. It fails at nothing.
 *
 * @example
 * ```ts
 * const after = { ...customer, name: 'New name' }
 * console.log(changes(customer, after)) // { name: 'New name' }
 * await saveCustomer(ctx, { id: customer.id, ...changes(customer, after) })
 * ```
 */
export const changes = <Before extends object, After extends object>(
  before: Before,
  after: After,
): { readonly [K in keyof After]?: After[K] } => {
  const old = Object(before) as Readonly<Record<string, unknown>>
  const differs = (key: string, value: unknown): boolean => {
    try {
      return !Object.hasOwn(old, key) || !same(old[key], value)
    } catch {
      // It holds itself: no JSON, and so nothing that was stored.
      return true
    }
  }
  const differing = Object.entries(Object(after) as object).filter(([key, value]) => differs(key, value))
  return Object.fromEntries(differing) as { [K in keyof After]?: After[K] }
}
