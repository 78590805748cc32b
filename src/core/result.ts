import type { ApiError } from './error.js'

/**
 * The return value of every function of the SDK: a value, or an error as plain data. It survives `structuredClone` and
 * JSON.
 */
export type Result<T, E = ApiError> =
  | { readonly ok: true; readonly value: T; readonly error?: never }
  | { readonly ok: false; readonly error: E; readonly value?: never }

/** Creates a success with a value. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** Creates a failure with an error. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Applies `change` to the value and passes an error through. If `change` throws, the caller gets the exception. */
export const map = <T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> =>
  result.ok ? ok(change(result.value)) : result

/** Applies `change` to the error and passes a value through. If `change` throws, the caller gets the exception. */
export const mapError = <T, E, F>(result: Result<T, E>, change: (error: E) => F): Result<T, F> =>
  result.ok ? result : err(change(result.error))

/**
 * Calls `next` with the value and returns its Result; passes an error through. If `next` throws, the caller gets the
 * exception.
 */
export const andThen = <T, U, E, F>(result: Result<T, E>, next: (value: T) => Result<U, F>): Result<U, E | F> =>
  result.ok ? next(result.value) : result

/**
 * Like {@link andThen}, but for asynchronous steps: `next` returns a promise of a Result. The first argument can be a
 * promise too, so calls can be chained. If `next` throws, the promise rejects.
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
 * Returns `onOk` of the value or `onError` of the error. If either throws, the caller gets the exception.
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

/** Returns the value, or `other` if there is an error. */
export const unwrapOr = <T, E, U>(result: Result<T, E>, other: U): T | U => (result.ok ? result.value : other)

/**
 * Returns all values in order, or the first error. If the iterable throws, the caller gets the exception.
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
 * Returns the value or throws an exception. This is the only function of the SDK that throws by design; use it in scripts
 * and tests. The `Error` has the API error's message, and the API error itself as its `cause`.
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
