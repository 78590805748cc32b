import type { TeamToolsOperation } from 'billfold/proxy'
import { client } from './conformance/world.js'
import { entriesOf, type Installation } from './installation.js'
import type { Handler } from './serving.js'

/** What the conformance programme's job calls; its last checks call what is not here. */
const allow: readonly TeamToolsOperation[] = [
  'applyInvoicePayment',
  'deleteCustomer',
  'forwardStripeEvent',
  'getCustomer',
  'getCustomerSubscription',
  'getInvoice',
  'getInvoicePayments',
  'listCustomers',
  'saveCustomer',
  'saveCustomers',
  'saveEndUser',
  'saveEvent',
  'saveFeature',
  'saveGroup',
  'saveInvoice',
  'savePackage',
  'savePlan',
  'subscribeCustomer',
  'trackEvent',
]

/** The installed package's proxy, with a token for the API. */
const billingOf = async (installation: Installation, api: string, origin: string): Promise<Handler> => {
  const { createContext, createProxy, requestAccessToken, teamtools } = entriesOf(installation)
  const token = await requestAccessToken({ baseUrl: api }, client)
  const context = createContext({ baseUrl: api, token: token.value?.access_token })
  const authorize = () => true
  return createProxy({ system: teamtools, context, allow, authorize, basePath: '/billing/', origins: [origin] })
}

/** The API as it is, with its faults: what a page's connection is tried with. */
const forward =
  (below: string, api: string): Handler =>
  async (request) => {
    const { pathname, search } = new URL(request.url)
    const { method, headers, signal } = request
    const type = headers.get('content-type')
    const answer = await fetch(api + pathname.slice(below.length) + search, {
      method,
      signal,
      redirect: 'manual',
      ...(type !== null && { headers: { 'content-type': type } }),
      ...(method !== 'GET' && { body: await request.text() }),
    })
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  }

/** The server of a page: its document, its script, the proxy below `/billing/`, and the API itself below `/direct/`. */
export const pageOf = async (
  installation: Installation,
  script: string,
  api: string,
  origin: string,
): Promise<Handler> => {
  const billing = await billingOf(installation, api, origin)
  const direct = forward('/direct/', api)
  const document = `<!doctype html><meta charset="utf-8"><title>billfold</title><link rel="icon" href="data:,">
    <script type="module">import { conformance } from '/page.js'; globalThis.conformance = conformance</script>`
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/billing/')) return billing(request)
    if (pathname.startsWith('/direct/')) return direct(request)
    const [body, type] = pathname === '/page.js' ? [script, 'text/javascript'] : [document, 'text/html']
    return Promise.resolve(new Response(body, { headers: { 'content-type': type } }))
  }
}
