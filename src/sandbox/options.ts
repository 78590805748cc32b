import { readFault } from './faults.js'
import type { Json } from './json.js'
import type { Loaded } from './outcome.js'

/** The expected type of an option. `has` checks a given value. */
export type OptionKind = { readonly has: (value: unknown) => boolean; readonly what: string }

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFunction = (value: unknown): boolean => typeof value === 'function'

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject)

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The kinds of options that the sandboxes have. */
export const kinds = {
  text: { has: (value) => typeof value === 'string', what: 'a string' },
  amount: { has: (value) => typeof value === 'number' && value >= 0, what: 'a number of at least 0' },
  number: { has: (value) => typeof value === 'number' && Number.isFinite(value), what: 'a number' },
  flag: { has: (value) => typeof value === 'boolean', what: 'true or false' },
  function: { has: isFunction, what: 'a function' },
  textOrFunction: { has: (value) => typeof value === 'string' || isFunction(value), what: 'a string or a function' },
  object: { has: isObject, what: 'an object' },
  texts: {
    has: isListOfTexts,
    what: 'a list of texts',
  },
  textsByName: {
    has: (value) => isObject(value) && Object.values(value).every(isListOfTexts),
    what: 'lists of texts by name',
  },
  objects: { has: isListOfObjects, what: 'a list of objects' },
  rows: {
    has: (value) => isObject(value) && Object.values(value).every(isListOfObjects),
    what: 'lists of objects by route',
  },
  faults: {
    has: (value) => Array.isArray(value) && value.every((fault) => readFault(withoutUndefined(fault) as Json).ok),
    what: 'a list of faults',
  },
} as const satisfies Readonly<Record<string, OptionKind>>

/** The options of a sandbox: the required and the optional ones. */
export type OptionRules<Options> = {
  readonly required: { readonly [Name in keyof Options]?: OptionKind }
  readonly optional: { readonly [Name in keyof Options]?: OptionKind }
}

/** Removes the fields of an object that are undefined. */
const withoutUndefined = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) : value

const isOfKind = ({ has }: OptionKind, value: unknown): boolean => {
  try {
    return has(value)
  } catch {
    return false
  }
}

const faultOf = <Options>(given: Options, { required, optional }: OptionRules<Options>): string | undefined => {
  for (const [name, kind] of Object.entries({ ...optional, ...required }) as [keyof Options & string, OptionKind][]) {
    const mayBeLeftOut = !(name in required)
    if (!(mayBeLeftOut && given[name] === undefined) && !isOfKind(kind, given[name]))
      return `the options of the sandbox cannot be used: ${name} must be ${kind.what}`
  }
  return undefined
}

/**
 * Makes a sandbox from options that may be unusable. In that case `make` receives `fallback` and the reason, and makes
 * a sandbox whose every answer contains the reason. The function that makes a sandbox never throws, so it cannot report
 * the reason in another way.
 */
export const makeSandbox = <Options extends object, Sandbox>(
  given: Options,
  rules: OptionRules<Options>,
  fallback: Options,
  make: (options: Options, fault: string | undefined) => Sandbox,
): Sandbox => {
  const unreadable = 'the options of the sandbox cannot be read: they must be a plain object'
  try {
    const options = { ...given }
    const fault = faultOf(options, rules)
    return fault === undefined ? make(options, undefined) : make(fallback, fault)
  } catch {
    return make(fallback, unreadable)
  }
}

/** Checks whether a sandbox can start. It cannot when its options are unusable or their state cannot be loaded. */
export const firstLoad = <State>(
  fault: string | undefined,
  state: State | undefined,
  load: (state: State) => Loaded,
): Loaded => {
  if (fault !== undefined) return { ok: false, message: fault }
  const loaded: Loaded = state === undefined ? { ok: true } : load(state)
  return loaded.ok ? loaded : { ok: false, message: `the given state cannot be loaded: ${loaded.message}` }
}
