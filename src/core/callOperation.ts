import { buildRequest } from './buildRequest.js'
import type { Context } from './context.js'
import { type AnswerReader, decodeAnswer } from './decodeAnswer.js'
import { fetchTransport } from './fetchTransport.js'
import { type Hooks, tell } from './hooks.js'
import { joinSignals } from './joinSignals.js'
import { inputError, networkError } from './makeError.js'
import type { Operation, RequestParts, Route } from './operation.js'
import { orUndefined } from './orUndefined.js'
import { refusalReason, refuse, refuseValue } from './refuse.js'
import type { Result } from './result.js'
import type { AnswerRules, RequestRules } from './system.js'
import type { Call, RawAnswer } from './transport.js'

/** The fields that the contexts of all APIs share. */
type AnyContext = Omit<Context<unknown>, 'token'> & { readonly token?: unknown }

const noStatuses: readonly number[] = []

/**
 * Tells the `onError` hook of a managed context about a call that was refused before it was sent. Ignores a context that
 * cannot be read.
 */
const tellRefused = (
  context: AnyContext,
  { method, path }: Pick<Route, 'method' | 'path'>,
  { error }: Result<never>,
): void =>
  orUndefined(() => {
    const { onError, transport } = context as AnyContext & Hooks
    const { operation, kind, delivery } = error!
    if (transport) tell(onError, { operation, method, path, attempt: 0, kind, delivery, milliseconds: 0 })
  })

/** Builds the request of a call from its arguments. */
const buildCall = <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts>(
  rules: RequestRules<C, Parts>,
  operation: Operation<Args, Parts>,
  context: C,
  args: Args,
): Call => {
  if (typeof context !== 'object' || (context as unknown) === null)
    refuseValue('the context', 'an object with baseUrl', context)
  // Read every field of the context now, so that a getter that throws does so before anything is sent.
  Object.values(context)
  const parts = operation.toParts(...args)
  const request = buildRequest(rules, operation as Operation<never, Parts>, parts, context)
  return {
    operation: request.operation,
    effect: request.effect,
    request,
    context: context,
    signal: joinSignals(context.signal, parts.signal),
    authorize: (token) => rules.authorize(request, token, context),
    expiredTokenStatuses: rules.expiredTokenStatuses ?? noStatuses,
    attempts: 0,
  }
}

/** Runs a build step. If it throws, returns an `input` error instead. */
const orRefused = <C extends AnyContext, T>(
  { name }: Pick<RequestRules<C, never>, 'name'>,
  operation: Pick<Operation, 'name' | 'method' | 'path'>,
  context: C,
  build: () => T,
): Result<T> => {
  try {
    return { ok: true, value: build() }
  } catch (thrown) {
    const refused = inputError({ operation: `${name}.${operation.name}`, attempts: 0 }, refusalReason(thrown))
    tellRefused(context, operation, refused)
    return refused
  }
}

/**
 * Sends a call with the transport of its context and reads the response. Every call passes through here. It never rejects,
 * whatever the context contains and whatever its `fetch` returns or throws.
 */
const send = async <T>(call: Call, read: (answer: RawAnswer) => Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
  try {
    const answer = await (call.context.transport ?? fetchTransport)(call)
    return answer.ok ? await read(answer.value) : answer
  } catch (thrown) {
    return call.attempts === 0 ? inputError(call, 'the context cannot be used') : networkError(call, thrown)
  }
}

const validations: readonly unknown[] = ['strict', 'warn', 'off', undefined]

/** Calls an operation and returns the raw response, whatever its status. */
export const callRaw = async <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts>(
  rules: RequestRules<C, Parts>,
  operation: Operation<Args, Parts>,
  context: C,
  args: Args,
): Promise<Result<RawAnswer>> => {
  const built = orRefused(rules, operation, context, () => buildCall(rules, operation, context, args))
  return built.ok ? send(built.value, (value) => ({ ok: true, value })) : built
}

/** Calls an operation and returns the value in the response, or the error that the response stands for. */
export const callParsed = async <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts, T>(
  rules: RequestRules<C, Parts>,
  answerRules: AnswerRules,
  operation: Operation<Args, Parts>,
  readerOf: (...args: Args) => AnswerReader<T>,
  context: C,
  args: Args,
): Promise<Result<T>> => {
  // The options decide how the response is read, so they are read before anything is sent as well.
  const built = orRefused(rules, operation, context, () => {
    const call = buildCall(rules, operation, context, args)
    // Refuse an unknown mode now, before the response is validated by a rule that nobody chose.
    if (!validations.includes(context.validate)) refuse('validate must be strict, warn or off')
    return { call, reader: readerOf(...args) }
  })
  if (!built.ok) return built
  const { call, reader } = built.value
  return send(call, (answer) => decodeAnswer(answerRules, call, answer, reader))
}
