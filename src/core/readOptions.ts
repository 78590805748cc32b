import type { Result } from './result.js'

/** What an option has to be. `words` follow "must be". */
export type Rule = {
  readonly holds: (given: unknown) => boolean
  readonly words: string
  /** Whether it cannot be left out. */
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

/** An object with these methods. */
export const methods = (...names: readonly string[]): Rule => ({
  holds: (given) => names.every((name) => typeof (Object(given) as Record<string, unknown>)[name] === 'function'),
  words: `an object with the functions ${names.join(', ')}`,
})

/** A clock of the caller. */
export const aClock = (): Rule => methods('now', 'setTimeout', 'clearTimeout')

/**
 * The options that have a rule, each read once; or what is wrong with the first that does not keep it, without its value. One
 * that is undefined is left out. What is no object, or throws when it is read, is wrong as well.
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
