import type { FetchInit } from './context.js'

/**
 * Tells `fetch` to keep no answer: that of a framework may cache what it is not told of, as Next 13 and 14 do, and a read
 * would give what was so at an earlier time. Only where the runtime has the option: workerd throws at it before the
 * compatibility date 2024-11-11.
 */
export const uncached = (init: FetchInit): FetchInit => {
  const { Request } = globalThis as { readonly Request?: { readonly prototype: object } }
  return Request && 'cache' in Request.prototype ? { ...init, cache: 'no-store' } : init
}
