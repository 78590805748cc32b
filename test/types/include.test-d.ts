import type { Result } from 'billfold'
import {
  type Coupon,
  type Customer,
  type EndUser,
  type Event,
  type Feature,
  getCustomer,
  getEndUser,
  getFeature,
  getGroup,
  getInvoice,
  getMember,
  getPackage,
  getPlan,
  getSubscription,
  getTeam,
  type Group,
  type Invoice,
  listCustomers,
  listCustomersByTag,
  type Member,
  type Package,
  type Payment,
  type Plan,
  type Refund,
  type Subscription,
  type Team,
} from 'billfold/teamtools'
import { describe, expectTypeOf, it } from 'vitest'

const ctx = { baseUrl: 'https://api.teamtools.io/', token: 'token' }

type Value<F extends Promise<Result<unknown>>> = F extends Promise<Result<infer T>> ? T : never

describe('each relation of the contract has its type', () => {
  it('customer', () => {
    const call = getCustomer(ctx, 'id', { include: 'subscription,invoices,users' })
    type Found = Value<typeof call>
    expectTypeOf<Found['name']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Found['subscription']>().toEqualTypeOf<Subscription | undefined>()
    expectTypeOf<Found['invoices']>().toEqualTypeOf<readonly Invoice[] | undefined>()
    expectTypeOf<Found['users']>().toEqualTypeOf<readonly EndUser[] | undefined>()
  })
  it('enduser', () => {
    const call = getEndUser(ctx, 'id', { include: 'customer,events' })
    expectTypeOf<Value<typeof call>['customer']>().toEqualTypeOf<Customer | undefined>()
    expectTypeOf<Value<typeof call>['events']>().toEqualTypeOf<readonly Event[] | undefined>()
  })
  it('feature', () => {
    const call = getFeature(ctx, 'id', { include: 'packages,dependencies,dependants' })
    expectTypeOf<Value<typeof call>['packages']>().toEqualTypeOf<readonly Package[] | undefined>()
    expectTypeOf<Value<typeof call>['dependencies']>().toEqualTypeOf<readonly Feature[] | undefined>()
    expectTypeOf<Value<typeof call>['dependants']>().toEqualTypeOf<readonly Feature[] | undefined>()
  })
  it('group', () => {
    const call = getGroup(ctx, 'id', { include: 'packages' })
    expectTypeOf<Value<typeof call>['packages']>().toEqualTypeOf<readonly Package[] | undefined>()
  })
  it('invoice', () => {
    const call = getInvoice(ctx, 'id', { include: 'payments,refunds,subscription' })
    expectTypeOf<Value<typeof call>['payments']>().toEqualTypeOf<readonly Payment[] | undefined>()
    expectTypeOf<Value<typeof call>['refunds']>().toEqualTypeOf<readonly Refund[] | undefined>()
    expectTypeOf<Value<typeof call>['subscription']>().toEqualTypeOf<Subscription | undefined>()
  })
  it('member and team', () => {
    const member = getMember(ctx, 'id', { include: 'teams' })
    expectTypeOf<Value<typeof member>['teams']>().toEqualTypeOf<readonly Team[] | undefined>()
    const team = getTeam(ctx, 'id', { include: 'members' })
    expectTypeOf<Value<typeof team>['members']>().toEqualTypeOf<readonly Member[] | undefined>()
  })
  it('package', () => {
    const call = getPackage(ctx, 'id', { include: 'features,plan,group' })
    expectTypeOf<Value<typeof call>['features']>().toEqualTypeOf<readonly Feature[] | undefined>()
    expectTypeOf<Value<typeof call>['plan']>().toEqualTypeOf<Plan | undefined>()
    expectTypeOf<Value<typeof call>['group']>().toEqualTypeOf<Group | undefined>()
  })
  it('plan', () => {
    const call = getPlan(ctx, 'id', { include: 'subscription,package' })
    expectTypeOf<Value<typeof call>['subscription']>().toEqualTypeOf<Subscription | undefined>()
    expectTypeOf<Value<typeof call>['package']>().toEqualTypeOf<Package | undefined>()
  })
  it('subscription', () => {
    const call = getSubscription(ctx, 'id', { include: 'package,plan,coupon' })
    expectTypeOf<Value<typeof call>['package']>().toEqualTypeOf<Package | undefined>()
    expectTypeOf<Value<typeof call>['plan']>().toEqualTypeOf<Plan | undefined>()
    expectTypeOf<Value<typeof call>['coupon']>().toEqualTypeOf<Coupon | undefined>()
  })
})

describe('paths', () => {
  it('are followed to their end, also where relations point back', () => {
    const call = getCustomer(ctx, 'id', { include: 'subscription.package.features,users.customer' })
    type Found = Value<typeof call>
    type Pack = NonNullable<NonNullable<Found['subscription']>['package']>
    expectTypeOf<Pack['features']>().toEqualTypeOf<readonly Feature[] | undefined>()
    expectTypeOf<NonNullable<Found['users']>[number]['customer']>().toEqualTypeOf<Customer | undefined>()
  })
  it('that share a head become one relation', () => {
    const call = getCustomer(ctx, 'id', { include: 'subscription.plan,subscription.package' })
    type Found = NonNullable<Value<typeof call>['subscription']>
    expectTypeOf<Found['plan']>().toEqualTypeOf<Plan | undefined>()
    expectTypeOf<Found['package']>().toEqualTypeOf<Package | undefined>()
  })
  it('work in lists and lists by tag', () => {
    const list = listCustomers(ctx, { keyword: 'k', include: 'subscription' })
    expectTypeOf<Value<typeof list>[number]['subscription']>().toEqualTypeOf<Subscription | undefined>()
    const tagged = listCustomersByTag(ctx, 'new', { include: 'invoices.payments' })
    type Invoices = NonNullable<Value<typeof tagged>[number]['invoices']>
    expectTypeOf<Invoices[number]['payments']>().toEqualTypeOf<readonly Payment[] | undefined>()
  })
  it('that were not asked for are unknown data, not a relation', () => {
    const call = getCustomer(ctx, 'id')
    expectTypeOf<Value<typeof call>>().toEqualTypeOf<Customer>()
    expectTypeOf<Value<typeof call>['subscription']>().toEqualTypeOf<unknown>()
  })
  it('known only at run time are allowed and typed loosely', () => {
    const include: string = ['subscription', 'users'].join(',')
    const call = getCustomer(ctx, 'id', { include })
    expectTypeOf<Value<typeof call>['subscription']>().toEqualTypeOf<unknown>()
  })
  it('with blanks after the commas, or in a list, are the same', () => {
    const blanks = getCustomer(ctx, 'id', { include: 'subscription.package, users' })
    const list = getCustomer(ctx, 'id', { include: ['subscription.package', 'users'] })
    expectTypeOf<Value<typeof list>>().toEqualTypeOf<Value<typeof blanks>>()
    expectTypeOf<NonNullable<Value<typeof list>['users']>>().toEqualTypeOf<readonly EndUser[]>()
  })
  it('that are misspelt do not compile', () => {
    // @ts-expect-error the second of the list is no relation
    void getCustomer(ctx, 'id', { include: ['subscription', 'userz'] })
    // @ts-expect-error subscripton is no relation
    void getCustomer(ctx, 'id', { include: 'subscripton' })
    // @ts-expect-error a subscription has no packge
    void getCustomer(ctx, 'id', { include: 'subscription.packge' })
    // @ts-expect-error the second path is wrong
    void getCustomer(ctx, 'id', { include: 'users,invoicez' })
    // @ts-expect-error a payment has no relations
    void getInvoice(ctx, 'id', { include: 'payments.invoice' })
    // @ts-expect-error lists check too
    void listCustomers(ctx, { include: 'user' })
    // @ts-expect-error lists by tag check too
    void listCustomersByTag(ctx, 'tag', { include: 'user' })
  })
})
