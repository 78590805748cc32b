import { type JsonObject, own, textOf } from '../json.js'
import { idOf } from './differences.js'
import { idsIn, type Tables } from './tables.js'
import type { ConsoleSystem, StoredRow } from './types.js'

/** A row that another points to. */
export type Link = {
  readonly field: string
  readonly table: string
  readonly id: string
  /** What the row is called; undefined where it is not there. */
  readonly label: string | undefined
}

/** The rows of a table that point to a row by one field. */
export type Reverse = {
  readonly table: string
  readonly field: string
  readonly count: number
  /** The newest of them. */
  readonly rows: readonly { readonly id: string; readonly label: string }[]
}

/** How many rows that point to one are named. */
const mostNamed = 10

/** Fields that name a row, in the order in which they are looked for. */
const namingFields = ['name', 'title', 'companyname', 'subject', 'description', 'email', 'tid', 'code']

/** What a row is called. */
export const labelOf = (row: JsonObject): string => {
  const textIn = (name: string): string => textOf(own(row, name))
  const person = ['firstname', 'lastname', 'firstName', 'lastName'].map(textIn).filter(Boolean).join(' ')
  const named = namingFields.map(textIn).find(Boolean)
  const status = textIn('status')
  return (person || named || (status && `${status} ${idOf(row)}`)).slice(0, 80)
}

/** The rows to which a row points. */
export const linksOf = (system: ConsoleSystem, tables: Tables, table: string, row: StoredRow): readonly Link[] => {
  const names = new Set(Object.keys(tables.current()))
  return Object.entries(system.showRow(row)).flatMap(([field, value]) => {
    const target = system.targetOf(table, field, names)
    if (target === undefined) return []
    return idsIn(value)
      .filter((id) => id !== '0')
      .slice(0, 100)
      .map((id) => {
        const pointed = tables.row(target, id)
        return { field, table: target, id, label: pointed && labelOf(tables.show(pointed)) }
      })
  })
}

/** The fields of a table, by its first rows and its last: a field that is empty there is found all the same. */
const fieldsOf = (system: ConsoleSystem, rows: readonly StoredRow[]): readonly string[] => [
  ...new Set([...rows.slice(0, 20), ...rows.slice(-20)].flatMap((row) => Object.keys(system.showRow(row)))),
]

/** The rows that point to a row. */
export const reversesOf = (system: ConsoleSystem, tables: Tables, table: string, id: string): readonly Reverse[] => {
  const names = new Set(Object.keys(tables.current()))
  return Object.entries(tables.current()).flatMap(([other, rows]) =>
    fieldsOf(system, rows)
      .filter((field) => system.targetOf(other, field, names) === table)
      .map((field) => {
        const found = tables.pointingTo(other, field, id)
        const newest = found.slice(-mostNamed).reverse()
        return {
          table: other,
          field,
          count: found.length,
          rows: newest.map((row) => ({ id: idOf(row), label: labelOf(tables.show(row)) })),
        }
      })
      .filter(({ count }) => count > 0),
  )
}
