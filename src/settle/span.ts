import { toInstant } from '../alfacrm/index.js'
import type { Search } from './settled.js'

/** The time in which something happened, in milliseconds since 1970. The API does not say when exactly. */
export type Span = { readonly from: number; readonly to: number }

const hour = 3_600_000
/** No place on Earth is further ahead of UTC than 14 hours, and none further behind than 12. */
const furthestAhead = 14 * hour
const furthestBehind = 12 * hour

/** The span of something without a date. */
export const anyTime: Span = { from: -Infinity, to: Infinity }

/** The span of an instant that the API writes in whole seconds. Without a date it is any time. */
export const spanOf = (date: Date | null | undefined): Span => {
  // A context with `validate` can let through what is not a date.
  const time = typeof date?.getTime === 'function' ? date.getTime() : NaN
  return Number.isNaN(time) ? anyTime : { from: time, to: time + 999 }
}

/** The span of something that happened before an instant. */
export const upTo = (date: Date | null | undefined): Span => ({ from: -Infinity, to: spanOf(date).to })

/**
 * The span of a local date, `2024-05-31`, or of a local time, `2024-05-31 10:00:00`. Without a time zone it is as long
 * as the date can be meant anywhere on Earth. An hour is added in a zone, because clocks that are put back show an hour
 * twice. Without a date that can be read it is any time.
 */
export const localSpan = (local: string | null | undefined, timeZone: string | undefined): Span => {
  // A context with `validate` can let through what is no text.
  const text = typeof local === 'string' ? local : ''
  const start = toInstant(text, timeZone ?? 'UTC')?.getTime()
  if (start === undefined) return anyTime
  const end = start + (text.length > 10 ? 1000 : 24 * hour) - 1
  return timeZone === undefined
    ? { from: start - furthestAhead, to: end + furthestBehind }
    : { from: start, to: end + hour }
}

/** The first local day on which an effect of the call can be dated, as `2024-05-31`. */
export const firstDay = ({ earliest }: Search): string => new Date(earliest - furthestBehind).toISOString().slice(0, 10)

/** Checks whether something that happened in a span can be an effect of the call. */
export const isPossible = ({ from, to }: Span, { earliest, latest }: Search): boolean =>
  to >= earliest && from <= latest
