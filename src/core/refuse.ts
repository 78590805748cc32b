import { orUndefined } from './orUndefined.js'

const marker = 'billfold: refused input'

/** What {@link refuse} throws, for a promise to be rejected with. */
export const refusal = (reason: string): Error => new Error(reason, { cause: marker })

/** Ends the making of a request: the call becomes an `input` error with this reason, and nothing is sent. */
export const refuse = (reason: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- buildCall catches it
  throw refusal(reason)
}

/** What kind of value was given, without the value itself, which can be a secret. */
const kindOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value)
  if (value === '') return 'an empty string'
  const type = typeof value
  return type === 'object' ? 'an object' : `a ${type}`
}

/** {@link refuse} for one value: `id must be a non-empty string, got undefined`. */
export const refuseValue = (name: string, expected: string, value: unknown): never =>
  refuse(`${name} must be ${expected}, got ${kindOf(value)}`)

/** The reason that {@link refuse} was given. Other errors have none, as their texts may quote the arguments. */
export const refusalReason = (thrown: unknown): string | undefined =>
  orUndefined(() => {
    const { cause, message } = thrown as Error
    return cause === marker ? message : undefined
  })
