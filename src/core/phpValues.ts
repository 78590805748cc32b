/** A decimal in plain digits, as PHP writes a number as text. */
export const isDecimalText = (value: unknown): value is string =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)

/** Whether a number is still what was written: JavaScript rounds those from 2^53 on, and an id would be that of another row. */
export const isExact = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER

/** A number; PHP also writes one as text. Undefined is what is none, and what JavaScript would round. */
export const numberOf = (value: unknown): number | undefined => {
  const number = isDecimalText(value) ? Number(value) : value
  return isExact(number) ? number : undefined
}

/** Whether a number can be sent as it prints: in plain digits, without an exponent, and not rounded before. */
export const isPlainNumber = (value: number): boolean => isExact(value) && !String(value).includes('e')

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
