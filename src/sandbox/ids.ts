/**
 * Makes an id in the form of a MongoDB ObjectId, which TeamTools uses: 24 hex digits with the seconds, followed by
 * random digits.
 */
export const randomId = (now: number): string => {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8)
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return seconds + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Checks whether a value has the form of an id. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

// A generator can start over after a state was loaded, so it is called again. A generator that always returns the same
// id is given up.
const mostTries = 1_000_000

/** Returns a usable id from a generator, or else a random one. */
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
