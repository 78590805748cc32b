import { readFault } from './faults.js'
import type { Json } from './json.js'
import type { Loaded } from './outcome.js'

/** What an option has to be. `has` says it of a value that was given. */
export type OptionKind = { readonly has: (value: unknown) => boolean; readonly what: string }

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFunction = (value: unknown): boolean => typeof value === 'function'

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject)

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The kinds of options that the sandboxes have. */
export const kinds = {
  text: { has: (value) => typeof value === 'string', what: 'a text' },
  amount: { has: (value) => typeof value === 'number' && value >= 0, what: 'a number that is not negative' },
  number: { has: (value) => typeof value === 'number' && Number.isFinite(value), what: 'a number' },
  flag: { has: (value) => typeof value === 'boolean', what: 'true or false' },
  function: { has: isFunction, what: 'a function' },
  textOrFunction: { has: (value) => typeof value === 'string' || isFunction(value), what: 'a text or a function' },
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

/** The options of a sandbox: those that it needs, and those that may be left out. */
export type OptionRules<Options> = {
  readonly required: { readonly [Name in keyof Options]?: OptionKind }
  readonly optional: { readonly [Name in keyof Options]?: OptionKind }
}

/** An object without what was left out of it by undefined. */
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
 * A sandbox of options that may be none: then `make` is given `fallback` and what is wrong, and makes a sandbox whose every
 * answer says so. A maker has no other way to say it, and throws nothing.
 */
export const makeSandbox = <Options extends object, Sandbox>(
  given: Options,
  rules: OptionRules<Options>,
  fallback: Options,
  make: (options: Options, fault: string | undefined) => Sandbox,
): Sandbox => {
  const unreadable = 'the options of the sandbox cannot be used'
  try {
    const options = { ...given }
    const fault = faultOf(options, rules)
    return fault === undefined ? make(options, undefined) : make(fallback, fault)
  } catch {
    return make(fallback, unreadable)
  }
}

/** What a sandbox can do at the start: nothing where its options are none, or the state in them cannot be loaded. */
export const firstLoad = <State>(
  fault: string | undefined,
  state: State | undefined,
  load: (state: State) => Loaded,
): Loaded => {
  if (fault !== undefined) return { ok: false, message: fault }
  const loaded: Loaded = state === undefined ? { ok: true } : load(state)
  return loaded.ok ? loaded : { ok: false, message: `the state given is unusable: ${loaded.message}` }
}
