import type { Context } from './context.js'
import { refuse, refuseValue } from './refuse.js'
import type { HttpRequest } from './transport.js'

/** The texts that HTTP can carry in a header: one line, and no character beyond Latin-1. */
const headerText = /^[\t\x20-\x7e\x80-\xff]*$/

const headerName = /^[\w!#$%&'*+.^`|~-]+$/

/** What a relative URL is relative to: the page, or whatever a `fetch` of the caller takes it for. */
const pageOf = (fetch: unknown): string | undefined =>
  (globalThis as { location?: { href: string } }).location?.href ?? (fetch ? 'http://relative.invalid' : undefined)

/** The URL of a request in full. */
export const absoluteUrl = (url: string, { fetch }: Context<unknown>): string => {
  try {
    return new URL(url, pageOf(fetch)).href
  } catch {
    return refuse('baseUrl is no URL here')
  }
}

/** Refuses what `fetch` would refuse before it sends anything, where it would give no reason that can be shown. */
export const checkRequest = (request: HttpRequest, context: Context<unknown>): HttpRequest => {
  const { headers = {} } = request.init
  const own = context.fetch ?? fetch
  if (typeof own !== 'function') refuseValue('fetch', 'a function', own)
  if (typeof headers !== 'object') refuseValue('headers', 'an object', headers)
  absoluteUrl(request.url, context)
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'symbol') refuse(`the header ${name} must be a text`)
    if (!headerName.test(name)) refuse('the name of a header holds a character that HTTP does not allow there')
    if (!headerText.test(`${value}`)) refuse(`the header ${name} holds a character that HTTP cannot send in it`)
  }
  return request
}
