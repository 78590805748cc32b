import type { ApiError, ErrorKind } from './error.js'
import { hideSecrets, secretFinder } from './hideSecrets.js'
import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'
import { isRetryable, retryAfterSeconds } from './retryPolicy.js'
import type { AnswerRules, Refusal } from './system.js'
import type { Call, RawAnswer } from './transport.js'

/** A response together with the call that it belongs to. */
export type Answered = {
  readonly rules: AnswerRules
  readonly call: Call
  readonly answer: RawAnswer
  /** Whether the whole body is secret and no error may show it. */
  readonly isBodySecret: boolean
}

/** The parts of an error message: our own words, and what the server said. */
type Reason = { readonly ours?: string | undefined; readonly theirs?: string | undefined }

/** Further fields of an error: our own, and those that contain text from the server. */
type Details = { readonly ours?: object; readonly theirs?: object }

/**
 * Returns a test for strings that no error may show. If the secrets cannot be read, as when a getter throws, it hides
 * everything.
 */
const secretTest = (rules: AnswerRules, call: Call): ((text: string) => boolean) =>
  orUndefined(() => secretFinder(rules.secretsOf(call))) ?? (() => true)

/** Returns the id that the server gave the request, if the response has one. */
const requestIdOf = (headers: RawAnswer['headers']): { readonly requestId?: string } => {
  const requestId = headers['x-request-id'] ?? headers['request-id']
  return requestId === undefined ? {} : { requestId }
}

/**
 * Creates the error for a response. Everything from the server that an error shows passes through here and loses its
 * secrets.
 */
export const answerError = (
  { rules, call, answer, isBodySecret }: Answered,
  kind: ErrorKind,
  { ours, theirs }: Reason,
  details: Details = {},
): Result<never> => {
  const { status, headers, body } = answer
  // Only headers that can hold neither a credential nor a URL are shown.
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

/** Creates the error for a response in which the API refuses the request. */
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
