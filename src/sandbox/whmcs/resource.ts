import type { JsonObject } from '../json.js'
import { done, type Outcome } from '../outcome.js'
import { type Call, type Handler, listOf, problem, rowAt } from './call.js'
import { parseDay } from './dates.js'
import { parseMoney } from './decimal.js'
import { idAt, idOf, isTrue, textAt, textIfSent } from './params.js'
import type { Row, TableName, Values } from './rows.js'
import type { Store } from './store.js'
import type { Table } from './table.js'
import { plainText } from './text.js'

/** Returns a table whose name is only known as a type parameter. */
export const tableIn = <T extends TableName>(store: Store, table: T): Table<Values<T>> =>
  store[table] as unknown as Table<Values<T>>

/** Whether a row matches the value of a parameter. */
export type Filter<R> = (row: R, sent: string) => boolean

/** Filters by the names of their parameters. A parameter that is absent or empty does not filter. */
export type Filters<R> = Readonly<Record<string, Filter<R>>>

/** Matches rows whose field equals the string that was sent. */
export const isText =
  <F extends string>(field: F): Filter<Readonly<Record<F, string>>> =>
  (row, sent) =>
    row[field] === sent

/** Matches rows whose field contains the string that was sent. It ignores the case of letters. */
export const hasText =
  <F extends string>(field: F): Filter<Readonly<Record<F, string>>> =>
  (row, sent) =>
    row[field].toLowerCase().includes(sent.toLowerCase())

/** Matches rows whose field equals the id or integer that was sent. */
export const isId =
  <F extends string>(field: F): Filter<Readonly<Record<F, number>>> =>
  (row, sent) =>
    row[field] === idOf(sent)

/** Returns the rows that match every parameter that was sent. */
export const filtered = <R>({ params }: Call, rows: readonly R[], filters: Filters<R>): readonly R[] => {
  const asked = Object.entries(filters).filter(([name]) => textAt(params, name) !== '')
  return rows.filter((row) => asked.every(([name, fits]) => fits(row, textAt(params, name))))
}

/** The options of an action that lists a table. */
export type Listing<T extends TableName> = {
  readonly table: T
  /** The keys of the wrapper. */
  readonly as: readonly [plural: string, singular: string]
  readonly filters?: Filters<Row<T>>
  readonly show: (call: Call, row: Row<T>) => JsonObject
}

/** Creates an action that lists a table in pages. */
export const listRows =
  <T extends TableName>({ table, as, filters = {}, show }: Listing<T>): Handler =>
  (call) =>
    listOf(call, as, filtered(call, tableIn(call.store, table).all(), filters), (row) => show(call, row))

/**
 * Reads a field from a parameter. `before` is the current value of the field, which stays if the parameter was not
 * sent.
 */
export type Read<X> = (call: Call, name: string, before: X) => Outcome<X>

/**
 * The functions that read the fields of a row. The name of the parameter is that of the field, unless a name is given.
 */
export type Fields<V> = {
  readonly [F in keyof V]?: Read<V[F]> | readonly [name: string, read: Read<V[F]>]
}

/** Reads a string. An empty string clears the field. */
export const text: Read<string> = ({ params }, name, before) => done(textIfSent(params, name) ?? before)

/** Reads a string that contains HTML by design, and stores it without escaping. */
export const html: Read<string> = ({ params, settings }, name, before) => {
  const sent = textIfSent(params, name)
  return done(sent === undefined ? before : settings.quirks.unescapedText ? sent : plainText(sent))
}

/** Reads a flag with the rules of PHP. */
export const flag: Read<boolean> = ({ params }, name, before) => done(params.has(name) ? isTrue(params, name) : before)

/** Reads an amount of money in cents. */
export const money: Read<number> = ({ params }, name, before) => {
  const cents = textAt(params, name) === '' ? before : parseMoney(textAt(params, name))
  return cents === undefined ? problem(`Invalid Amount: ${name} is a plain decimal`) : done(cents)
}

/** Reads a day, `Y-m-d`. */
export const day: Read<string> = ({ params }, name, before) => {
  const sent = textAt(params, name)
  const read = sent === '' ? before : parseDay(sent)
  return read === undefined ? problem(`Invalid Date: ${name} is Y-m-d`) : done(read)
}

/** Reads an integer that is not negative. */
export const whole: Read<number> = ({ params }, name, before) => {
  const number = textAt(params, name) === '' ? before : idAt(params, name)
  return number < 0 ? problem(`Invalid ${name}: it is a whole number`) : done(number)
}

/** Reads one of a list of strings. */
export const oneOf =
  (texts: readonly string[], message?: string): Read<string> =>
  ({ params }, name, before) => {
    const sent = textAt(params, name)
    if (sent === '') return done(before)
    return texts.includes(sent) ? done(sent) : problem(message ?? `Invalid ${name}: it is one of ${texts.join(', ')}`)
  }

/** Reads the id of a row in another table. The id 0 stands for no row. */
export const reference =
  (table: TableName, message: string): Read<number> =>
  ({ store, params }, name, before) => {
    if (textAt(params, name) === '') return done(before)
    const id = idAt(params, name)
    return id === 0 || tableIn(store, table).get(id) !== undefined ? done(id) : problem(message)
  }

type AnyRead = Read<unknown>

/**
 * Reads the fields of a row that were sent, and keeps the values of the others. The first invalid field determines the
 * error of the action.
 */
export const readFields = <V extends object>(call: Call, before: V, fields: Fields<V>): Outcome<V> => {
  const read: Record<string, unknown> = {}
  for (const [field, entry] of Object.entries(fields) as [keyof V & string, AnyRead | readonly [string, AnyRead]][]) {
    const [name, one] = typeof entry === 'function' ? [field, entry] : entry
    const value = one(call, name, before[field])
    if (!value.ok) return value
    read[field] = value.value
  }
  return done({ ...before, ...read })
}

/** The options that an action needs to change or remove a row of a table. */
export type Resource<T extends TableName> = {
  readonly table: T
  /** The name of the parameter that contains the id. */
  readonly id: string
  /** The error message if there is no such row. */
  readonly missing: string
  /**
   * Returns the response after the change was made. If it returns an error, the change is undone. The default is an
   * empty response.
   */
  readonly answer?: (call: Call, row: Row<T>) => Outcome<JsonObject>
}

const nothing = (): Outcome<JsonObject> => done({})

/** Creates an action that adds a row. */
export const addRow =
  <T extends TableName>(spec: {
    readonly table: T
    /** Returns the row without any parameters, or the error if no row can be created. */
    readonly blank: (call: Call) => Outcome<Values<T>>
    readonly fields: Fields<Values<T>>
    readonly answer: (call: Call, row: Row<T>) => Outcome<JsonObject>
  }): Handler =>
  (call) => {
    const blank = spec.blank(call)
    if (!blank.ok) return blank
    const values = readFields<Values<T> & object>(call, blank.value, spec.fields)
    if (!values.ok) return values
    return spec.answer(call, tableIn(call.store, spec.table).insert(values.value))
  }

/** Creates an action that changes the fields of a row that were sent. */
export const updateRow =
  <T extends TableName>({
    table,
    id,
    missing,
    answer = nothing,
    fields,
  }: Resource<T> & { readonly fields: Fields<Values<T>> }): Handler =>
  (call) => {
    const row = rowAt(call, table, id, missing)
    if (!row.ok) return row
    const values = readFields<Values<T> & object>(call, row.value, fields)
    if (!values.ok) return values
    return answer(call, tableIn(call.store, table).patch(row.value, values.value))
  }

/** Creates an action that removes a row. */
export const removeRow =
  <T extends TableName>({ table, id, missing, answer = nothing }: Resource<T>): Handler =>
  (call) => {
    const row = rowAt(call, table, id, missing)
    if (!row.ok) return row
    tableIn(call.store, table).remove(row.value)
    return answer(call, row.value)
  }
