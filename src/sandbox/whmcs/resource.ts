import type { JsonObject } from '../json.js'
import { done, type Outcome } from '../outcome.js'
import { type Call, type Handler, listOf, problem, rowAt } from './call.js'
import { parseDay } from './dates.js'
import { parseMoney } from './decimal.js'
import { idAt, idOf, isTrue, textAt, textIfSent } from './params.js'
import type { Row, TableName, Values } from './rows.js'
import type { Store } from './store.js'
import type { Table } from './table.js'

/** A table whose name is only known as a type. */
export const tableIn = <T extends TableName>(store: Store, table: T): Table<Values<T>> =>
  store[table] as unknown as Table<Values<T>>

/** Whether a row fits what a parameter asks for. */
export type Filter<R> = (row: R, sent: string) => boolean

/** Filters by the names of their parameters. A parameter that was not sent, or is empty, asks for nothing. */
export type Filters<R> = Readonly<Record<string, Filter<R>>>

/** A field holds the text that was sent. */
export const isText =
  <F extends string>(field: F): Filter<Readonly<Record<F, string>>> =>
  (row, sent) =>
    row[field] === sent

/** A field holds the text that was sent, or more; whatever the letters' case. */
export const hasText =
  <F extends string>(field: F): Filter<Readonly<Record<F, string>>> =>
  (row, sent) =>
    row[field].toLowerCase().includes(sent.toLowerCase())

/** A field holds the id or whole number that was sent. */
export const isId =
  <F extends string>(field: F): Filter<Readonly<Record<F, number>>> =>
  (row, sent) =>
    row[field] === idOf(sent)

/** The rows that fit every parameter that was sent. */
export const filtered = <R>({ params }: Call, rows: readonly R[], filters: Filters<R>): readonly R[] => {
  const asked = Object.entries(filters).filter(([name]) => textAt(params, name) !== '')
  return rows.filter((row) => asked.every(([name, fits]) => fits(row, textAt(params, name))))
}

/** What a list shows of a table. */
export type Listing<T extends TableName> = {
  readonly table: T
  /** The names of the wrapper. */
  readonly as: readonly [plural: string, singular: string]
  readonly filters?: Filters<Row<T>>
  readonly show: (call: Call, row: Row<T>) => JsonObject
}

/** An action that lists a table by pages. */
export const listRows =
  <T extends TableName>({ table, as, filters = {}, show }: Listing<T>): Handler =>
  (call) =>
    listOf(call, as, filtered(call, tableIn(call.store, table).all(), filters), (row) => show(call, row))

/** Reads a field from a parameter; `before` is what the field holds when nothing was sent. */
export type Read<X> = (call: Call, name: string, before: X) => Outcome<X>

/** How the fields of a row are read, each with the parameter of its own name or of the one that is given. */
export type Fields<V> = {
  readonly [F in keyof V]?: Read<V[F]> | readonly [name: string, read: Read<V[F]>]
}

/** A text; one that is sent empty empties the field. */
export const text: Read<string> = ({ params }, name, before) => done(textIfSent(params, name) ?? before)

/** A flag, as PHP understands one. */
export const flag: Read<boolean> = ({ params }, name, before) => done(params.has(name) ? isTrue(params, name) : before)

/** Whole money, in cents. */
export const money: Read<number> = ({ params }, name, before) => {
  const cents = textAt(params, name) === '' ? before : parseMoney(textAt(params, name))
  return cents === undefined ? problem(`Invalid Amount: ${name} is a plain decimal`) : done(cents)
}

/** A day, `Y-m-d`. */
export const day: Read<string> = ({ params }, name, before) => {
  const sent = textAt(params, name)
  const read = sent === '' ? before : parseDay(sent)
  return read === undefined ? problem(`Invalid Date: ${name} is Y-m-d`) : done(read)
}

/** A whole number that is not negative. */
export const whole: Read<number> = ({ params }, name, before) => {
  const number = textAt(params, name) === '' ? before : idAt(params, name)
  return number < 0 ? problem(`Invalid ${name}: it is a whole number`) : done(number)
}

/** One of a few texts. */
export const oneOf =
  (texts: readonly string[], message?: string): Read<string> =>
  ({ params }, name, before) => {
    const sent = textAt(params, name)
    if (sent === '') return done(before)
    return texts.includes(sent) ? done(sent) : problem(message ?? `Invalid ${name}: it is one of ${texts.join(', ')}`)
  }

/** The id of a row of another table; 0 stands for none. */
export const reference =
  (table: TableName, message: string): Read<number> =>
  ({ store, params }, name, before) => {
    if (textAt(params, name) === '') return done(before)
    const id = idAt(params, name)
    return id === 0 || tableIn(store, table).get(id) !== undefined ? done(id) : problem(message)
  }

type AnyRead = Read<unknown>

/** Reads the fields of a row that were sent over those that it has; the first that is wrong is the action's error. */
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

/** What changing and removing rows of a table have in common. */
export type Resource<T extends TableName> = {
  readonly table: T
  /** The parameter that holds the id. */
  readonly id: string
  /** The error where there is no such row. */
  readonly missing: string
  /** What comes after the change is made; a refusal undoes it. Left out: an empty answer. */
  readonly answer?: (call: Call, row: Row<T>) => Outcome<JsonObject>
}

const nothing = (): Outcome<JsonObject> => done({})

/** An action that adds a row. */
export const addRow =
  <T extends TableName>(spec: {
    readonly table: T
    /** The row when nothing is sent, or why there can be none. */
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

/** An action that changes what is sent of a row. */
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

/** An action that removes a row. */
export const removeRow =
  <T extends TableName>({ table, id, missing, answer = nothing }: Resource<T>): Handler =>
  (call) => {
    const row = rowAt(call, table, id, missing)
    if (!row.ok) return row
    tableIn(call.store, table).remove(row.value)
    return answer(call, row.value)
  }
