import { requiredBy } from './actions.js'
import { isTrue, type Params } from './params.js'
import { missingMessages } from './wording.js'

const isSent = (params: Params, word: string): boolean => {
  if (word.endsWith('=')) return params.has(word.slice(0, -1))
  const value = params.get(word)
  return value !== undefined && value !== ''
}

const isMet = (params: Params, word: string): boolean =>
  word.split('|').some((group) => group.split('+').every((name) => isSent(params, name)))

const inWords = (word: string): string => word.replace('=', '').replaceAll('|', ' or ').replaceAll('+', ' and ')

/** What is wrong with a documented action's parameters: the first that it cannot do without and that is missing. */
export const missingParam = (action: string, params: Params): string | undefined => {
  // Only adding and changing a client have it, and there it takes the place of these checks.
  if (isTrue(params, 'skipvalidation')) return undefined
  const missing = requiredBy(action).find((word) => !isMet(params, word))
  return missing === undefined ? undefined : (missingMessages[action]?.[missing] ?? `${inWords(missing)} is required`)
}
