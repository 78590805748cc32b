import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import { writeDate } from './local.js'
import type { AlfaCrmParts, WriteField } from './rules.js'

/** A flag in a filter, as a boolean or a number. */
export type Flag = boolean | 0 | 1

/** Selects rows by whether they are archived: only active rows, all rows, or only archived rows. */
export type Archived = 'active' | 'all' | 'only'

/** A filter by whether rows are archived. */
export type ArchivedFilter = {
  /** The default is `all`, which includes archived rows and is sent as `removed` 1. */
  readonly archived?: Archived | undefined
  /** Replaces `archived`: 0 active rows, 1 all rows, 2 archived rows only. */
  readonly removed?: 0 | 1 | 2 | undefined
}

/**
 * Makes the request parts of the filters of a list: the body with the field names of the API, and the function that
 * writes its fields.
 */
export type Prepare<Filters> = (filters: Filters) => Pick<AlfaCrmParts, 'body' | 'writeField'>

/** Returns the code that the API uses for a word. A word without a code is an `input` error. */
export const codeOf = (codes: Readonly<Record<string, number>>, word: string): number =>
  (Object.hasOwn(codes, word) ? codes[word] : undefined) ??
  refuse(`a filter must be one of ${Object.keys(codes).join(', ')}, got ${word}`)

const archivedCodes: Readonly<Record<Archived, number>> = { active: 0, all: 1, only: 2 }

/** Makes the filters of a list whose rows may be archived. */
export const withArchived = ({ archived = 'all', removed, ...filters }: ArchivedFilter): object => ({
  removed: removed ?? codeOf(archivedCodes, archived),
  ...filters,
})

/**
 * Makes a function that writes the dates of filters: the dates of creation and change as `d.m.Y`, others in the format
 * of the list.
 */
export const dateWriter =
  (own?: DateFormat): WriteField =>
  (name, value, format = /^(cre|upd)ated/.test(name) ? 'd.m.Y' : own) =>
    format !== undefined && /date|_(from|to)$/.test(name) ? writeDate(value, format) : value

/** Writes flags as 0 and 1, for the filters of which the API expects numbers. */
export const writeFlag: WriteField = (_name, value) => (typeof value === 'boolean' ? Number(value) : value)

/** Makes a function that writes both the dates and the flags of filters. */
export const dateAndFlagWriter = (own?: DateFormat): WriteField => {
  const writeOwnDate = dateWriter(own)
  return (name, value, format) => writeOwnDate(name, writeFlag(name, value, format), format)
}

/** Sends the filters of a list as they were given. */
export const asGiven: Prepare<object> = (body) => ({ body })

/** Sends the filters of a list with all flags as 0 and 1. */
export const flagged: Prepare<object> = (body) => ({ body, writeField: writeFlag })

/** Makes a function that sends the filters of a list with dates in the given format. */
export const dated = (own?: DateFormat): Prepare<object> => {
  const writeField = dateWriter(own)
  return (body) => ({ body, writeField })
}
