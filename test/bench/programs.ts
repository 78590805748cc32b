import { includes } from '../support/includes.js'

/** The programs whose size, start and types are compared: what one writes to make one call, five calls, or to have everything. */
export type Program = {
  /** The packages of the peer, whose versions are told. */
  readonly packages: readonly string[]
  readonly one: string
  readonly five: string
  /** Absent where there is no such thing. */
  readonly everything?: string
  /** What is imported to start; absent where nothing is. */
  readonly start?: readonly string[]
  /** A call with what it embeds, of which the type test has ten; absent where there are no types. */
  readonly typed?: { readonly head: string; readonly call: (index: number) => string }
}

const literal = `{ baseUrl: 'https://api.teamtools.io/', token }`

const billfold = (context: string, suffix: string, imports: string): Pick<Program, 'one' | 'five'> => ({
  one: `${imports}import { getCustomer${suffix} } from 'billfold/teamtools'
export const run = (token, id) => getCustomer${suffix}(${context}, id)`,
  five: `${imports}import { getCustomer${suffix}, listCustomers${suffix}, saveCustomer${suffix}, deleteCustomer${suffix}, getInvoice${suffix} } from 'billfold/teamtools'
export const run = (token, id) => {
  const context = ${context}
  return [getCustomer${suffix}(context, id), listCustomers${suffix}(context), saveCustomer${suffix}(context, { name: id }), deleteCustomer${suffix}(context, id), getInvoice${suffix}(context, id)]
}`,
})

const zodCustomer = `const text = z.string().nullish()
const moment = z.object({ date: z.string(), timezone: z.literal('UTC') }).transform(({ date }) => new Date(date.slice(0, 10) + 'T' + date.slice(11, 23) + 'Z')).pipe(z.date()).nullish()
const customer = z.looseObject({ id: z.string().min(1), name: text, email: text, phone: text, city: text, country: text, groupId: text, subscriptionId: text, joinDate: moment, created_at: moment, updated_at: moment, deleted_at: moment, tags: z.array(z.string()).nullish() })
const invoice = z.looseObject({ id: z.string().min(1), customerId: text, status: text, currency: text, total: z.int().nullish(), invoiceDate: moment, dueDate: moment, created_at: moment })
`

const paths = `interface paths {
  '/customers/{id}': { get: { parameters: { path: { id: string }; query?: { include?: string } }; responses: { 200: { content: { 'application/json': { data: { id: string; name?: string } } } } } } }
}
`

const call = (method: string, path: string, body = ''): string =>
  `await send('${method}', ${path}${body && `, ${body}`})`

/** Every subject by name. */
export const programs: Readonly<Record<string, Program>> = {
  'fetch + JSON.parse': {
    packages: [],
    one: `export const run = async (token, id) => JSON.parse(await (await fetch('https://api.teamtools.io/customers/' + id + '?access_token=' + token)).text())`,
    five: `export const run = async (access_token, id) => {
  const send = async (method, path, data) => JSON.parse(await (await fetch('https://api.teamtools.io/' + path + (data ? '' : '?access_token=' + access_token), { method, body: data && JSON.stringify({ ...data, access_token }), headers: { 'content-type': 'application/json' } })).text())
  return [${[call('GET', `'customers/' + id`), call('GET', `'customers'`), call('POST', `'customers/'`, '{ name: id }'), call('DELETE', `'customers/' + id`, '{}'), call('GET', `'invoices/' + id`)].join(', ')}]
}`,
  },
  'billfold, raw': { packages: ['billfold'], ...billfold(literal, 'Raw', '') },
  billfold: {
    packages: ['billfold'],
    ...billfold(literal, '', ''),
    everything: `export * from 'billfold/teamtools'`,
    start: ['billfold/teamtools'],
    typed: {
      head: `import { getCustomer } from 'billfold/teamtools'\nconst context = { baseUrl: 'https://api.teamtools.io/', token: 'token' }\n`,
      call: (index) => `export const c${index} = await getCustomer(context, 'id', { include: '${includes[index]}' })`,
    },
  },
  'billfold, createContext': {
    packages: ['billfold', 'ky'],
    ...billfold(`createContext(${literal})`, '', `import { createContext } from 'billfold'\n`),
    everything: `export * from 'billfold'; export * from 'billfold/teamtools'`,
    start: ['billfold', 'billfold/teamtools'],
    typed: {
      head: `import { createContext } from 'billfold'\nimport { getCustomer } from 'billfold/teamtools'\nconst context = createContext({ baseUrl: 'https://api.teamtools.io/', token: 'token' })\n`,
      call: (index) => `export const c${index} = await getCustomer(context, 'id', { include: '${includes[index]}' })`,
    },
  },
  '@lemonsqueezy/lemonsqueezy.js': {
    packages: ['@lemonsqueezy/lemonsqueezy.js'],
    one: `import { getCustomer, lemonSqueezySetup } from '@lemonsqueezy/lemonsqueezy.js'
export const run = (apiKey, id) => { lemonSqueezySetup({ apiKey }); return getCustomer(id) }`,
    five: `import { archiveCustomer, createCustomer, getCustomer, getSubscriptionInvoice, lemonSqueezySetup, listCustomers } from '@lemonsqueezy/lemonsqueezy.js'
export const run = (apiKey, id) => {
  lemonSqueezySetup({ apiKey })
  return [getCustomer(id), listCustomers(), createCustomer(id, { name: id, email: id }), archiveCustomer(id), getSubscriptionInvoice(id)]
}`,
    everything: `export * from '@lemonsqueezy/lemonsqueezy.js'`,
    start: ['@lemonsqueezy/lemonsqueezy.js'],
    typed: {
      head: `import { getCustomer, lemonSqueezySetup } from '@lemonsqueezy/lemonsqueezy.js'\nlemonSqueezySetup({ apiKey: 'token' })\n`,
      call: (index) =>
        `export const c${index} = await getCustomer('${index}', { include: ['subscriptions', 'orders'] })`,
    },
  },
  '@polar-sh/sdk': {
    packages: ['@polar-sh/sdk'],
    one: `import { createPolarCore } from '@polar-sh/sdk/2026-10'
import { getCustomers } from '@polar-sh/sdk/2026-10/services/customers'
export const run = (accessToken, id) => getCustomers(createPolarCore({ accessToken }))(id)`,
    five: `import { createPolarCore } from '@polar-sh/sdk/2026-10'
import { createCustomers, deleteCustomers, getCustomers, listCustomers } from '@polar-sh/sdk/2026-10/services/customers'
import { getOrders } from '@polar-sh/sdk/2026-10/services/orders'
export const run = (accessToken, id) => {
  const core = createPolarCore({ accessToken })
  return [getCustomers(core)(id), listCustomers(core)(), createCustomers(core)({ email: id }), deleteCustomers(core)(id), getOrders(core)(id)]
}`,
    everything: `export * from '@polar-sh/sdk/2026-10'`,
    start: ['@polar-sh/sdk/2026-10', '@polar-sh/sdk/2026-10/services/customers'],
    typed: {
      head: `import { createPolarCore } from '@polar-sh/sdk/2026-10'\nimport { getCustomers } from '@polar-sh/sdk/2026-10/services/customers'\nconst core = createPolarCore({ accessToken: 'token' })\n`,
      call: (index) => `export const c${index} = await getCustomers(core)('${index}')`,
    },
  },
  stripe: {
    packages: ['stripe'],
    one: `import Stripe from 'stripe'
export const run = (token, id) => new Stripe(token).customers.retrieve(id)`,
    five: `import Stripe from 'stripe'
export const run = (token, id) => {
  const stripe = new Stripe(token)
  return [stripe.customers.retrieve(id), stripe.customers.list(), stripe.customers.create({ name: id }), stripe.customers.del(id), stripe.invoices.retrieve(id)]
}`,
    everything: `export * from 'stripe'; export { default } from 'stripe'`,
    start: ['stripe'],
    typed: {
      head: `import Stripe from 'stripe'\nconst stripe = new Stripe('token')\n`,
      call: (index) =>
        `export const c${index} = await stripe.customers.retrieve('${index}', { expand: ['subscriptions', 'default_source'] })`,
    },
  },
  'openapi-fetch + zod': {
    packages: ['openapi-fetch', 'zod'],
    one: `import createClient from 'openapi-fetch'
import * as z from 'zod'
${zodCustomer}export const run = async (access_token, id) => {
  const { data } = await createClient({ baseUrl: 'https://api.teamtools.io' }).GET('/customers/{id}', { params: { path: { id }, query: { access_token } } })
  return customer.parse(data.data)
}`,
    five: `import createClient from 'openapi-fetch'
import * as z from 'zod'
${zodCustomer}export const run = async (access_token, id) => {
  const client = createClient({ baseUrl: 'https://api.teamtools.io' })
  const params = { path: { id }, query: { access_token } }
  const read = async (schema, answer) => schema.parse((await answer).data.data)
  return [
    read(customer, client.GET('/customers/{id}', { params })),
    read(z.array(customer), client.GET('/customers', { params })),
    read(customer, client.POST('/customers/', { body: { name: id, access_token } })),
    read(customer, client.DELETE('/customers/{id}', { params, body: { access_token } })),
    read(invoice, client.GET('/invoices/{id}', { params })),
  ]
}`,
    everything: `export { default } from 'openapi-fetch'; export * from 'zod'`,
    start: ['openapi-fetch', 'zod'],
    typed: {
      head: `import createClient from 'openapi-fetch'\nimport * as z from 'zod'\n${paths}${zodCustomer}const client = createClient<paths>({ baseUrl: 'https://api.teamtools.io' })\n`,
      call: (index) =>
        `export const c${index} = customer.parse((await client.GET('/customers/{id}', { params: { path: { id: '${index}' }, query: { include: 'subscription' } } })).data?.data)`,
    },
  },
  'whmcs-api': {
    packages: ['whmcs-api'],
    one: `import WHMCS from 'whmcs-api'
export const run = (secret, clientid) => new WHMCS({ endpoint: 'https://whmcs.example/includes/api.php', identifier: clientid, secret }).call('GetClientsDetails', { clientid })`,
    five: `import WHMCS from 'whmcs-api'
export const run = (secret, clientid) => {
  const whmcs = new WHMCS({ endpoint: 'https://whmcs.example/includes/api.php', identifier: clientid, secret })
  return ['GetClientsDetails', 'GetClients', 'AddClient', 'DeleteClient', 'GetInvoice'].map((action) => whmcs.call(action, { clientid }))
}`,
    everything: `export { default } from 'whmcs-api'`,
    start: ['whmcs-api'],
  },
}
