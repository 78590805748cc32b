import type { Context } from 'billfold'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { settle } from 'billfold/settle'
import * as teamtools from 'billfold/teamtools'
import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../support/examples.js'
import {
  connectionTo,
  documentedOperations,
  type Connection,
  runMany,
  type Subject,
  type World,
} from '../support/settleRuns.js'

type Scope = {
  readonly customerId: string
  readonly endUserId: string
  readonly invoiceId: string
  readonly paidInvoiceId: string
  readonly subscriptionId: string
}

type Shared = { readonly groupId: string; readonly packageId: string }

const salt = 'salt'
const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1750 }

/** Calls a function of TeamTools by its name. */
const callByName = (context: Context, operation: string, args: readonly unknown[]) =>
  (teamtools as unknown as Record<string, (...all: readonly unknown[]) => Promise<{ ok: boolean; value?: unknown }>>)[
    operation.split('.')[1]!
  ]!(context, ...args)

const scopesInSandbox = 8

const createWorld = async (): Promise<{
  readonly world: World<Scope>
  readonly shared: Shared
  readonly other: Context
}> => {
  let time = Date.UTC(2026, 11, 1)
  const client = { clientId: 'id', clientSecret: 'secret' }
  const sandbox = createTeamToolsSandbox({ ...client, salt, now: () => time, tokenLifetime: 1e9, renewals: false })
  const offline = { baseUrl: 'http://sandbox.test/', fetch: sandbox.fetch as Context['fetch'] }
  const token = (await teamtools.requestAccessToken(offline, client)).value!.access_token
  const other: Context = { ...offline, token }
  const group = (await teamtools.saveGroup(other, { name: 'Standard' })).value!
  const sold = (await teamtools.savePackage(other, { name: 'Basic', groupId: group.id })).value!
  await teamtools.savePlan(other, { name: 'Monthly', packageId: sold.id, pricing } as never)
  const scopes: Scope[] = []
  for (let index = 0; index < scopesInSandbox; index++) {
    const customer = (await teamtools.saveCustomer(other, { name: 'Scope', email: `scope${index}@example.com` })).value!
    const user = { email: `user${index}@example.com`, customerId: customer.id }
    const endUser = (await teamtools.saveEndUser(other, user)).value!
    const subscription = (await teamtools.subscribeCustomer(other, customer.id, { groupId: group.id })).value!
    const items = [{ description: 'Work', amount: 1_000_000 }]
    const invoice = (await teamtools.saveInvoice(other, { customerId: customer.id, items })).value!
    const paid = (await teamtools.saveInvoice(other, { customerId: customer.id, items })).value!
    await teamtools.settleInvoice(other, paid.id)
    scopes.push({
      paidInvoiceId: paid.id,
      customerId: customer.id,
      endUserId: endUser.id,
      invoiceId: invoice.id,
      subscriptionId: subscription.id,
    })
  }
  sandbox.setStart()
  const connection: Connection = connectionTo(sandbox.fetch)
  const own: Context = { ...other, fetch: connection.fetch }
  const world: World<Scope> = {
    setTime: (milliseconds) => (time = Math.floor(milliseconds)),
    scope: (run) => scopes[run % scopesInSandbox]!,
    reset: sandbox.reset,
    connection,
    call: (operation, args) => callByName(own, operation, args) as ReturnType<World<Scope>['call']>,
    rival: async (operation, args) => {
      const made = await callByName(other, operation, args)
      return (made.value as { id?: string } | undefined)?.id
    },
    settle: (call, options) => settle(own, call, options),
    isRead: (request) => request.startsWith('GET '),
    revision: sandbox.revision,
    optionsOf: () => ({}),
  }
  return { world, shared: { groupId: group.id, packageId: sold.id }, other }
}

const runs = 1000
/** Many runs take their time where others use the machine, in milliseconds. */
const patient = 600_000

let made: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  made = await createWorld()
})

/** Own attributes of an entity, of which one has the key. */
const own = (key: string | undefined): object => (key === undefined ? {} : { orderNumber: key })

type DeleteOrSave = (context: Context, ...args: never[]) => Promise<unknown>

const deleting =
  (remove: DeleteOrSave) =>
  (_scope: Scope, id: string): Promise<unknown> =>
    remove(made.other, id as never)

const subjects: readonly Subject<Scope>[] = [
  {
    operation: 'teamtools.applyInvoicePayment',
    key: undefined,
    argumentsOf: ({ invoiceId }) => [invoiceId, { amount: 1500 }],
    disturb: async ({ invoiceId }) => {
      const payments = await teamtools.getInvoicePayments(made.other, invoiceId)
      for (const { id } of payments.value!) await teamtools.deletePayment(made.other, id)
    },
  },
  { operation: 'teamtools.settleInvoice', key: undefined, argumentsOf: ({ invoiceId }) => [invoiceId] },
  {
    operation: 'teamtools.subscribeCustomer',
    key: undefined,
    argumentsOf: ({ customerId }) => [customerId, { groupId: made.shared.groupId, packageId: made.shared.packageId }],
    disturb: deleting(teamtools.deleteSubscription),
  },
  {
    operation: 'teamtools.addSubscriptionInvoiceItem',
    key: 'description',
    argumentsOf: ({ subscriptionId }, look, key) => [
      subscriptionId,
      { description: key ?? look, currency: 'USD', amount: 900 },
    ],
    disturb: ({ customerId }, _id, random) =>
      random() < 0.5
        ? teamtools.saveInvoice(made.other, { customerId, items: [] })
        : teamtools.subscribeCustomer(made.other, customerId, { groupId: made.shared.groupId }),
  },
  {
    operation: 'teamtools.saveEvent',
    key: 'metadata.order',
    argumentsOf: ({ endUserId }, _look, key) => [
      { name: 'paid', endUserId, metadata: key === undefined ? {} : { order: key } },
      { salt },
    ],
  },
  {
    operation: 'teamtools.trackEvent',
    key: 'metadata.order',
    argumentsOf: ({ endUserId }, _look, key) => {
      const index = [...Array(scopesInSandbox).keys()].find((each) => made.world.scope(each).endUserId === endUserId)!
      const metadata = key === undefined ? {} : { order: key }
      return [{ name: 'seen', endUser: `user${index}@example.com`, key: teamtools.eventKey(endUserId, salt), metadata }]
    },
  },
  {
    operation: 'teamtools.forwardStripeEvent',
    key: undefined,
    isOnlyUnclear: true,
    argumentsOf: ({ invoiceId }) => [
      { id: 'evt_1', type: 'invoice.payment_succeeded', data: { object: { id: invoiceId, amount_paid: 10 } } },
    ],
  },
  {
    operation: 'teamtools.saveCustomer',
    key: 'email',
    argumentsOf: (_scope, look, key) => [{ name: look, ...(key === undefined ? {} : { email: key }) }],
    disturb: (_scope, id, random) =>
      random() < 0.5
        ? teamtools.deleteCustomer(made.other, id)
        : teamtools.saveCustomer(made.other, { id, name: 'Renamed', email: `renamed${random()}@example.com` }),
  },
  {
    operation: 'teamtools.saveEndUser',
    key: 'email',
    argumentsOf: ({ customerId }, look, key) => [
      { customerId, firstName: look, ...(key === undefined ? {} : { email: key }) },
    ],
    disturb: deleting(teamtools.deleteEndUser),
  },
  {
    operation: 'teamtools.saveCustomers',
    key: 'email',
    argumentsOf: (_scope, look, key) => [
      ['a', 'b'].map((each) => ({ name: `${look}${each}`, ...(key === undefined ? {} : { email: `${each}${key}` }) })),
    ],
    disturb: async (_scope, _id, random) => {
      const [last] = (await teamtools.listCustomers(made.other, { orderBy: 'created_at', orderDirection: 'desc' }))
        .value!
      if (random() < 0.5) await teamtools.deleteCustomer(made.other, last!.id)
      else await teamtools.saveCustomer(made.other, { id: last!.id, name: 'Renamed', email: 'renamed@example.com' })
    },
  },
  {
    operation: 'teamtools.saveEndUsers',
    key: 'email',
    argumentsOf: ({ customerId }, look, key) => [
      ['a', 'b'].map((each) => ({ customerId, firstName: `${look}${each}`, email: `${each}${key ?? look}` })),
    ],
  },
  {
    operation: 'teamtools.saveInvoice',
    key: 'orderNumber',
    argumentsOf: ({ customerId }, look, key) => [
      { customerId, items: [{ description: look, amount: 500 }], ...own(key) },
    ],
    disturb: (_scope, id, random) =>
      random() < 0.5
        ? teamtools.deleteInvoice(made.other, id)
        : teamtools.saveInvoice(made.other, { id, items: [{ description: 'Other', amount: 1 }] }),
  },
  {
    operation: 'teamtools.savePayment',
    key: 'orderNumber',
    argumentsOf: ({ invoiceId }, _look, key) => [{ invoiceId, amount: 1500, ...own(key) }],
    disturb: deleting(teamtools.deletePayment),
  },
  {
    operation: 'teamtools.saveRefund',
    key: 'orderNumber',
    argumentsOf: ({ paidInvoiceId }, _look, key) => [{ invoiceId: paidInvoiceId, amount: 100, ...own(key) }],
    disturb: deleting(teamtools.deleteRefund),
  },
  {
    operation: 'teamtools.saveSubscription',
    key: 'orderNumber',
    argumentsOf: ({ customerId }, _look, key) => [{ customerId, packageId: made.shared.packageId, ...own(key) }],
    disturb: deleting(teamtools.deleteSubscription),
  },
  {
    operation: 'teamtools.saveCoupon',
    key: 'code',
    argumentsOf: (_scope, look, key) => [{ name: look, percentOff: 10, ...(key === undefined ? {} : { code: key }) }],
    disturb: deleting(teamtools.deleteCoupon),
  },
  {
    operation: 'teamtools.saveFeature',
    key: 'orderNumber',
    argumentsOf: (_scope, look, key) => [{ name: look, ...own(key) }],
    disturb: deleting(teamtools.deleteFeature),
  },
  {
    operation: 'teamtools.saveGroup',
    key: 'orderNumber',
    argumentsOf: (_scope, look, key) => [{ name: look, ...own(key) }],
    disturb: deleting(teamtools.deleteGroup),
  },
  {
    operation: 'teamtools.savePackage',
    key: 'orderNumber',
    argumentsOf: (_scope, look, key) => [{ name: look, groupId: made.shared.groupId, ...own(key) }],
    disturb: deleting(teamtools.deletePackage),
  },
  {
    operation: 'teamtools.savePlan',
    key: 'orderNumber',
    argumentsOf: (_scope, look, key) => [{ name: look, packageId: made.shared.packageId, pricing, ...own(key) }],
    disturb: deleting(teamtools.deletePlan),
  },
  {
    operation: 'teamtools.saveMember',
    key: 'email',
    argumentsOf: (_scope, look, key) => [{ name: look, ...(key === undefined ? {} : { email: key }) }],
    disturb: deleting(teamtools.deleteMember),
  },
  {
    operation: 'teamtools.saveTeam',
    key: 'orderNumber',
    argumentsOf: (_scope, look, key) => [{ name: look, ...own(key) }],
    disturb: deleting(teamtools.deleteTeam),
  },
]

it('every operation in the table of the document is tried, and no other', () => {
  const named = documentedOperations(textOf('src/settle/README.md'), 'TeamTools')
  expect(named.map((name) => `teamtools.${name}`)).toEqual(subjects.map(({ operation }) => operation).sort())
})

describe('a call of TeamTools whose connection was cut', () => {
  it.each(subjects)(
    '$operation is never settled wrongly',
    async (subject) => {
      const counts = await runMany(made.world, subject, runs, 2026)
      console.log(`${subject.operation}: ${JSON.stringify(counts)}`)
      expect(counts.failed).toBe(0)
      if (subject.key !== undefined) expect(counts.done).toBeGreaterThan(runs / 10)
      if (!subject.isOnlyUnclear) expect(counts.notDone).toBeGreaterThan(runs / 20)
    },
    patient,
  )
})
