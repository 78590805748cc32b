const marker = 'billfold: refused input'

/** Ends the making of a request: the call becomes an `input` error with this reason, and nothing is sent. */
export const refuse = (reason: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- buildCall catches it
  throw new Error(reason, { cause: marker })
}

/** The reason that {@link refuse} was given. Other errors have none, as their texts may quote the arguments. */
export const refusalReason = (thrown: unknown): string | undefined => {
  try {
    const { cause, message } = thrown as Error
    return cause === marker ? message : undefined
  } catch {
    // A getter of the arguments may throw anything: null, or what cannot be read.
    return undefined
  }
}
