const ownValue = (data: unknown, name: string): unknown =>
  Object.hasOwn(Object(data) as object, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined

/** Returns the value at a path: `note`, or `metadata.order` with a dot that leads into an object. */
export const valueAt = (data: unknown, path: string): unknown =>
  ownValue(data, path) ?? path.split('.').reduce(ownValue, data)

/** Checks whether a value is missing. The APIs write a missing value in these ways. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isEmpty))

const textOf = (value: unknown): string =>
  `${typeof value === 'string' ? value : JSON.stringify(value)}`.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const isNumeric = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

const isSame = (sent: unknown, stored: unknown): boolean =>
  isNumeric(sent) || isNumeric(stored)
    ? !isEmpty(sent) && !isEmpty(stored) && Number(sent) === Number(stored)
    : textOf(sent) === textOf(stored)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/**
 * Checks whether a stored value is the one that was sent. Case and spaces around the text make no difference. Of a list
 * that was sent, the stored list has every item.
 */
export const agrees = (sent: unknown, stored: unknown): boolean =>
  listOf(sent).every((item) => listOf(stored).some((other) => isSame(item, other)))

/** Checks whether two amounts are the same number. Texts count as numbers: `575` and `575.00`. */
export const isSameAmount = (sent: unknown, stored: unknown): boolean => agrees(Number(sent), Number(stored))

/**
 * Checks whether a row has what was sent in these fields. A field that was not sent, or that the row does not show, says
 * nothing against it.
 */
export const agreesIn = (fields: readonly string[], sent: object, row: unknown): boolean =>
  fields.every((field) => {
    const [wanted, stored] = [valueAt(sent, field), valueAt(row, field)]
    return isEmpty(wanted) || isEmpty(stored) || agrees(wanted, stored)
  })
