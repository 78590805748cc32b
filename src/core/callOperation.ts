import { buildRequest } from './buildRequest.js'
import type { Context } from './context.js'
import { type AnswerReader, decodeAnswer } from './decodeAnswer.js'
import { fetchTransport } from './fetchTransport.js'
import { type Hooks, tell } from './hooks.js'
import { joinSignals } from './joinSignals.js'
import { inputError } from './makeError.js'
import type { Operation, RequestParts, Route } from './operation.js'
import { refusalReason } from './refuse.js'
import type { Result } from './result.js'
import type { AnswerRules, RequestRules } from './system.js'
import type { Call, RawAnswer } from './transport.js'

/** As much of a context as every API's has. */
type AnyContext = Omit<Context<unknown>, 'token'> & { readonly token?: unknown }

const noStatuses: readonly number[] = []

/** Tells the hook of a managed context about a call whose arguments make no request. */
const tellRefused = (
  context: AnyContext,
  { method, path }: Pick<Route, 'method' | 'path'>,
  refused: Result<never>,
): void => {
  const { onError, transport } = Object(context) as AnyContext & Hooks
  const { operation, kind, delivery } = refused.error!
  if (transport) tell(onError, { operation, method, path, attempt: 0, kind, delivery, milliseconds: 0 })
}

/** Builds the request of a call from its arguments. What they throw is an `input` error. */
const buildCall = <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts>(
  rules: RequestRules<C, Parts>,
  operation: Operation<Args, Parts>,
  context: C,
  args: Args,
): Result<Call> => {
  try {
    const parts = operation.toParts(...args)
    const request = buildRequest(rules, operation as Operation<never, Parts>, parts, context)
    const call: Call = {
      operation: request.operation,
      effect: request.effect,
      request,
      context: context,
      signal: joinSignals(context.signal, parts.signal),
      authorize: (token) => rules.authorize(request, token, context),
      expiredTokenStatuses: rules.expiredTokenStatuses ?? noStatuses,
      attempts: 0,
    }
    return { ok: true, value: call }
  } catch (thrown) {
    const refused = inputError({ operation: `${rules.name}.${operation.name}`, attempts: 0 }, refusalReason(thrown))
    tellRefused(context, operation, refused)
    return refused
  }
}

/** Sends a call over the transport of its context. Nothing that a context holds can make it reject. */
const send = async (call: Call): Promise<Result<RawAnswer>> => {
  try {
    return await (call.context.transport ?? fetchTransport)(call)
  } catch {
    return inputError(call, 'the context cannot be used')
  }
}

const validations: readonly unknown[] = ['strict', 'warn', 'off', undefined]

/** One call of an operation, raw: the answer as it came, whatever its status. */
export const callRaw = async <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts>(
  rules: RequestRules<C, Parts>,
  operation: Operation<Args, Parts>,
  context: C,
  args: Args,
): Promise<Result<RawAnswer>> => {
  const built = buildCall(rules, operation, context, args)
  return built.ok ? send(built.value) : built
}

/** One call of an operation, parsed: the value that the answer holds, or the error that it is. */
export const callParsed = async <C extends AnyContext, Args extends readonly unknown[], Parts extends RequestParts, T>(
  rules: RequestRules<C, Parts>,
  answerRules: AnswerRules,
  operation: Operation<Args, Parts>,
  readerOf: (...args: Args) => AnswerReader<T>,
  context: C,
  args: Args,
): Promise<Result<T>> => {
  const built = buildCall(rules, operation, context, args)
  if (!built.ok) return built
  // An answer would be read by a rule that nobody has asked for.
  if (!validations.includes(built.value.context.validate)) {
    const refused = inputError(built.value, 'validate must be strict, warn or off')
    tellRefused(context, operation, refused)
    return refused
  }
  const answer = await send(built.value)
  return answer.ok ? decodeAnswer(answerRules, built.value, answer.value, () => readerOf(...args)) : answer
}
