/** The server of `page.ts`: its document, its script, and below `/billing/` the proxy that holds the token. */
import type { Context } from 'billfold'
import { createProxy, teamtools } from 'billfold/proxy'

/** What the server knows: the API, who is signed in by which cookie, and the page's script. */
export type PageOptions = {
  readonly api: Context
  readonly sessions: Readonly<Record<string, string>>
  readonly script: string
  readonly origin: string
}

const document = (customerId: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Your subscription</title>
  <link rel="icon" href="data:," />
  <style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; }
    button { font: inherit; padding: 0.4rem 1rem; }
    #error { color: #b00020; }
  </style>
  <body data-customer="${customerId}">
    <h1 id="name">…</h1>
    <p id="subscription">…</p>
    <p>Packages: <span id="packages">…</span></p>
    <button id="subscribe">Subscribe</button>
    <p id="error" role="alert"></p>
    <script type="module" src="/page.js"></script>
  </body>
</html>`

/** A fetch handler; on Node `serve({ fetch: createPageServer(options), port: 3000 })`. */
export const createPageServer = ({ api, sessions, script, origin }: PageOptions) => {
  const customerOf = ({ headers }: Request): string | undefined =>
    sessions[/\bsession=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '']
  const isOwn = ({ id }: { readonly id?: string }, request: Request): boolean => id === customerOf(request)
  const billing = createProxy({
    system: teamtools,
    context: api,
    allow: [
      'listPackages',
      {
        operation: 'getCustomer',
        when: ({ id, query }, request) => isOwn({ id: id ?? '' }, request) && !query['include'],
      },
      { operation: 'getCustomerSubscription', when: isOwn },
      { operation: 'subscribeCustomer', when: isOwn },
    ],
    authorize: (request) => customerOf(request) !== undefined,
    basePath: '/billing/',
    origins: [origin],
  })
  return (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/billing/')) return billing(request)
    const [body, type] =
      pathname === '/page.js' ? [script, 'text/javascript'] : [document(customerOf(request) ?? ''), 'text/html']
    return Promise.resolve(new Response(body, { headers: { 'content-type': type } }))
  }
}
