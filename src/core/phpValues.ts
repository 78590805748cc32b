/** Checks whether a value is a decimal in plain digits, as PHP writes a number as a string. */
export const isDecimalText = (value: unknown): value is string =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)

/** Checks whether a number is exact. JavaScript rounds numbers from 2^53 on, so an id would become that of another row. */
export const isExact = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER

/**
 * Reads a number, which PHP may write as a string. Returns undefined for any other value, and for a number that JavaScript
 * would round.
 */
export const numberOf = (value: unknown): number | undefined => {
  const number = isDecimalText(value) ? Number(value) : value
  return isExact(number) ? number : undefined
}

/** Checks whether a number can be sent as it prints: in plain digits, without an exponent and without rounding. */
export const isPlainNumber = (value: number): boolean => isExact(value) && !String(value).includes('e')

/** Reads a boolean, which PHP may write as a string, or as 0 and 1. Returns undefined for any other value. */
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
