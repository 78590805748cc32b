import type { FetchInit } from './context.js'

/**
 * Tells `fetch` not to cache. A framework's `fetch`, such as that of Next 13 and 14, may cache by default and return old
 * data. The option is set only if the runtime has it: workerd throws at it before the compatibility date 2024-11-11.
 */
export const uncached = (init: FetchInit): FetchInit => {
  const { Request } = globalThis as { readonly Request?: { readonly prototype: object } }
  return Request && 'cache' in Request.prototype ? { ...init, cache: 'no-store' } : init
}
