import type { Context } from './context.js'
import { refuse, refuseValue } from './refuse.js'
import type { HttpRequest } from './transport.js'

/** The values that HTTP allows in a header: one line of Latin-1 characters. */
const headerText = /^[\t\x20-\x7e\x80-\xff]*$/

const headerName = /^[\w!#$%&'*+.^`|~-]+$/

/** Returns the base of relative URLs: the page, or a placeholder if the caller's own `fetch` resolves them. */
const pageOf = (fetch: unknown): string | undefined =>
  (globalThis as { location?: { href: string } }).location?.href ?? (fetch ? 'http://relative.invalid' : undefined)

/** Returns the absolute URL of a request. */
export const absoluteUrl = (url: string, { fetch }: Context<unknown>): string => {
  try {
    return new URL(url, pageOf(fetch)).href
  } catch {
    return refuse('baseUrl must be a valid URL, and absolute outside a web page')
  }
}

/** Refuses a request that `fetch` would reject before it sends anything. The error of `fetch` could not be shown. */
export const checkRequest = (request: HttpRequest, context: Context<unknown>): HttpRequest => {
  const { headers = {} } = request.init
  const own = context.fetch ?? fetch
  if (typeof own !== 'function') refuseValue('fetch', 'a function', own)
  if (typeof headers !== 'object') refuseValue('headers', 'an object', headers)
  absoluteUrl(request.url, context)
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'symbol') refuse(`the header ${name} must be a string`)
    if (!headerName.test(name)) refuse('the name of a header contains a character that HTTP does not allow')
    if (!headerText.test(`${value}`)) refuse(`the header ${name} contains a character that HTTP cannot send`)
  }
  return request
}
