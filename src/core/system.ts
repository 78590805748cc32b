import type { Context } from './context.js'
import type { ErrorKind } from './error.js'
import type { ApiRequest, RequestParts } from './operation.js'
import type { HttpRequest, RawAnswer } from './transport.js'

/** How all requests of one API are made. Kept apart from {@link AnswerRules}, which a raw function does without. */
export type RequestRules<C, Parts extends RequestParts = RequestParts> = {
  /** The name that its operations start with: `teamtools`. */
  readonly name: string
  /** Adds what the context says to the parts of a request. */
  readonly complete?: (parts: Parts, context: C, path: string) => RequestParts
  /** Writes a body in the format of the API. */
  readonly encodeBody: (body: object) => string
  /** The request as `fetch` takes it, with the credential where the API expects it. */
  readonly authorize: (request: ApiRequest, token: unknown, context: C) => HttpRequest
  /** The statuses with which the API may refuse a token that has expired, beside 401. */
  readonly expiredTokenStatuses?: readonly number[]
}

/** What an API says when it refuses a request. */
export type Refusal = {
  /** Where it is left out, the status decides. */
  readonly kind?: ErrorKind | undefined
  readonly message?: string | undefined
  readonly messages?: Readonly<Record<string, readonly string[]>> | undefined
  /** Further fields of the error. */
  readonly details?: object | undefined
}

/** What was sent, as far as it holds secrets. */
export type SentRequest = {
  readonly request: ApiRequest
  readonly context: Context<unknown>
  /** The token of the last attempt. */
  readonly token?: unknown
}

/** How all answers of one API are understood. */
export type AnswerRules = {
  /** Reads a body. `JSON.parse` when left out. */
  readonly parse?: (text: string) => unknown
  /** The refusal that an answer holds, or undefined for a success. `json` is undefined when the body was no JSON. */
  readonly refusalOf: (json: unknown, answer: RawAnswer) => Refusal | undefined
  /** The texts of a request that no error may show. */
  readonly secretsOf: (sent: SentRequest) => readonly unknown[]
}
