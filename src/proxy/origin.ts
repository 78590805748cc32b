/** What of an answer a page may read, where it is of another origin that is listed. */
export const corsHeaders = (request: Request, origins: readonly string[]): Readonly<Record<string, string>> => {
  const origin = request.headers.get('origin')
  return origin !== null && origins.includes(origin)
    ? {
        vary: 'Origin',
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'Retry-After',
      }
    : { vary: 'Origin' }
}

/**
 * Whether a request may come from where it does. One without an origin is no page's, or a page's own GET; what says of
 * itself that it comes from another site has to name a listed origin.
 */
export const isOriginAllowed = ({ headers }: Request, origins: readonly string[]): boolean => {
  const origin = headers.get('origin')
  if (origin !== null) return origins.includes(origin)
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}

/** The answer to a preflight of an origin that is listed. */
export const preflight = (headers: Readonly<Record<string, string>>, methods: readonly string[]): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': '600',
    },
  })
