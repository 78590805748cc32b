/** The value of a JSON text, or undefined for a text that is none. Trimming also removes a byte order mark. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}
