/** The headers that every answer of the console has: nothing is kept, framed, guessed or told to others. */
export const consoleHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** The policy of the page: its own script and style alone, and requests to its own origin alone. */
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

/** The page, whose script and style are marked with a nonce that is new each time. */
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
