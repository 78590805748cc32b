/** The headers of every response of the console. They forbid caching, framing, content sniffing and referrers. */
export const consoleHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * Returns the content security policy of the page. It allows only the script and the style of the page, and requests to
 * the same origin.
 */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Returns the page. Its script and its style have a nonce that is new in each response. */
export const pageResponse = (html: string): Response => {
  const nonce = crypto.randomUUID()
  return new Response(html.replaceAll('nonce="console"', `nonce="${nonce}"`), {
    headers: {
      ...consoleHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(nonce),
    },
  })
}
