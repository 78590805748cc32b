import type { ApiError, ErrorKind } from './error.js'
import { hideSecrets, secretFinder } from './hideSecrets.js'
import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'
import { isRetryable, retryAfterSeconds } from './retryPolicy.js'
import type { AnswerRules, Refusal } from './system.js'
import type { Call, RawAnswer } from './transport.js'

/** An answer, and the call that it belongs to. */
export type Answered = {
  readonly rules: AnswerRules
  readonly call: Call
  readonly answer: RawAnswer
  /** True when nothing of the body may be shown. */
  readonly isBodySecret: boolean
}

/** What to say of an answer: our own words, and a server's text. */
type Reason = { readonly ours?: string | undefined; readonly theirs?: string | undefined }

/** Further fields of an error: our own, and those that hold what a server said. */
type Details = { readonly ours?: object; readonly theirs?: object }

/** A test for what no error may show. Where the secrets cannot be told, as of headers with a getter that throws, it is all. */
const secretTest = (rules: AnswerRules, call: Call): ((text: string) => boolean) =>
  orUndefined(() => secretFinder(rules.secretsOf(call))) ?? (() => true)

/** The id under which a server has noted the request, where it says one. */
const requestIdOf = (headers: RawAnswer['headers']): { readonly requestId?: string } => {
  const requestId = headers['x-request-id'] ?? headers['request-id']
  return requestId === undefined ? {} : { requestId }
}

/** Makes the error of an answer. All that a server said and an error shows goes through here and loses the secrets. */
export const answerError = (
  { rules, call, answer, isBodySecret }: Answered,
  kind: ErrorKind,
  { ours, theirs }: Reason,
  details: Details = {},
): Result<never> => {
  const { status, headers, body } = answer
  // Of the headers only those that can hold neither a credential nor a URL.
  const shown = {
    theirs,
    body: isBodySecret ? '[redacted]' : body,
    headers: { 'content-type': headers['content-type'] },
    ...requestIdOf(headers),
    ...details.theirs,
  }
  const { theirs: said, ...safe } = hideSecrets(shown, secretTest(rules, call))
  const error = {
    kind,
    operation: call.operation,
    message: `${call.operation}: ${[ours, said].filter((text) => text !== undefined).join(' ')}`,
    attempts: call.attempts,
    delivery: 'answered',
    retryable: isRetryable(call.effect, { status }),
    status,
    ...safe,
    ...details.ours,
  }
  return { ok: false, error: error as unknown as ApiError }
}

const kindsByStatus: Readonly<Record<number, ErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  422: 'invalid',
  429: 'rateLimited',
}

const kindOf = (status: number, { kind, messages }: Refusal): ErrorKind =>
  kind ?? kindsByStatus[status] ?? (status >= 500 ? 'server' : messages ? 'invalid' : 'rejected')

/** The error of an answer in which the API refuses the request. */
export const refusalError = (answered: Answered, refusal: Refusal): Result<never> => {
  const { status, headers } = answered.answer
  const { message, messages, details } = refusal
  const kind = kindOf(status, refusal)
  const retryAfter = retryAfterSeconds(headers)
  const theirs = message ?? (messages ? JSON.stringify(messages) : '')
  return answerError(
    answered,
    kind,
    { ours: String(status), theirs },
    {
      ours: retryAfter === undefined ? {} : { retryAfter },
      theirs: { ...(kind === 'invalid' && { messages: messages ?? {} }), ...details },
    },
  )
}
