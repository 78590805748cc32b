import type { Context } from '../core/context.js'

/** An id. The API also sends ids as text. */
export type Id = number | `${number}`

/** How a date is written. */
export type DateFormat = 'Y-m-d' | 'd.m.Y' | 'Y.m.d'

/** Where the sources on this API disagree: how it is taken to work, for a context or for one call. */
export type Readings = {
  /** How dates are written in filters, in fields and in the URL, in place of the way that is documented for each. */
  readonly dateFormat?: DateFormat | undefined
}

/** Where and as whom a function calls: a literal one is complete. Derive another with a spread, as for another branch. */
export type AlfaCrmContext = Context & {
  /**
   * The account's host in any form: `acme.s20.online`, `https://acme.s20.online/`, the address of any of its pages. The path
   * is replaced by `/v2api/`, but for one that has `/v2api` in it, and one relative to the page behind a proxy: `/crm/`.
   */
  readonly baseUrl: string
  /** The branch that is called. Each sees only its own rows. */
  readonly branch: Id
  /** Sent with each call, such as `X-APP-KEY`. Kept out of errors like the token. */
  readonly headers?: Readonly<Record<string, string>> | undefined
} & Readings

/** The URL of an account's API, from what someone pastes. */
export const apiUrl = (given: string): string => {
  const url = given.trim().replace(/^(?!\/|https?:)/i, 'https://')
  const [start] = /^[^?#]*?(?=\/v2api(?![^/?#]))/.exec(url) ?? /^https?:\/\/[^/?#]*|^[^?#]*[^/?#]/i.exec(url) ?? ['']
  return `${start}/v2api/`
}

/** A context whose base URL is that of the API itself. */
export const located = (context: AlfaCrmContext): AlfaCrmContext => {
  const { baseUrl } = Object(context) as AlfaCrmContext
  return { ...context, baseUrl: typeof baseUrl === 'string' ? apiUrl(baseUrl) : baseUrl }
}
