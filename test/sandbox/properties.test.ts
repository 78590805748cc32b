import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SandboxState } from 'billfold/sandbox'
import { type Api, createApi, type Reply } from './api.js'

const nobody = '580a0ffcbffebc8b0e8b456a'

/** One step of a program: which request, and numbers to choose its ids and amounts by. */
type Step = { readonly kind: keyof typeof requests; readonly a: number; readonly b: number; readonly amount: unknown }

type Pick = (resource: string, choice: number) => string

const email = (choice: number) => `${choice % 2 ? 'User' : 'user'}${choice % 6}@example.com`

const requests = {
  createGroup: (_: Pick, { a }: Step) => ['POST', 'groups/', { name: `G${a}`, default: a % 3 === 0 }],
  updateGroup: (pick: Pick, { a, b }: Step) => ['PUT', `groups/${pick('groups', a)}`, { default: b % 2 === 0 }],
  pointGroup: (pick: Pick, { a, b }: Step) => [
    'PUT',
    `groups/${pick('groups', a)}`,
    { defaultPackageId: pick('packages', b) },
  ],
  adoptPackage: (pick: Pick, { a }: Step) => ['POST', 'groups/', { defaultPackage: pick('packages', a) }],
  deleteGroup: (pick: Pick, { a }: Step) => ['DELETE', `groups/${pick('groups', a)}`, {}],
  createPackage: (pick: Pick, { a, b }: Step) => [
    'POST',
    'packages/',
    { name: 'P', groupId: pick('groups', a), default: b % 2 === 0 },
  ],
  movePackage: (pick: Pick, { a, b }: Step) => [
    'PUT',
    `packages/${pick('packages', a)}`,
    { groupId: pick('groups', b) },
  ],
  deletePackage: (pick: Pick, { a }: Step) => ['DELETE', `packages/${pick('packages', a)}`, {}],
  createPlan: (pick: Pick, { a }: Step) => [
    'POST',
    'plans/',
    { packageId: pick('packages', a), pricing: { type: 'free' } },
  ],
  deletePlan: (pick: Pick, { a }: Step) => ['DELETE', `plans/${pick('plans', a)}`, {}],
  createCustomer: (_: Pick, { a, b }: Step) => [
    'POST',
    'customers/',
    { name: 'C', email: email(a), ...(b % 3 ? {} : { groupId: 'default' }) },
  ],
  updateCustomer: (pick: Pick, { a, b }: Step) => ['PUT', `customers/${pick('customers', a)}`, { email: email(b) }],
  deleteCustomer: (pick: Pick, { a }: Step) => ['DELETE', `customers/${pick('customers', a)}`, {}],
  restoreCustomer: (pick: Pick, { a }: Step) => ['PUT', `customers/${pick('customers', a)}/restore`, {}],
  bulk: (pick: Pick, { a, b }: Step) => [
    'POST',
    'customers/bulk',
    {
      data: [
        { name: 'B', email: email(a) },
        { id: pick('customers', b), name: 'X' },
      ],
    },
  ],
  subscribe: (pick: Pick, { a, b }: Step) => [
    'PUT',
    `customers/${pick('customers', a)}/subscribe`,
    { groupId: b % 2 ? 'default' : pick('groups', b) },
  ],
  unsubscribe: (pick: Pick, { a }: Step) => ['PUT', `customers/${pick('customers', a)}/unsubscribe`, {}],
  deleteSubscription: (pick: Pick, { a }: Step) => ['DELETE', `subscriptions/${pick('subscriptions', a)}`, {}],
  addItem: (pick: Pick, { a, amount }: Step) => [
    'PUT',
    `subscriptions/${pick('subscriptions', a)}/addinvoiceitem`,
    { description: 'x', amount },
  ],
  createInvoice: (pick: Pick, { a, amount }: Step) => [
    'POST',
    'invoices/',
    { customerId: pick('customers', a), items: [{ amount }] },
  ],
  changeItems: (pick: Pick, { a, amount }: Step) => [
    'PUT',
    `invoices/${pick('invoices', a)}`,
    { items: [{ amount }], paidAmount: 5, balance: 5 },
  ],
  pay: (pick: Pick, { a, amount }: Step) => ['PUT', `invoices/${pick('invoices', a)}/payment`, { amount }],
  settle: (pick: Pick, { a }: Step) => ['PUT', `invoices/${pick('invoices', a)}/settle`, {}],
  createPayment: (pick: Pick, { a, amount }: Step) => ['POST', 'payments/', { invoiceId: pick('invoices', a), amount }],
  deletePayment: (pick: Pick, { a }: Step) => ['DELETE', `payments/${pick('payments', a)}`, {}],
  refund: (pick: Pick, { a, amount }: Step) => ['POST', 'refunds/', { invoiceId: pick('invoices', a), amount }],
  deleteInvoice: (pick: Pick, { a }: Step) => ['DELETE', `invoices/${pick('invoices', a)}`, {}],
  stripe: (pick: Pick, { a, b, amount }: Step) => [
    'POST',
    'stripe',
    {
      id: `evt_${b % 7}`,
      type: 'invoice.payment_succeeded',
      data: { object: { metadata: { invoiceId: pick('invoices', a) }, amount_paid: amount } },
    },
  ],
  coupon: (_: Pick, { a }: Step) => ['POST', 'coupons/', { code: `c${a % 3}` }],
} as const satisfies Record<string, (pick: Pick, step: Step) => readonly [string, string, object]>

const natural = fc.nat({ max: 20 })
const amounts = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -50, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom('5', 1.5, null, 0, -0, Number.MAX_SAFE_INTEGER) },
)
const money = ['pay', 'pay', 'pay', 'createInvoice', 'subscribe', 'subscribe'] as const
const names = [...(Object.keys(requests) as (keyof typeof requests)[]), ...money]
const steps = fc.array(fc.record({ kind: fc.constantFrom(...names), a: natural, b: natural, amount: amounts }), {
  minLength: 20,
  maxLength: 80,
  size: 'max',
})

type Row = SandboxState['tables'][string][number]
const rowsOf = (state: SandboxState, resource: string): readonly Row[] => state.tables[resource] ?? []
const numberOf = (row: Row, name: string): number => row.values[name] as number
const sum = (rows: readonly Row[], name: string): number => rows.reduce((total, row) => total + numberOf(row, name), 0)
const alive = (rows: readonly Row[]): readonly Row[] => rows.filter(({ deletedAt }) => deletedAt === null)

const checkMoney = (state: SandboxState) => {
  const [invoices, payments, subscriptions] = ['invoices', 'payments', 'subscriptions'].map((name) =>
    rowsOf(state, name),
  )
  for (const invoice of invoices ?? []) {
    expect(numberOf(invoice, 'paidAmount') + numberOf(invoice, 'openAmount')).toBe(numberOf(invoice, 'total'))
    expect(numberOf(invoice, 'openAmount')).toBeGreaterThanOrEqual(0)
    expect(numberOf(invoice, 'paidAmount')).toBeGreaterThanOrEqual(0)
    expect(invoice.values['status'] === 'open').toBe(numberOf(invoice, 'openAmount') > 0)
  }
  for (const subscription of subscriptions ?? []) expect(numberOf(subscription, 'balance')).toBeGreaterThanOrEqual(0)
  // What was paid is on an invoice or on a balance; so a balance grows by over-payments alone.
  const paid = sum(invoices ?? [], 'paidAmount') + sum(subscriptions ?? [], 'balance')
  if (Number.isSafeInteger(paid)) expect(paid).toBe(sum(payments ?? [], 'amount'))
}

const checkUnique = (state: SandboxState) => {
  for (const [resource, name] of [
    ['customers', 'email'],
    ['coupons', 'code'],
  ] as const) {
    const values = alive(rowsOf(state, resource)).map(({ values: row }) => JSON.stringify(row[name]).toLowerCase())
    expect(new Set(values).size).toBe(values.length)
  }
}

const checkDefaults = (state: SandboxState) => {
  const groups = alive(rowsOf(state, 'groups'))
  expect(groups.filter(({ values }) => values['default'] === true).length).toBeLessThanOrEqual(1)
  for (const { id, values } of groups) {
    const packages = alive(rowsOf(state, 'packages')).filter((row) => row.values['groupId'] === id)
    const defaults = packages.filter((row) => row.values['default'] === true).map((row) => row.id)
    expect(defaults).toEqual(values['defaultPackageId'] === null ? [] : [values['defaultPackageId']])
    if (packages.length === 1) expect(defaults).toHaveLength(1)
  }
}

const checkSubscriptions = (state: SandboxState) => {
  const active = alive(rowsOf(state, 'subscriptions')).filter(({ values }) => values['status'] === 'active')
  const customers = active.map(({ values }) => values['customerId'])
  expect(new Set(customers).size).toBe(customers.length)
}

const checkListed = async ({ must }: Api, state: SandboxState) => {
  for (const resource of ['customers', 'groups', 'packages', 'subscriptions', 'invoices', 'payments']) {
    const listed: { id: string }[] = await must('GET', resource)
    expect(listed.map(({ id }) => id)).toEqual(alive(rowsOf(state, resource)).map(({ id }) => id))
    for (const entity of listed) expect(entity).not.toHaveProperty('deleted_at')
  }
}

const checkReply = (reply: Reply, before: SandboxState, after: () => SandboxState) => {
  expect(reply.status).toBeLessThan(500)
  if (reply.status === 200) return
  expect(reply.message).toEqual(typeof reply.message === 'string' ? expect.any(String) : expect.any(Object))
  expect(after()).toEqual(before)
}

/** Groups, packages and customers with open invoices, so that a program gets somewhere soon. */
const openShop = async ({ must }: Api) => {
  for (const name of ['A', 'B']) {
    const { id } = await must('POST', 'groups/', { name })
    await must('POST', 'packages/', { name, groupId: id })
  }
  for (const choice of [0, 1, 2]) {
    const { id } = await must('POST', 'customers/', { name: 'C', email: email(choice), groupId: 'default' })
    await must('POST', 'invoices/', { customerId: id, items: [{ amount: 100 }] })
  }
}

test(
  'whatever a program does, money is kept, unique stays unique, and a refusal changes nothing',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (program) => {
        const api = await createApi()
        const ids = new Map<string, string[]>()
        const pick: Pick = (resource, choice) => {
          const known = ids.get(resource) ?? []
          return known[choice % (known.length + 1)] ?? nobody
        }
        await openShop(api)
        const learn = () => {
          for (const [resource, rows] of Object.entries(api.sandbox.exportState().tables)) {
            ids.set(
              resource,
              rows.map(({ id }) => id),
            )
          }
        }
        learn()
        for (const step of program) {
          const before = api.sandbox.exportState()
          const [method, path, body] = requests[step.kind](pick, step)
          checkReply(await api.call(method, path, { ...body }), before, api.sandbox.exportState)
          learn()
          checkMoney(api.sandbox.exportState())
        }
        const state = api.sandbox.exportState()
        checkUnique(state)
        checkDefaults(state)
        checkSubscriptions(state)
        await checkListed(api, state)
      }),
      { numRuns: 150 },
    )
  },
)

const words = ['customers', 'endusers', 'groups', 'plans', 'invoices', 'events', 'webevents', 'stripe', 'access_token']
const verbs = ['bulk', 'restore', 'attributes', 'tag', 'subscribe', 'payment', 'settle', 'addinvoiceitem', nobody]
const segment = fc.oneof(fc.constantFrom(...words, ...verbs), fc.string({ maxLength: 8 }).map(encodeURIComponent))
const keys = [
  'name',
  'email',
  'pricing',
  'items',
  'data',
  'ids',
  'tags',
  'notes',
  '__proto__',
  'constructor',
  'type',
  'id',
  'groupId',
  'amount',
  'default',
]
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value'), { maxKeys: 5 }),
}))
const query = fc.dictionary(
  fc.constantFrom('limit', 'offset', 'orderBy', 'orderDirection', 'filter', 'keyword', 'include'),
  fc.oneof(fc.string(), fc.constantFrom('name', 'asc', 'users.customer', 'name{ct}a', '-1', '2')),
)

test('nonsense of any kind is answered, and refused nonsense changes nothing', { timeout: 60_000 }, async () => {
  const api = await createApi()
  const { id } = await api.must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
      fc.array(fc.oneof(segment, fc.constant(id as string)), { maxLength: 4 }),
      query,
      json.object,
      async (method, path, parameters, body) => {
        const before = api.sandbox.exportState()
        const address = `${path.join('/')}?${new URLSearchParams(parameters)}`
        const reply = await api.call(method, `/${address}`.replace(/^\/+/, '/'), body)
        checkReply(reply, before, api.sandbox.exportState)
      },
    ),
    { numRuns: 1500 },
  )
})
