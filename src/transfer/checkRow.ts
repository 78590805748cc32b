import type { StandardSchema } from '../index.js'
import { type CellType, cellAs, cellFor, expectationOf, stringFor } from './cellTypes.js'
import type { Row } from './format.js'
import { type ImportFailure, shownValue } from './importFailure.js'
import type { FileRow } from './readRows.js'
import type { Resource } from './resource.js'

type AnySchema = StandardSchema<unknown, unknown>
type Entries = Readonly<Record<string, AnySchema>>

/** What rows are checked with. */
export type RowRules = Pick<Resource<never>, 'id' | 'columns'> & {
  readonly schema: AnySchema
  readonly updateSchema?: AnySchema | undefined
  /** The types of columns that take precedence over those of the schema. */
  readonly types: Readonly<Record<string, CellType>>
  /** Whether the cells are text, which becomes values of the types of the schema. */
  readonly isText: boolean
}

/** A row that can be sent, or why it cannot. */
export type CheckedRow =
  { readonly input: object; readonly failures?: never } | { readonly failures: readonly ImportFailure[] }

type SchemaOfFields = AnySchema & {
  readonly type?: string
  readonly entries?: Entries
  readonly options?: readonly AnySchema[]
}

const noSuchField = 'the resource has no such field'
const noSuchName = 'no field can have this name'
const noId = 'the id must be a whole number or a text that is not empty'

/** Names that schemas leave out without a word, since they are those of every object. */
const objectNames: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

/** Any other value would be turned into text on its way to the API, and `[2]` be the row with the id 2. */
const isId = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Number.isSafeInteger(value)

/** Returns the schemas of the fields of a valibot schema, or of a union of some. Any other schema has none. */
const entriesOf = (schema: AnySchema): Entries | undefined => {
  const { entries, options } = schema as SchemaOfFields
  const all = entries ? [entries] : Array.isArray(options) ? options.map(entriesOf) : []
  return all.length > 0 && all.every((one) => one !== undefined) ? (Object.assign({}, ...all) as Entries) : undefined
}

/** Returns the schema of one field. */
const entryOf = (entries: Entries | undefined, name: string): AnySchema | undefined =>
  entries && Object.hasOwn(entries, name) ? entries[name] : undefined

type Issue = { readonly path?: readonly unknown[] | undefined }

/** Returns the name of the field that an issue is about. */
const columnOf = ({ path = [] }: Issue): string => {
  const [step] = path
  const key = (Object(step) as { key?: unknown }).key ?? step
  return typeof key === 'string' ? key : ''
}

/** Says what is wrong with a field that its schema does not accept. */
const reasonFor = async (column: string, row: Row, entries: Entries | undefined): Promise<string> => {
  if (column === '') return 'the row is not accepted'
  if (row[column] === undefined) return 'a value is required'
  return expectationOf(entryOf(entries, column))
}

/** Returns the value that a cell stands for, or undefined if it is not of the type that is asked for. */
const valueOf = async (
  cell: unknown,
  type: CellType | undefined,
  entry: AnySchema | undefined,
  isText: boolean,
): Promise<unknown> => {
  if (typeof cell !== 'string') return cell
  if (type) return cellAs(cell, type)
  return entry ? (isText ? cellFor : stringFor)(cell, entry) : cell
}

/**
 * Checks a row of a file and returns what is to be sent: its cells with the types of the schema, without the fields that
 * the API sets itself, which an exported row has. A row with an id is checked as an update, if the resource has one.
 */
export const checkRow = async (fileRow: FileRow, rules: RowRules): Promise<CheckedRow> => {
  const { row, line, cells, problem } = fileRow
  const { id = 'id', columns = [], types, isText } = rules
  const failure = (column: string, value: unknown, reason: string): ImportFailure => ({
    row,
    line,
    column,
    value: shownValue(column, value),
    reason,
    outcome: 'invalid',
  })
  if (problem) return { failures: [failure(problem.column, problem.value, problem.reason)] }

  const isUpdate = cells[id] !== undefined && rules.updateSchema !== undefined
  const schema = (isUpdate ? rules.updateSchema : undefined) ?? rules.schema
  const entries = entriesOf(schema)
  const isSetByApi = (name: string): boolean =>
    entries !== undefined && name !== id && columns.includes(name) && !Object.hasOwn(entries, name)
  // Such a schema refuses other fields, and names the first alone.
  const isStrict = (schema as SchemaOfFields).type === 'strict_object'
  const failures: ImportFailure[] = []
  const isKeyed = rules.id !== undefined || rules.updateSchema !== undefined
  if (isKeyed && cells[id] !== undefined && !isId(cells[id])) failures.push(failure(id, cells[id], noId))
  const typed: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (objectNames.has(name)) {
      failures.push(failure(name, cell, noSuchName))
      continue
    }
    if (isSetByApi(name) || (name === id && isUpdate)) continue
    const entry = entryOf(entries, name)
    if (isStrict && !entry) {
      failures.push(failure(name, cell, noSuchField))
      continue
    }
    const type = isText && Object.hasOwn(types, name) ? types[name] : undefined
    const value = await valueOf(cell, type, entry, isText)
    if (value === undefined) failures.push(failure(name, cell, `the value must be of the type ${type ?? 'text'}`))
    Object.defineProperty(typed, name, { value, enumerable: true, configurable: true, writable: true })
  }
  if (failures.length > 0) return { failures }

  const checked = await schema['~standard'].validate(typed)
  if (!checked.issues) return { input: { ...(isUpdate && { [id]: cells[id] }), ...(checked.value as object) } }
  for (const column of new Set(checked.issues.map(columnOf))) {
    failures.push(failure(column, cells[column], await reasonFor(column, typed, entries)))
  }
  return { failures }
}
