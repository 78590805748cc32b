import { same } from './same.js'

/**
 * What of `after` differs from `before`, and nothing else: what an update should send. TeamTools refuses an update that
 * repeats the stored e-mail. A key that is missing from `after` is not in it; set null to clear a field. Dates are compared
 * by their time, lists and objects by what they hold; anything else, such as a Map, differs unless it is the same one. It
 * fails at nothing: an `after` that cannot be read, as its getters throw, is given as it is, for a save function to refuse.
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
      // It holds itself or cannot be read: no JSON, and so nothing that was stored.
      return true
    }
  }
  try {
    const differing = Object.entries(Object(after) as object).filter(([key, value]) => differs(key, value))
    return Object.fromEntries(differing) as { [K in keyof After]?: After[K] }
  } catch {
    // Without what could not be read, an update would leave it out without a word.
    return after
  }
}
