import type { Context } from './context.js'
import type { Hooks } from './hooks.js'
import type { Limits } from './limits.js'
import { kyTransport } from './kyTransport.js'
import { orUndefined } from './orUndefined.js'

/** What `createContext` takes: all that a literal context has, and the limits, each with a default. */
export type ContextOptions<Token = string> = Omit<Context<Token>, 'transport'> & Limits & Hooks

/** A context that retries and has limits. A plain object: derive another with `{ ...context, timeout: 5_000 }`. */
export type ManagedContext<Token = string> = Context<Token> & Limits & Hooks

/**
 * A context that tries again where that is safe: reads and repeatable operations after a broken connection, a time-out or
 * 408, 429, 500, 502, 503 and 504; an operation whose effect adds up (a payment) only when nothing was sent or the API
 * answered 429. It waits 0.3 s, 0.6 s, 1.2 s … with full jitter, or as long as Retry-After says. Limits are in
 * milliseconds and bytes. It makes no request itself; its calls also fail with `timeout` at a limit of time, `malformed` at
 * that of bytes, and `input` for a base URL that is none, a `fetch` that is no function, or
 * options that cannot be read, as of a getter that throws.
 *
 * @example
 * ```ts
 * const ctx = createContext({ baseUrl: 'https://api.teamtools.io/', token: 'token', timeout: 15_000 })
 * const flow = { ...ctx, signal: AbortSignal.timeout(60_000) } // one deadline for all calls made with it
 * const customers = await listCustomers(flow, { limit: 10 })
 * console.log(customers.ok) // true
 * ```
 */
export const createContext = <Token = string>(options: ContextOptions<Token>): ManagedContext<Token> => ({
  ...(orUndefined(() => ({ ...options })) as ContextOptions<Token>),
  transport: kyTransport(),
})
