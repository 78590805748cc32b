import type { Context } from './context.js'
import type { ErrorKind } from './error.js'
import type { ApiRequest, RequestParts } from './operation.js'
import type { HttpRequest, RawAnswer } from './transport.js'

/** How requests of one API are built. Separate from {@link AnswerRules}, which a raw function does not need. */
export type RequestRules<C, Parts extends RequestParts = RequestParts> = {
  /** The prefix of its operations: `teamtools`. */
  readonly name: string
  /** Adds the settings of the context to the parts of a request. */
  readonly complete?: (parts: Parts, context: C, path: string) => RequestParts
  /** Encodes a body in the format of the API. */
  readonly encodeBody: (body: object) => string
  /** Builds the arguments of `fetch`, with the credential where the API expects it. */
  readonly authorize: (request: ApiRequest, token: unknown, context: C) => HttpRequest
  /** The statuses, other than 401, with which the API may refuse an expired token. */
  readonly expiredTokenStatuses?: readonly number[]
}

/** What an API says when it refuses a request. */
export type Refusal = {
  /** The kind of the error. If it is left out, the status decides. */
  readonly kind?: ErrorKind | undefined
  readonly message?: string | undefined
  readonly messages?: Readonly<Record<string, readonly string[]>> | undefined
  /** Further fields of the error. */
  readonly details?: object | undefined
}

/** The parts of a sent request that can contain secrets. */
export type SentRequest = {
  readonly request: ApiRequest
  readonly context: Context<unknown>
  /** The token of the last attempt. */
  readonly token?: unknown
}

/** How responses of one API are read. */
export type AnswerRules = {
  /** Parses a body. The default is `JSON.parse`. */
  readonly parse?: (text: string) => unknown
  /** Returns the refusal in a response, or undefined for a success. `json` is undefined if the body is not JSON. */
  readonly refusalOf: (json: unknown, answer: RawAnswer) => Refusal | undefined
  /** Returns the strings of a request that no error may show. */
  readonly secretsOf: (sent: SentRequest) => readonly unknown[]
}
