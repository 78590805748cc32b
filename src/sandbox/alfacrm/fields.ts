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
/** 1 unless it is said to be 0. */
export const flagOn: Field = { kind: 'flag', initial: 1 }
/** `false` or `true`. */
export const boolean: Field = { kind: 'boolean' }
/** A list of texts; one text is a list of it. */
export const texts: Field = { kind: 'texts' }
/** A list of whole numbers; one number is a list of it. */
export const integers: Field = { kind: 'integers' }
/** A day shown as `Y-m-d`. */
export const day: Field = { kind: 'date' }
/** A day shown as `d.m.Y`. */
export const dottedDay: Field = { kind: 'date', shown: 'd.m.Y' }
/** A day and time. */
export const datetime: Field = { kind: 'datetime' }
/** Any JSON. */
export const json: Field = { kind: 'json' }
/** When the row was made, or was last changed. */
export const stamp: Field = { kind: 'stamp', readOnly: true }

/** A text of at most so many characters. */
export const text = (most?: number): Field => ({ kind: 'text', ...(most === undefined ? {} : { most }) })

/** One of some numbers. */
export const oneOf = (...numbers: readonly number[]): Field => ({ kind: 'integer', oneOf: numbers })

/** The id of another entity's row, which has to be there. */
export const idOf = (route: string): Field => ({ kind: 'integer', of: route })

/** The ids of another entity's rows, which have to be there. */
export const idsOf = (route: string): Field => ({ kind: 'integers', of: route })

/** A field that callers cannot write. */
export const fixed = (field: Field): Field => ({ ...field, readOnly: true })

/** A field that is worked out from other rows. */
export const derived = (field: Field, derive: (account: Account, row: Row) => Json): Field => ({
  ...field,
  readOnly: true,
  derive,
})

/** The branch or branches a row belongs to; none is every one. */
export const branch: { readonly branch_id: Field } = { branch_id: idOf('branch') }
/** {@link branch}, for entities that can belong to several. */
export const branches: { readonly branch_ids: Field } = { branch_ids: idsOf('branch') }
