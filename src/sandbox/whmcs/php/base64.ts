// As PHP reads base64: what is none is skipped, and the padding may be missing.
const binaryOf = (text: string): string => {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits)
}

/** Bytes of a base64 text. It need not be clean: what is no base64 in it is skipped. */
export const decodeBase64 = (text: string): Uint8Array =>
  Uint8Array.from(binaryOf(text), (letter) => letter.charCodeAt(0))

/** A base64 text of the same bytes with nothing but base64 in it. */
export const tidyBase64 = (text: string): string => btoa(binaryOf(text))

/** Bytes as base64. */
export const encodeBase64 = (bytes: Uint8Array): string =>
  btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))
