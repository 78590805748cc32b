import type { Result } from './result.js'
import type { Transport } from './transport.js'

/**
 * The second argument of `fetch`, as plain data. The platform's `fetch`, undici's and node-fetch all accept it. If you wrap
 * `fetch`, pass on all of these fields and add yours after them.
 */
export type FetchInit = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The body as a string. In Deno it is a Blob of that string, because Deno may resend a string but sends a Blob once. */
  readonly body?: string
  /** Aborts the request. */
  readonly signal?: AbortSignal
  /** Redirects are never followed, since they would carry the token elsewhere. */
  readonly redirect?: 'manual'
  /** Neither stores the response nor takes it from a cache. Left out where the runtime's `Request` has no `cache`. */
  readonly cache?: 'no-store'
  /** False for writes, because Bun may resend a request on a connection that it kept open. */
  readonly keepalive?: boolean
}

/** The fields that the SDK reads from a response. The platform's `Response`, undici's and node-fetch's have all of them. */
export type FetchResponse = {
  readonly status: number
  readonly headers: Headers | Iterable<readonly [name: string, value: string]>
  /** A web stream is read in chunks, up to `maxBytes`. For anything else, `text` is called. */
  readonly body?: unknown
  /** Returns the whole body as a string. */
  readonly text: () => Promise<string>
}

/**
 * The parts of `fetch` that the SDK uses. The platform's `fetch`, undici's and node-fetch all match it, and so does a
 * wrapper such as `(url, init) => undici.fetch(url, { ...init, dispatcher })`. Anything that it throws becomes a `network`
 * error.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/**
 * Returns the token for a call. It may return a Result; its error becomes the error of the call. `refused` is the token
 * that the API has just refused, if any. The optional `asked` is the number of tokens requested so far: a token that was
 * requested during the call cannot have expired.
 */
export type TokenSource<Token> = ((refused?: Token) => Token | Result<Token> | Promise<Token | Result<Token>>) & {
  readonly asked?: number
}

/**
 * Where to send requests, and with which credential. A literal `{ baseUrl, token }` is a complete context: it makes one
 * request per call, without retries and with no limit but `signal`. The SDK never changes a context; derive another with
 * `{ ...context, token }`. A call with an invalid context, or one with a getter that throws, returns an `input` error.
 */
export type Context<Token = string> = {
  /** An absolute URL, or a path relative to the page if you use a proxy: `https://api.teamtools.io/`, `/billing/`. */
  readonly baseUrl: string
  /** The credential, or a function that returns it. Leave it out if a proxy adds it. */
  readonly token?: Token | TokenSource<Token> | undefined
  /**
   * Replaces the global `fetch`. A value that is not a function is an `input` error; one that returns no Response is
   * `malformed`.
   */
  readonly fetch?: Fetch | undefined
  /** Headers to send with each request, such as `X-APP-KEY`. No error shows their values. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Aborts every call that is made with this context: use it for one deadline over several calls. */
  readonly signal?: AbortSignal | undefined
  /**
   * What to do if a response has an unexpected shape: return an error (`strict`), log a warning and return the value
   * (`warn`), or return the value (`off`).
   */
  readonly validate?: 'strict' | 'warn' | 'off' | undefined
  /** Sends the requests. `createContext` sets it; a literal context does not need it. */
  readonly transport?: Transport | undefined
}
