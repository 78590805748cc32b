/** Parses JSON. Returns undefined if the text is not JSON. Trimming also removes a byte order mark. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}
