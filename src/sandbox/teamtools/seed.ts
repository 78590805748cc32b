import { addMonths } from '../clock.js'
import { isObject, type Json, type JsonObject, own, textOf } from '../json.js'
import { failedBy, type Seeded } from '../outcome.js'
import { md5Hex } from './attributes.js'
import type { Renewal } from './renewalQueue.js'
import { createTeamToolsSandbox, type TeamToolsSandbox } from './sandbox.js'

/** The time of the demo data: 12 January 2026, 12:00 UTC. */
const demoTime = Date.UTC(2026, 0, 12, 12)

const client = { clientId: 'demo', clientSecret: 'demo', salt: 'demo' }

type Call = (method: 'POST' | 'PUT', path: string, body?: JsonObject) => Promise<Json>

const createCall = async (sandbox: Pick<TeamToolsSandbox, 'fetch'>): Promise<Call> => {
  const send = async (method: string, path: string, body: JsonObject): Promise<JsonObject> => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await sandbox.fetch(`/${path}`, init)
    const json = (await answer.json()) as Json
    if (answer.ok && isObject(json)) return json
    return Promise.reject(new Error(`the demo data was refused with ${String(answer.status)}: ${JSON.stringify(json)}`))
  }
  const grant = { client_id: client.clientId, client_secret: client.clientSecret, grant_type: 'client_credentials' }
  const access_token = own(await send('POST', 'access_token', grant), 'access_token') ?? null
  return async (method, path, body = {}) => own(await send(method, path, { ...body, access_token }), 'data') ?? null
}

/** Makes a generator of reproducible ids. The next id can be chosen. */
const fixedIds = () => {
  let count = 0
  let chosen: string | undefined
  const next = (): string => {
    const id = chosen ?? `580a0ffc00000000${(++count).toString(16).padStart(8, '0')}`
    chosen = undefined
    return id
  }
  return { next, choose: (id: string) => void (chosen = id) }
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

/** The customers. The examples of the documentation read the first of them by its id. */
const people = [
  { id: '580a0ffcbffebc8b0e8b456a', name: 'Awesome customer', city: 'Berlin', country: 'Germany', domain: 'awesome' },
  {
    id: '580a0ffcbffebc8b0e8b456b',
    name: 'Blue Mountain Coffee',
    city: 'Kingston',
    country: 'Jamaica',
    domain: 'bluemountain',
  },
  { id: '580a0ffcbffebc8b0e8b456c', name: 'Cartographers United', city: 'Belgrade', country: 'Serbia', domain: 'maps' },
  { id: '580a0ffcbffebc8b0e8b456d', name: 'Dune Shipping', city: 'Chicago', country: 'USA', domain: 'dune' },
] as const

type Ids = ReturnType<typeof fixedIds>

const addCustomers = async (call: Call, ids: Ids): Promise<readonly string[]> => {
  const made: string[] = []
  for (const { id, name, city, country, domain } of people) {
    const tags = country === 'Jamaica' ? ['new'] : []
    const customer = { name, city, country, email: `office@${domain}.example`, joinDate: '2016-05-01', tags }
    ids.choose(id)
    const customerId = idOf(await call('POST', 'customers/', customer))
    const user = { firstName: 'Mary', lastName: 'Jones', email: `mary@${domain}.example`, customerId }
    const endUserId = idOf(await call('POST', 'endusers/', user))
    await call('POST', 'events/', { name: 'signed in', endUserId, key: md5Hex(endUserId + client.salt) })
    made.push(customerId)
  }
  return made
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

const fill = async (call: Call, ids: Ids): Promise<void> => {
  const { standard, enterprise, pro } = await sellPackages(call)
  const [awesome = '', coffee = '', maps = '', dune = ''] = await addCustomers(call, ids)
  await call('PUT', `customers/${awesome}/subscribe`, { groupId: standard })
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

/** When a subscription of the demo data is invoiced next, each month. The time before it was loaded brings no invoices. */
const upcomingOf = ({ id, at }: Renewal, now: number): Renewal => {
  let period = 0
  while (addMonths(at, period) <= now) period += 1
  return { id, period, at: addMonths(at, period) }
}

/**
 * Fills an account without customers, deleted ones included, with a few entities of every kind. They have the same ids
 * and dates each time: the first customer is `580a0ffcbffebc8b0e8b456a`. The data is made in a separate sandbox and is
 * loaded as a state, so it needs no request and no web event is delivered. `seeded` is false when there were customers.
 * The promise never rejects. The reason of a failure is in `message`.
 *
 * @example
 * ```ts
 * import { getCustomer, requestAccessToken } from 'billfold/teamtools'
 *
 * const client = { clientId: 'id', clientSecret: 'secret' }
 * const sandbox = createTeamToolsSandbox({ ...client, salt: 'salt' })
 * await seedTeamToolsDemo(sandbox)
 * const auth = { baseUrl: 'http://sandbox.test/', fetch: sandbox.fetch }
 * const token = await requestAccessToken(auth, client)
 * const offline = { ...auth, token: token.value?.access_token }
 * const found = await getCustomer(offline, '580a0ffcbffebc8b0e8b456a')
 * console.log(found.value?.name) // Awesome customer
 * ```
 */
export const seedTeamToolsDemo = async (
  sandbox: Pick<TeamToolsSandbox, 'exportState' | 'loadState' | 'clock'>,
): Promise<Seeded> => {
  try {
    const state = sandbox.exportState()
    if ((state.tables['customers'] ?? []).length > 0) return { ok: true, seeded: false }
    const ids = fixedIds()
    const workshop = createTeamToolsSandbox({ ...client, ids: ids.next, now: () => demoTime, state })
    await fill(await createCall(workshop), ids)
    const { renewals = [], ...made } = workshop.exportState()
    const upcoming = renewals.map((renewal) => upcomingOf(renewal, sandbox.clock.now()))
    const loaded = sandbox.loadState({ ...made, tokens: state.tokens, renewals: upcoming })
    return loaded.ok ? { ok: true, seeded: true } : loaded
  } catch (thrown) {
    return failedBy(thrown)
  }
}
