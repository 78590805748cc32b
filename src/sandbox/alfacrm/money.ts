import type { Json } from '../json.js'

/** The largest amount, in hundredths. A thousand of them still add up to a safe integer. */
const most = 1_000_000_000_000

/** Reads an amount, a number or a decimal string, in hundredths. Returns undefined when it is not an amount. */
export const toCents = (value: Json | undefined): number | undefined => {
  if (typeof value === 'string' && !/^-?\d{1,12}(\.\d{1,10})?$/.test(value)) return undefined
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const cents = Math.round(Number(value) * 100)
  return Math.abs(cents) <= most ? cents : undefined
}

/** Reads a stored amount. A missing amount counts as 0. */
export const centsOf = (value: Json | undefined): number => toCents(value) ?? 0

/** Formats hundredths as the decimal string of answers: `"575.00"`. */
export const toDecimal = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
