import * as alfacrm from 'billfold/alfacrm'
import type { AlfaCrmContext } from 'billfold/alfacrm'
import { type AlfaCrmVariants, createAlfaCrmSandbox } from 'billfold/sandbox'
import { settle } from 'billfold/settle'
import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../support/examples.js'
import { connectionTo, documentedOperations, runMany, type Subject, type World } from '../support/settleRuns.js'

type Scope = { readonly customerId: number; readonly lessonId: number; readonly payId: number }

type Made = { readonly world: World<Scope>; readonly other: AlfaCrmContext; readonly tariffId: number }

/** Calls a function of AlfaCRM by its name. */
const callByName = (context: AlfaCrmContext, operation: string, args: readonly unknown[]) =>
  (alfacrm as unknown as Record<string, (...all: readonly unknown[]) => Promise<{ ok: boolean; value?: unknown }>>)[
    operation.split('.')[1]!
  ]!(context, ...args)

const scopesInSandbox = 8
const pay = { branch_id: 1, pay_type_id: 1, pay_account_id: 1, document_date: '2027-01-01', payer_name: 'Ann' }
const lesson = { lesson_date: '2030-01-15', time_from: '17:00', duration: 60, lesson_type_id: 1, subject_id: 1 }

const createWorld = async (variants: Partial<AlfaCrmVariants>): Promise<Made> => {
  let time = Date.UTC(2026, 11, 1)
  const account = { email: 'api@example.com', apiKey: 'key' }
  const sandbox = createAlfaCrmSandbox({
    ...account,
    rate: 0,
    now: () => time,
    tokenLifetime: 1e9,
    utcOffset: 3,
    variants,
  })
  const offline = { baseUrl: 'acme.s20.online', branch: 1, fetch: sandbox.fetch as AlfaCrmContext['fetch'] }
  const token = (await alfacrm.login({ ...offline, ...account })).value!
  const other: AlfaCrmContext = { ...offline, token }
  await alfacrm.createSubject(other, { name: 'English', weight: 1 })
  await alfacrm.createBranch(other, { name: 'North', is_active: true, weight: 2 })
  const terms = { type: 1, price: '4600.00', lessons_count: 8, duration: 60, branch_ids: [1] }
  const tariff = (await alfacrm.createTariff(other, { name: 'Eight', ...terms } as never)).value!
  const scopes: Scope[] = []
  for (let index = 0; index < scopesInSandbox; index++) {
    const customer = (await alfacrm.createCustomer(other, { name: `Scope ${index}`, legal_type: 1, is_study: true }))
      .value!
    const taught = (await alfacrm.createLesson(other, { ...lesson, customer_ids: [customer.id], branch_id: 1 })).value!
    const paid = (await alfacrm.createPay(other, { ...pay, customer_id: customer.id, income: '10.00' })).value!
    scopes.push({ customerId: customer.id, lessonId: taught.id, payId: paid.id })
  }
  sandbox.setStart()
  const connection = connectionTo(sandbox.fetch)
  const own: AlfaCrmContext = { ...other, fetch: connection.fetch }
  const world: World<Scope> = {
    setTime: (milliseconds) => (time = Math.floor(milliseconds)),
    scope: (run) => scopes[run % scopesInSandbox]!,
    reset: sandbox.reset,
    connection,
    call: (operation, args) => callByName(own, operation, args) as ReturnType<World<Scope>['call']>,
    rival: async (operation, args) => {
      const { value } = await callByName(other, operation, args)
      const { id } = Object(value) as { id?: number }
      return id === undefined ? undefined : String(id)
    },
    settle: (call, options) => settle(own, call, options),
    isRead: (request) => /^POST \/v2api\/\d+\/[\w-]+\/index$/.test(request),
    revision: sandbox.revision,
    optionsOf: (run) => (run % 2 === 0 ? {} : { timeZone: 'Europe/Moscow' }),
  }
  return { world, other, tariffId: tariff.id }
}

const runs = 1000
/** Many runs take their time where others use the machine, in milliseconds. */
const patient = 600_000

/** The sandbox as most reports describe the API, and as few do: with short pages and dates without times. */
const variants: readonly Partial<AlfaCrmVariants>[] = [
  {},
  {
    timestamps: 'd.m.Y',
    pageSizeParameters: [],
    pageSizes: { pay: 2, customer: 3, lesson: 2, log: 3, 'customer-tariff': 2 },
    pastEnd: 'last-page',
    counts: 'string',
    items: 'object',
    contacts: 'object',
  },
]
let worlds: readonly Made[]
let made: Made
beforeAll(async () => {
  worlds = [await createWorld(variants[0]!), await createWorld(variants[1]!)]
})

const noted = (key: string | undefined): object => (key === undefined ? {} : { note: key })

const subjects: readonly Subject<Scope>[] = [
  {
    operation: 'alfacrm.createPay',
    key: 'note',
    argumentsOf: ({ customerId }, _look, key) => [{ ...pay, customer_id: customerId, income: '575', ...noted(key) }],
    disturb: (_scope, id, random) =>
      random() < 0.5
        ? alfacrm.deletePay(made.other, Number(id))
        : alfacrm.updatePay(made.other, Number(id), { income: '1.00', note: 'changed' }),
  },
  {
    operation: 'alfacrm.updatePay',
    key: 'note',
    isShared: true,
    argumentsOf: ({ payId }, _look, key) => [payId, { income: '20.00', ...noted(key) }],
    disturb: ({ payId }) => alfacrm.updatePay(made.other, payId, { income: '30.00', note: 'changed' }),
  },
  { operation: 'alfacrm.deletePay', key: undefined, argumentsOf: ({ payId }) => [payId] },
  {
    operation: 'alfacrm.createCustomer',
    key: 'email',
    argumentsOf: (_scope, look, key) => [
      { name: look, legal_type: 1, is_study: false, ...(key === undefined ? {} : { email: [key] }) },
    ],
    disturb: (_scope, id, random) =>
      random() < 0.5
        ? alfacrm.deleteCustomer(made.other, Number(id))
        : alfacrm.updateCustomer(made.other, Number(id), {
            name: 'Renamed',
            email: ['no@example.com'],
            branch_ids: [2],
          }),
  },
  {
    operation: 'alfacrm.createLesson',
    key: 'note',
    argumentsOf: ({ customerId }, _look, key) => [
      { ...lesson, lesson_date: '2031-02-01', customer_ids: [customerId], branch_id: 1, ...noted(key) },
    ],
    disturb: (_scope, id, random) =>
      random() < 0.5
        ? alfacrm.deleteLesson(made.other, Number(id))
        : alfacrm.updateLesson(made.other, Number(id), { lesson_date: '2032-01-01', note: 'moved' }),
  },
  {
    operation: 'alfacrm.teachLesson',
    key: 'topic',
    isShared: true,
    argumentsOf: ({ lessonId, customerId }, look, key) => [
      lessonId,
      { branch_id: 1, details: [{ customer_id: customerId, is_attend: true }], topic: key ?? look },
    ],
    disturb: ({ lessonId }) => alfacrm.updateLesson(made.other, lessonId, { status: 1, topic: 'changed' }),
  },
  {
    operation: 'alfacrm.createCustomerTariff',
    key: 'note',
    argumentsOf: ({ customerId }, _look, key) => [
      { customerId },
      { tariff_id: made.tariffId, balance: 0, b_date: '2027-01-01', ...noted(key) },
    ],
    disturb: ({ customerId }, id) => alfacrm.deleteCustomerTariff(made.other, Number(id), { customerId }),
  },
  {
    operation: 'alfacrm.createGroup',
    key: 'note',
    argumentsOf: (_scope, look, key) => [{ name: look, branch_ids: [1], ...noted(key) }],
    disturb: (_scope, id) => alfacrm.deleteGroup(made.other, Number(id)),
  },
  {
    operation: 'alfacrm.createTeacher',
    key: 'note',
    argumentsOf: (_scope, look, key) => [{ name: look, branch_ids: [1], ...noted(key) }],
    disturb: (_scope, id) => alfacrm.deleteTeacher(made.other, Number(id)),
  },
  {
    operation: 'alfacrm.createTask',
    key: 'text',
    argumentsOf: (_scope, look, key) => [{ title: look, text: key ?? 'text', user_id: 1, assigned_ids: [1] }],
    disturb: (_scope, id) => alfacrm.deleteTask(made.other, Number(id)),
  },
  {
    operation: 'alfacrm.addBonus',
    key: undefined,
    isOnlyUnclear: true,
    argumentsOf: ({ customerId }) => [customerId, { amount: 5 }],
  },
  {
    operation: 'alfacrm.spendBonus',
    key: undefined,
    isOnlyUnclear: true,
    argumentsOf: ({ customerId }) => [customerId, { amount: 5 }],
  },
]

it('every operation in the table of the document is tried, and no other', () => {
  const named = documentedOperations(textOf('src/settle/README.md'), 'AlfaCRM')
  expect(named.map((name) => `alfacrm.${name}`)).toEqual(subjects.map(({ operation }) => operation).sort())
})

describe('a call of AlfaCRM whose connection was cut', () => {
  it.each(subjects)(
    '$operation is never settled wrongly',
    async (subject) => {
      for (const [index, world] of worlds.entries()) {
        made = world
        const counts = await runMany(world.world, subject, runs / 2, 2026 + index)
        console.log(`${subject.operation}, variant ${index}: ${JSON.stringify(counts)}`)
        expect(counts.failed).toBe(0)
        if (subject.key !== undefined) expect(counts.done).toBeGreaterThan(runs / 20)
        if (!subject.isOnlyUnclear) expect(counts.notDone).toBeGreaterThan(runs / 40)
      }
    },
    patient,
  )
})
