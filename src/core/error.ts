/**
 * Whether a request can have taken effect: `notSent` — surely not; `answered` — the API answered, so its
 * answer says; `unknown` — it may have been sent and no whole answer came: look before you repeat a payment.
 */
export type Delivery = 'notSent' | 'unknown' | 'answered'

/** What repeating an operation does: nothing, the same state again, or its effect once more. */
export type Effect = 'read' | 'repeatable' | 'once'

/** What every error says. Nothing in it holds a token, a secret or a URL. */
export type ErrorBase = {
  /** The operation that failed, such as `teamtools.getCustomer`. */
  readonly operation: string
  /** For people: what was tried, what came back, what to do. */
  readonly message: string
  /** Whether the same call can be repeated without a second effect, and may then succeed. */
  readonly retryable: boolean
  /** How many requests were made. */
  readonly attempts: number
  readonly delivery: Delivery
}

/** The answer that an error came with. `headers` are an allow-list, secrets in `body` are masked. */
export type ErrorAnswer = {
  readonly status: number
  readonly headers: { readonly 'content-type'?: string | undefined; readonly 'retry-after'?: string | undefined }
  readonly body: string
}

/** One place in an answer that is not of the promised shape. */
export type ShapeIssue = { readonly path: string; readonly message: string }

/** The arguments cannot make a request; nothing was sent. */
export type InputError = ErrorBase & { readonly kind: 'input' }
/** No connection, or it broke before the answer. The message ends in the runtime's own code where it gives one: `ECONNREFUSED`. */
export type NetworkError = ErrorBase & { readonly kind: 'network' }
/** A limit of the context was reached: `timeout` or `attemptTimeout`. */
export type TimeoutError = ErrorBase & { readonly kind: 'timeout' }
/** The signal of the call or of the context. */
export type AbortedError = ErrorBase & { readonly kind: 'aborted' }
/** The token is missing, wrong or expired, or could not be obtained (then there is no `status`). */
export type UnauthorizedError = ErrorBase & { readonly kind: 'unauthorized' } & Partial<ErrorAnswer>
/** The API answered no. */
export type RefusedError = ErrorBase & { readonly kind: 'forbidden' | 'notFound' | 'rejected' | 'server' } & ErrorAnswer
/** The API's validation failed; `messages` by attribute. */
export type InvalidError = ErrorBase & {
  readonly kind: 'invalid'
  readonly messages: Readonly<Record<string, readonly string[]>>
} & ErrorAnswer
/** Too many requests; `retryAfter` in seconds, where the API says it. */
export type RateLimitedError = ErrorBase & { readonly kind: 'rateLimited'; readonly retryAfter?: number } & ErrorAnswer
/** The answer is not what its format promises: not JSON, cut off, too large. A `body` that was cut is left out. */
export type MalformedError = ErrorBase & { readonly kind: 'malformed' } & Partial<ErrorAnswer>
/** JSON, but not the promised shape; `issues` say where. */
export type MismatchError = ErrorBase & {
  readonly kind: 'mismatch'
  readonly issues: readonly ShapeIssue[]
} & ErrorAnswer

/** Every way a call can fail, told apart by `kind`. A plain object. */
export type ApiError =
  | InputError
  | NetworkError
  | TimeoutError
  | AbortedError
  | UnauthorizedError
  | RefusedError
  | InvalidError
  | RateLimitedError
  | MalformedError
  | MismatchError

/** The names of the errors. */
export type ErrorKind = ApiError['kind']
