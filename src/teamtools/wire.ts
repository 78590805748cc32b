import type { Request } from '../core/call.js'
import type { Explain } from '../core/refused.js'
import { sentOnce } from '../core/sentOnce.js'

/** A resource's path: `endusers` of `EndUser`. */
export const pathOf = (name: string): string => `${name.toLowerCase()}s`

/** A GET below a resource, with a query that is encoded: the token goes into it, too. */
export const get = (name: string, rest: string, signal: AbortSignal | undefined, query = ''): Request => ({
  signal,
  sign: (token) => [
    `${name.toLowerCase()}s${rest}?${query}${token ? `${query && '&'}access_token=${encodeURIComponent(token as string)}` : ''}`,
  ],
})

/** The query that asks for relations. */
export const embedding = (include: unknown): string =>
  include ? `include=${encodeURIComponent(include as string)}` : ''

/** A secret that stands in a body under a name that says so, at any depth; too short a text is none. */
const named = /"(?:[^"\\]*(?:token|secret)[^"\\]*|key)":("(?:[^"\\]|\\.){6,}")/gi

/** Everything but a GET: the token goes into the JSON body, also of a DELETE. */
export const write = (
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: object,
  signal: AbortSignal | undefined,
): Request => {
  // Written here and not when it is signed: what cannot be written is an input error.
  const { access_token: _, ...own } = data as { access_token?: unknown }
  const body = JSON.stringify(own)
  return {
    signal,
    secrets: () => Array.from(body.matchAll(named), ([, text]) => JSON.parse(text!) as unknown),
    sign: (access_token) => [
      path,
      {
        method,
        headers: { 'content-type': 'application/json' },
        ...sentOnce(
          access_token
            ? `${body.slice(0, -1)}${body === '{}' ? '' : ','}"access_token":${JSON.stringify(access_token)}}`
            : body,
        ),
      },
    ],
  }
}

/** `{"error": {"message": M}}`, M a text or messages by attribute; from older parts of the API `{"error": text}`. */
export const explain: Explain = (body) => {
  const { error } = (body ?? 0) as { error?: unknown }
  const { message = error } = (error ?? 0) as { message?: unknown }
  if (Object(message) !== message)
    return { message: message as string | undefined, kind: message === 'access_denied' ? 'unauthorized' : undefined }
  const messages = Object.entries(message as object).map(
    ([name, said]) => [name, [said as unknown].flat().filter((text) => typeof text === 'string')] as const,
  )
  return { messages: Object.fromEntries(messages) }
}
