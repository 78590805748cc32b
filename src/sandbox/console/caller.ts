import { maskToken } from './mask.js'

/** Returns the string value of a JSON field. The JSON may be truncated. */
const memberOf = (body: string, name: string): string | undefined =>
  new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]*)"`).exec(body)?.[1]

/** Returns the caller of a request: the masked token, or the name of an administrator. */
export const callerOf = (address: string, headers: Headers, body: string): string => {
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  const bearer = headers.get('authorization')?.replace(/^\w+\s+/, '')
  const isForm = headers.get('content-type')?.includes('x-www-form-urlencoded') === true
  const form = isForm ? new URLSearchParams(body) : undefined
  const token = [
    headers.get('x-alfacrm-token'),
    bearer,
    query.get('access_token'),
    memberOf(body, 'access_token'),
    form?.get('identifier'),
  ].find((text) => typeof text === 'string' && text !== '')
  return typeof token === 'string' ? maskToken(token) : (form?.get('username') ?? '')
}
