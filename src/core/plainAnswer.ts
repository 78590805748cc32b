import type { FetchResponse } from './context.js'
import { notResponseError } from './makeError.js'
import type { Result } from './result.js'
import type { Call, RawAnswer } from './transport.js'

/**
 * Turns what `fetch` returned into plain data. The caller's `fetch`, such as a test's, can return anything; a value without
 * a status or text is an error.
 */
export const plainAnswer = (call: Call, { status, headers }: FetchResponse, body: unknown): Result<RawAnswer> => {
  if (!Number.isInteger(status) || typeof body !== 'string') return notResponseError(call)
  const texts = Array.from(
    headers as Iterable<readonly [unknown, unknown]>,
    ([name, value]) => [String(name), String(value)] as const,
  )
  return { ok: true, value: { status, headers: Object.fromEntries(texts), body } }
}
