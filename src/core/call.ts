import type { Context } from './context.js'
import type { Effect } from './error.js'
import type { Result } from './result.js'

/** An answer as it came, whatever its status. */
export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What goes over the wire: a path below the base URL, and what `fetch` takes beside it. */
export type Wire = readonly [path: string, init?: RequestInit]

/** What the arguments of a function ask for, but for the credential. */
export type Request = {
  readonly signal?: AbortSignal | undefined
  /** Puts the credential where the API wants it. */
  readonly sign: (token: unknown) => Wire
  /** What must not be shown of the arguments, should the server send it back. */
  readonly secrets?: () => readonly unknown[]
}

/** Arguments to request. What it throws becomes an `input` error. */
export type Describe = () => Request

/** One call under way. */
export type Call = {
  /** Such as `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect?: Effect | undefined
  readonly staleOn?: readonly number[] | undefined
  /** Requests made so far. */
  attempts: number
  /** The token in use: an answer is searched for it before an error shows it. */
  token?: unknown
  /** The token that the API has just answered 401 to. */
  refused?: unknown
}

/** Carries a call out, once or as often as it takes. Never rejects. */
export type Send = (call: Call, context: Context<unknown>, describe: Describe) => Promise<Result<RawAnswer>>
