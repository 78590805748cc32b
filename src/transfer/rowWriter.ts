import { stringify } from 'csv-stringify/sync'
import { cellOf, escapeCell } from './cells.js'
import { type FileFormat, otherKeys, type Row } from './format.js'

/** The columns of a CSV file. */
export type Columns = {
  readonly names: readonly string[]
  /** Whether a last column holds the keys that have no column. */
  readonly hasOther: boolean
}

/** Returns the columns of a file: those that were asked for, or those that are known and those of the first rows. */
export const columnsOf = (
  rows: readonly Row[],
  asked: readonly string[] | undefined,
  known: readonly string[] = [],
): Columns => {
  if (asked !== undefined) return { names: asked, hasOther: false }
  const names = new Set([...known, ...rows.flatMap((row) => Object.keys(row))])
  names.delete(otherKeys)
  return { names: [...names], hasOther: true }
}

/** A cell is quoted if it is an empty string, which an empty cell is not, or has a line break of any kind. */
const csvOptions = { quoted_match: [/^$/, /[\r\n]/] }

const csvText = (records: readonly (readonly (string | null)[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    csvOptions,
  )

/** Returns the first line of a CSV file. */
export const headerText = ({ names, hasOther }: Columns): string =>
  csvText([[...names.map(escapeCell), ...(hasOther ? [otherKeys] : [])]])

/** Returns the keys of a row that have no column, as JSON, or null if there are none. */
const otherCell = (row: Row, own: ReadonlySet<string>): string | null => {
  const others = Object.entries(row).filter(([name, value]) => !own.has(name) && value !== undefined)
  return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null
}

/** Returns the lines of rows in a CSV file. */
export const csvLines = (rows: readonly Row[], { names, hasOther }: Columns): string => {
  const own = new Set(names)
  return csvText(
    rows.map((row) => [
      ...names.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : null)),
      ...(hasOther ? [otherCell(row, own)] : []),
    ]),
  )
}

/** Returns the lines of rows in a file of JSON lines. */
export const jsonLines = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/**
 * Returns a function that writes rows as text: lines of CSV, of which the first call has the header, or lines of JSON. The
 * columns of a CSV file are `columns`, or the keys of the rows of the first call and a last column `_other`, which holds
 * the keys that later rows have besides, as JSON. The function remembers the columns and nothing else.
 *
 * @example
 * ```ts
 * const write = rowWriter('csv', { columns: ['name', 'country'] })
 * const [header, row] = write([{ name: '=1+1', country: 'Serbia', city: 'Novi Sad' }]).split('\n')
 * console.log(header, row) // name,country '=1+1,Serbia
 * ```
 */
export const rowWriter = (
  format: FileFormat,
  { columns: asked }: { readonly columns?: readonly string[] | undefined } = {},
): ((rows: readonly Row[]) => string) => {
  let columns: Columns | undefined
  return (rows) => {
    if (format === 'ndjson') return jsonLines(rows)
    const header = columns === undefined
    columns ??= columnsOf(rows, asked)
    return (header ? headerText(columns) : '') + csvLines(rows, columns)
  }
}
