import type { Call, RawAnswer, Request } from './call.js'
import type { Context } from './context.js'
import type { ApiError, ShapeIssue } from './error.js'
import { exchange } from './exchange.js'
import { failure } from './failure.js'
import type { Operation } from './operation.js'
import { masked } from './redact.js'
import { type Explain, parseJson, refused, type Verdict } from './refused.js'
import type { Result } from './result.js'

/** An answer, taken out of JSON, to what the function promises. `options` are the last argument of the call. */
export type Reader<T> = (json: unknown, issues: ShapeIssue[], options: unknown) => T | Promise<T>

/** The error that an answer becomes. All that the server said goes through here and loses the call's secrets. */
const answerFailure = (
  call: Call,
  request: Request | undefined,
  { status, headers, body }: RawAnswer,
  { kind, why, ...details }: Verdict,
): Result<never> => {
  const secrets = [call.token, ...(request?.secrets?.() ?? [])]
  // Of the headers only those that can hold neither a credential nor a URL.
  const { 'content-type': type, 'retry-after': wait } = headers
  const { why: said, ...rest } = masked({ why, body, ...details }, secrets)
  const error = {
    ...failure(call, kind).error,
    message: `${call.operation}: ${said}`,
    delivery: 'answered',
    retryable: status === 429 || (/^5|408/.test(`${status}`) && call.effect !== 'once'),
    status,
    headers: masked({ 'content-type': type, 'retry-after': wait }, secrets),
    ...rest,
  }
  return { ok: false, error: error as unknown as ApiError }
}

/** What an answer is: the value that `read` makes of it, or the error that it is. */
const judge = async <T>(
  { status, headers, body }: RawAnswer,
  validate: Context['validate'],
  explain: Explain,
  read: (json: unknown, issues: ShapeIssue[]) => T | Promise<T>,
): Promise<Verdict | { readonly value: T; readonly warning: string | false }> => {
  const json = parseJson(body)
  if (status < 200 || status > 299) return refused(status, headers['retry-after'], explain(json))
  if (json === undefined) return { kind: 'malformed', why: 'no JSON' }
  const issues: ShapeIssue[] = []
  const value = await read(json, issues)
  const where = `unexpected ${issues.map(({ path }) => path).join()}`
  return issues[0] && !/off|warn/.test(validate!)
    ? { kind: 'mismatch', why: where, issues }
    : { value, warning: !!issues[0] && validate === 'warn' && where }
}

/** The parsed form of an operation: the answer as `read` reads it, or the error that it is. */
export const parsedOperation =
  <Args extends readonly unknown[], T>(operation: Operation<Args>, read: Reader<T>, explain: Explain) =>
  async <Token>(context: Context<Token>, ...args: Args): Promise<Result<T>> => {
    const { describe } = operation
    const call: Call = { ...operation, attempts: 0 }
    let request: Request | undefined
    const sent = await (context?.send ?? exchange)(
      call,
      context as Context<unknown>,
      () => (request = describe(...args)),
    )
    if (!sent.ok) return sent
    const verdict = await judge(sent.value, context.validate, explain, (json, issues) =>
      read(json, issues, args[describe.length]),
    ).catch(() => ({ kind: 'mismatch', why: 'unread', issues: [] }) as const)
    if ('kind' in verdict) return answerFailure(call, request, sent.value, verdict)
    if (verdict.warning) console.warn(`${call.operation}: ${verdict.warning}`)
    return { ok: true, value: verdict.value }
  }
