import type { FetchResponse } from './context.js'
import { notResponseError } from './makeError.js'
import type { Result } from './result.js'
import type { Call, RawAnswer } from './transport.js'

/**
 * What `fetch` gave, as plain data. A `fetch` of the caller, such as that of a test, can give anything: what has no status or
 * no text is no answer.
 */
export const plainAnswer = (call: Call, { status, headers }: FetchResponse, body: unknown): Result<RawAnswer> => {
  if (!Number.isInteger(status) || typeof body !== 'string') return notResponseError(call)
  const texts = Array.from(
    headers as Iterable<readonly [unknown, unknown]>,
    ([name, value]) => [String(name), String(value)] as const,
  )
  return { ok: true, value: { status, headers: Object.fromEntries(texts), body } }
}
