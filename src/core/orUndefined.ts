/** Returns the result of `read`, or undefined if it throws. Use it for the caller's values, whose getters can throw. */
export const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}
