import { isObject, type Json } from './json.js'
import { done, invalidAt, type Outcome } from './outcome.js'

/** A deliberate failure, with which tests can check how a program handles it. */
export type Fault = {
  /**
   * The requests to affect: `'GET customers/*'`. The method is optional. `*` matches one segment, `**` any rest.
   * The default is all requests.
   */
  readonly match?: string
  /** The number of matching requests to affect. The default is all of them. */
  readonly times?: number
  /** The number of milliseconds to wait first. Without another fault it only delays the answer. */
  readonly delay?: number
  /** Answers with this status and an error message. */
  readonly status?: number
  /**
   * The text of the error message. With the status 200 WHMCS answers it as an error of the action. If the action waits for
   * a module or a registrar, it is the error of that system, and GetModuleQueue lists it.
   */
  readonly message?: string
  /** Answers with a `Retry-After` of this number of seconds. The default status is 429. */
  readonly retryAfter?: number
  /** Answers with a body that is not JSON: this text, or for `true` half of an envelope. The default status is 200. */
  readonly malformed?: true | string
  /** Breaks the connection half-way through the body. */
  readonly cut?: true
  /** Breaks the connection before the answer. */
  readonly reset?: true
  /** Whether the request takes effect nevertheless. By default it does only with `delay`, `cut` and `malformed`. */
  readonly processed?: boolean
}

/** The first segment of the control route, which faults never affect. */
export const controlSegment = '_sandbox'

/** The pending faults. */
export type Faults = {
  /** Returns the faults that still apply to requests. */
  readonly list: () => readonly Fault[]
  /** Adds faults after the existing ones. */
  readonly add: (faults: readonly Fault[]) => void
  /** Removes all faults. */
  readonly clear: () => void
  /** Returns the first fault that affects this request, and counts it down. */
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
      // Faults are copied, so that one fault given twice is two faults, each with its own count.
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

/** Checks a fault that was sent as JSON. */
export const readFault = (value: Json): Outcome<Fault> =>
  isFault(value)
    ? done(value)
    : invalidAt(
        'faults',
        'each takes match, times, message, processed and one of status, delay, cut, reset, malformed, retryAfter',
      )
