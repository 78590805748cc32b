import { orUndefined } from './orUndefined.js'

const marker = 'billfold: refused input'

/** Creates the error that {@link refuse} throws, for rejecting a promise. */
export const refusal = (reason: string): Error => new Error(reason, { cause: marker })

/** Stops building a request. The call returns an `input` error with this reason, and nothing is sent. */
export const refuse = (reason: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- buildCall catches it
  throw refusal(reason)
}

/** Describes the type of a value, but not the value itself, which can be a secret. */
const kindOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value)
  if (value === '') return 'an empty string'
  const type = typeof value
  return type === 'object' ? 'an object' : `a ${type}`
}

/** Refuses one value: `id must be a non-empty string, got undefined`. */
export const refuseValue = (name: string, expected: string, value: unknown): never =>
  refuse(`${name} must be ${expected}, got ${kindOf(value)}`)

/**
 * Returns the reason that was given to {@link refuse}. Other errors have none, because their messages may quote the
 * arguments.
 */
export const refusalReason = (thrown: unknown): string | undefined =>
  orUndefined(() => {
    const { cause, message } = thrown as Error
    return cause === marker ? message : undefined
  })
