import { type Clock, runtimeClock } from './clock.js'
import type { TokenSource } from './context.js'
import { isApiError } from './isApiError.js'
import { inputError, timeoutError, tokenError } from './makeError.js'
import { aClock, aFunction, methods, notNegative, positive, readOptions } from './readOptions.js'
import type { Result } from './result.js'
import { withinTime } from './withinTime.js'

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
  /** Asks for a new token; `expires_in` in seconds. `signal` is aborted when that has taken longer than `timeout`. */
  readonly request: (options: {
    readonly signal: AbortSignal
  }) => Promise<Result<{ readonly access_token: string; readonly expires_in?: number | null | undefined }>>
  /** How long before it expires a token is replaced, in milliseconds. 60,000 when left out. */
  readonly skew?: number | undefined
  /**
   * For one token request, in milliseconds. 30,000 when left out. A store that takes longer than 5,000, or than this where
   * it is less, is passed over.
   */
  readonly timeout?: number | undefined
  /** Where processes share the token. The token is kept in memory alone when left out. */
  readonly store?: TokenStore | undefined
  /** The time of day, in milliseconds since 1970, by which a token expires. `Date.now` when left out. */
  readonly now?: (() => number) | undefined
  /** Measures `timeout` and the pause after a failure. The runtime's own when left out, but with `now` where that is given. */
  readonly clock?: Clock | undefined
}

/** A token as it was granted. */
type Granted = { readonly token: string; readonly lifetime: number | undefined }

type Given = Promise<string | Result<never>>

/** Nothing is sent by a call that waits for its token, so that repeating it is safe. */
const call = { operation: 'cachedToken', effect: 'read', attempts: 0 } as const

const longestStoreWait = 5_000

/** Reads the options, each once. */
const readTokenOptions = (options: CachedTokenOptions): Result<CachedTokenOptions, string> =>
  readOptions(options, {
    request: { ...aFunction, isRequired: true },
    skew: notNegative,
    timeout: positive,
    store: methods('get', 'set'),
    now: aFunction,
    clock: aClock(),
  })

/** The token that one request gives. Whatever the function of the caller does, this is a Result. */
const grantedBy = async (request: CachedTokenOptions['request'], signal: AbortSignal): Promise<Result<Granted>> => {
  try {
    const asked = await request({ signal })
    // The error of the token request is that of a call that was therefore not sent.
    if (!asked.ok && isApiError(asked.error)) return { ok: false, error: { ...asked.error, delivery: 'notSent' } }
    const { access_token: token, expires_in } = asked.value as { access_token: unknown; expires_in?: unknown }
    const lifetime = typeof expires_in === 'number' && !Number.isNaN(expires_in) ? expires_in : undefined
    if (typeof token === 'string' && token !== '') return { ok: true, value: { token, lifetime } }
  } catch {
    // Said below.
  }
  return tokenError(call, 'the token request gave no token')
}

/**
 * A token function for contexts: it keeps a token, asks for a new one before it expires or when the API has refused it,
 * and makes one request however many calls wait for it. When the request fails all of them get its error, and for a
 * second (two, four … thirty) the next ones get it without another request. When it takes longer than `timeout` all of them
 * get a `timeout` error, and the next one asks again. Errors: those of `request`, `unauthorized` where that throws or gives
 * no token, and `input` for an option that is none, which it names; `delivery` is `notSent`, as the calls that wait make no
 * request.
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
  const given = readTokenOptions(options)
  if (!given.ok) {
    const refused = inputError(call, given.error)
    return () => refused
  }
  const { request, skew = 60_000, timeout = 30_000, store, now = () => Date.now() } = given.value
  const { clock = given.value.now ? { ...runtimeClock, now } : runtimeClock } = given.value
  const storeTimeout = Math.min(timeout, longestStoreWait)
  const late = timeoutError(call, timeout)
  // A token that lives shorter than the skew is used for half its life.
  let margin = skew
  let kept: StoredToken | undefined
  let count = 0
  let underWay: { readonly token: Given; readonly since: number } | undefined
  let failed: { readonly error: Result<never>; readonly since: number; readonly pause: number } | undefined

  /** Whether it is less than so many milliseconds ago. It is not where the clock was put back since. */
  const isWithin = (since: number, milliseconds: number): boolean => {
    const passed = clock.now() - since
    return passed >= 0 && passed < milliseconds
  }

  /** Leaves a store that fails, or takes its time, out of account. */
  const tryStore = async <T>(step: (store: TokenStore) => Promise<T>): Promise<T | undefined> => {
    const nothing = (): undefined => undefined
    if (store === undefined) return undefined
    return withinTime(storeTimeout, clock, () => step(store), nothing).catch(nothing)
  }

  const usable = (stored: StoredToken | undefined, refused: string | undefined): stored is StoredToken =>
    typeof stored?.token === 'string' &&
    !!stored.token &&
    stored.token !== refused &&
    (stored.expires ?? Infinity) - margin > now()

  const ask = async (): Given => {
    const granted = await withinTime(
      timeout,
      clock,
      (signal) => grantedBy(request, signal),
      () => late,
    )
    count++
    // The wait was pause enough: the next call asks again.
    if (granted === late) return late
    if (!granted.ok) {
      const pause = Math.min((failed?.pause ?? 500) * 2, 30_000)
      failed = { error: granted, since: clock.now(), pause }
      return granted
    }
    const { token, lifetime } = granted.value
    const fresh = { token, expires: lifetime === undefined ? undefined : now() + lifetime * 1000 }
    failed = undefined
    margin = Math.min(skew, (lifetime ?? Infinity) * 500)
    kept = fresh
    await tryStore(async (store) => {
      await store.set(fresh)
    })
    return token
  }

  const renew = async (refused: string | undefined): Given => {
    const stored = await tryStore(async (store) => {
      const { token, expires } = Object(await store.get()) as StoredToken
      return { token, expires }
    })
    if (!usable(stored, refused)) return ask()
    kept = stored
    return stored.token
  }

  const source = (refused?: string): ReturnType<TokenSource<string>> => {
    if (usable(kept, refused)) return kept.token
    if (failed && isWithin(failed.since, failed.pause)) return failed.error
    // On workerd the timers of a request end with it: the limit of what it has begun may never come.
    if (underWay && isWithin(underWay.since, timeout + 2 * storeTimeout)) return underWay.token
    const begun: typeof underWay = {
      since: clock.now(),
      token: renew(refused).finally(() => {
        if (underWay === begun) underWay = undefined
      }),
    }
    underWay = begun
    return begun.token
  }
  return Object.defineProperty(source, 'asked', { get: () => count })
}
