/** A number; PHP also writes one as text. Undefined is what is none. */
export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A boolean; PHP also writes one as text, or as 0 and 1. Undefined is what is none. */
export const booleanOf = (value: unknown): boolean | undefined => {
  switch (value) {
    case true:
    case 'true':
    case 1:
    case '1':
      return true
    case false:
    case 'false':
    case 0:
    case '0':
    case '':
      return false
    default:
      return undefined
  }
}
