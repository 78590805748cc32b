import type { Delivery, ErrorKind } from './error.js'

/** What every event says. Plain data without a token, a secret, an id or a body. */
export type HookEvent = {
  /** Such as `teamtools.getCustomer`. */
  readonly operation: string
  readonly method: string
  /** The path with its ids and tags taken out: `customers/{id}/subscription`. */
  readonly path: string
  /** 1 for the first request of a call. */
  readonly attempt: number
}

/** A request is about to be made. */
export type RequestEvent = HookEvent
/** A request has an answer, of whatever status. `milliseconds` since the request. */
export type ResponseEvent = HookEvent & { readonly status: number; readonly milliseconds: number }
/** A call will be made again, after the wait that back-off or Retry-After give. `reason` is a status or a kind of error. */
export type RetryEvent = HookEvent & { readonly reason: number | ErrorKind }
/** A call has ended without an answer that is a success. `milliseconds` since its start. */
export type ErrorEvent = HookEvent & {
  /** The kind of error, where there was no answer. */
  readonly kind?: ErrorKind
  /** The status, where there was one. */
  readonly status?: number
  readonly delivery: Delivery
  readonly milliseconds: number
}

/** Functions that are told of what a context does. What they throw, or take their time for, changes nothing. */
export type Hooks = {
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined
  readonly onError?: ((event: ErrorEvent) => unknown) | undefined
}

/** Tells a hook, which cannot break what it is told of. */
export const tell = <E>(hook: ((event: E) => unknown) | undefined, event: E): void => {
  if (hook) void new Promise((resolve) => resolve(hook(event))).catch(() => 0)
}

/**
 * A path without its query, ids and tags. A segment of lower-case letters is taken for a word of the API, as is WHMCS's
 * `api.php`: ids have digits.
 */
export const templateOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/\/tag\/.*/, '/tag/{tag}')
    .replace(/\/(?!{|api\.)[^/]*[^a-z_/][^/]*/g, '/{id}')
