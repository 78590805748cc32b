import type { Effect } from './error.js'

/** The HTTP methods that the APIs use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Where a request goes, and what repeating it does. */
export type Route<Parts extends RequestParts = RequestParts> = {
  readonly method: Method
  /** Below the URL of the API, with its parameters in braces: `customers/{id}`. */
  readonly path: string
  /** What repeating the request does; a function where that depends on what is sent. */
  readonly effect: Effect | ((parts: Parts) => Effect)
}

/** What the arguments of a call say about its request: plain data without a credential. */
export type RequestParts = {
  /** The values of the parameters in the path, not yet encoded. */
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly body?: object | undefined
  /** Ends this call. */
  readonly signal?: AbortSignal | undefined
  /** Texts that are not sent, and that no error may show. */
  readonly secrets?: readonly string[] | undefined
  /** Replaces parts of the operation's route, where a call can ask for another form of it. */
  readonly route?: { readonly method?: Method; readonly path?: string } | undefined
}

/**
 * One operation of an API as plain data. The function, its raw form, the proxy and the hooks all read this one value.
 */
export type Operation<Args extends readonly unknown[] = never, Parts extends RequestParts = RequestParts> = {
  /** The name of its function: `getCustomer`. */
  readonly name: string
  /** Turns the arguments into the parts of the request. What it throws becomes an `input` error. */
  readonly toParts: (...args: Args) => Parts
  /** The route to use instead when the parts have an `id`: an update, where the operation also creates. */
  readonly withId?: Route<Parts> | undefined
  /** The query parameters that the operation can send. */
  readonly queryNames?: readonly string[] | undefined
  /** True for a request that asks for a credential, and so is sent without one. */
  readonly anonymous?: boolean | undefined
} & Route<Parts>

/** A request that is complete but for the credential. It is built once per call, before anything is sent. */
export type ApiRequest = {
  /** The operation with its system: `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect: Effect
  readonly method: Method
  /** The path as the operation has it: `customers/{id}`. */
  readonly pathTemplate: string
  /** The path with its parameters filled in and encoded. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The encoded body: JSON, or the fields of a form. */
  readonly body?: string | undefined
  /** Texts that are not sent, and that no error may show. */
  readonly secrets?: readonly string[] | undefined
  readonly anonymous: boolean
}
