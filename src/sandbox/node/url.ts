/** A URL; undefined for what is none. `URL.canParse` of Node 20 says no to names such as `bücher.example` once it is compiled. */
export const urlOf = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
