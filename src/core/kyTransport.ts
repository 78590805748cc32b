import ky from 'ky'
import { authorize } from './authorize.js'
import { callEnd } from './callEnd.js'
import { absoluteUrl } from './checkRequest.js'
import { longestTimer } from './clock.js'
import type { Context, FetchResponse } from './context.js'
import type { ApiError } from './error.js'
import { type HookEvent, hookRules, type Hooks, tell } from './hooks.js'
import { defaultLimits, limitRules, type Limits } from './limits.js'
import { abortedError, cutOffError, inputError, networkError, timeoutError, tooLargeError } from './makeError.js'
import { plainAnswer } from './plainAnswer.js'
import type { RateLimitedFetch } from './rateLimited.js'
import { readOptions } from './readOptions.js'
import { readText } from './readText.js'
import type { Result } from './result.js'
import { giveBack, newRetryBudget, type RetryBudget } from './retryBudget.js'
import { nextStep, type RetryState, tokensAskedFor, waitBefore } from './retryState.js'
import type { Call, HttpRequest, RawAnswer, Transport } from './transport.js'
import { userAgentHeader } from './userAgent.js'

const userAgent = /* @__PURE__ */ userAgentHeader()

type ManagedContext = Context<unknown> & Limits & Hooks

const eventOf = ({ operation, request, attempts }: Call): HookEvent => ({
  operation,
  method: request.method,
  path: request.pathTemplate,
  attempt: attempts,
})

const contextRules = { ...limitRules, ...hookRules }

/** Returns the time since `began` by a clock that does not jump when the time of day is changed. */
const millisecondsSince = (began: number): number => Math.round(performance.now() - began)

/** Adds the User-Agent header of the SDK, unless the context sets one. */
const withUserAgent = ({ url, init }: HttpRequest): HttpRequest => {
  const { headers = {} } = init
  const isNamed = Object.keys(headers).some((name) => name.toLowerCase() === 'user-agent')
  return isNamed ? { url, init } : { url, init: { ...init, headers: { ...userAgent, ...headers } } }
}

/** Makes one request and reads its whole response. */
const exchange = async (state: RetryState, signal: AbortSignal): Promise<Result<RawAnswer>> => {
  const { call, context } = state
  const { maxBytes = defaultLimits.maxBytes } = context
  const { unlimited = context.fetch ?? fetch } = (context.fetch ?? {}) as Partial<RateLimitedFetch>
  const { url, init } = withUserAgent(state.httpRequest)
  let response: FetchResponse | undefined
  try {
    // A redirect would carry the token elsewhere.
    response = await unlimited(url, { ...init, signal, redirect: 'manual' })
    const body = await readText(response, maxBytes)
    return body === undefined ? tooLargeError(call, maxBytes) : plainAnswer(call, response, body)
  } catch (thrown) {
    return response ? cutOffError(call) : networkError(call, thrown)
  }
}

/** The statuses with which an API refuses a request before it processes it. */
const notProcessedStatuses: readonly number[] = [401, 403, 429]

const nothing = (): void => undefined

/** Makes one attempt and records its outcome. Returns undefined if the attempt was ended early. */
const attempt = async (state: RetryState): Promise<Result<RawAnswer> | undefined> => {
  const { call, context, end, mayBeProcessed } = state
  const { attemptTimeout = defaultLimits.attemptTimeout, onRequest, onResponse } = context
  const controller = new AbortController()
  const began = performance.now()
  const ended = new Promise<undefined>((resolve) => {
    state.endAttempt = () => {
      controller.abort()
      resolve(undefined)
    }
  })
  state.next = undefined
  state.mayBeProcessed = true
  call.attempts++
  // This is the outcome if ky's timer ends the attempt.
  state.last = timeoutError(call, attemptTimeout)
  tell(onRequest, eventOf(call))
  const release = end.follow(state.endAttempt)
  // The caller's `fetch` may ignore its signal.
  const outcome = await Promise.race([exchange(state, controller.signal), ended])
  release()
  if (!outcome) return undefined
  state.endAttempt = nothing
  state.last = outcome
  if (outcome.ok) {
    const { status } = outcome.value
    tell(onResponse, { ...eventOf(call), status, milliseconds: millisecondsSince(began) })
    if (notProcessedStatuses.includes(status)) state.mayBeProcessed = mayBeProcessed
  } else if (outcome.error.delivery === 'notSent') state.mayBeProcessed = mayBeProcessed
  return outcome
}

/** Decides the next step once for each attempt, and tells the hook about a retry. */
const decide = (state: RetryState): RetryState['next'] => {
  if (state.next) return state.next
  const { last, call, context } = state
  // If ky's timer has ended the attempt, its request is still in progress.
  state.endAttempt()
  state.next = state.end.isReached() ? 'end' : nextStep(state)
  if (state.next === 'repeat')
    tell(context.onRetry, { ...eventOf(call), reason: last.ok ? last.value.status : last.error.kind })
  return state.next
}

/** A placeholder response that tells ky to finish. The real response is in the state of the call. */
const done = (): Response => new Response()

/** Makes an attempt for ky. Rejects if the attempt is to be repeated, so that ky retries. */
const respond = async (state: RetryState): Promise<Response> => {
  const outcome = await attempt(state)
  return outcome?.ok && decide(state) === 'end' ? done() : Promise.reject(new Error('no answer'))
}

/** Waits until the rate limit of the context allows a request. */
const waitForTurn = async ({ context, end }: RetryState): Promise<void> => {
  const { turn } = (context.fetch ?? {}) as Partial<RateLimitedFetch>
  if (!turn) return
  const controller = new AbortController()
  const release = end.follow(() => controller.abort())
  await turn(controller.signal)
  release()
}

/** Prepares a retry: waits for the turn and gets the token again, or a new token if the last one was refused. */
const prepareRepetition = async (state: RetryState): Promise<typeof ky.stop | undefined> => {
  await waitForTurn(state)
  if (state.end.isReached()) return ky.stop
  const authorized = await authorize(state.call, state.refusedToken)
  if (authorized.ok) {
    state.httpRequest = authorized.value
    return undefined
  }
  state.last = authorized
  return ky.stop
}

/**
 * Lets ky send the requests of a call. Errors of ky contain the request and its token, so none of them leaves this
 * function.
 */
const carry = async (state: RetryState): Promise<void> => {
  const { call, context, end } = state
  const { attemptTimeout = defaultLimits.attemptTimeout } = context
  const authorized = await authorize(call)
  if (!authorized.ok) {
    state.last = authorized
    return
  }
  state.httpRequest = authorized.value
  // The wait for the turn does not count towards the time of an attempt.
  await waitForTurn(state)
  if (end.isReached()) return
  try {
    await ky(absoluteUrl(authorized.value.url, context), {
      ...authorized.value.init,
      ...(call.signal && { signal: call.signal }),
      redirect: 'manual',
      timeout: Math.min(attemptTimeout, longestTimer),
      fetch: () => respond(state),
      retry: {
        // `decide` does the counting, because a request with a new token does not count as a retry.
        limit: 1_000,
        methods: ['get', 'post', 'put', 'delete'],
        delay: () => waitBefore(state),
        shouldRetry: () => decide(state) !== 'end',
      },
      hooks: { beforeRetry: [() => prepareRepetition(state)] },
    })
  } catch {
    // An error of ky contains the request. If no attempt was made, nothing was sent.
    if (call.attempts === 0 && !end.isReached()) state.last = inputError(call, 'the request cannot be made')
  }
}

/** Returns the outcome of a call. `delivery` covers all of its requests. */
const settle = ({ last, mayBeProcessed }: RetryState): Result<RawAnswer> => {
  if (last.ok) return last
  const delivery = mayBeProcessed ? 'unknown' : 'notSent'
  return { ok: false, error: { ...last.error, delivery } as ApiError }
}

const tellError = (
  { context, call }: Pick<RetryState, 'context' | 'call'>,
  result: Result<RawAnswer>,
  began: number,
): void => {
  if (result.ok && result.value.status >= 200 && result.value.status < 300) return
  const outcome = result.ok
    ? { status: result.value.status, delivery: 'answered' as const }
    : { kind: result.error.kind, delivery: result.error.delivery }
  tell(context.onError, { ...eventOf(call), ...outcome, milliseconds: millisecondsSince(began) })
}

/**
 * Creates the transport of a managed context. ky sends each request, enforces the time limits and waits between retries.
 * {@link nextStep} decides what may be repeated.
 */
export const kyTransport =
  (budget: RetryBudget = newRetryBudget()): Transport =>
  async (call) => {
    const context: ManagedContext = call.context
    const { timeout = defaultLimits.timeout } = context
    const began = performance.now()
    const tokensAskedForBefore = tokensAskedFor(context)
    // A context can be derived from another, so its options are checked with each call.
    const options = readOptions<Limits & Hooks>(context, contextRules)
    if (!options.ok) {
      const refused = inputError(call, options.error)
      tellError({ context, call }, refused, began)
      return refused
    }
    const end = callEnd(timeout, call.signal)
    const state: RetryState = {
      call,
      context,
      budget,
      end,
      timeout,
      began,
      httpRequest: { url: '', init: {} },
      last: abortedError(call),
      mayBeProcessed: false,
      endAttempt: nothing,
      repetitions: 0,
      tokensAskedForBefore,
    }
    const carried = carry(state).then(() => true)
    const isCarried = await Promise.race([carried, end.reached.then(() => false)]).finally(end.stop)
    const isCutShort = end.isReached() && !(isCarried && state.last.ok)
    if (isCutShort) state.last = call.signal?.aborted ? abortedError(call) : timeoutError(call, timeout)
    giveBack(budget, state.last, state.repetitions)
    const result = settle(state)
    tellError(state, result, began)
    return result
  }
