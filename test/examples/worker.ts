import { cachedToken, createContext } from 'billfold'
import { requestAccessToken, saveCustomer, subscribeCustomer } from 'billfold/teamtools'

/** The worker's variables and secrets: `wrangler secret put CLIENT_SECRET`. */
type Env = {
  readonly AUTH_URL: string
  readonly API_URL: string
  readonly CLIENT_ID: string
  readonly CLIENT_SECRET: string
}

const contextOf = ({ AUTH_URL, API_URL, CLIENT_ID, CLIENT_SECRET }: Env) => {
  const client = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }
  const token = cachedToken({ request: () => requestAccessToken({ baseUrl: AUTH_URL }, client) })
  return createContext({ baseUrl: API_URL, token })
}

/** `POST { name, email }`: a new customer, subscribed to the default group. */
const signUp = async (request: Request, env: Env): Promise<Response> => {
  const { name, email } = (await request.json()) as { name: string; email: string }
  const ctx = contextOf(env)
  const customer = await saveCustomer(ctx, { name, email })
  if (!customer.ok) return Response.json(customer.error, { status: customer.error.kind === 'invalid' ? 422 : 503 })
  const subscription = await subscribeCustomer(ctx, customer.value.id, { groupId: 'default' })
  if (!subscription.ok) return Response.json(subscription.error, { status: 503 })
  return Response.json({ customerId: customer.value.id, planId: subscription.value.planId }, { status: 201 })
}

const worker: { readonly fetch: typeof signUp } = { fetch: signUp }

// Cloudflare looks for a worker in the default export.
export default worker
