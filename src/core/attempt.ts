import type { Call, Describe, RawAnswer } from './call.js'
import type { Context, Fetch } from './context.js'
import { exchange } from './exchange.js'
import { failure } from './failure.js'
import { type HookEvent, type Hooks, tell, templateOf } from './hooks.js'
import { limitedFetch } from './limitedFetch.js'
import { limit, type Limits } from './limits.js'
import { orAborted } from './orAborted.js'
import type { RateLimitedFetch } from './rateLimited.js'
import type { Result } from './result.js'

/** A call that may take several attempts, and what became of it so far. */
export type Trip = {
  readonly call: Call
  readonly context: Context<unknown> & Limits & Hooks
  readonly describe: Describe
  /** Ends everything: the total limit, the context's or the call's signal. */
  readonly whole: AbortSignal
  last: Result<RawAnswer>
  /** Whether any request of it may have been processed. */
  processed: boolean
  asked: Omit<HookEvent, 'attempt'>
  /** How many tokens had been asked for before it. */
  readonly before: number | undefined
}

/** What hooks are told of the attempt under way. */
export const eventOf = ({ asked, call }: Trip): HookEvent => ({ ...asked, attempt: call.attempts })

/** An error after which the same request may be made again, unless its effect adds up. */
const passing = (call: Call, kind: 'timeout' | 'malformed', why: string): Result<never> => {
  const { error } = failure(call, kind, why)
  return { ok: false, error: { ...error!, retryable: call.effect !== 'once' } }
}

/** The error of a limit that was reached. */
export const late = (call: Call, ms: number): Result<never> => passing(call, 'timeout', `no full answer in ${ms} ms`)

/** An answer without the token that was sent, should the server have sent it back. Texts as short as words are left. */
const withoutToken = (answer: RawAnswer, token: unknown): RawAnswer => {
  if (typeof token !== 'string' || !token[7]) return answer
  const hide = (text: string): string => text.replaceAll(token, '[redacted]')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(answer.headers)) headers[name] = hide(value)
  return { ...answer, headers, body: hide(answer.body) }
}

/** What an attempt without an answer has come to: of a body that broke off more can be said than `exchange` does. */
const whyNot = (call: Call, last: Result<never> | undefined, tooLarge: string): Result<never> => {
  if (!last) return failure(call, 'aborted')
  if (last.error?.kind !== 'malformed') return last
  return tooLarge ? failure(call, 'malformed', tooLarge) : passing(call, 'malformed', 'cut off')
}

/** One request of a trip, with a limit of its own. */
export const attempt = async (trip: Trip): Promise<void> => {
  const { call, context, describe, whole } = trip
  const { baseUrl, attemptTimeout = 10_000, maxBytes = 2 ** 25 } = context
  const { turn, unlimited = context.fetch } = (context.fetch ?? {}) as Partial<RateLimitedFetch>
  const [signal, stop, start] = limit(attemptTimeout, whole)
  const { processed } = trip
  let began = 0
  let tooLarge = ''
  const fetch: Fetch = async (url, init) => {
    if (turn) {
      // Before it has its turn nothing is sent, and no time of an attempt goes by.
      stop()
      call.attempts--
      await turn(whole)
      whole.throwIfAborted()
      call.attempts++
      start()
    }
    const path = templateOf(url.slice(baseUrl.replace(/\/?$/, '/').length))
    trip.asked = { ...trip.asked, method: init.method ?? 'GET', path }
    began = Date.now()
    trip.processed = true
    tell(context.onRequest, eventOf(trip))
    return limitedFetch(unlimited, maxBytes, () => (tooLarge = `larger than ${maxBytes} bytes`))(url, init)
  }
  const made = exchange(call, { ...context, fetch, signal }, describe)
  const last = await orAborted(made, signal, undefined)
  stop()
  const status = last?.value?.status
  if (status) tell(context.onResponse, { ...eventOf(trip), status, milliseconds: Date.now() - began })
  // Refused before it was processed, or never sent.
  if (/40[13]|429/.test(`${status}`) || last?.error?.delivery === 'notSent') trip.processed = processed
  trip.last = last?.ok
    ? { ok: true, value: withoutToken(last.value, call.token) }
    : signal.aborted && !whole.aborted
      ? late(call, attemptTimeout)
      : whyNot(call, last, tooLarge)
}
