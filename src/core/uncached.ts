import type { FetchInit } from './context.js'

/**
 * Tells `fetch` to keep no answer. That of Next 13 and 14 keeps those of a GET and of a POST unless it is told: a read would give
 * what was so at an earlier time, and a write would not be sent again. Only where the runtime knows the word, as workerd throws
 * at it before the compatibility date 2024-11-11, and what takes the place of `fetch` in React Native puts it into the URL.
 */
export const uncached = (init: FetchInit): FetchInit => {
  const { Request } = globalThis as { readonly Request?: { readonly prototype: object } }
  return Request && 'cache' in Request.prototype ? { ...init, cache: 'no-store' } : init
}
