const ownValue = (data: unknown, name: string): unknown =>
  Object.hasOwn(Object(data) as object, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined

/** Returns the value at a path: `note`, or `metadata.order` with a dot that leads into an object. */
export const valueAt = (data: unknown, path: string): unknown =>
  ownValue(data, path) ?? path.split('.').reduce(ownValue, data)

/** Checks whether a value is missing. The APIs write a missing value in these ways. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isEmpty))

/** Returns a value as the text by which it is compared: case and spaces make no difference. */
export const textOf = (value: unknown): string =>
  `${typeof value === 'string' ? value : JSON.stringify(value)}`.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const isNumeric = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

/** Returns the number that a value is or writes. A list and an object are none. */
export const numberOf = (value: unknown): number => (typeof value === 'object' ? NaN : Number(value))

const isSame = (sent: unknown, stored: unknown): boolean => {
  if (isEmpty(sent) || isEmpty(stored)) return false
  return isNumeric(sent) || isNumeric(stored) ? numberOf(sent) === numberOf(stored) : textOf(sent) === textOf(stored)
}

/** Returns the items of a list, or the value itself. An API can drop an empty item, so it says nothing. */
const itemsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => !isEmpty(item)) : [value]

/**
 * Checks whether a stored value is the one that was sent. Case and spaces around the text make no difference. Of a list
 * that was sent, the stored list has every item that is not empty.
 */
export const agrees = (sent: unknown, stored: unknown): boolean =>
  itemsOf(sent).every((item) => itemsOf(stored).some((other) => isSame(item, other)))

/** Checks whether every number in a value is as it was written. `JSON.parse` rounds long integers and long fractions. */
const isExact = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isExact)
}

/** Returns the value of a key field. A number that may have been rounded could be another number, so it is no key. */
export const keyAt = (data: unknown, field: string): unknown => {
  const value = valueAt(data, field)
  return isExact(value) ? value : undefined
}

/**
 * Checks whether two amounts are the same. Texts count as numbers: `575` and `575.00`. An API stores two decimals and can
 * round or cut off the others. An amount that is no plain number may be any.
 */
export const isSameAmount = (sent: unknown, stored: unknown): boolean =>
  !(Math.abs(numberOf(sent) - numberOf(stored)) >= 0.0099)

/**
 * Checks whether a row has what was sent in these fields. A field that was not sent, or that the row does not show, says
 * nothing against it.
 */
export const agreesIn = (fields: readonly string[], sent: object, row: unknown): boolean =>
  fields.every((field) => {
    const [wanted, stored] = [valueAt(sent, field), valueAt(row, field)]
    return isEmpty(wanted) || isEmpty(stored) || agrees(wanted, stored)
  })
