import { refuseValue } from './refuse.js'

/** The token of an API whose token is a text, or undefined for none. Anything else would be a request without a credential. */
export const textToken = (token: unknown): string | undefined => {
  if (token === undefined || token === null || token === '') return undefined
  return typeof token === 'string' ? token : refuseValue('token', 'a string', token)
}
