import { isObject, type Json } from './json.js'
import { done, invalidAt, type Outcome } from './outcome.js'

/** Something that goes wrong on purpose, so that a program's own tests can see what it does then. */
export type Fault = {
  /** Which requests: `'GET customers/*'`. The method may be left out; `*` is any one segment, `**` any rest. Left out: all. */
  readonly match?: string
  /** How many matching requests it befalls; left out: every one. */
  readonly times?: number
  /** Milliseconds to wait first. Alone it only makes the answer late. */
  readonly delay?: number
  /** Answer with this status and an error message. */
  readonly status?: number
  /**
   * The text of that error message. With the status 200 WHMCS answers it as an error of the action; of an action that waits
   * for a module or a registrar it is the other system's error, and GetModuleQueue has it.
   */
  readonly message?: string
  /** Answer with a `Retry-After` of so many seconds; the status is 429 when none is given. */
  readonly retryAfter?: number
  /** Answer with a body that is not JSON: this text, or a half of an envelope. The status is 200 when none is given. */
  readonly malformed?: true | string
  /** Break the connection half-way through the body. */
  readonly cut?: true
  /** Break the connection before the answer. */
  readonly reset?: true
  /** Whether the request takes effect all the same. Left out: only with `delay`, `cut` and `malformed`. */
  readonly processed?: boolean
}

/** The first segment of the control route, which no fault befalls. */
export const controlSegment = '_sandbox'

/** The faults still to come. */
export type Faults = {
  /** Those that have not befallen a request yet. */
  readonly list: () => readonly Fault[]
  /** Adds faults after those that are there. */
  readonly add: (faults: readonly Fault[]) => void
  /** Takes all away. */
  readonly clear: () => void
  /** The first fault that befalls this request, counted down. */
  readonly take: (method: string, segments: readonly string[]) => Fault | undefined
}

const pathMatches = (pattern: readonly string[], segments: readonly string[]): boolean => {
  const rest = pattern.indexOf('**')
  const parts = rest === -1 ? pattern : pattern.slice(0, rest)
  if (rest === -1 ? segments.length !== parts.length : segments.length < parts.length) return false
  return parts.every((part, index) => part === '*' || part === segments[index])
}

const befalls = (match: string | undefined, method: string, segments: readonly string[]): boolean => {
  if (match === undefined) return true
  const [, wanted, path = ''] = /^(?:([A-Za-z]+)\s+)?\/?(.*?)\/?$/.exec(match.trim()) ?? []
  return (wanted === undefined || wanted.toUpperCase() === method) && pathMatches(path.split('/'), segments)
}

/** Keeps a list of faults and counts them down. */
export const createFaults = (initial: readonly Fault[] = []): Faults => {
  let faults = initial.map((fault) => ({ ...fault }))
  return {
    list: () => faults,
    add: (more) => {
      // Copies: one fault given twice is two faults, each with its own count.
      faults = [...faults, ...more.map((fault) => ({ ...fault }))]
    },
    clear: () => {
      faults = []
    },
    take: (method, segments) => {
      const fault = faults.find(({ match, times = 1 }) => times > 0 && befalls(match, method, segments))
      const { times } = fault ?? {}
      if (fault !== undefined && times !== undefined) {
        faults = faults.flatMap((other) =>
          other !== fault ? [other] : times > 1 ? [{ ...fault, times: times - 1 }] : [],
        )
      }
      return fault
    },
  }
}

const wholeFrom = (least: number) => (value: Json) => Number.isSafeInteger(value) && (value as number) >= least

const checks: Readonly<Record<keyof Fault, (value: Json) => boolean>> = {
  match: (value) => typeof value === 'string',
  times: wholeFrom(1),
  delay: wholeFrom(0),
  status: (value) => wholeFrom(200)(value) && (value as number) <= 599,
  message: (value) => typeof value === 'string',
  retryAfter: wholeFrom(0),
  malformed: (value) => value === true || typeof value === 'string',
  cut: (value) => value === true,
  reset: (value) => value === true,
  processed: (value) => typeof value === 'boolean',
}

const isFault = (value: Json): value is Fault & { readonly [key: string]: Json } =>
  isObject(value) &&
  Object.entries(value).every(([key, item]) => Object.hasOwn(checks, key) && checks[key as keyof Fault](item)) &&
  (['status', 'delay', 'cut', 'reset', 'malformed', 'retryAfter'] as const).some((key) => Object.hasOwn(value, key))

/** A fault that came as JSON, checked. */
export const readFault = (value: Json): Outcome<Fault> =>
  isFault(value)
    ? done(value)
    : invalidAt(
        'faults',
        'each takes match, times, message, processed and one of status, delay, cut, reset, malformed, retryAfter',
      )
