import type { ApiError } from './error.js'

/** What every function of the SDK returns: a value, or an error as a plain value. Survives `structuredClone` and JSON. */
export type Result<T, E = ApiError> =
  | { readonly ok: true; readonly value: T; readonly error?: never }
  | { readonly ok: false; readonly error: E; readonly value?: never }

/** A success that holds `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** A failure that holds `error`. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** The result of `change` on the value; an error passes through. What `change` itself throws is thrown to the caller. */
export const map = <T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> =>
  result.ok ? ok(change(result.value)) : result

/** The result of `change` on the error; a value passes through. What `change` itself throws is thrown to the caller. */
export const mapError = <T, E, F>(result: Result<T, E>, change: (error: E) => F): Result<T, F> =>
  result.ok ? result : err(change(result.error))

/**
 * The next step, itself a Result, if there is a value; an error passes through. What `next` itself throws is thrown to the
 * caller.
 */
export const andThen = <T, U, E, F>(result: Result<T, E>, next: (value: T) => Result<U, F>): Result<U, E | F> =>
  result.ok ? next(result.value) : result

/**
 * {@link andThen} for steps that take time: the next step, itself a promise of a Result, if there is a value. It takes the
 * promise of the step before as well, so that calls can follow one another. What
 * `next` itself throws makes the promise reject.
 *
 * @example
 * ```ts
 * const subscribed = await andThenAsync(saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' }), ({ id }) =>
 *   subscribeCustomer(ctx, id, { groupId: 'default' }),
 * )
 * console.log(subscribed.ok) // true
 * ```
 */
export const andThenAsync = async <T, U, E, F>(
  result: Result<T, E> | Promise<Result<T, E>>,
  next: (value: T) => Promise<Result<U, F>>,
): Promise<Result<U, E | F>> => {
  const settled = await result
  return settled.ok ? next(settled.value) : settled
}

/**
 * One of two answers: `onOk` of the value or `onError` of the error. What either itself throws is thrown to the caller.
 *
 * @example
 * ```ts
 * const text = match(
 *   await getCustomer(ctx, '580a0ffcbffebc8b0e8b456a'),
 *   ({ name }) => `found ${name}`,
 *   ({ kind, message }) => `${kind}: ${message}`,
 * )
 * console.log(text) // found Cartographers United
 * ```
 */
export const match = <T, E, A, B>(result: Result<T, E>, onOk: (value: T) => A, onError: (error: E) => B): A | B =>
  result.ok ? onOk(result.value) : onError(result.error)

/** The value, or `other` when there is none. */
export const unwrapOr = <T, E, U>(result: Result<T, E>, other: U): T | U => (result.ok ? result.value : other)

/**
 * Every value in order, or the first error. What the iteration itself throws is thrown to the caller.
 *
 * @example
 * ```ts
 * const ids = ['580a0ffcbffebc8b0e8b456a']
 * const customers = all(await Promise.all(ids.map((id) => getCustomer(ctx, id))))
 * if (customers.ok) console.log(customers.value.map(({ country }) => country)) // [ 'Serbia' ]
 * ```
 */
export const all = <T, E>(results: Iterable<Result<T, E>>): Result<T[], E> => {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

/**
 * The value, or an exception: the one function of the SDK that throws of its own accord, for scripts and tests.
 * The thrown `Error` carries the API error's message and the error itself as `cause`.
 *
 * @example
 * ```ts
 * const customer = unwrap(await getCustomer(ctx, '580a0ffcbffebc8b0e8b456a'))
 * console.log(customer.name) // Cartographers United
 * ```
 */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  // eslint-disable-next-line no-restricted-syntax -- throwing is what unwrap is for
  throw new Error(result.error.message, { cause: result.error })
}
