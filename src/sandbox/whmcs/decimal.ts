/** Largest amount of one field, in its smallest unit: sums of many stay exact. */
const largest = 1e12

/** Reads a plain decimal into whole units of its last place, half a unit rounded away from zero. Nothing when it is none. */
export const parseDecimal = (text: string, places: number): number | undefined => {
  const match = /^\s*([+-]?)(\d{0,20})(?:\.(\d{0,20}))?\s*$/.exec(text)
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (whole === '' && fraction === '') return undefined
  const digits = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  const units = digits + ((fraction[places] ?? '0') >= '5' ? 1 : 0)
  if (units > largest) return undefined
  return sign === '-' && units !== 0 ? -units : units
}

/** Writes whole units as a decimal: `formatDecimal(1990, 2)` is `19.90`. */
export const formatDecimal = (units: number, places: number): string => {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Reads an amount of money into cents. */
export const parseMoney = (text: string): number | undefined => parseDecimal(text, 2)

/** Writes cents as the API does. */
export const formatMoney = (cents: number): string => formatDecimal(cents, 2)

/** A tax rate has three places. */
export const ratePlaces = 3

/** What a rate takes of an amount in cents, half a cent rounded away from zero. */
export const percentOf = (cents: number, rate: number): number => {
  // Past 2^53 before the division: only whole numbers of any size keep the cent.
  const product = BigInt(Math.abs(cents)) * BigInt(Math.abs(rate))
  const share = Number((product + 50_000n) / 100_000n)
  return cents < 0 !== rate < 0 && share !== 0 ? -share : share
}

/** Sums up to this many cents are kept; what goes past it is refused. */
export const mostCents = 1e14
