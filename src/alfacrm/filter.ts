import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import { written } from './local.js'
import type { PlaceOf } from './place.js'
import type { CallOptions, PageQuery } from './signatures.js'
import type { Message, Write } from './wire.js'

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

/** The filters of a list that were given, as they are sent: by the API's names, in its body or in the URL. */
export type Prepare<Q> = (given: Q) => Message

/** What a word stands for on the wire: its place among the words. */
export const codeOf = (words: string, word: string): number => {
  const code = words.split(' ').indexOf(word)
  return code < 0 ? refuse(`${word} is none of: ${words}`) : code
}

/** The filters of a list of which rows may be archived. */
export const withArchived = ({ archived = 'all', removed, ...filters }: ArchivedFilter): object => ({
  removed: removed ?? codeOf('active all only', archived),
  ...filters,
})

/** How the dates of filters are written: those of creation and change as `d.m.Y`, others as the list's own. */
export const datesAs =
  (own?: DateFormat): Write =>
  (name, value, format = /^(cre|upd)ated/.test(name) ? 'd.m.Y' : own) =>
    /date|_(from|to)$/.test(name) && format ? written(value, format) : value

/** Flags of filters, of which the API has these as 0 and 1. */
export const flags: Write = (_, value) => (typeof value === 'boolean' ? Number(value) : value)

/** The filters of a list of which all flags are 0 and 1. */
export const flagged = (body: object): Message => ({ body, write: flags })

/** The filters of a list of dates. */
export const dated = (own?: DateFormat): ((body: object) => Message) => {
  const write = datesAs(own)
  return (body) => ({ body, write })
}

/** The filters of a list in a place that goes into the URL. */
export const placed = (placeOf: PlaceOf, own?: DateFormat): ((given: object) => Message) => {
  const write = datesAs(own)
  return (given) => {
    const { query, rest } = placeOf(given)
    return { query, body: rest, write }
  }
}

type Given = PageQuery & CallOptions & { readonly attributes?: unknown }

/** The message of a list: its page and filters in the body, `limit` there and in the URL. */
export const listMessage = <Q>(
  { page = 0, limit, attributes: _, signal, branch, dateFormat, ...given }: Given,
  prepare: Prepare<Q> = (body) => ({ body: body as object }),
): Message => {
  const message = prepare(given as Q)
  return {
    ...message,
    query: { ...message.query, ...(limit && { 'per-page': `${limit}` }) },
    body: { page, pageSize: limit, ...message.body },
    options: { signal, branch, dateFormat },
  }
}
