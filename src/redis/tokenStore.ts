import type { ApiError, Clock, StoredToken, TokenStore } from '../index.js'

/** Options of a token store in Redis. */
export type RedisTokenStoreOptions = {
  /**
   * The key of the token in Redis, such as `billfold:acme`. Each account has its own. The lock has the same key with
   * `:lock` after it.
   */
  readonly key: string
  /**
   * How many milliseconds the lock lasts if its process dies. A process that is alive renews it. The default is 10,000.
   */
  readonly lockTime?: number | undefined
  /**
   * What to do while Redis cannot be reached: `alone` lets each process request a token of its own, and `wait` lets the
   * calls wait until Redis is back, which ends with a `timeout` error after the `timeout` of `cachedToken`. The default is
   * `alone`.
   */
  readonly whenAway?: 'alone' | 'wait' | undefined
  /** With `alone`, after how many milliseconds without an answer Redis counts as away. The default is 1,000. */
  readonly commandTimeout?: number | undefined
  /**
   * Returns the time of day in milliseconds since 1970, which decides when Redis forgets a token. It must be that of
   * `cachedToken`. The default is `Date.now`.
   */
  readonly now?: (() => number) | undefined
  /** Measures the waits. The default is the runtime's clock. */
  readonly clock?: Clock | undefined
}

/** Runs a script with one key. Resolves with the answer of Redis. */
export type RunScript = (script: string, key: string, ...args: readonly string[]) => Promise<unknown>

const scripts = {
  get: `return redis.call('GET', KEYS[1])`,
  set: `if ARGV[2] == '' then return redis.call('SET', KEYS[1], ARGV[1]) end
return redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`,
  // Takes a free lock, and renews that of the same owner.
  lock: `local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`,
  unlock: `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`,
} as const

/** The pause between two tries to take the lock, in milliseconds: at first, and the longest. */
const shortestPause = 20
const longestPause = 250

/** The longest delay that a timer accepts, in milliseconds. A longer one fires immediately. */
const longestTimer = 2 ** 31 - 1

/** For how many milliseconds an error is kept after it has expired, so that the next pause is longer. */
const memoryOfErrors = 60_000

const runtimeClock: Clock = {
  now: () => performance.now(),
  setTimeout: (then, ms) => setTimeout(then, ms),
  clearTimeout: (timer) => clearTimeout(timer),
}

/** Returns what is wrong with the options, or undefined. */
const faultOf = ({ key, lockTime, whenAway, commandTimeout, now }: RedisTokenStoreOptions): string | undefined => {
  const isTime = (given: unknown): boolean =>
    given === undefined || (typeof given === 'number' && given >= 1 && given <= longestTimer)
  const times = `a number of milliseconds from 1 to ${longestTimer}`
  if (typeof key !== 'string' || key === '') return 'key must be a non-empty string'
  if (!isTime(lockTime)) return `lockTime must be ${times}`
  if (!isTime(commandTimeout)) return `commandTimeout must be ${times}`
  if (now !== undefined && typeof now !== 'function') return 'now must be a function'
  if (![undefined, 'alone', 'wait'].includes(whenAway)) return 'whenAway must be alone or wait'
  return undefined
}

/** Creates a store for options that are invalid. Calls return an `input` error that says so. */
const refusing = (reason: string): TokenStore => {
  const operation = 'redisTokenStore'
  const error: ApiError = {
    kind: 'input',
    operation,
    message: `${operation}: ${reason}`,
    retryable: false,
    attempts: 0,
    delivery: 'notSent',
  }
  return { get: () => ({ token: '', expires: Infinity, error }), set: () => undefined }
}

/** Creates the parts that need a clock: pauses, and a limit for one command. */
const timersOf = (clock: Clock) => ({
  /** Resolves after a while, or when the signal is aborted. */
  pause: (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clock.clearTimeout(timer as never)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = clock.setTimeout(end, milliseconds)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
    }),
  /** Rejects if the command takes longer than so many milliseconds. */
  within: <T>(milliseconds: number, command: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = clock.setTimeout(() => reject(new Error('Redis does not answer')), milliseconds)
      command.then(resolve, reject).finally(() => clock.clearTimeout(timer as never))
    }),
})

/** Creates a token store of a client that can run scripts. */
export const createTokenStore = (run: RunScript, options: RedisTokenStoreOptions): TokenStore => {
  const fault = faultOf(Object(options) as RedisTokenStoreOptions)
  if (fault !== undefined) return refusing(fault)
  const { key, whenAway = 'alone', commandTimeout = 1_000, now = () => Date.now(), clock = runtimeClock } = options
  // Redis takes whole milliseconds.
  const lockTime = Math.ceil(options.lockTime ?? 10_000)
  const lockKey = `${key}:lock`
  const { pause, within } = timersOf(clock)

  /** Waits for a command without a limit if the caller chose to wait for Redis. */
  const answerTo = <T>(command: Promise<T>): Promise<T> =>
    whenAway === 'wait' ? command : within(commandTimeout, command)

  const send = (script: string, key: string, ...args: readonly string[]): Promise<unknown> =>
    answerTo((async () => run(script, key, ...args))())

  const get = async (): Promise<StoredToken | undefined> => {
    const text = await send(scripts.get, key)
    return typeof text === 'string' ? (JSON.parse(text) as StoredToken) : undefined
  }

  const set = async (token: StoredToken): Promise<void> => {
    // Redis forgets a token that has expired. One that never does is kept until it is replaced.
    const { expires = Infinity, error } = token
    const left = Math.ceil(expires - now()) + (error ? memoryOfErrors : 0)
    await send(scripts.set, key, JSON.stringify(token), Number.isFinite(left) ? String(Math.max(left, 1)) : '')
  }

  const free = (owner: string): Promise<unknown> => send(scripts.unlock, lockKey, owner).catch(() => undefined)

  /**
   * Tries once to take the lock or to renew it. A try that is given up may still reach Redis. It must not leave the lock
   * taken, unless the work for which it was taken goes on.
   */
  const take = async (owner: string, isInUse: () => boolean): Promise<boolean> => {
    const command = (async () => Number(await run(scripts.lock, lockKey, owner, String(lockTime))) === 1)()
    const answer = answerTo(command)
    answer.catch(() => command.then(() => (isInUse() ? undefined : free(owner))).catch(() => undefined))
    return whenAway === 'wait' ? answer.catch(() => false) : answer
  }

  /** Renews the lock until it is stopped. */
  const renewing = (owner: string): (() => void) => {
    const over = new AbortController()
    const renew = async (): Promise<void> => {
      await pause(lockTime / 3, over.signal)
      while (!over.signal.aborted) {
        await take(owner, () => !over.signal.aborted).catch(() => false)
        await pause(lockTime / 3, over.signal)
      }
    }
    void renew()
    return () => over.abort()
  }

  const withLock: TokenStore['withLock'] = async (work, { signal }) => {
    const owner = crypto.randomUUID()
    for (let wait = shortestPause; !(await take(owner, () => false)); wait = Math.min(wait * 2, longestPause)) {
      // A random part, so that those who wait do not all come at once.
      await pause(wait * (0.5 + Math.random() / 2), signal)
      if (signal.aborted) return
    }
    const stop = renewing(owner)
    try {
      await work()
    } finally {
      stop()
      void free(owner)
    }
  }

  return { get, set, withLock }
}
