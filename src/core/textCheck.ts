import { refuse } from './refuse.js'

/** Half of a character that is written as two: UTF-8 has no form for it. */
const loneSurrogate = /\p{Surrogate}/u

/**
 * Refuses data with a text, also as a key, that UTF-8 cannot write. JSON would hold an escape after which PHP drops the whole
 * body, and a form or a URL another character than was given.
 */
export const checkTexts = (value: unknown, path = ''): void => {
  if (typeof value === 'string' && loneSurrogate.test(value))
    refuse(`${path} holds half of a character (a lone surrogate)`)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  for (const [key, item] of Object.entries(value)) {
    checkTexts(key, path === '' ? 'the name of a field' : `the name of a field of ${path}`)
    checkTexts(item, path === '' ? key : `${path}.${key}`)
  }
}
