import type { Context, FetchInit } from './context.js'
import type { Effect } from './error.js'
import type { ApiRequest } from './operation.js'
import type { Result } from './result.js'

/** A raw response, whatever its status. */
export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The arguments of `fetch`. They contain the credential. */
export type HttpRequest = { readonly url: string; readonly init: FetchInit }

/** A call in progress. */
export type Call = {
  /** The operation, such as `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect: Effect
  readonly request: ApiRequest
  readonly context: Context<unknown>
  /** Ends the call: the caller's signal, that of the context, or both joined. */
  readonly signal: AbortSignal | undefined
  /** Adds a token to the request. Anything that it throws becomes an `input` error. */
  readonly authorize: (token: unknown) => HttpRequest
  /** The statuses, other than 401, with which the API may refuse an expired token. */
  readonly expiredTokenStatuses: readonly number[]
  /** The number of requests made so far. */
  attempts: number
  /** The current token. */
  token?: unknown
}

/** Carries out a call with one or more requests. */
export type Transport = (call: Call) => Promise<Result<RawAnswer>>
