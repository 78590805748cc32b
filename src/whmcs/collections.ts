import * as v from 'valibot'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import type { FilledField } from './fields.js'

/** Whether a value is empty: PHP writes an empty map as an empty list, and WHMCS an empty text for either. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (value as { length?: unknown }).length === 0

const isIndex = (key: string): boolean => /^\d+$/.test(key)

/** The items of a list in any of the forms that WHMCS gives it. What is no list is returned as it is. */
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

/** A list must not stand for an object, as valibot would take it for one. */
const notList: Field<unknown> = /* @__PURE__ */ readAs('object', (value) => (Array.isArray(value) ? undefined : value))

/**
 * A list: in a wrapper that is named after its items, bare, with digits as keys, or one lone item in its wrapper. Empty
 * where WHMCS leaves it out.
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

/** A map of which issues name no key: the keys are texts of the server, which may hold a secret, and errors show paths as they are. */
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

/** A map, whose keys are data: an issue has `*` in their place. Empty where WHMCS leaves it out. */
export const mapOf = <T>(item: Field<T | null | undefined>): FilledField<Readonly<Record<string, T>>> =>
  v.nullish(
    v.pipe(
      v.unknown(),
      v.transform((value) => (isEmpty(value) ? {} : value)),
      withoutKeys(v.record(v.string(), item) as Field<unknown>),
    ) as Field<unknown> as Field<Readonly<Record<string, T>>>,
    '',
  )

/** An object, or null where it is empty. */
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
