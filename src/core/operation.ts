import type { Effect } from './error.js'

/** The HTTP methods that the APIs use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The method and path of a request, and the effect of repeating it. */
export type Route<Parts extends RequestParts = RequestParts> = {
  readonly method: Method
  /** The path below the base URL, with its parameters in braces: `customers/{id}`. */
  readonly path: string
  /** The effect of repeating the request, or a function that derives it from what is sent. */
  readonly effect: Effect | ((parts: Parts) => Effect)
}

/** The parts of a request that come from the arguments of a call. They are plain data without a credential. */
export type RequestParts = {
  /** The values of the path parameters, not yet encoded. */
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly body?: object | undefined
  /** Aborts this call. */
  readonly signal?: AbortSignal | undefined
  /** Strings that are not sent and that no error may show. */
  readonly secrets?: readonly string[] | undefined
  /** Overrides parts of the operation's route, for calls that can choose another form of it. */
  readonly route?: { readonly method?: Method; readonly path?: string } | undefined
}

/** One operation of an API as plain data. The function, its raw twin, the proxy and the hooks all use this value. */
export type Operation<Args extends readonly unknown[] = never, Parts extends RequestParts = RequestParts> = {
  /** The name of the function: `getCustomer`. */
  readonly name: string
  /** Turns the arguments into the parts of the request. Anything that it throws becomes an `input` error. */
  readonly toParts: (...args: Args) => Parts
  /** The route to use if the parts have an `id`, for an operation that both creates and updates. */
  readonly withId?: Route<Parts> | undefined
  /** The query parameters that the operation can send. */
  readonly queryNames?: readonly string[] | undefined
  /** True for a request for a credential, which is sent without one. */
  readonly anonymous?: boolean | undefined
} & Route<Parts>

/** A complete request without the credential. It is built once per call, before anything is sent. */
export type ApiRequest = {
  /** The name of the operation with its system: `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect: Effect
  readonly method: Method
  /** The path of the operation: `customers/{id}`. */
  readonly pathTemplate: string
  /** The path with its parameters filled in and encoded. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The encoded body: JSON or form fields. */
  readonly body?: string | undefined
  /** Strings that are not sent and that no error may show. */
  readonly secrets?: readonly string[] | undefined
  readonly anonymous: boolean
}
