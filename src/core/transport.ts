import type { Context, FetchInit } from './context.js'
import type { Effect } from './error.js'
import type { ApiRequest } from './operation.js'
import type { Result } from './result.js'

/** An answer as it came, whatever its status. */
export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A request as `fetch` takes it. It holds the credential. */
export type HttpRequest = { readonly url: string; readonly init: FetchInit }

/** One call that is being carried out. */
export type Call = {
  /** Such as `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect: Effect
  readonly request: ApiRequest
  readonly context: Context<unknown>
  /** Ends the call: the signal of the caller, that of the context, or both joined. */
  readonly signal: AbortSignal | undefined
  /** Puts a token into the request. What it throws becomes an `input` error. */
  readonly authorize: (token: unknown) => HttpRequest
  /** The statuses with which the API may refuse a token that has expired, beside 401. */
  readonly expiredTokenStatuses: readonly number[]
  /** How many requests were made so far. */
  attempts: number
  /** The token in use. */
  token?: unknown
}

/** Carries a call out, with one request or as many as it takes. */
export type Transport = (call: Call) => Promise<Result<RawAnswer>>
