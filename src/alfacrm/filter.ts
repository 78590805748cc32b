import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import { writeDate } from './local.js'
import type { AlfaCrmParts, WriteField } from './rules.js'

/** A flag in a filter. */
export type Flag = boolean | 0 | 1

/** Which rows of those that can be archived. */
export type Archived = 'active' | 'all' | 'only'

/** Narrows a list to archived rows or to others. */
export type ArchivedFilter = {
  /** `all`, with those that were archived, when left out: `removed` 1. */
  readonly archived?: Archived | undefined
  /** In place of `archived`: 0 active, 1 all, 2 archived ones only. */
  readonly removed?: 0 | 1 | 2 | undefined
}

/** The filters of a list as they are sent: the body by the API's names, and how its fields are written. */
export type Prepare<Filters> = (filters: Filters) => Pick<AlfaCrmParts, 'body' | 'writeField'>

/** The code that a word stands for on the wire. A word without one is an `input` error. */
export const codeOf = (codes: Readonly<Record<string, number>>, word: string): number =>
  (Object.hasOwn(codes, word) ? codes[word] : undefined) ??
  refuse(`${word} is none of: ${Object.keys(codes).join(', ')}`)

const archivedCodes: Readonly<Record<Archived, number>> = { active: 0, all: 1, only: 2 }

/** The filters of a list of which rows may be archived. */
export const withArchived = ({ archived = 'all', removed, ...filters }: ArchivedFilter): object => ({
  removed: removed ?? codeOf(archivedCodes, archived),
  ...filters,
})

/** How the dates of filters are written: those of creation and change as `d.m.Y`, others as the list's own. */
export const dateWriter =
  (own?: DateFormat): WriteField =>
  (name, value, format = /^(cre|upd)ated/.test(name) ? 'd.m.Y' : own) =>
    format !== undefined && /date|_(from|to)$/.test(name) ? writeDate(value, format) : value

/** Writes flags as 0 and 1, for filters that the API has so. */
export const writeFlag: WriteField = (_name, value) => (typeof value === 'boolean' ? Number(value) : value)

/** How filters are written of which dates and flags have forms of their own. */
export const dateAndFlagWriter = (own?: DateFormat): WriteField => {
  const writeOwnDate = dateWriter(own)
  return (name, value, format) => writeOwnDate(name, writeFlag(name, value, format), format)
}

/** The filters of a list as they were given. */
export const asGiven: Prepare<object> = (body) => ({ body })

/** The filters of a list of which all flags are 0 and 1. */
export const flagged: Prepare<object> = (body) => ({ body, writeField: writeFlag })

/** The filters of a list of dates. */
export const dated = (own?: DateFormat): Prepare<object> => {
  const writeField = dateWriter(own)
  return (body) => ({ body, writeField })
}
