import { collect, createContext, paginate, type Result } from 'billfold'
import {
  type AlfaCrmContext,
  alfaCrmToken,
  type Cgi,
  createAlfaCrmContext,
  createCgi,
  createCommunication,
  createCustomer,
  createCustomerTariff,
  createPay,
  createRegularLesson,
  type Customer,
  deleteCustomerTariff,
  fiscalSellPay,
  getCustomer,
  getCustomerTariff,
  getLessonRaw,
  type Lesson,
  listCgis,
  listCommunications,
  listCustomerGroups,
  listCustomers,
  listCustomerTariffs,
  listLessons,
  listLessonsRaw,
  listLocations,
  listPays,
  login,
  type Page,
  parseWebhook,
  type Pay,
  updateCgi,
  updateCustomer,
  updateCustomerTariff,
} from 'billfold/alfacrm'
import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'

const ctx = { baseUrl: 'acme.s20.online', token: 'token', branch: 1 }

type Value<F extends Promise<Result<unknown>>> = F extends Promise<Result<infer T>> ? T : never

describe('a context', () => {
  it('has a branch', () => {
    expectTypeOf(listCustomers).toBeCallableWith(ctx)
    expectTypeOf(listCustomers).toBeCallableWith({ ...createContext({ baseUrl: 'a' }), branch: '1' as const })
    expectTypeOf(createAlfaCrmContext({ baseUrl: 'a', branch: 1 })).toExtend<AlfaCrmContext>()
    // @ts-expect-error a branch is needed
    void listCustomers({ baseUrl: 'acme.s20.online', token: 'token' })
  })
  it('is made of a login', () => {
    expectTypeOf(login({ baseUrl: 'a', email: 'e', apiKey: 'k' })).toEqualTypeOf<Promise<Result<string>>>()
    const token = alfaCrmToken({ baseUrl: 'a', email: 'e', apiKey: 'k', lifetime: 900 })
    expectTypeOf(listCustomers).toBeCallableWith({ ...ctx, token })
    // @ts-expect-error a login has a key
    void login({ baseUrl: 'a', email: 'e' })
  })
})

describe('what goes into the URL', () => {
  it('is an argument of lists', () => {
    expectTypeOf(listCustomerTariffs).toBeCallableWith(ctx, { customerId: 8, dead: true })
    expectTypeOf(listCgis).toBeCallableWith(ctx, { groupId: 7, customerId: '8' })
    expectTypeOf(listCommunications).toBeCallableWith(ctx, { class: 'Customer', relatedId: 8 })
    expectTypeOf(listCustomerGroups).toBeCallableWith(ctx, 8)
    // @ts-expect-error a customer is needed
    void listCustomerTariffs(ctx)
    // @ts-expect-error not under the name that a body has
    void listCustomerTariffs(ctx, { customer_id: 8 })
    // @ts-expect-error not beside it either
    void listCustomerTariffs(ctx, { customerId: 8, customer_id: 8 })
    // @ts-expect-error a group is needed
    void listCgis(ctx, { customerId: 8 })
    // @ts-expect-error both are needed
    void listCommunications(ctx, { class: 'Customer' })
    // @ts-expect-error a customer's groups are of a customer
    void listCustomerGroups(ctx)
  })
  it('is an argument of what is written', () => {
    const dates = { b_date: '2024-05-31', e_date: null, branch_id: 1 } as const
    expectTypeOf(createCgi).toBeCallableWith(ctx, { groupId: 7, customerId: 8 }, dates)
    expectTypeOf(updateCgi).toBeCallableWith(ctx, 5, { groupId: 7, customerId: 8 }, { e_date: '2024-05-31' })
    expectTypeOf(createCustomerTariff).toBeCallableWith(ctx, { customerId: 8 }, { tariff_id: 3, balance: 0 })
    expectTypeOf(updateCustomerTariff).toBeCallableWith(ctx, 5, { customerId: 8 }, { note: 'a' })
    expectTypeOf(deleteCustomerTariff).toBeCallableWith(ctx, 5, { customerId: 8 })
    expectTypeOf(createCommunication).toBeCallableWith(ctx, { class: 'Task', relatedId: 8 }, { comment: 'a' })
    expectTypeOf(fiscalSellPay).toBeCallableWith(ctx, 5, 2)
    // @ts-expect-error not as a field
    void createCgi(ctx, { groupId: 7, customerId: 8 }, { ...dates, customer_id: 8 })
    // @ts-expect-error not as a field
    void createCgi(ctx, { groupId: 7 }, { ...dates, customer_id: 8 })
    // @ts-expect-error not as a field
    void createCustomerTariff(ctx, { tariff_id: 3, balance: 0, customer_id: 8 })
    // @ts-expect-error an update names the customer as well
    void updateCustomerTariff(ctx, 5, { note: 'a', customer_id: 8 })
    // @ts-expect-error a deletion names the customer as well
    void deleteCustomerTariff(ctx, 5)
    // @ts-expect-error so does a look at one
    void getCustomerTariff(ctx, 5)
    // @ts-expect-error a receipt is of a kind
    void fiscalSellPay(ctx, 5)
  })
})

describe('what is created', () => {
  it('has the fields that it needs', () => {
    expectTypeOf(createCustomer).toBeCallableWith(ctx, { name: 'Ann', legal_type: 1, is_study: 0, custom_age: 5 })
    // @ts-expect-error is_study is needed
    void createCustomer(ctx, { name: 'Ann', legal_type: 1 })
    // @ts-expect-error the API counts the balance
    void createCustomer(ctx, { name: 'Ann', legal_type: 1, is_study: 0, balance: '5' })
    // @ts-expect-error a date is a text: a Date has a zone
    void updateCustomer(ctx, 5, { dob: new Date() })
    const pay = { branch_id: 1, customer_id: 8, pay_type_id: 1, pay_account_id: 1, document_date: '', payer_name: '' }
    expectTypeOf(createPay).toBeCallableWith(ctx, { ...pay, income: '575.00' })
    // @ts-expect-error money is a decimal
    void createPay(ctx, { ...pay, income: 'much' })
  })
  it('is a regular lesson with its days under one pair of names', () => {
    const lesson = {
      lesson_type_id: 1,
      related_class: 'Group',
      related_id: 7,
      subject_id: 1,
      teacher_ids: [1],
    } as const
    const times = { time_from_v: '10:00', time_to_v: '11:00' }
    expectTypeOf(createRegularLesson).toBeCallableWith(ctx, { ...lesson, ...times, b_date: '2024-05-31', e_date: null })
    expectTypeOf(createRegularLesson).toBeCallableWith(ctx, {
      ...lesson,
      ...times,
      b_date_v: '2024-05-31',
      e_date_v: '2024-06-30',
    })
    // @ts-expect-error days are needed
    void createRegularLesson(ctx, { ...lesson, ...times })
  })
})

describe('lists', () => {
  it('say what they hold', () => {
    const page = listCustomers(ctx, { study: 'leads', archived: 'only' })
    expectTypeOf<Value<typeof page>>().toEqualTypeOf<Page<Customer>>()
    expectTypeOf<Customer['is_study']>().toEqualTypeOf<boolean | null | undefined>()
    expectTypeOf<Customer['phone']>().toEqualTypeOf<readonly string[] | null | undefined>()
    expectTypeOf<Customer['balance']>().toEqualTypeOf<`${number}` | null | undefined>()
    expectTypeOf<Customer['custom_age']>().toEqualTypeOf<unknown>()
    // @ts-expect-error no such study
    void listCustomers(ctx, { study: 'client' })
    // @ts-expect-error no such filter
    void listCustomers(ctx, { is_archive: true })
  })
  it('of lessons take a status, which raw ones need', () => {
    expectTypeOf(listLessons).toBeCallableWith(ctx, { status: 'any' })
    expectTypeOf(listLessonsRaw).toBeCallableWith(ctx, { status: 'planned' })
    expectTypeOf(getLessonRaw).toBeCallableWith(ctx, 5, { status: 3 })
    // @ts-expect-error three answers are none
    void listLessonsRaw(ctx, { status: 'any' })
    // @ts-expect-error a status is needed
    void listLessonsRaw(ctx)
  })
  it('are gone through by pages of their type', () => {
    expectTypeOf(collect(paginate(listLessons, ctx, { status: 'any' }), { max: 5 })).toEqualTypeOf<
      Promise<Result<readonly Lesson[]>>
    >()
    expectTypeOf(collect(paginate(listCustomerGroups, ctx, { customerId: 8 }), { max: 5 })).toEqualTypeOf<
      Promise<Result<readonly Cgi[]>>
    >()
    void paginate(listLocations, ctx)
    // @ts-expect-error the place is needed here as well
    void paginate(listCgis, ctx)
    // @ts-expect-error no such filter
    void paginate(listPays, ctx, { customerId: 8 })
  })
})

describe('fields of the account', () => {
  it('have the type that a schema gives', () => {
    const attributes = v.object({ custom_age: v.number() })
    const one = getCustomer(ctx, 5, { attributes })
    expectTypeOf<Value<typeof one>['custom_age']>().toEqualTypeOf<number>()
    const many = listCustomers(ctx, { attributes: z.object({ custom_age: z.string() }) })
    expectTypeOf<Value<typeof many>['items'][number]['custom_age']>().toEqualTypeOf<string>()
    const saved = updateCustomer(ctx, 5, { custom_age: 12 }, { attributes })
    expectTypeOf<Value<typeof saved>['custom_age']>().toEqualTypeOf<number>()
    // @ts-expect-error an age is a number
    void updateCustomer(ctx, 5, { custom_age: 'twelve' }, { attributes })
  })
})

describe('webhooks', () => {
  it('are told apart by entity and event', () => {
    const event = parseWebhook('')
    if (event.ok && event.value.known && event.value.entity === 'Pay') {
      expectTypeOf(event.value.fields_new.income).toEqualTypeOf<Pay['income']>()
      expectTypeOf(event.value.fields_new.confirmed).toEqualTypeOf<boolean | null | undefined>()
      expectTypeOf(event.value.event).toEqualTypeOf<'create' | 'update' | 'delete'>()
    }
    if (event.ok && !event.value.known) expectTypeOf(event.value.entity).toEqualTypeOf<string>()
  })
})
