import type { Context, Result } from 'billfold'
import {
  type Customer,
  CustomerInputSchema,
  CustomerSchema,
  GroupInputSchema,
  InvoiceInputSchema,
  PlanInputSchema,
  saveCustomer,
  saveInvoice,
  savePlan,
} from 'billfold/teamtools'
import * as teamtools from 'billfold/teamtools'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { id, operation, recording, resources } from './wire.js'

const interval = { type: 'month', amount: 1 }

/** For each: its schema, what saves it, and fields that are right and wrong. */
const inputs = {
  customer: {
    schema: CustomerInputSchema,
    save: saveCustomer,
    right: [
      {},
      { name: 'Ann', email: 'ann@example.com', tags: ['a'] },
      { id, name: null, city: undefined },
      { joinDate: new Date('2016-05-04') },
      { joinDate: '2016-05-04' },
      { joinDate: null },
      { name: 'Ann', department: 'Sales', size: { width: 5 } },
    ],
    refused: [{ joinDate: new Date(NaN) }, { id: '' }, { id: '..' }, { id: null }, { id: 5 }, { id: '\ud800' }],
  },
  invoice: {
    schema: InvoiceInputSchema,
    save: saveInvoice,
    right: [
      {},
      { customerId: id, invoiceDate: '2026-01-22', dueDate: new Date('2026-02-22'), currency: 'usd' },
      { items: [] },
      {
        items: [
          { description: 'Setup', amount: 1750 },
          { amount: -5, own: 'kept' },
        ],
      },
      { id, items: null },
      { total: 'whatever', status: 5, created_at: new Date(0) },
    ],
    refused: [
      { items: [{ amount: 1.5 }] },
      { items: [{ amount: '5' }] },
      { items: [{ amount: NaN }] },
      { items: [{ amount: 2 ** 53 }] },
      { items: [{ amount: 5, more: Infinity }] },
      { items: [{ amount: 5, more: 5n }] },
      { dueDate: new Date(NaN) },
    ],
  },
  plan: {
    schema: PlanInputSchema,
    save: savePlan,
    right: [
      {},
      { packageId: id, trial: 30, initialFee: 0 },
      { trial: '30' },
      { pricing: { type: 'free' } },
      { pricing: { type: 'flat', interval, amount: 1750 } },
      { pricing: { type: 'unit', interval: { type: 'day', amount: 365 }, unit: 'enduser', amount: 5 } },
      { id, pricing: null },
    ],
    refused: [
      { initialFee: 1.5 },
      { initialFee: '5' },
      { initialFee: NaN },
      { trial: NaN },
      { pricing: { type: 'flat', interval, amount: 1.5 } },
      { pricing: { type: 'flat', interval, amount: '5' } },
      { pricing: { type: 'flat', interval: { type: 'month', amount: 13 }, amount: 5 } },
      { pricing: { type: 'flat', interval: { type: 'decade', amount: 1 }, amount: 5 } },
      { pricing: { type: 'flat', amount: 5 } },
    ],
  },
}

type Save = (context: Context, entity: object) => Promise<Result<unknown>>

/** Whether saving refuses an entity before it is sent. */
const isRefused = async (save: Save, entity: object): Promise<boolean> => {
  const { context, sent } = recording()
  const { error } = await save(context, entity)
  expect(sent).toHaveLength(error?.kind === 'input' ? 0 : 1)
  return error?.kind === 'input'
}

describe.each(Object.entries(inputs))('the input schema of a %s', (_, { schema, save, right, refused }) => {
  test.each(right.map((entity) => [entity]))('accepts what is sent, and gives it as it came: %j', async (entity) => {
    expect(v.safeParse(schema, entity)).toMatchObject({ success: true })
    expect(v.parse(schema, entity)).toEqual(entity)
    expect(await isRefused(save as Save, entity)).toBe(false)
  })

  test.each(refused.map((entity) => [entity]))('refuses what cannot be sent: case %#', async (entity) => {
    expect(v.is(schema, entity)).toBe(false)
    expect(await isRefused(save as Save, entity)).toBe(true)
  })

  test('says which field it refuses', () => {
    for (const entity of refused) {
      const { issues = [] } = v.safeParse(schema, entity)
      expect(issues.map((issue) => v.getDotPath(issue))).toEqual([Object.keys(entity)[0]])
    }
  })

  test('keeps the attributes of the account', () => {
    const own = { department: 'Sales', joined: new Date(0), nested: { a: [1] } }
    expect(v.parse(schema, own)).toEqual(own)
  })

  test('has no field that the API sets', () => {
    for (const name of ['created_at', 'updated_at', 'deleted_at', 'total', 'openAmount', 'status', 'subscriptionId'])
      expect(Object.keys(schema.entries)).not.toContain(name)
    expect(v.is(schema, { created_at: 'whatever' })).toBe(true)
  })

  test('can be picked from', () => {
    const picked = v.pick(schema as typeof CustomerInputSchema, ['id', 'tags'])
    expect(v.parse(picked, { id, tags: ['a'], name: 5 })).toEqual({ id, tags: ['a'], name: 5 })
    expect(v.is(picked, { id: '' })).toBe(false)
  })
})

test.each(resources.filter((name) => name !== 'Coupon').map((name) => [`${name}InputSchema`]))(
  '%s is exported',
  (name) => {
    const schema = (teamtools as unknown as Record<string, v.GenericSchema | undefined>)[name]
    if (!schema) expect.fail(`billfold/teamtools has no ${name}`)
    expect(v.parse(schema, { id, tags: ['a'], own: 1 })).toEqual({ id, tags: ['a'], own: 1 })
    expect(v.is(schema, { tags: 'a' })).toBe(false)
  },
)

describe('whatever the fields', () => {
  const text = fc.oneof(fc.string(), fc.constant(null), fc.constant(undefined))
  const number = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.maxSafeInteger(),
    fc.constantFrom(null, undefined, NaN, 2 ** 53),
  )
  const date = fc.oneof(fc.date(), fc.constantFrom('2016-05-04', '', null, undefined, new Date(NaN)))
  const entityId = fc.oneof(fc.string(), fc.constantFrom(id, '', '.', '..', null, undefined, '\ud800'))
  const item = fc.record({ description: text, amount: fc.oneof(fc.integer(), fc.double()) }, { requiredKeys: [] })
  const anInterval = fc.record({
    type: fc.constantFrom('day', 'week', 'month', 'year', 'decade'),
    amount: fc.integer({ min: -2, max: 400 }),
  })
  const pricing = fc.oneof(
    fc.constant({ type: 'free' }),
    fc.record({ type: fc.constant('flat'), interval: anInterval, amount: fc.oneof(fc.integer(), fc.double()) }),
  )
  const fields = { requiredKeys: [] }

  const cases = {
    customer: fc.record({ id: entityId, name: text, email: text, joinDate: date, tags: fc.array(fc.string()) }, fields),
    invoice: fc.record(
      { id: entityId, customerId: text, invoiceDate: date, dueDate: date, items: fc.array(item) },
      fields,
    ),
    plan: fc.record({ id: entityId, name: text, trial: number, initialFee: number, pricing }, fields),
  }

  test.each(['customer', 'invoice', 'plan'] as const)(
    'of a %s, the schema accepts what its save function sends and no more',
    async (kind) => {
      const { schema, save } = inputs[kind]
      await fc.assert(
        fc.asyncProperty(cases[kind] as fc.Arbitrary<object>, async (entity) => {
          expect(v.is(schema, entity)).toBe(!(await isRefused(save as Save, entity)))
        }),
        { numRuns: 300 },
      )
    },
  )

  test.each(['customer', 'invoice', 'plan'] as const)(
    'of a %s, none that the schema accepts is refused, and it gives it as it came',
    async (kind) => {
      const { schema, save } = inputs[kind]
      const names = Object.keys(schema.entries).filter((name) => name !== 'id')
      const anyFields = fc.dictionary(fc.constantFrom(...names), fc.anything({ withDate: true, withBigInt: true }))
      await fc.assert(
        fc.asyncProperty(fc.oneof(cases[kind] as fc.Arbitrary<object>, anyFields), async (entity) => {
          const { success, output } = v.safeParse(schema, entity)
          if (!success) return
          expect(output).toEqual(entity)
          expect(await isRefused(save as Save, entity)).toBe(false)
        }),
        { numRuns: 500 },
      )
    },
  )
})

describe('what a schema accepts', () => {
  test('is what its save function takes by its type', async () => {
    const form = v.pick(CustomerInputSchema, ['id', 'name', 'email', 'joinDate'])
    const given = v.parse(form, { name: 'Ann', joinDate: '2016-05-04' })
    expectTypeOf(given.id).toEqualTypeOf<string | undefined>()
    expectTypeOf(given.joinDate).toEqualTypeOf<Date | string | null | undefined>()
    const { context, sent } = recording()
    await saveCustomer(context, given)
    expect(sent[0]?.body).toMatchObject({ name: 'Ann', joinDate: '2016-05-04' })
  })

  test('can be an entity that was read, whose own fields of the API are then not sent', async () => {
    const read = v.parse(CustomerSchema, { id, name: 'Ann', joinDate: '2016-05-04', created_at: '2016-05-04' })
    expectTypeOf(read).toExtend<Customer>()
    expect(v.parse(CustomerInputSchema, read)).toEqual(read)
    const { context, sent } = recording()
    await saveCustomer(context, v.parse(CustomerInputSchema, read) as Customer)
    expect(Object.keys(sent[0]?.body)).toEqual(['name', 'joinDate', 'access_token'])
  })

  test('can be a flag as text, as the API takes it', async () => {
    for (const flag of [true, 'true', false, 'false']) {
      expect(v.parse(GroupInputSchema, { default: flag })).toEqual({ default: flag })
      const { context, sent } = recording()
      await operation('saveGroup')(context, { default: flag })
      expect(sent[0]?.body.default).toBe(flag)
    }
  })
})
