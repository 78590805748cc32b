/** A fresh id in the form of a MongoDB ObjectId, which TeamTools uses: the seconds, then randomness. 24 hex digits. */
export const randomId = (now: number): string => {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8)
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return seconds + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a value has the form of an id. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

// A generator that starts over, as one does after a state was loaded, is asked again; one that never changes is left.
const mostTries = 1_000_000

/** What a generator makes that is usable, or else a random stand-in. */
export const fresh = (
  generate: (() => string) | undefined,
  isUsable: (made: string) => boolean,
  standIn: () => string,
): string => {
  for (let tries = 0; generate !== undefined && tries < mostTries; tries += 1) {
    const made = generate()
    if (isUsable(made)) return made
  }
  return standIn()
}
