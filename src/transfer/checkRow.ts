import type { StandardSchema } from '../index.js'
import { type CellType, cellAs, cellFor, expectationOf } from './cellTypes.js'
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

/** Returns the schemas of the fields of a valibot schema. Any other schema has none. */
const entriesOf = (schema: AnySchema): Entries | undefined => (schema as { readonly entries?: Entries }).entries

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

/**
 * Checks a row of a file and returns what is to be sent: its cells with the types of the schema, without the fields that
 * the API sets itself, which a row has that was exported. A row with an id is checked as an update.
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

  const schema = (cells[id] === undefined ? undefined : rules.updateSchema) ?? rules.schema
  const entries = entriesOf(schema)
  const isSetByApi = (name: string): boolean =>
    entries !== undefined && name !== id && columns.includes(name) && !Object.hasOwn(entries, name)
  const failures: ImportFailure[] = []
  const typed: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (isSetByApi(name)) continue
    const entry = entryOf(entries, name)
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    let value: unknown = cell
    if (isText && typeof cell === 'string') {
      if (type) value = cellAs(cell, type)
      else if (entry) value = await cellFor(cell, entry)
      if (value === undefined) failures.push(failure(name, cell, `the value must be of the type ${type ?? 'text'}`))
    }
    Object.defineProperty(typed, name, { value, enumerable: true, configurable: true, writable: true })
  }
  if (failures.length > 0) return { failures }

  const checked = await schema['~standard'].validate(typed)
  if (!checked.issues) return { input: withId(checked.value, id, typed[id]) }
  for (const column of new Set(checked.issues.map(columnOf))) {
    const isMissing = (typed as Row)[column] === undefined
    const reason = isMissing && column !== '' ? 'a value is required' : await expectationOf(entryOf(entries, column))
    failures.push(failure(column, cells[column], reason))
  }
  return { failures }
}

/** Returns what a schema gave, with the id, which the schemas of some APIs leave out. */
const withId = (value: unknown, id: string, own: unknown): object =>
  own === undefined ? (value as object) : { ...(value as object), [id]: own }
