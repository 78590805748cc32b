import { createContext } from '../core/createContext.js'
import type { Hooks } from '../core/hooks.js'
import type { Limits } from '../core/limits.js'
import { orUndefined } from '../core/orUndefined.js'
import { type RateLimit, rateLimited } from '../core/rateLimited.js'
import { alfaCrmToken, type AlfaCrmTokenOptions } from './auth.js'
import type { AlfaCrmContext } from './context.js'

/**
 * The options of {@link createAlfaCrmContext}: those of a context, its limits, and either a token or the user to log in
 * as.
 */
export type AlfaCrmContextOptions = Omit<AlfaCrmContext, 'transport'> &
  Limits &
  Hooks &
  RateLimit &
  Partial<Pick<AlfaCrmTokenOptions, 'email' | 'apiKey' | 'lifetime' | 'skew' | 'store' | 'now'>>

/**
 * A context that logs in, retries and keeps to limits. It is a plain object. Use `{ ...context, branch: 2 }` to derive
 * another one.
 */
export type ManagedAlfaCrmContext = AlfaCrmContext & Limits & Hooks

/**
 * Makes a context like `createContext`, with a rate limit of 4 requests a second. The limit covers all its calls
 * together, logins and the contexts derived from it included. With `email` and `apiKey` in place of a `token` it logs
 * in by itself. After a 401, or a 403 for a token that was not new, it logs in once more and repeats the call. It makes
 * no request itself. The calls return all errors, those of logging in included: `input` when the options cannot be
 * read. Source: the reference, which states no rate; programs that call the API keep to 5 requests a second.
 *
 * @example
 * ```ts
 * const ctx = createAlfaCrmContext({ baseUrl: 'acme.s20.online', branch: 1, email: 'api@example.com', apiKey: 'key' })
 * const other = { ...ctx, branch: 2 }
 * ```
 */
export const createAlfaCrmContext = (options: AlfaCrmContextOptions): ManagedAlfaCrmContext => {
  const readable = orUndefined(() => ({ ...options })) ?? ({} as AlfaCrmContextOptions)
  const { limiter, perSecond, burst, clock, email, apiKey, lifetime, skew, store, now, ...rest } = readable
  const fetch = rateLimited(rest.fetch, { limiter, perSecond, burst, clock })
  const { branch, dateFormat } = rest
  const managed = { ...createContext({ ...rest, fetch }), branch, dateFormat }
  if (email === undefined || apiKey === undefined || rest.token !== undefined) return managed
  const { signal: _, ...account } = managed
  return { ...managed, token: alfaCrmToken({ ...account, email, apiKey, lifetime, skew, store, now }) }
}
