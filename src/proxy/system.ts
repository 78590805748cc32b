import type { Context } from '../core/context.js'
import type { Operation, RequestParts } from '../core/operation.js'
import type { RequestRules } from '../core/system.js'
import type { RawAnswer } from '../core/transport.js'

/** What a proxy has read of a request: none of its headers, and its body as text. */
export type Given = {
  readonly method: string
  /** The path below the proxy's own, as it came: still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** A request that the proxy understands, and the one that it will make: made anew, nothing is forwarded. */
export type Asked<Name extends string, Params> = {
  /** The operations that make this request, of which one has to be allowed; one that allows more stands before others. */
  readonly operations: readonly [Name, ...Name[]]
  /** The operation that is called. */
  readonly operation: Operation
  /** What `when` may look at. */
  readonly params: Params
  /** The parts of the request. It refuses what has no form in this context. */
  readonly toParts: (context: Context<unknown>) => RequestParts
  /** Why an answer is not passed on where it is this operation that is allowed; undefined where it is passed on. */
  readonly refuseAnswer?: (allowed: Name, answer: RawAnswer) => string | undefined
}

/** Why a request is none of the system's. */
export type Unread = { readonly status: number; readonly why: string }

/** An API as the proxy knows it: its operations, how its requests are read, and how it says no. */
export type System<Name extends string, Params, Token> = {
  /** Such as `teamtools`. */
  readonly name: string
  /** Whether a name is that of an operation. */
  readonly has: (name: string) => boolean
  /** Request methods, for a preflight. */
  readonly methods: readonly string[]
  /** The content type of its bodies. */
  readonly bodyType: string
  /** How its requests are made. */
  readonly requests: RequestRules<Context<unknown>>
  /** What a request asks for, or why it is none of the system's. */
  readonly read: (given: Given) => Asked<Name, Params> | Unread
  /** A body in which the API would say no. */
  readonly refusal: (why: string) => object
  /** The type of its credential; there is no such value. */
  readonly token?: Token
}
