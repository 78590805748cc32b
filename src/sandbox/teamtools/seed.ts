import type { Fetch } from '../faultFetch.js'
import { isList, isObject, type Json, type JsonObject, own, textOf } from '../json.js'
import type { Seeded } from '../outcome.js'
import { md5Hex } from './attributes.js'

/** What seeding needs of a sandbox, and what came of it. */
export type SeedOptions = {
  readonly sandbox: { readonly fetch: Fetch }
  readonly clientId: string
  readonly clientSecret: string
  readonly salt: string
}

type Call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: JsonObject) => Promise<Json>

const read = async (answer: Response): Promise<JsonObject> => {
  const json = (await answer.json()) as Json
  if (answer.ok && isObject(json)) return json
  return Promise.reject(new Error(`the demo data was refused with ${String(answer.status)}: ${JSON.stringify(json)}`))
}

const createCall = async ({ sandbox, clientId, clientSecret }: SeedOptions): Promise<Call> => {
  const send = async (method: string, path: string, body: JsonObject) => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return read(await sandbox.fetch(`/${path}`, init))
  }
  const grant = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' }
  const access_token = own(await send('POST', 'access_token', grant), 'access_token') ?? null
  return async (method, path, body = {}) => {
    const answer =
      method === 'GET'
        ? await read(await sandbox.fetch(`/${path}?limit=1&access_token=${textOf(access_token)}`))
        : await send(method, path, { ...body, access_token })
    return own(answer, 'data') ?? null
  }
}

const idOf = (entity: Json): string => textOf(isObject(entity) ? own(entity, 'id') : '')

const month = { type: 'month', amount: 1 }

const sellPackages = async (call: Call) => {
  const create = async (path: string, body: JsonObject) => idOf(await call('POST', `${path}/`, body))
  const standard = await create('groups', { name: 'Standard' })
  const enterprise = await create('groups', { name: 'Enterprise' })
  const api = await create('features', { name: 'API access', uniqueKey: 'api' })
  const reports = await create('features', { name: 'Reports', uniqueKey: 'reports' })
  const signOn = await create('features', { name: 'Single sign-on', uniqueKey: 'sso', dependency_ids: [api] })
  const basic = await create('packages', { name: 'Basic', groupId: standard, featureIds: [api] })
  const pro = await create('packages', { name: 'Pro', groupId: standard, featureIds: [api, reports] })
  const whole = await create('packages', { name: 'Whole', groupId: enterprise, featureIds: [api, reports, signOn] })
  const levels = [
    { condition: { min: 1, max: 10 }, expression: [{ type: 'flat', amount: 9900 }] },
    { condition: { min: 11, max: -1 }, expression: [{ type: 'unit', unit: 'enduser', amount: 750 }] },
  ]
  const sell = (packageId: string, pricing: JsonObject) =>
    create('plans', { packageId, currency: 'USD', trial: 30, pricing })
  await sell(basic, { type: 'unit', interval: month, unit: 'enduser', amount: 200 })
  await sell(pro, { type: 'flat', interval: month, amount: 4900 })
  await sell(whole, { type: 'tier', interval: month, unit: 'enduser', levels })
  return { standard, enterprise, pro }
}

const people = [
  { name: 'Awesome customer', city: 'Berlin', country: 'Germany', domain: 'awesome.example' },
  { name: 'Blue Mountain Coffee', city: 'Kingston', country: 'Jamaica', domain: 'bluemountain.example' },
  { name: 'Cartographers United', city: 'Belgrade', country: 'Serbia', domain: 'maps.example' },
  { name: 'Dune Shipping', city: 'Chicago', country: 'USA', domain: 'dune.example' },
] as const

const addCustomers = async (call: Call, salt: string): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const { name, city, country, domain } of people) {
    const tags = country === 'Jamaica' ? ['new'] : []
    const customer = { name, city, country, email: `office@${domain}`, joinDate: '2016-05-01', tags }
    const customerId = idOf(await call('POST', 'customers/', customer))
    const user = { firstName: 'Mary', lastName: 'Jones', email: `mary@${domain}`, customerId }
    const endUserId = idOf(await call('POST', 'endusers/', user))
    await call('POST', 'events/', { name: 'signed in', endUserId, key: md5Hex(endUserId + salt) })
    ids.push(customerId)
  }
  return ids
}

const addMoney = async (call: Call, customerId: string, payments: readonly number[]): Promise<void> => {
  const items = [
    { description: 'Initial account setup', amount: 1750 },
    { description: 'Application adjustments', amount: 4500 },
  ]
  const invoice = { customerId, invoiceDate: '2016-01-22', dueDate: '2016-02-22', items }
  const id = idOf(await call('POST', 'invoices/', invoice))
  for (const amount of payments) await call('PUT', `invoices/${id}/payment`, { amount })
}

const fill = async (call: Call, salt: string): Promise<void> => {
  const { standard, enterprise, pro } = await sellPackages(call)
  const [awesome = '', coffee = '', maps = '', dune = ''] = await addCustomers(call, salt)
  await call('PUT', `customers/${awesome}/subscribe`, { groupId: 'default' })
  await call('PUT', `customers/${coffee}/subscribe`, { groupId: standard, packageId: pro })
  await call('PUT', `customers/${dune}/subscribe`, { groupId: enterprise })
  await addMoney(call, awesome, [6250])
  await addMoney(call, coffee, [2000, 5000])
  await addMoney(call, maps, [])
  await addMoney(call, dune, [1000])
  await call('POST', 'coupons/', { code: 'WELCOME', name: 'Welcome', percentOff: 10 })
  const team = idOf(await call('POST', 'teams/', { name: 'Support' }))
  await call('POST', 'members/', {
    email: 'sam@teamtools.example',
    firstName: 'Sam',
    lastName: 'Reed',
    teamIds: [team],
  })
}

/** Fills an account that has no customers with a small one of every kind, over the API itself. */
export const seedDemo = async (options: SeedOptions): Promise<Seeded> => {
  try {
    const call = await createCall(options)
    const there = await call('GET', 'customers')
    if (isList(there) && there.length > 0) return { ok: true, seeded: false }
    await fill(call, options.salt)
    return { ok: true, seeded: true }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
