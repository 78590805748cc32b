import type { TokenSource } from './context.js'
import type { ApiError } from './error.js'
import { tokenError } from './makeError.js'
import type { Result } from './result.js'

/** A token and when it expires, in milliseconds since 1970; without `expires` it is good until it is refused. */
export type StoredToken = { readonly token: string; readonly expires?: number | undefined }

/** Where isolates and processes share a token: a key-value store, a cache, a file. What it fails at is passed over. */
export type TokenStore = {
  /** The token that is kept, if any. */
  readonly get: () => StoredToken | null | undefined | Promise<StoredToken | null | undefined>
  /** Keeps a new token in place of the one before. */
  readonly set: (token: StoredToken) => unknown
}

/** What `cachedToken` needs. */
export type CachedTokenOptions = {
  /** Asks for a new token; `expires_in` in seconds. */
  readonly request: () => Promise<
    Result<{ readonly access_token: string; readonly expires_in?: number | null | undefined }>
  >
  /** How long before it expires a token is replaced, in milliseconds. 60,000 when left out. */
  readonly skew?: number | undefined
  readonly store?: TokenStore | undefined
  /** The clock, in milliseconds since 1970. `Date.now` when left out. */
  readonly now?: (() => number) | undefined
}

const call = { operation: 'cachedToken', attempts: 0 }

/** The error of a token request as the error of a call that was therefore not sent. */
const notSent = (error: ApiError): Result<never> => ({ ok: false, error: { ...error, delivery: 'notSent' } })

/**
 * A token function for contexts: it keeps a token, asks for a new one before it expires or when the API has refused it,
 * and makes one request however many calls wait for it. When the request fails all of them get its error, and for a
 * second (two, four … thirty) the next ones get it without another request. Errors: those of `request`, and `unauthorized`
 * where that throws or gives no token; `delivery` is `notSent`, as the calls that wait make no request.
 *
 * @example
 * ```ts
 * import { cachedToken, createContext } from 'billfold'
 * import { listCustomers, requestAccessToken } from 'billfold/teamtools'
 *
 * const auth = { baseUrl: 'https://auth.teamtools.io/' }
 * const token = cachedToken({ request: () => requestAccessToken(auth, { clientId: 'id', clientSecret: 'secret' }) })
 * const ctx = createContext({ baseUrl: 'https://api.teamtools.io/', token })
 * const both = await Promise.all([listCustomers(ctx), listCustomers(ctx, { keyword: 'coffee' })]) // one token request
 * ```
 */
export const cachedToken = (options: CachedTokenOptions): TokenSource<string> => {
  const { request, skew = 60_000, store, now = Date.now } = options
  // A token that lives shorter than the skew is used for half its life.
  let margin = skew
  let kept: StoredToken | undefined
  let count = 0
  let underWay: Promise<string | Result<never>> | undefined
  let failed: { readonly error: Result<never>; readonly until: number; readonly pause: number } | undefined

  const usable = (stored: StoredToken | null | undefined, refused: string | undefined): stored is StoredToken =>
    typeof stored?.token === 'string' &&
    !!stored.token &&
    stored.token !== refused &&
    (stored.expires ?? Infinity) - margin > now()

  const asking = async (): ReturnType<typeof request> => {
    try {
      const asked = await request()
      if (asked.ok ? asked.value.access_token && typeof asked.value.access_token === 'string' : asked.error)
        return asked
    } catch {
      // Said below.
    }
    return tokenError(call, 'the token request gave no token')
  }

  const ask = async (): Promise<string | Result<never>> => {
    const asked = await asking()
    count++
    if (!asked.ok) {
      const pause = Math.min((failed?.pause ?? 500) * 2, 30_000)
      failed = { error: notSent(asked.error), until: now() + pause, pause }
      return failed.error
    }
    const { access_token: token, expires_in } = asked.value
    failed = undefined
    margin = Math.min(skew, (expires_in ?? Infinity) * 500)
    kept = { token, expires: typeof expires_in === 'number' ? now() + expires_in * 1000 : undefined }
    try {
      await store?.set(kept)
    } catch {
      // The token is good all the same.
    }
    return token
  }

  const renew = async (refused: string | undefined): Promise<string | Result<never>> => {
    try {
      const stored = await store?.get()
      if (usable(stored, refused)) return (kept = stored).token
    } catch {
      // A store that fails is no reason not to ask.
    }
    return ask()
  }

  const source = (refused?: string): ReturnType<TokenSource<string>> => {
    if (usable(kept, refused)) return kept.token
    if (failed && failed.until > now()) return failed.error
    return (underWay ??= renew(refused).finally(() => (underWay = undefined)))
  }
  return Object.defineProperty(source, 'asked', { get: () => count })
}
