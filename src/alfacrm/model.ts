import { readAttributes } from '../core/attributes.js'
import type { ShapeIssue } from '../core/error.js'
import { count, type Read, readFields } from '../core/shape.js'
import type { Readers, Row } from './shape.js'

/** How the rows of an entity are read. */
export type Model<T> = Readers<T>

/** A page of a list. `total` is how many rows there are in all. */
export type Page<T> = {
  readonly total: number
  /** From 0. */
  readonly page?: number | null | undefined
  /** How many rows this page has. */
  readonly count?: number | null | undefined
  readonly items: readonly T[]
}

/** What an operation makes of its answer. `options` are what its caller gave beside data. */
export type Reader<T> = (json: unknown, issues: ShapeIssue[], options: unknown) => T | Promise<T>

type Fields = Readonly<Record<string, Read<unknown>>>
type Enveloped = {
  readonly count?: unknown
  readonly items?: unknown
  readonly total?: unknown
  readonly model?: unknown
  readonly success?: unknown
}

/** Reads one row; one of a kind that has an id must have it. */
export const readRow = (fields: Fields, value: unknown, path: string, issues: ShapeIssue[]): Row => {
  const given = Object(value) as Row
  return readFields<Row>(fields, fields['id'] === count ? { ...given, id: given['id'] ?? '' } : given, path, issues)
}

const pageFields: Fields = { total: count, page: count, count }

/** The rows of a page, where it is one: an empty page, one that says that it has none, may do without `items`. */
export const rowsIn = (json: unknown): readonly unknown[] | undefined => {
  const { count: size, items = size === 0 || size === '0' ? [] : 0 } = Object(json) as Enveloped
  return Object(items) === items ? Object.values(items as object) : undefined
}

/** Reads a page. What holds no `items` and does not count them as none is no page, also not an empty one. */
export const pageReader =
  <T>(fields: Model<T>): Reader<Page<T>> =>
  async (json, issues, options) => {
    const items = rowsIn(json)
    if (!items) issues.push({ path: 'items', message: 'no list' })
    const rows = (items ?? []).map((item, index) => readRow(fields, item, `items.${index}.`, issues))
    const page = readFields<Row>(pageFields, { total: '', ...(json as object) }, '', issues)
    return { ...page, items: await readAttributes(rows, options, issues) } as unknown as Page<T>
  }

/** Reads the row that was created or changed. */
export const modelReader =
  <T>(fields: Model<T>): Reader<T> =>
  (json, issues, options) =>
    readAttributes(readRow(fields, (json as Enveloped).model, 'model.', issues), options, issues) as Promise<T>

/** An answer of which no more is known than that it is no refusal. */
export type Done = { readonly success?: unknown; readonly [field: string]: unknown }

/** Reads an answer that is an object, and no exception. With `success` it must say that. */
export const doneReader =
  (success: boolean): Reader<Done> =>
  (json, issues) => {
    const { success: said = !success, status } = Object(json) as Done
    if (typeof json !== 'object' || !json || Array.isArray(json)) issues.push({ path: '', message: 'no object' })
    if (!said) issues.push({ path: 'success', message: 'not said' })
    if (Number(status) > 399) issues.push({ path: 'status', message: `${Number(status)}` })
    return json as Done
  }
