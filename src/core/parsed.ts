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
export const answerFailure = (
  call: Call,
  request: Request | undefined,
  { status, headers, body }: RawAnswer,
  { kind, why, ...details }: Verdict,
): Result<never> => {
  // Of the headers only those that can hold neither a credential nor a URL.
  const { why: said, ...rest } = masked(
    { why, body, headers: { 'content-type': headers['content-type'] }, ...details },
    [call.token, ...(request?.secrets?.() ?? [])],
  )
  const error = {
    ...failure(call, kind, said).error,
    delivery: 'answered',
    retryable: status === 429 || ((status > 499 || status === 408) && call.effect !== 'once'),
    status,
    ...rest,
  }
  return { ok: false, error: error as unknown as ApiError }
}

/** The parsed form of an operation: the answer as `read` reads it, or the error that it is. */
export const parsedOperation =
  <Args extends readonly unknown[], T>(
    { operation, effect, describe }: Operation<Args>,
    read: Reader<T>,
    explain: Explain,
  ) =>
  async <Token>(context: Context<Token>, ...args: Args): Promise<Result<T>> => {
    const call: Call = { operation, effect, attempts: 0 }
    let request: Request | undefined
    const sent = await (context?.send ?? exchange)(
      call,
      context as Context<unknown>,
      () => (request = describe(...args)),
    )
    if (!sent.ok) return sent
    const { status, headers, body } = sent.value
    const issues: ShapeIssue[] = []
    let verdict: Verdict | undefined
    let why = 'unexpected'
    try {
      // Without the token, should the server have sent it back; one as short as a word may be a word.
      const { json } = masked({ json: parseJson(body) }, [(call.token as string | undefined)?.[7] && call.token], body)
      if (!/^2/.test(status as unknown as string)) verdict = refused(status, headers['retry-after'], explain(json))
      else if (json === undefined) verdict = { kind: 'malformed', why: 'no JSON' }
      else {
        const value = await read(json, issues, args[describe.length])
        why = issues.map(({ path, message }) => `${path}: ${message}`).join()
        if (!why || /off|warn/.test(context.validate!)) {
          if (why) console[context.validate as 'warn']?.(`${operation}: ${why}`)
          return { ok: true, value }
        }
      }
    } catch {
      // What was to be read is of no shape that its reader knows.
    }
    return answerFailure(call, request, sent.value, verdict ?? { kind: 'mismatch', why, issues })
  }
