import type { Call, Request } from './call.js'
import type { Context } from './context.js'
import type { ShapeIssue } from './error.js'
import { exchange } from './exchange.js'
import type { Operation } from './operation.js'
import { answerFailure } from './parsed.js'
import { masked } from './redact.js'
import { parseJson, type Refusal, refused, type Verdict } from './refused.js'
import type { Result } from './result.js'

/** An answer, taken out of JSON, to what the function promises. */
export type Judged<T> = (json: unknown, issues: ShapeIssue[]) => T | Promise<T>

/** What an API says no with, where it also does so in an answer of success: undefined is a yes. */
export type Judge = (json: unknown, status: number) => Refusal | undefined

/** One call of an API that also says no in answers of success: the answer as `read` reads it, or the error that it is. */
export const judgedCall = async <T>(
  context: Context<unknown>,
  operation: Operation<[]>,
  read: Judged<T>,
  judge: Judge,
): Promise<Result<T>> => {
  const call: Call = { ...operation, attempts: 0 }
  const issues: ShapeIssue[] = []
  let verdict: Verdict = { kind: 'mismatch', why: 'unread', issues }
  let request: Request | undefined
  const sent = await (context.send ?? exchange)(call, context, () => (request = operation.describe()))
  if (!sent.ok) return sent
  const { status, headers, body } = sent.value
  try {
    const secrets = [call.token as string | undefined, ...((request?.secrets?.() ?? []) as readonly string[])]
    // Neither in a value. Texts as short as words are left.
    const { json } = masked(
      { json: parseJson(body) },
      secrets.filter((secret) => secret?.[7]),
      body,
    )
    const no = judge(json, status)
    if (no) verdict = refused(status, headers['retry-after'], no)
    else if (json === undefined) verdict = { kind: 'malformed', why: 'no JSON' }
    else {
      const value = await read(json, issues)
      const why = issues.map(({ path, message }) => `${path}: ${message}`).join()
      if (!why || /off|warn/.test(context.validate!)) {
        if (why) console[context.validate as 'warn']?.(`${call.operation}: ${why}`)
        return { ok: true, value }
      }
      verdict = { ...verdict, why }
    }
  } catch {
    // It stays unread.
  }
  return answerFailure(call, request, sent.value, verdict)
}
