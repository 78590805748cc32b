import { type Clock, runtimeClock } from './clock.js'
import type { TokenSource } from './context.js'
import { isApiError } from './isApiError.js'
import { inputError, timeoutError, tokenError } from './makeError.js'
import { aClock, aFunction, methods, notNegative, positive, readOptions } from './readOptions.js'
import type { Result } from './result.js'
import { readStored, type StoredToken, type TokenStore } from './tokenStore.js'
import { withinTime } from './withinTime.js'

/** Options of `cachedToken`. */
export type CachedTokenOptions = {
  /** Requests a new token; `expires_in` is in seconds. `signal` is aborted when the request takes longer than `timeout`. */
  readonly request: (options: {
    readonly signal: AbortSignal
  }) => Promise<Result<{ readonly access_token: string; readonly expires_in?: number | null | undefined }>>
  /** How many milliseconds before it expires a token is replaced. The default is 60,000. */
  readonly skew?: number | undefined
  /**
   * The time limit for one token request, in milliseconds. The default is 30,000. A store has 5,000 milliseconds, or
   * `timeout` if that is less; after that it is ignored.
   */
  readonly timeout?: number | undefined
  /** Where to share the token between processes. By default the token is kept in memory only. */
  readonly store?: TokenStore | undefined
  /** Returns the time of day in milliseconds since 1970, which decides when a token expires. The default is `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Measures `timeout` and the pause after a failure. The default is the runtime's clock, with `now` if you set it. */
  readonly clock?: Clock | undefined
}

/** A token and its lifetime in seconds, as the API granted them. */
type Granted = { readonly token: string; readonly lifetime: number | undefined }

type Given = Promise<string | Result<never>>

/** A call that waits for its token has sent nothing, so repeating it is safe. */
const call = { operation: 'cachedToken', effect: 'read', attempts: 0 } as const

const longestStoreWait = 5_000

/** How many milliseconds the error of a failed request is returned: at first, and after several failures. */
const shortestPause = 1_000
const longestPause = 30_000

/** How long the next error is returned, after one that was returned for so long. */
const longer = (pause: number): number => Math.min(pause * 2, longestPause)

/** Reads each option once. */
const readTokenOptions = (options: CachedTokenOptions): Result<CachedTokenOptions, string> =>
  readOptions(options, {
    request: { ...aFunction, isRequired: true },
    skew: notNegative,
    timeout: positive,
    store: methods('get', 'set'),
    now: aFunction,
    clock: aClock(),
  })

/** Makes one token request. Always returns a Result, whatever the caller's function does. */
const grantedBy = async (request: CachedTokenOptions['request'], signal: AbortSignal): Promise<Result<Granted>> => {
  try {
    const asked = await request({ signal })
    // The call that waits for this token was never sent, so its error says the same.
    if (!asked.ok && isApiError(asked.error)) return { ok: false, error: { ...asked.error, delivery: 'notSent' } }
    const { access_token: token, expires_in } = asked.value as { access_token: unknown; expires_in?: unknown }
    const lifetime = typeof expires_in === 'number' && !Number.isNaN(expires_in) ? expires_in : undefined
    if (typeof token === 'string' && token !== '') return { ok: true, value: { token, lifetime } }
  } catch {
    // The error is returned below.
  }
  return tokenError(call, 'the token request returned no token')
}

/**
 * Creates a token function for contexts. It caches a token and requests a new one before the token expires or when the API
 * has refused it. All calls that wait share one request. If the request fails, all of them get its error, and for one
 * second (then two, four … thirty) later calls get the same error without another request. If the request takes longer than
 * `timeout`, all of them get a `timeout` error, and the next call tries again. With a store that has a lock, all of this
 * holds for the processes that share it together.
 *
 * Errors: those of `request`; `unauthorized` if `request` throws or returns no token; `input` for an invalid option, which
 * the message names. `delivery` is `notSent`, because the waiting calls make no request.
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
  const longestRenewal = (timeout + 2 * storeTimeout) * (store?.withLock ? 2 : 1)
  let kept: StoredToken | undefined
  let count = 0
  let pause = shortestPause
  // The renewal in progress, or the error of the last one. The calls get it for so many milliseconds.
  let renewal: { readonly token: Given | Result<never>; readonly since: number; readonly lasts: number } | undefined

  /** Checks whether the renewal still counts. It does not if the clock has been set back since. */
  const isCurrent = ({ since, lasts }: NonNullable<typeof renewal>): boolean => {
    const passed = clock.now() - since
    return passed >= 0 && passed < lasts
  }

  /** Calls the store and ignores it if it fails or takes too long. */
  const tryStore = async <T>(step: (store: TokenStore) => Promise<T>): Promise<T | undefined> => {
    const nothing = (): undefined => undefined
    if (store === undefined) return undefined
    return withinTime(storeTimeout, clock, () => step(store), nothing).catch(nothing)
  }

  const share = (token: StoredToken): Promise<unknown> =>
    tryStore(async (store) => {
      await store.set(token)
    })

  /** Checks whether a token need not be replaced yet. One with a shorter life than the skew is used for half of it. */
  const usable = (stored: StoredToken | undefined, refused: string | undefined): stored is StoredToken => {
    if (typeof stored?.token !== 'string' || !stored.token || stored.token === refused) return false
    const { expires = Infinity, granted = -Infinity } = stored
    return expires - Math.max(Math.min(skew, (expires - granted) / 2), 0) > now()
  }

  const ask = async (refused: string | undefined): Given => {
    const granted = await withinTime(
      timeout,
      clock,
      (signal) => grantedBy(request, signal),
      () => late,
    )
    count++
    // The call has waited long enough, so the next one tries again without a pause.
    if (granted === late) return late
    if (!granted.ok) {
      // Another process may have gone on without the lock, and its token must not be lost.
      const found = store?.withLock && (await look(refused))
      if (found !== undefined) return found
      renewal = { token: granted, since: clock.now(), lasts: pause }
      if (store?.withLock) await share({ token: '', expires: now() + pause, error: granted.error, pause })
      pause = longer(pause)
      return granted
    }
    const { token, lifetime } = granted.value
    pause = shortestPause
    const time = now()
    kept = { token, granted: time, expires: lifetime === undefined ? undefined : time + lifetime * 1000 }
    await share(kept)
    return token
  }

  /** Returns the token in the store, or the error of the process that requested one last, if either is still valid. */
  const look = async (refused: string | undefined): Promise<string | Result<never> | undefined> => {
    const stored = await tryStore(async (store) => readStored(await store.get()))
    if (usable(stored, refused)) {
      pause = shortestPause
      return (kept = stored).token
    }
    const { error, expires = 0, pause: last = 0 }: Partial<StoredToken> = stored ?? {}
    if (!isApiError(error)) return undefined
    pause = Math.max(longer(last), shortestPause)
    // A longer pause than any comes from a clock that was wrong. A store whose options are invalid has an error without an end.
    const left = expires - now()
    const isPause = left > 0 && left <= longestPause
    return isPause || left === Infinity ? { ok: false, error } : undefined
  }

  const renew = async (refused: string | undefined): Given => {
    const lookOrAsk = async (): Given => (await look(refused)) ?? ask(refused)
    if (!store?.withLock) return lookOrAsk()
    const found = await look(refused)
    if (found !== undefined) return found
    let asked: Given | undefined
    const withLock = async (signal: AbortSignal): Promise<void> => {
      // The process that had the lock before may have stored a token, so look again.
      const work = async (): Promise<void> => {
        if (!signal.aborted) await (asked ??= lookOrAsk())
      }
      await store.withLock?.(work, { signal })
    }
    const waited = await withinTime(timeout, clock, withLock, () => late).catch(() => undefined)
    return asked ?? (waited === late ? late : ask(refused))
  }

  const source = (refused?: string): ReturnType<TokenSource<string>> => {
    if (usable(kept, refused)) return kept.token
    if (renewal && isCurrent(renewal)) return renewal.token
    const begun: typeof renewal = {
      since: clock.now(),
      // On workerd, timers stop when their request ends, so the timeout of a token request may never fire.
      lasts: longestRenewal,
      token: renew(refused).finally(() => {
        if (renewal === begun) renewal = undefined
      }),
    }
    renewal = begun
    return begun.token
  }
  return Object.defineProperty(source, 'asked', { get: () => count })
}
