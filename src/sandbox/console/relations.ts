import { type JsonObject, own, textOf } from '../json.js'
import { idOf } from './differences.js'
import { idsIn, type Tables } from './tables.js'
import type { ConsoleSystem, StoredRow } from './types.js'

/** A row that another row refers to. */
export type Link = {
  readonly field: string
  readonly table: string
  readonly id: string
  /** The label of the row, or undefined if the row does not exist. */
  readonly label: string | undefined
}

/** The rows of a table that refer to a row in one field. */
export type Reverse = {
  readonly table: string
  readonly field: string
  readonly count: number
  /** The newest of these rows. */
  readonly rows: readonly { readonly id: string; readonly label: string }[]
}

/** The maximum number of rows that are listed for one field. */
const mostNamed = 10

/** The fields that can provide the label of a row, in the order of preference. */
const namingFields = ['name', 'title', 'companyname', 'subject', 'description', 'email', 'tid', 'code']

/** Returns the label of a row. */
export const labelOf = (row: JsonObject): string => {
  const textIn = (name: string): string => textOf(own(row, name))
  const person = ['firstname', 'lastname', 'firstName', 'lastName'].map(textIn).filter(Boolean).join(' ')
  const named = namingFields.map(textIn).find(Boolean)
  const status = textIn('status')
  return (person || named || (status && `${status} ${idOf(row)}`)).slice(0, 80)
}

/** Returns the rows that a row refers to. */
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

/**
 * Returns the fields of a table. It reads the keys of the first and the last rows, so it also finds fields that are
 * empty there.
 */
const fieldsOf = (system: ConsoleSystem, rows: readonly StoredRow[]): readonly string[] => [
  ...new Set([...rows.slice(0, 20), ...rows.slice(-20)].flatMap((row) => Object.keys(system.showRow(row)))),
]

/** Returns the rows that refer to a row. */
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
