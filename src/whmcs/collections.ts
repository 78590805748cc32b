import * as v from 'valibot'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import type { FilledField } from './fields.js'

/** Checks for an empty value. PHP writes an empty map as an empty list, and WHMCS writes either as an empty string. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (value as { length?: unknown }).length === 0

const isIndex = (key: string): boolean => /^\d+$/.test(key)

/**
 * Returns the items of a list in any of the forms that WHMCS uses. A value that is not a list is returned unchanged.
 */
const itemsOf = (value: unknown, wrapper: string): unknown => {
  if (isEmpty(value)) return []
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const { [wrapper]: wrapped } = value as Readonly<Record<string, unknown>>
  if (wrapped !== undefined) {
    const items = itemsOf(wrapped, '')
    return Array.isArray(items) ? items : [wrapped]
  }
  return Object.keys(value!).every(isIndex) ? Object.values(value!) : value
}

const withoutEmptyItems = (items: unknown): unknown =>
  Array.isArray(items) ? items.filter((item) => !isEmpty(item)) : items

/** valibot accepts a list as an object, so a list is refused here. */
const notList: Field<unknown> = /* @__PURE__ */ readAs('object', (value) => (Array.isArray(value) ? undefined : value))

/**
 * The schema of a list. WHMCS writes a list in a wrapper that is named after its items, bare, with digits as keys, or
 * as a single item in the wrapper. A list that WHMCS leaves out is read as an empty list.
 */
export const listOf = <T>(item: Field<T | null | undefined>, wrapper = ''): FilledField<readonly T[]> =>
  v.nullish(
    v.pipe(
      v.unknown(),
      v.transform((value) => withoutEmptyItems(itemsOf(value, wrapper))),
      v.array(v.pipe(notList, item)),
    ) as Field<unknown> as Field<readonly T[]>,
    '',
  )

/**
 * A map whose issues do not contain keys. The keys are data from the server that may contain a secret, and errors show
 * paths unchanged.
 */
const withoutKeys = <T>(map: Field<T>): Field<T> => ({
  ...map,
  '~run': (dataset, config) => {
    const read = map['~run'](dataset, config)
    if (!read.issues) return read
    const [first, ...others] = read.issues.map((issue) => {
      const [item, ...below] = issue.path ?? []
      return item ? { ...issue, path: [{ ...item, key: '*' }, ...below] as typeof issue.path } : issue
    })
    return { ...read, issues: [first!, ...others] }
  },
})

/**
 * The schema of a map whose keys are data. An issue has `*` instead of the key. A map that WHMCS leaves out is read as
 * an empty map.
 */
export const mapOf = <T>(item: Field<T | null | undefined>): FilledField<Readonly<Record<string, T>>> =>
  v.nullish(
    v.pipe(
      v.unknown(),
      v.transform((value) => (isEmpty(value) ? {} : value)),
      withoutKeys(v.record(v.string(), item) as Field<unknown>),
    ) as Field<unknown> as Field<Readonly<Record<string, T>>>,
    '',
  )

/** The schema of an object. An empty object is read as null. */
export const optionalObject = <T>(schema: Field<T>): OptionalField<T> =>
  optional(
    v.pipe(
      readAs<unknown>('object', (value) => {
        if (isEmpty(value)) return null
        return Array.isArray(value) ? undefined : value
      }),
      v.nullable(schema),
    ) as Field<T>,
  )
