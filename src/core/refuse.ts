import { orUndefined } from './orUndefined.js'

const marker = 'billfold: refused input'

/** What {@link refuse} throws, for a promise to be rejected with. */
export const refusal = (reason: string): Error => new Error(reason, { cause: marker })

/** Ends the making of a request: the call becomes an `input` error with this reason, and nothing is sent. */
export const refuse = (reason: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- buildCall catches it
  throw refusal(reason)
}

/** The reason that {@link refuse} was given. Other errors have none, as their texts may quote the arguments. */
export const refusalReason = (thrown: unknown): string | undefined =>
  orUndefined(() => {
    const { cause, message } = thrown as Error
    return cause === marker ? message : undefined
  })
