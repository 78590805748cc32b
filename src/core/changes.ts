import { same } from './same.js'

/**
 * Returns the fields of `after` that differ from `before`, which is what an update should send. TeamTools refuses an update
 * that repeats the stored e-mail. A field that is missing from `after` is left out; set it to null to clear it. Dates are
 * compared by their time, and arrays and objects by their contents. Any other object, such as a Map, counts as different
 * unless it is the same object. Never throws: if a getter of `after` throws, `after` itself is returned, so that the save
 * function can refuse it.
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
      // A value that is circular or cannot be read is not JSON, so it cannot equal what the API has stored.
      return true
    }
  }
  try {
    const differing = Object.entries(Object(after) as object).filter(([key, value]) => differs(key, value))
    return Object.fromEntries(differing) as { [K in keyof After]?: After[K] }
  } catch {
    // Without the unreadable field, the update would silently leave it out.
    return after
  }
}
