/**
 * Parses a URL. Returns undefined when the string is not a URL. `URL.canParse` is not used, because in Node 20 it
 * rejects names such as `bücher.example` once it is optimized.
 */
export const urlOf = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
