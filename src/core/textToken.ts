import { refuseValue } from './refuse.js'

/**
 * Returns a string token, or undefined if there is none. Refuses any other type, because the request would be sent without
 * a credential.
 */
export const textToken = (token: unknown): string | undefined => {
  if (token === undefined || token === null || token === '') return undefined
  return typeof token === 'string' ? token : refuseValue('token', 'a string', token)
}
