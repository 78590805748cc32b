/** What `read` gives, or undefined where it throws: what a caller gives or throws can have a getter that throws. */
export const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}
