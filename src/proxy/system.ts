import type { Context } from '../core/context.js'
import type { Operation, RequestParts } from '../core/operation.js'
import type { RequestRules } from '../core/system.js'
import type { RawAnswer } from '../core/transport.js'

/** The parts of a request that a proxy reads: none of its headers, and its body as a string. */
export type Given = {
  readonly method: string
  /** The path below the proxy's own path, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** A request that the proxy understands, and the new request that it will make. Nothing is forwarded. */
export type Asked<Name extends string, Params> = {
  /** The operations that make this request. One of them must be allowed; an operation that allows more comes first. */
  readonly operations: readonly [Name, ...Name[]]
  /** The operation to call. */
  readonly operation: Operation
  /** The parameters that `when` gets. */
  readonly params: Params
  /** Returns the parts of the request. Refuses parts that are not possible in this context. */
  readonly toParts: (context: Context<unknown>) => RequestParts
  /** Returns why a response is not passed on if this operation allowed it, or undefined if it is passed on. */
  readonly refuseAnswer?: (allowed: Name, answer: RawAnswer) => string | undefined
}

/** Why a request does not belong to the system. */
export type Unread = { readonly status: number; readonly why: string }

/** An API as the proxy knows it: its operations, how to read its requests, and the format of its refusals. */
export type System<Name extends string, Params, Token> = {
  /** The name of the API, such as `teamtools`. */
  readonly name: string
  /** Checks whether the API has an operation with this name. */
  readonly has: (name: string) => boolean
  /** The request methods, for a preflight. */
  readonly methods: readonly string[]
  /** The content type of request bodies. */
  readonly bodyType: string
  /** How requests to the API are built. */
  readonly requests: RequestRules<Context<unknown>>
  /** Reads what a request asks for, or returns why it does not belong to the system. */
  readonly read: (given: Given) => Asked<Name, Params> | Unread
  /** Creates a refusal body in the API's format. */
  readonly refusal: (why: string) => object
  /** The type of the credential. There is no such value. */
  readonly token?: Token
}
