import { collect, paginate, type Result } from 'billfold'
import {
  type Customer,
  getCustomer,
  listCustomers,
  parseWebEvent,
  type Plan,
  savePlan,
  saveCustomer,
  saveGroup,
  type Subscription,
} from 'billfold/teamtools'
import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'

const ctx = { baseUrl: 'https://api.teamtools.io/', token: 'token' }

type Value<F extends Promise<Result<unknown>>> = F extends Promise<Result<infer T>> ? T : never

describe('custom attributes', () => {
  it('are unknown without a schema', () => {
    const call = getCustomer(ctx, 'id')
    expectTypeOf<Value<typeof call>['department']>().toEqualTypeOf<unknown>()
  })
  it('have the type that a valibot schema gives', () => {
    const attributes = v.object({ department: v.string(), seats: v.optional(v.number()) })
    const call = getCustomer(ctx, 'id', { attributes, include: 'subscription' })
    expectTypeOf<Value<typeof call>['department']>().toEqualTypeOf<string>()
    expectTypeOf<Value<typeof call>['seats']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Value<typeof call>['subscription']>().toEqualTypeOf<Subscription | undefined>()
  })
  it('have the type that a zod schema gives, in lists and in what is saved', () => {
    const attributes = z.object({ department: z.string() })
    const list = listCustomers(ctx, { attributes })
    expectTypeOf<Value<typeof list>[number]['department']>().toEqualTypeOf<string>()
    const saved = saveCustomer(ctx, { name: 'Name', department: 'Sales' }, { attributes })
    expectTypeOf<Value<typeof saved>['department']>().toEqualTypeOf<string>()
    // @ts-expect-error a department is a text
    void saveCustomer(ctx, { name: 'Name', department: 1 }, { attributes })
  })
})

describe('what is saved', () => {
  it('is what was fetched, or its fields as the API takes them', () => {
    expectTypeOf(saveCustomer).toBeCallableWith(ctx, {} as Customer)
    expectTypeOf(saveCustomer).toBeCallableWith(ctx, { id: 'id', joinDate: '2016-05-04' })
    // @ts-expect-error a name is a text
    void saveCustomer(ctx, { name: 1 })
  })
  it('takes booleans and counts as text, but no money', () => {
    expectTypeOf(savePlan).toBeCallableWith(ctx, { packageId: 'id', trial: '30' })
    expectTypeOf(saveGroup).toBeCallableWith(ctx, { default: 'true' })
    // @ts-expect-error money is a number of cents
    void savePlan(ctx, { packageId: 'id', initialFee: '100' })
  })
  it('has a pricing of one of the kinds', () => {
    const interval = { type: 'month', amount: 1 } as const
    expectTypeOf(savePlan).toBeCallableWith(ctx, { packageId: 'id', pricing: { type: 'free' } })
    expectTypeOf(savePlan).toBeCallableWith(ctx, { packageId: 'id', pricing: { type: 'flat', interval, amount: 1 } })
    // @ts-expect-error a flat price has an amount
    void savePlan(ctx, { packageId: 'id', pricing: { type: 'flat', interval } })
    expectTypeOf<NonNullable<Plan['pricing']>['type']>().toEqualTypeOf<'flat' | 'unit' | 'tier' | 'free'>()
  })
})

describe('web events', () => {
  it('are told apart by the type of what changed', () => {
    const event = parseWebEvent('')
    if (event.ok && event.value.known && event.value.data.type === 'customer')
      expectTypeOf(event.value.data.value).toEqualTypeOf<Customer>()
  })
  it('have what was before only after an update', () => {
    const event = parseWebEvent('')
    if (event.ok && event.value.known && event.value.action === 'updated' && event.value.data.type === 'subscription')
      expectTypeOf(event.value.data.old).toEqualTypeOf<Subscription>()
    if (event.ok && event.value.known && event.value.action === 'created' && event.value.data.type === 'subscription')
      expectTypeOf(event.value.data.old).toEqualTypeOf<null>()
  })
})

describe('pages', () => {
  it('have the type of the list', () => {
    const pages = paginate(listCustomers, ctx, { keyword: 'k' })
    expectTypeOf(collect(pages, { max: 10 })).toEqualTypeOf<Promise<Result<readonly Customer[]>>>()
  })
  it('keep what the list embeds', () => {
    const pages = paginate((ctx, page) => listCustomers(ctx, { ...page, include: 'subscription' }), ctx)
    type Found = Value<
      ReturnType<typeof collect<typeof pages extends AsyncIterable<Result<readonly (infer T)[]>> ? T : never>>
    >
    expectTypeOf<Found[number]['subscription']>().toEqualTypeOf<Subscription | undefined>()
  })
})
