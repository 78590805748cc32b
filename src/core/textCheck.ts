import { refuse } from './refuse.js'

/** A lone surrogate: half of a character that takes two code units. UTF-8 cannot encode it. */
const loneSurrogate = /\p{Surrogate}/u

/**
 * Refuses data with a string or key that UTF-8 cannot encode. In JSON it would become an escape for which PHP drops the
 * whole body; in a form or a URL it would become another character.
 */
export const checkTexts = (value: unknown, path = ''): void => {
  if (typeof value === 'string' && loneSurrogate.test(value))
    refuse(`${path} contains a lone surrogate, which UTF-8 cannot encode`)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  for (const [key, item] of Object.entries(value)) {
    checkTexts(key, path === '' ? 'the name of a field' : `the name of a field of ${path}`)
    checkTexts(item, path === '' ? key : `${path}.${key}`)
  }
}
