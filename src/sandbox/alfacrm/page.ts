import { type Json, type JsonObject, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account } from './account.js'
import type { Call } from './definition.js'
import { isNone, toInteger } from './read.js'
import { ofRoute, type PageSizeParameter } from './variants.js'

/** The default number of rows on a page. */
const usual = 50

/** The maximum number of rows on a page. */
const most = 500

/** A page: its number from 0 and its number of rows. */
export type Page = { readonly number: number; readonly size: number }

const readWhole = (name: string, value: Json | undefined, least: number): Outcome<number | undefined> => {
  if (isNone(value)) return done(undefined)
  const number = toInteger(value)
  return number !== undefined && number >= least
    ? done(number)
    : refuse(400, `Параметр «${name}» должен быть целым числом от ${String(least)}.`)
}

const sent = (parameter: PageSizeParameter, { query, body }: Call): Json | undefined => {
  if (parameter === 'per-page') return query.get('per-page') ?? undefined
  return own(body, parameter === 'per-page in the body' ? 'per-page' : parameter)
}

/** Returns the requested page. Its number can be in the body or in the query. */
export const readPage = ({ variants }: Account, route: string, call: Call): Outcome<Page> => {
  const number = readWhole('page', own(call.body, 'page') ?? call.query.get('page') ?? undefined, 0)
  if (!number.ok) return number
  let size = ofRoute(variants.pageSizes, route) ?? usual
  for (const parameter of variants.pageSizeParameters) {
    const asked = readWhole(parameter, sent(parameter, call), 1)
    if (!asked.ok) return asked
    size = Math.min(asked.value ?? size, most)
  }
  return done({ number: number.value ?? 0, size })
}

const keyedByNumber = (items: readonly Json[]): JsonObject =>
  Object.fromEntries(items.map((item, index) => [String(index), item]))

/** Makes the envelope of a list around one page of its rows. */
export const envelope = <T>(
  { variants }: Account,
  route: string,
  page: Page,
  found: readonly T[],
  show: (item: T) => Json,
): JsonObject => {
  const unpaged = variants.pagingIgnored.includes(route)
  const last = Math.max(0, Math.ceil(found.length / page.size) - 1)
  const number = variants.pastEnd === 'last-page' && !unpaged ? Math.min(page.number, last) : page.number
  const shown = (unpaged ? found : found.slice(number * page.size, (number + 1) * page.size)).map(show)
  const count = (value: number) => (variants.counts === 'string' ? String(value) : value)
  const head = { total: count(found.length), count: count(shown.length), page: count(number) }
  if (shown.length === 0) return variants.emptyItems === 'missing' ? head : { ...head, items: [] }
  return { ...head, items: variants.items === 'object' ? keyedByNumber(shown) : shown }
}
