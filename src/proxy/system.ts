import type { Request as Described } from '../core/call.js'
import type { Context } from '../core/context.js'
import type { Effect } from '../core/error.js'

/** What a proxy has read of a request: none of its headers, and its body as text. */
export type Given = {
  readonly method: string
  /** The path below the proxy's own, as it came: still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** A request that the proxy understands, and the one that it will make: made anew, nothing is forwarded. */
export type Asked<Operation extends string, Params> = {
  /** The operations that make this request, of which one has to be allowed. */
  readonly operations: readonly [Operation, ...Operation[]]
  readonly effect: Effect
  /** What `when` may look at. */
  readonly params: Params
  /** Throws where it has no form in this context. */
  readonly request: (context: Context<unknown>) => Described
}

/** Why a request is none of the system's. */
export type Unread = { readonly status: number; readonly why: string }

/** An API as the proxy knows it: how its requests are read, and how it says no. */
export type System<Operation extends string, Params, Token> = {
  /** Such as `teamtools`. */
  readonly name: string
  /** Whether a name is that of an operation. */
  readonly has: (name: string) => boolean
  /** Request methods, for a preflight. */
  readonly methods: readonly string[]
  /** The content type of its bodies. */
  readonly bodyType: string
  /** A context whose base URL is that of the API itself. */
  readonly located: (context: Context<unknown>) => Context<unknown>
  /** What a request asks for, or why it is none of the system's. */
  readonly read: (given: Given) => Asked<Operation, Params> | Unread
  /** The texts of a credential that no answer may hold. */
  readonly secretsOf: (token: Token, context: Context<unknown>) => readonly unknown[]
  /** A body in which the API would say no. */
  readonly refusal: (why: string) => object
}
