/** The largest amount of one field, in its smallest unit. With this limit, sums of many amounts are exact. */
const largest = 1e12

/**
 * Parses a plain decimal as an integer number of its last place. It rounds half a unit away from zero. It returns
 * undefined if the string is not a decimal.
 */
export const parseDecimal = (text: string, places: number): number | undefined => {
  const match = /^\s*([+-]?)(\d{0,20})(?:\.(\d{0,20}))?\s*$/.exec(text)
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (whole === '' && fraction === '') return undefined
  const digits = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  const units = digits + ((fraction[places] ?? '0') >= '5' ? 1 : 0)
  if (units > largest) return undefined
  return sign === '-' && units !== 0 ? -units : units
}

/** Formats an integer number of units as a decimal: `formatDecimal(1990, 2)` returns `19.90`. */
export const formatDecimal = (units: number, places: number): string => {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Parses an amount of money in cents. */
export const parseMoney = (text: string): number | undefined => parseDecimal(text, 2)

/** Formats cents as the API does. */
export const formatMoney = (cents: number): string => formatDecimal(cents, 2)

/** The number of decimal places of a tax rate. */
export const ratePlaces = 3

/** Returns the part of an amount in cents that a rate takes. It rounds half a cent away from zero. */
export const percentOf = (cents: number, rate: number): number => {
  // The product can exceed 2^53 before the division, so only a BigInt keeps the cent exact.
  const product = BigInt(Math.abs(cents)) * BigInt(Math.abs(rate))
  const share = Number((product + 50_000n) / 100_000n)
  return cents < 0 !== rate < 0 && share !== 0 ? -share : share
}

/** The largest sum in cents. Larger sums are refused. */
export const mostCents = 1e14
