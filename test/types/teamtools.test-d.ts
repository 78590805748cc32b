import type { ApiError, Operation, RawAnswer, Result } from 'billfold'
import type { EntitySchema, InvoiceSchema, PlanSchema, TeamSchema } from 'billfold/teamtools'
import {
  applyInvoicePayment,
  applyInvoicePaymentRaw,
  type Customer,
  CustomerInputSchema,
  CustomerSchema,
  type Entities,
  type Entity,
  getCustomer,
  getCustomerRaw,
  getInvoice,
  getTeam,
  type Input,
  type Invoice,
  type InvoiceItem,
  listTeams,
  type Plan,
  type Pricing,
  saveTeam,
  type Subscription,
  type Team,
  teamtoolsOperations,
} from 'billfold/teamtools'
import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'

const ctx = { baseUrl: 'https://api.teamtools.io/', token: 'token' }

type Value<F extends Promise<Result<unknown>>> = F extends Promise<Result<infer T>> ? T : never

// What an account adds to an entity, for a whole program.
declare module 'billfold/teamtools' {
  interface Team {
    readonly motto?: string | null | undefined
  }
}

describe('an entity', () => {
  it('has the fields that its schema reads', () => {
    expectTypeOf<Customer['id']>().toEqualTypeOf<string>()
    expectTypeOf<Customer['name']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Customer['joinDate']>().toEqualTypeOf<Date | null | undefined>()
    expectTypeOf<Customer['tags']>().toEqualTypeOf<string[] | null | undefined>()
    expectTypeOf<Invoice['total']>().toEqualTypeOf<number | null | undefined>()
    expectTypeOf<Invoice['items']>().toEqualTypeOf<InvoiceItem[] | null | undefined>()
    expectTypeOf<Plan['pricing']>().toEqualTypeOf<Pricing | null | undefined>()
    expectTypeOf<Invoice>().toExtend<Entity>()
  })

  it('is an interface that is made of its schema', () => {
    expectTypeOf<v.InferOutput<typeof CustomerSchema>>().toExtend<Customer>()
    expectTypeOf<v.InferOutput<typeof InvoiceSchema>>().toExtend<Invoice>()
    expectTypeOf<v.InferOutput<typeof PlanSchema>>().toExtend<Plan>()
    expectTypeOf<v.InferOutput<typeof EntitySchema>>().toExtend<Entity>()
    interface Ours extends Customer {
      readonly department: string
    }
    expectTypeOf<Ours['department']>().toEqualTypeOf<string>()
  })

  it('is read-only', () => {
    const customer = {} as Customer
    // @ts-expect-error a field of an answer is not written
    customer.name = 'Ann'
    // @ts-expect-error neither is its id
    customer.id = 'id'
    // @ts-expect-error neither is an attribute of the account
    customer['department'] = 'Sales'
  })

  it('has open words, of which the known ones are suggested', () => {
    expectTypeOf<'open'>().toExtend<Invoice['status']>()
    expectTypeOf<'newer than this package'>().toExtend<Invoice['status']>()
    expectTypeOf<5>().not.toExtend<Invoice['status']>()
  })

  it('has attributes of the account that are not known', () => {
    expectTypeOf<Customer['department']>().toEqualTypeOf<unknown>()
  })

  it('is open to augmentation, in what is read, listed, embedded and saved', () => {
    expectTypeOf<Team['motto']>().toEqualTypeOf<string | null | undefined>()
    const one = getTeam(ctx, 'id', { include: 'members.teams' })
    expectTypeOf<Value<typeof one>['motto']>().toEqualTypeOf<string | null | undefined>()
    type Members = NonNullable<Value<typeof one>['members']>
    expectTypeOf<NonNullable<Members[number]['teams']>[number]['motto']>().toEqualTypeOf<string | null | undefined>()
    const many = listTeams(ctx)
    expectTypeOf<Value<typeof many>[number]['motto']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Entities['Team']>().toEqualTypeOf<Team>()
    expectTypeOf(saveTeam).toBeCallableWith(ctx, { name: 'A', motto: 'B' })
    // @ts-expect-error a motto is a text
    void saveTeam(ctx, { name: 'A', motto: 5 })
  })
})

describe('an included relation', () => {
  it('is the entity itself, as deep as it was asked for', () => {
    const call = getCustomer(ctx, 'id', { include: 'subscription.package,invoices' })
    type Found = Value<typeof call>
    expectTypeOf<NonNullable<Found['subscription']>>().toExtend<Subscription>()
    expectTypeOf<Subscription['startDate']>().toEqualTypeOf<Date | null | undefined>()
    expectTypeOf<NonNullable<NonNullable<Found['subscription']>['package']>['name']>().toEqualTypeOf<
      string | null | undefined
    >()
    expectTypeOf<Found['invoices']>().toEqualTypeOf<readonly Invoice[] | undefined>()
    // What was not asked for is an attribute that is not known.
    expectTypeOf<Found['users']>().toEqualTypeOf<unknown>()
  })

  it('has to be one', () => {
    // @ts-expect-error a customer has no plan
    void getCustomer(ctx, 'id', { include: 'plan' })
    // @ts-expect-error a payment has no relations
    void getInvoice(ctx, 'id', { include: 'payments.customer' })
  })
})

describe('the schemas', () => {
  it('can be picked from, made partial and taken apart', () => {
    const form = v.pick(CustomerSchema, ['name', 'joinDate'])
    expectTypeOf<v.InferOutput<typeof form>['joinDate']>().toEqualTypeOf<Date | null | undefined>()
    const partial = v.partial(v.pick(CustomerSchema, ['id']))
    expectTypeOf<v.InferOutput<typeof partial>['id']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<v.InferOutput<typeof TeamSchema.entries.id>>().toEqualTypeOf<string>()
    // @ts-expect-error no such field
    void v.pick(CustomerSchema, ['surname'])
  })

  it('of what is saved give what a save function takes', () => {
    const form = v.pick(CustomerInputSchema, ['id', 'name', 'joinDate'])
    expectTypeOf<v.InferOutput<typeof form>['joinDate']>().toEqualTypeOf<Date | string | null | undefined>()
    expectTypeOf<Pick<v.InferOutput<typeof form>, 'id' | 'name' | 'joinDate'>>().toExtend<Input<'Customer'>>()
  })
})

describe('a function', () => {
  it('gives a Result, and its raw twin the answer', () => {
    const call = getCustomer(ctx, 'id')
    expectTypeOf(call).toEqualTypeOf<Promise<Result<Customer>>>()
    expectTypeOf(getCustomerRaw(ctx, 'id')).toEqualTypeOf<Promise<Result<RawAnswer>>>()
    expectTypeOf(applyInvoicePayment(ctx, 'id', { amount: 5 })).toEqualTypeOf<Promise<Result<Invoice>>>()
    expectTypeOf(applyInvoicePaymentRaw(ctx, 'id', { amount: 5 })).toEqualTypeOf<Promise<Result<RawAnswer>>>()
    // @ts-expect-error an amount is a number
    void applyInvoicePayment(ctx, 'id', { amount: '5' })
  })

  it('has an error with a kind, of which each has its own fields', async () => {
    const { error } = await getCustomer(ctx, 'id')
    expectTypeOf(error).toEqualTypeOf<ApiError | undefined>()
    if (error?.kind === 'invalid')
      expectTypeOf(error.messages).toEqualTypeOf<Readonly<Record<string, readonly string[]>>>()
    if (error?.kind === 'mismatch') expectTypeOf(error.issues[0]?.path).toEqualTypeOf<string | undefined>()
  })
})

describe('the operations', () => {
  it('are a list of data', () => {
    expectTypeOf(teamtoolsOperations).toEqualTypeOf<readonly Operation[]>()
  })
})
