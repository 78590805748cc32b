import { parse } from 'csv-parse/browser/esm/sync'
import type { Result } from '../index.js'
import { unescapeCell } from './cells.js'
import { inputError } from './failure.js'
import { type FileFormat, isFormat, otherKeys, type Row } from './format.js'
import { type Block, blocksOf, linesIn, longestRecord, type TextChunks, textOf } from './textChunks.js'

/** A row of a file. */
export type FileRow = {
  /** The number of the row, from 1. The header and empty lines are not counted. */
  readonly row: number
  /** The number of the line on which it begins, from 1. */
  readonly line: number
  /**
   * The values by column. Those of a CSV file are strings, without the apostrophe that an export puts before
   * formulas; empty cells are left out. The keys in the column `_other` are keys of the row.
   */
  readonly cells: Row
  /** What makes the row unreadable, if anything does. */
  readonly problem?: { readonly column: string; readonly value: string; readonly reason: string } | undefined
}

const operation = 'readRows'

/** What is wrong with a CSV file, by the code of the parser, whose messages show values. */
const parseProblems: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE:
    'a quote is inside a cell that does not begin with one; write the cell in quotes, and "" for a quote',
  CSV_INVALID_CLOSING_QUOTE: 'a quote is followed by text; write "" for a quote inside a cell',
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
}

type Cells = readonly (string | undefined)[]
type CsvRecord = { readonly line: number; readonly cells: Cells }

/** Reads the records of a block. */
const recordsIn = ({ text, line }: Block): Result<readonly CsvRecord[]> => {
  const lines: number[] = []
  try {
    const records = parse(text, {
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      cast: (value, { index, lines: last, quoting }) => {
        // `lines` is the line on which the cell ends.
        if (index === 0) lines.push(line - 1 + last - linesIn(value))
        return value === '' && !quoting ? undefined : value
      },
    }) as unknown as readonly Cells[]
    return { ok: true, value: records.map((cells, index) => ({ line: lines[index] ?? line, cells })) }
  } catch (error) {
    const { code = '', lines: at = 1 } = Object(error) as { code?: string; lines?: number }
    return inputError(operation, `line ${line - 1 + at}: ${parseProblems[code] ?? 'this is not CSV'}`)
  }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a JSON object. Returns undefined for anything else. */
const objectIn = (json: string): Row | undefined => {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The part of a row that its cells determine. */
type ReadCells = Pick<FileRow, 'cells' | 'problem'>

const readCells = (header: readonly string[], cells: Cells): ReadCells => {
  if (cells.length !== header.length) {
    const reason = `the row has ${cells.length} cells, and the header has ${header.length}`
    return { cells: {}, problem: { column: '', value: '', reason } }
  }
  const named = header.flatMap((name, index) => {
    const cell = cells[index]
    return cell === undefined || name === otherKeys ? [] : [[name, unescapeCell(cell)] as const]
  })
  const at = header.indexOf(otherKeys)
  const other = at < 0 ? undefined : cells[at]
  const others = other === undefined ? {} : objectIn(other)
  if (others) return { cells: { ...Object.fromEntries(named), ...others } }
  return { cells: {}, problem: { column: otherKeys, value: other ?? '', reason: 'the cell must be a JSON object' } }
}

/** Returns the names of the columns, or what is wrong with them. */
const readHeader = ({ cells, line }: CsvRecord): Result<readonly string[]> => {
  const names = cells.map((cell) => unescapeCell(cell ?? ''))
  const empty = names.indexOf('')
  if (empty >= 0) return inputError(operation, `line ${line}: column ${empty + 1} has no name`)
  const broken = names.findIndex((name) => /\r(?!\n)/.test(name))
  if (broken >= 0) {
    const reason = 'save the file with line feeds at the ends of its lines'
    return inputError(operation, `line ${line}: column ${broken + 1} has a carriage return in its name; ${reason}`)
  }
  const known = new Set<string>()
  const twice = names.findIndex((name) => {
    const isKnown = known.has(name)
    known.add(name)
    return isKnown
  })
  if (twice >= 0) return inputError(operation, `line ${line}: column ${twice + 1} has the name of an earlier one`)
  return { ok: true, value: names }
}

async function* csvRows(blocks: AsyncIterable<Block | undefined>): AsyncGenerator<Result<FileRow>, void, undefined> {
  let header: readonly string[] | undefined
  let row = 0
  for await (const block of blocks) {
    if (!block) return yield inputError(operation, `a record is longer than ${longestRecord} characters`)
    const records = recordsIn(block)
    if (!records.ok) return yield records
    for (const record of records.value) {
      const { line, cells } = record
      const isEmpty = cells.length === 1 && cells[0] === undefined
      // In a file of one column, an empty line is an empty cell.
      if (isEmpty && header?.length !== 1) continue
      if (header) {
        yield { ok: true, value: { row: ++row, line, ...readCells(header, cells) } }
        continue
      }
      const read = readHeader(record)
      if (!read.ok) return yield read
      header = read.value
    }
  }
}

async function* jsonRows(blocks: AsyncIterable<Block | undefined>): AsyncGenerator<Result<FileRow>, void, undefined> {
  let row = 0
  for await (const block of blocks) {
    if (!block) return yield inputError(operation, `a line is longer than ${longestRecord} characters`)
    for (const [index, text] of block.text.split('\n').entries()) {
      if (text.trim() === '') continue
      const cells = objectIn(text)
      const problem = cells ? {} : { problem: { column: '', value: '', reason: 'the line must be a JSON object' } }
      yield { ok: true, value: { row: ++row, line: block.line + index, cells: cells ?? {}, ...problem } }
    }
  }
}

/**
 * Reads the rows of a CSV file or of JSON lines one by one, so that memory use stays flat. The first record of a CSV file
 * has the names of the columns. Delimiters are commas, and quotes are doubled inside of quotes. A row that cannot be read
 * alone, such as one with too many cells, has a `problem`, and the rows after it are read.
 *
 * Errors, each as the last Result: `input` if the text is not UTF-8 or not CSV, has a column without a name or two of the
 * same name, or ends its lines with carriage returns alone. No message contains a value.
 *
 * @example
 * ```ts
 * for await (const row of readRows(['name,email\n', 'Ann,ann@example.com\n'], 'csv'))
 *   if (row.ok) console.log(row.value.line, row.value.cells.name) // 2 Ann
 * ```
 */
export async function* readRows(
  text: TextChunks,
  format: FileFormat,
): AsyncGenerator<Result<FileRow>, void, undefined> {
  try {
    if (!isFormat(format)) return yield inputError(operation, 'format must be csv or ndjson')
    const blocks = blocksOf(textOf(text), format === 'csv')
    yield* format === 'csv' ? csvRows(blocks) : jsonRows(blocks)
  } catch {
    yield inputError(operation, 'the text cannot be read, or is not UTF-8')
  }
}
