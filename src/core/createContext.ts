import type { Context } from './context.js'
import type { Hooks } from './hooks.js'
import type { Limits } from './limits.js'
import { kyTransport } from './kyTransport.js'
import { orUndefined } from './orUndefined.js'

/** The options of `createContext`: the fields of a literal context, and limits and hooks, which all have defaults. */
export type ContextOptions<Token = string> = Omit<Context<Token>, 'transport'> & Limits & Hooks

/** A context with retries, limits and hooks. It is a plain object: derive another with `{ ...context, timeout: 5_000 }`. */
export type ManagedContext<Token = string> = Context<Token> & Limits & Hooks

/**
 * Creates a context that retries where that is safe. It repeats reads and repeatable operations after a broken connection,
 * a timeout, or a status of 408, 429, 500, 502, 503 or 504. It repeats an operation whose effect adds up, such as a
 * payment, only if nothing was sent or the API responded with 429. It waits 0.3 s, 0.6 s, 1.2 s … with full jitter, or as
 * long as Retry-After says. Limits are in milliseconds and bytes.
 *
 * The function itself makes no request. Calls with the context can also fail with `timeout` at a time limit, with
 * `malformed` at the size limit, and with `input` if the base URL is invalid, `fetch` is not a function, or the options
 * cannot be read because a getter throws.
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
