import { announcementTables } from './announcements/tables.js'
import { billingTables } from './billing/tables.js'
import { clientTables } from './clients/tables.js'
import { domainTables } from './domains/tables.js'
import { mailTables } from './mail/tables.js'
import { moduleTables } from './modules/tables.js'
import { orderTables } from './orders/tables.js'
import { serviceTables } from './services/tables.js'
import { projectTables } from './projects/tables.js'
import { affiliateTables } from './affiliates/tables.js'
import { authenticationTables } from './authentication/tables.js'
import { systemTables } from './system/tables.js'
import { ticketTables } from './tickets/tables.js'

type Kinds = {
  readonly text: string
  readonly number: number
  readonly flag: boolean
  readonly texts: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
}

/** The type of a field's value. */
export type Kind = keyof Kinds

/**
 * The fields of every table by their types. Money is in cents, and a date is a local date as a string. 0 and an empty
 * string stand for an absent value. Each area defines its own tables.
 */
export const shapes = {
  ...clientTables,
  ...ticketTables,
  ...orderTables,
  ...serviceTables,
  ...domainTables,
  ...moduleTables,
  ...billingTables,
  ...mailTables,
  ...announcementTables,
  ...projectTables,
  ...systemTables,
  ...affiliateTables,
  ...authenticationTables,
} as const

/** The name of a table. */
export type TableName = keyof typeof shapes

type Words<Text> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text

type Fields<Shape, K extends Kind> = {
  readonly [Field in Shape extends { readonly [Key in K]: infer Names extends string } ? Words<Names> : never]: Kinds[K]
}

type Flat<T> = { readonly [Field in keyof T]: T[Field] }

type Of<Shape> = Flat<
  Fields<Shape, 'text'> &
    Fields<Shape, 'number'> &
    Fields<Shape, 'flag'> &
    Fields<Shape, 'texts'> &
    Fields<Shape, 'numbers'>
>

/** A row of a table without its id. */
export type Values<T extends TableName> = Of<(typeof shapes)[T]>

/** A row of a table. Rows are immutable: a change replaces the row. */
export type Row<T extends TableName> = Values<T> & { readonly id: number }

/** Returns the fields of a table with their types. */
export const fieldsOf = (name: TableName): readonly (readonly [field: string, kind: Kind])[] =>
  Object.entries(shapes[name]).flatMap(([kind, names]) =>
    names.split(' ').map((field) => [field, kind as Kind] as const),
  )
