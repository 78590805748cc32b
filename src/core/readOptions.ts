import type { Result } from './result.js'

/** The rule for an option. `words` complete the message "must be …". */
export type Rule = {
  readonly holds: (given: unknown) => boolean
  readonly words: string
  /** Whether the option is required. */
  readonly isRequired?: boolean
}

const isNumber = (given: unknown): given is number => typeof given === 'number'

export const positive: Rule = { holds: (given) => isNumber(given) && given > 0, words: 'a number above 0' }
export const notNegative: Rule = { holds: (given) => isNumber(given) && given >= 0, words: 'a number of at least 0' }
export const atLeastOne: Rule = { holds: (given) => isNumber(given) && given >= 1, words: 'a number of at least 1' }
export const wholeFromOne: Rule = {
  holds: (given) => (isNumber(given) && given >= 1 && given % 1 === 0) || given === Infinity,
  words: 'a whole number of at least 1',
}
export const aFunction: Rule = { holds: (given) => typeof given === 'function', words: 'a function' }

/** Creates the rule for an object with the given methods. */
export const methods = (...names: readonly string[]): Rule => ({
  holds: (given) => names.every((name) => typeof (Object(given) as Record<string, unknown>)[name] === 'function'),
  words: `an object with the functions ${names.join(', ')}`,
})

/** Creates the rule for a clock. */
export const aClock = (): Rule => methods('now', 'setTimeout', 'clearTimeout')

/**
 * Reads each option that has a rule, once. Returns the options, or a message about the first invalid one, without its
 * value. An undefined option is left out. A value that is not an object, or that throws when it is read, is invalid too.
 */
export const readOptions = <O extends object>(
  options: O,
  rules: { readonly [name in keyof O]?: Rule },
): Result<O, string> => {
  if (typeof options !== 'object' || options === null) return { ok: false, error: 'options must be an object' }
  const read: Record<string, unknown> = {}
  for (const [name, { holds, words, isRequired = false }] of Object.entries(rules) as [string, Rule][]) {
    try {
      const given = (options as Record<string, unknown>)[name]
      if (given === undefined && !isRequired) continue
      if (!holds(given)) return { ok: false, error: `${name} must be ${words}` }
      read[name] = given
    } catch {
      return { ok: false, error: `${name} cannot be read` }
    }
  }
  return { ok: true, value: read as O }
}
