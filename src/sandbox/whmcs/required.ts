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

/** Returns the error for the first required parameter of a documented action that is missing, or undefined. */
export const missingParam = (action: string, params: Params): string | undefined => {
  // Only AddClient and UpdateClient have this parameter, and it disables these checks.
  if (isTrue(params, 'skipvalidation')) return undefined
  const missing = requiredBy(action).find((word) => !isMet(params, word))
  return missing === undefined ? undefined : (missingMessages[action]?.[missing] ?? `${inWords(missing)} is required`)
}
