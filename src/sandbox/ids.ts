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
