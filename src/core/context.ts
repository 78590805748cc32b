import type { Result } from './result.js'
import type { Transport } from './transport.js'

/**
 * What a `fetch` is told of a request: plain data, which the platform's `fetch`, undici's and node-fetch all take. A `fetch`
 * of one's own passes all of it on, in front of what it adds.
 */
export type FetchInit = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** A text. In Deno it is a Blob of that text, which Deno sends once, where it may send a text again. */
  readonly body?: string
  /** Ends the request. */
  readonly signal?: AbortSignal
  /** A redirect is never followed, as it would carry the token to wherever it points. */
  readonly redirect?: 'manual'
  /** No answer is kept or taken from what was kept. Left out where the runtime's `Request` has no `cache`. */
  readonly cache?: 'no-store'
  /** False for a write: Bun sends one again on a connection that it has kept. */
  readonly keepalive?: boolean
}

/** What is read of an answer: the platform's `Response`, undici's and node-fetch's have it all. */
export type FetchResponse = {
  readonly status: number
  readonly headers: Headers | Iterable<readonly [name: string, value: string]>
  /** A web stream is read piece by piece, up to `maxBytes`. Where it is anything else, `text` is called. */
  readonly body?: unknown
  /** The whole body as text. */
  readonly text: () => Promise<string>
}

/**
 * As much of `fetch` as is used. The platform's fits, those of undici and node-fetch too, and any function round one:
 * `(url, init) => undici.fetch(url, { ...init, dispatcher })`. What it throws becomes a `network` error.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/**
 * Gives the token for a call, also in a Result: its error becomes the call's own. `refused` is the token that the API
 * has just refused, if any. `asked`, where it has that, says how many tokens it has asked for so far: one that was asked
 * for during a call cannot have expired.
 */
export type TokenSource<Token> = ((refused?: Token) => Token | Result<Token> | Promise<Token | Result<Token>>) & {
  readonly asked?: number
}

/**
 * Where and as whom a function calls. A literal `{ baseUrl, token }` is a whole one: one request per call, no retry,
 * no limit but `signal`. Never changed by the SDK; derive another with `{ ...context, token }`. Calls with what is no context, or
 * one with a getter that throws, are `input` errors.
 */
export type Context<Token = string> = {
  /** Absolute, or relative to the page behind a proxy: `https://api.teamtools.io/`, `/billing/`. */
  readonly baseUrl: string
  /** The credential, or a function that gives it. Left out where a proxy adds it. */
  readonly token?: Token | TokenSource<Token> | undefined
  /** Used instead of the global `fetch`. What is no function is an `input` error, what gives no Response `malformed`. */
  readonly fetch?: Fetch | undefined
  /** Sent with each request, such as `X-APP-KEY`. No error shows their values. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Ends every call made with this context: one deadline over a whole flow. */
  readonly signal?: AbortSignal | undefined
  /** What a parsed answer of an unexpected shape becomes: an error (`strict`), or its value with or without a warning. */
  readonly validate?: 'strict' | 'warn' | 'off' | undefined
  /** How a call is carried out. Set by `createContext`; a literal context does without. */
  readonly transport?: Transport | undefined
}
