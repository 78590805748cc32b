/** What one call costs, of billfold and its peers. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createContext } from 'billfold'
import { getCustomer, getCustomerRaw } from 'billfold/teamtools'
import ky from 'ky'
import { oneAnswer } from '../customers.js'
import { type Effort, interleave, type Subjects } from '../rounds.js'
import { zodReaders } from '../zodCustomer.js'

export type CallOptions = Effort & {
  /** Whether the answer comes over a socket, or out of this process. */
  readonly socket: boolean
}

const { socket, ...effort } = JSON.parse(process.argv[2]!) as CallOptions

const server = socket ? fork(fileURLToPath(new URL('server.mjs', import.meta.url))) : undefined
const port = server ? ((await once(server, 'message')) as [number])[0] : 9
const baseUrl = `http://127.0.0.1:${port}/`
const [id, token] = ['580a0ffcbffebc8b0e8b456a', '0123456789abcdef0123456789abcdef']

// Two of the peers take no fetch and one no host: all of them, and billfold, get the same global one.
const global = globalThis.fetch
const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache', date: new Date(0).toUTCString() }
globalThis.fetch = server
  ? (url, init) => global(typeof url === 'string' ? url.replace(/^https:\/\/[^/]+\//, baseUrl) : url, init)
  : () => Promise.resolve(new Response(oneAnswer, { headers }))

const literal = { baseUrl, token }
const managed = createContext(literal)
const url = `${baseUrl}customers/${id}?access_token=${token}`

const ours: Subjects = {
  'fetch + text': async () => (await fetch(url)).text(),
  'fetch + JSON.parse': async () => JSON.parse(await (await fetch(url)).text()) as unknown,
  'billfold, raw': () => getCustomerRaw(literal, id),
  billfold: () => getCustomer(literal, id),
  'ky(url).json()': () => ky(url).json(),
  'billfold, createContext': () => getCustomer(managed, id),
}

/** By name and not by import, as they are installed only for the bench. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- taken apart below, as their own documentation does
const load = async (name: string): Promise<any> => import(name)

const theirs = async (): Promise<Subjects> => {
  const lemon = await load('@lemonsqueezy/lemonsqueezy.js')
  const { createPolarCore } = await load('@polar-sh/sdk/2026-10')
  const { getCustomers } = await load('@polar-sh/sdk/2026-10/services/customers')
  const { default: Stripe } = await load('stripe')
  const { default: createClient } = await load('openapi-fetch')
  lemon.lemonSqueezySetup({ apiKey: token })
  const polar = createPolarCore({ accessToken: token, baseUrl: baseUrl.slice(0, -1) })
  const stripe = new Stripe(token, { httpClient: Stripe.createFetchHttpClient(), telemetry: false })
  const client = createClient({ baseUrl })
  const { one } = zodReaders()
  const params = { path: { id }, query: { access_token: token } }
  return {
    '@lemonsqueezy/lemonsqueezy.js': () => lemon.getCustomer(id),
    '@polar-sh/sdk': () => getCustomers(polar)(id),
    stripe: () => stripe.customers.retrieve(id),
    'openapi-fetch + zod': async () => one((await client.GET('/customers/{id}', { params })).data),
  }
}

const subjects = { ...ours, ...(await theirs()) }
for (const [name, call] of Object.entries(subjects)) {
  const given = JSON.stringify(await call())
  if (!given.includes('Customer 0')) throw new Error(`${name} gave ${given}`)
}
const rounds = await interleave(subjects, effort)
console.log(JSON.stringify(rounds))
server?.disconnect()
