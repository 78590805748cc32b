import type { Result } from '../index.js'
import { inputError } from './failure.js'
import { type FileFormat, isFormat, type Row } from './format.js'
import { pagesFrom, type Place } from './pagesFrom.js'
import type { Resource } from './resource.js'
import { hashOf, idText } from './rowKey.js'
import { type Columns, columnsOf, csvLines, headerText, jsonLines } from './rowWriter.js'

/**
 * How far an export is. It is plain data for JSON. Save it after the text that comes with it was written. To resume, cut
 * the file to `bytes`, pass the checkpoint as `from`, and append.
 */
export type ExportCheckpoint = {
  readonly version: 1
  readonly format: FileFormat
  /** How many bytes of UTF-8 the text has up to here. */
  readonly bytes: number
  /** How many rows it has. */
  readonly rows: number
  /** True when the list has been read to its end. */
  readonly isDone: boolean
  /** A hash of the query, since a checkpoint is of no use with another one. */
  readonly query: string
  /** The place of the last page that was written. */
  readonly place: Place
  /** The keys of the rows of that page: ids, or hashes of rows without an id. */
  readonly last: readonly string[]
  /** The keys of the rows of the page before it. */
  readonly before: readonly string[]
  /** The columns of a CSV file. */
  readonly columns?: Columns | undefined
}

/** A part of an export: the rows of one page. */
export type ExportPart = {
  /** The text of the rows, which ends with a line break. The first part of a CSV file begins with its header. */
  readonly text: string
  /** How many rows have been written so far, over all runs. */
  readonly rows: number
  /** How many rows the list has, if the API says so. */
  readonly total: number | undefined
  /** What to save after the text was written. */
  readonly checkpoint: ExportCheckpoint
}

/** Options of {@link exportRows}. */
export type ExportOptions = {
  /** CSV, or one JSON object a line. */
  readonly format: FileFormat
  /** The query of the list: its filters and `limit`, the number of rows on a page, of which the default is 100. */
  readonly query?: object | undefined
  /**
   * The columns of a CSV file. The default is the known keys of the resource, then those of the rows of the first page, and
   * a last column `_other`, which holds the keys that later rows have besides, as JSON.
   */
  readonly columns?: readonly string[] | undefined
  /** The last checkpoint of an export that broke off. */
  readonly from?: ExportCheckpoint | undefined
  /** Aborts the request in progress. The export ends with an `aborted` error. */
  readonly signal?: AbortSignal | undefined
}

const operation = 'exportRows'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text: unknown) => typeof text === 'string')

const areColumns = (value: unknown): boolean => {
  const { names, hasOther } = Object(value) as Partial<Columns>
  return areTexts(names) && typeof hasOther === 'boolean'
}

/** Checks data that came out of a file. */
const isCheckpoint = (value: unknown): boolean => {
  const { version, bytes, rows, place, last, before, columns } = Object(value) as Partial<ExportCheckpoint>
  const counts = [bytes, rows, place?.pages, place?.received]
  const hasLists = areTexts(last) && areTexts(before) && (columns === undefined || areColumns(columns))
  return version === 1 && counts.every(isCount) && hasLists
}

const idKey = 'id:'

const keyOf = (row: Row, id: string | undefined): string => {
  const text = idText(row, id)
  return text === undefined ? `hash:${hashOf(row)}` : `${idKey}${text}`
}

/**
 * Returns a function that leaves out the rows of a page that an earlier run has written. Rows that were added during the
 * break move those of the last two pages to later ones, so that their ids are left out on every page. Rows without an id
 * can be alike: they are left out only on the first page, and as often as the last page had them.
 */
const withoutWritten = (
  { last, before }: Pick<ExportCheckpoint, 'last' | 'before'>,
  id: string | undefined,
): ((rows: readonly Row[]) => readonly Row[]) => {
  const ids = new Set([...before, ...last].filter((key) => key.startsWith(idKey)))
  const counts = new Map<string, number>()
  for (const key of last) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (rows) => {
    const fresh = rows.filter((row) => {
      const key = keyOf(row, id)
      const left = counts.get(key) ?? 0
      counts.set(key, left - 1)
      return !ids.has(key) && left <= 0
    })
    counts.clear()
    return fresh
  }
}

/** Returns what is wrong with the arguments, or undefined. */
const faultOf = (list: unknown, { format, from, columns }: ExportOptions, query: string): string | undefined => {
  if (typeof list !== 'function') return 'the resource has no list function'
  if (!isFormat(format)) return 'format must be csv or ndjson'
  if (columns !== undefined && !(Array.isArray(columns) && columns.every((name) => typeof name === 'string')))
    return 'columns must be a list of names'
  if (from === undefined) return undefined
  if (!isCheckpoint(from)) return 'from must be a checkpoint of an export'
  if (from.format !== format) return `the checkpoint is of a file in the format ${from.format}`
  return from.query === query ? undefined : 'the checkpoint is of an export with another query'
}

/**
 * Exports all rows of a list as text, page by page. Each step makes one request and yields the text of its rows with a
 * checkpoint, so that memory use stays flat. Write the text first, then save the checkpoint: an export that resumes from it
 * reads the page of the checkpoint again, leaves out the rows that are written, and goes on. The last part has no rows, and
 * `isDone` in its checkpoint.
 *
 * Keys keep their names. Money is written as the API has it: whole cents for TeamTools, decimals for the others. Dates are
 * written in ISO 8601. In CSV, null and a missing key are both an empty cell, an empty string is `""`, lists and objects
 * are JSON, and a text that a spreadsheet may take for a formula begins with an apostrophe. JSON lines are exact.
 *
 * A list is read while it changes. Rows that are added or deleted meanwhile may be missing. Over a break, rows that move by
 * more than a page may come twice or be missing; a resource without ids has this already if they move by one row.
 *
 * Errors, each as the last Result: those of the list function and of `paginate`; `input` if the options are invalid or the
 * checkpoint is of another export.
 *
 * @example
 * ```ts
 * let file = ''
 * for await (const part of exportRows({ list: listCustomers }, ctx, { format: 'csv', columns: ['name', 'country'] })) {
 *   if (!part.ok) break // the error that ends the export
 *   file += part.value.text
 * }
 * console.log(file.split('\n')[1]) // Awesome customer,Germany
 * ```
 */
export async function* exportRows<C>(
  resource: Pick<Resource<C>, 'list' | 'id' | 'columns'>,
  context: C,
  options: ExportOptions,
): AsyncGenerator<Result<ExportPart>, void, undefined> {
  try {
    const { list, id, columns: known } = resource
    const { format, from, signal } = options
    const { signal: own = signal, ...query } = { ...options.query } as { signal?: AbortSignal }
    const queryHash = hashOf(query)
    const fault = faultOf(list, options, queryHash)
    if (fault !== undefined || list === undefined) return yield inputError(operation, fault ?? '')

    let { bytes, rows, place, last, before, columns } = from ?? {
      bytes: 0,
      rows: 0,
      place: { pages: 0, received: 0 },
      last: [],
      before: [],
      columns: undefined,
    }
    /** Returns a part with some rows and counts it. */
    const partOf = (fresh: readonly Row[], total: number | undefined, isDone: boolean): ExportPart => {
      const header = format === 'csv' && columns === undefined
      if (format === 'csv') columns ??= columnsOf(fresh, options.columns, known)
      const lines = columns ? csvLines(fresh, columns) : jsonLines(fresh)
      const text = header && columns ? headerText(columns) + lines : lines
      bytes += bytesOf(text)
      rows += fresh.length
      const state = { format, bytes, rows, isDone, query: queryHash, place, last, before, columns }
      return { text, rows, total, checkpoint: { version: 1, ...state } }
    }

    let total: number | undefined
    if (!from?.isDone) {
      const freshOf = withoutWritten({ last, before }, id)
      let isReadAgain = from !== undefined
      for await (const page of pagesFrom(list, context, { ...query, signal: own }, place)) {
        if (!page.ok) return yield page
        const fresh = freshOf(page.value.rows)
        place = page.value.place
        // A page that is read again takes no place of the two, whatever has moved onto it.
        before = isReadAgain ? [...new Set([...before, ...last])] : last
        last = page.value.rows.map((row) => keyOf(row, id))
        isReadAgain = false
        total = page.value.total
        yield { ok: true, value: partOf(fresh, total, false) }
      }
    }
    yield { ok: true, value: partOf([], total, true) }
  } catch {
    yield inputError(operation, 'the resource, the options or a row cannot be read')
  }
}
