import { cachedToken, createContext } from 'billfold'
import { getCustomer, requestAccessToken } from 'billfold/teamtools'

export const config: { readonly runtime: 'edge' } = { runtime: 'edge' }

const { AUTH_URL = '', API_URL = '', CLIENT_ID = '', CLIENT_SECRET = '' } = process.env

const client = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }
const token = cachedToken({ request: () => requestAccessToken({ baseUrl: AUTH_URL }, client) })
const ctx = createContext({ baseUrl: API_URL, token, timeout: 10_000 })

/** `GET /api/plan?customer={id}`: what a customer is subscribed to, and what is in it. */
const plan = async (request: Request): Promise<Response> => {
  const id = new URL(request.url).searchParams.get('customer') ?? ''
  const include = 'subscription.package.features'
  const customer = await getCustomer(ctx, id, { include, signal: request.signal })
  if (!customer.ok) {
    const { kind } = customer.error
    return Response.json({ error: kind }, { status: kind === 'notFound' ? 404 : kind === 'input' ? 400 : 503 })
  }
  const { name, subscription } = customer.value
  const features = subscription?.package?.features?.map(({ uniqueKey }) => uniqueKey) ?? []
  return Response.json({ name, package: subscription?.package?.name, features })
}

// Vercel looks for a function in the default export.
export default plan
