import type { Account, Row } from './account.js'
import type { Json } from '../json.js'
import type { Field } from './definition.js'

/** A whole number. */
export const integer: Field = { kind: 'integer' }
/** Any number. */
export const number: Field = { kind: 'number' }
/** A decimal string. */
export const money: Field = { kind: 'money' }
/** 0 or 1. */
export const flag: Field = { kind: 'flag' }
/** 0 or 1. The default is 1. */
export const flagOn: Field = { kind: 'flag', initial: 1 }
/** `false` or `true`. */
export const boolean: Field = { kind: 'boolean' }
/** A list of strings. A single string counts as a list. */
export const texts: Field = { kind: 'texts' }
/** A list of whole numbers. A single number counts as a list. */
export const integers: Field = { kind: 'integers' }
/** A day in the format `Y-m-d`. */
export const day: Field = { kind: 'date' }
/** A day in the format `d.m.Y`. */
export const dottedDay: Field = { kind: 'date', shown: 'd.m.Y' }
/** A day and time. */
export const datetime: Field = { kind: 'datetime' }
/** Any JSON value. */
export const json: Field = { kind: 'json' }
/** The time at which the row was created or last changed. */
export const stamp: Field = { kind: 'stamp', readOnly: true }

/** Makes a field for a string of limited length. */
export const text = (most?: number): Field => ({ kind: 'text', ...(most === undefined ? {} : { most }) })

/** Makes a field for one of the given numbers. */
export const oneOf = (...numbers: readonly number[]): Field => ({ kind: 'integer', oneOf: numbers })

/** Makes a field for the id of a row of another entity, which must exist. */
export const idOf = (route: string): Field => ({ kind: 'integer', of: route })

/** Makes a field for the ids of rows of another entity, which must exist. */
export const idsOf = (route: string): Field => ({ kind: 'integers', of: route })

/** Makes a field that callers cannot write. */
export const fixed = (field: Field): Field => ({ ...field, readOnly: true })

/** Makes a field that is computed from other rows. */
export const derived = (field: Field, derive: (account: Account, row: Row) => Json): Field => ({
  ...field,
  readOnly: true,
  derive,
})

/** The branch or branches that a row belongs to. A row without one belongs to every branch. */
export const branch: { readonly branch_id: Field } = { branch_id: idOf('branch') }
/** Like {@link branch}, for entities that can belong to several branches. */
export const branches: { readonly branch_ids: Field } = { branch_ids: idsOf('branch') }
