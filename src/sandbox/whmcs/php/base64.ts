// PHP skips characters that are not base64, and accepts missing padding.
const binaryOf = (text: string): string => {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits)
}

/** Decodes base64. It skips characters that are not base64. */
export const decodeBase64 = (text: string): Uint8Array =>
  Uint8Array.from(binaryOf(text), (letter) => letter.charCodeAt(0))

/** Normalizes base64: the result encodes the same bytes without any other characters. */
export const tidyBase64 = (text: string): string => btoa(binaryOf(text))

/** Encodes bytes as base64. */
export const encodeBase64 = (bytes: Uint8Array): string =>
  btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))
