import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createContext, type Result } from 'billfold'
import {
  addBonus,
  type AlfaCrmContext,
  createCgi,
  createCustomer,
  createLesson,
  createPay,
  createRegularLesson,
  createTask,
  deleteCgi,
  deleteCustomer,
  deletePay,
  fiscalSellPay,
  getBonusBalance,
  getCustomer,
  getCustomerCalendar,
  type Id,
  listGroups,
  saveLeadForm,
  spendBonus,
  teachLesson,
  updateCustomer,
  updateGroup,
  updatePay,
} from 'billfold/alfacrm'
import * as v from 'valibot'
import { errorOf } from '../support/calls.js'
import { type AnyOperation, type Loose, recording, valueOf } from './wire.js'

const saved = {
  success: true,
  errors: [],
  model: { id: '5', name: 'Ann', balance: '575.00', phone: '+7(999)999-99-99' },
}
const pay = {
  branch_id: 1,
  customer_id: 8,
  pay_type_id: 1,
  pay_account_id: 1,
  document_date: '2024-05-31',
  income: '575.00',
  payer_name: 'Ann',
} as const
const ann = { name: 'Ann', legal_type: 1, is_study: true } as const

describe('what is written', () => {
  test.each<[string, object, object]>([
    ['dates', { dob: '2010-02-28' }, { dob: '28.02.2010' }],
    ['dates in the form of the API', { dob: '28.02.2010' }, { dob: '28.02.2010' }],
    ['dates with a time', { done_date: '2024-05-31T10:30:59' }, { done_date: '31.05.2024 10:30' }],
    ['no end', { e_date: null }, { e_date: '31.12.2030' }],
    ['no date', { dob: null, b_date: '' }, { dob: null, b_date: '' }],
    ['times', { time_from_v: '10:00', time_from: '2024-05-31T10:00:00' }, { time_from_v: '10:00', time_from: '10:00' }],
    ['flags', { is_study: false, is_enabled: true }, { is_study: 0, is_enabled: 1 }],
    [
      'fields of the account as they are',
      { custom_date: '2024-05-31', custom_a: true },
      { custom_date: '2024-05-31', custom_a: true },
    ],
    ['money as it was given', { price: '10.50', income: 10.5 }, { price: '10.50', income: 10.5 }],
    ['texts', { phone: '+7', branch_ids: 1 }, { phone: '+7', branch_ids: 1 }],
    ['neither id nor stamps', { id: 7, created_at: '2024-05-31', updated_at: null }, {}],
  ])('%s', async (_title, given, body) => {
    const { context, sent } = recording(() => saved)
    await updateGroup(context, 5, given)
    expect(sent[0]!.body).toEqual(body)
  })

  test('is written as the call or the context says', async () => {
    const { context, sent } = recording(() => saved, { dateFormat: 'Y-m-d' })
    await updateCustomer(context, 5, { dob: '2010-02-28' })
    await updateCustomer(context, 5, { dob: '2010-02-28' }, { dateFormat: 'Y.m.d' })
    expect(sent.map(({ body }) => body)).toEqual([{ dob: '2010-02-28' }, { dob: '2010.02.28' }])
  })

  test.each<[string, unknown]>([
    ['a date that is none', { dob: 'soon' }],
    ['a Date, which has a time zone', { dob: new Date(0) }],
    ['no number', { weight: NaN }],
    ['an amount with an exponent', { price: 1e21 }],
    ['a small amount with an exponent', { price: 1e-7 }],
    ['an amount that arithmetic has left', { price: 0.1 + 0.2 }],
    ['an id beyond 2^53', { branch_id: 2 ** 53 }],
    ['ids beyond 2^53', { branch_ids: [1, 2 ** 53 + 2] }],
    ['a field of the account with an exponent', { custom_weight: 1e21 }],
    ['no fields', undefined],
    ['a list', []],
    [
      'what holds itself',
      (() => {
        const self: Record<string, unknown> = {}
        self['self'] = self
        return self
      })(),
    ],
  ])('never is %s', async (_title, given) => {
    const { context, sent } = recording(() => saved)
    expect(errorOf(await updateCustomer(context, 5, given as never))).toMatchObject({
      kind: 'input',
      delivery: 'notSent',
    })
    expect(sent).toEqual([])
  })

  test('of lessons is a day, a time and minutes', async () => {
    const { context, sent } = recording(() => saved)
    await createLesson(context, {
      lesson_date: '2024-05-31',
      time_from: '10:00',
      duration: 60,
      lesson_type_id: 2,
      subject_id: 3,
    })
    expect(sent[0]!.body).toEqual({
      lesson_date: '31.05.2024',
      time_from: '10:00',
      duration: 60,
      lesson_type_id: 2,
      subject_id: 3,
    })
  })

  test('of regular lessons has its days under either name', async () => {
    const { context, sent } = recording(() => saved)
    const times = { time_from_v: '10:00', time_to_v: '11:00', subject_id: 1, teacher_ids: [1], lesson_type_id: 2 }
    const whose = { related_class: 'Group', related_id: 7 }
    await createRegularLesson(context, { ...times, ...whose, b_date: '2024-05-31', e_date: '2024-06-30' })
    await createRegularLesson(context, { ...times, ...whose, b_date_v: '2024-05-31', e_date_v: null })
    expect(sent[0]!.body).toMatchObject({ b_date: '31.05.2024', e_date: '30.06.2024' })
    expect(sent[1]!.body).toMatchObject({ b_date_v: '31.05.2024', e_date_v: '31.12.2030' })
  })

  test('of what a lesson was keeps the ids of its details', async () => {
    const { context, sent } = recording(() => saved, { branch: '3' })
    await teachLesson(context, 5, {
      details: [{ id: 9, customer_id: 8, is_attend: false, commission: '500.00', note: '' }],
      time_from: '2024-05-31T10:00:00',
      topic: 'Fractions',
    })
    expect(sent[0]!.body).toEqual({
      branch_id: 3,
      status: 3,
      details: [{ id: 9, customer_id: 8, is_attend: 0, commission: '500.00', note: '' }],
      time_from: '10:00',
      topic: 'Fractions',
    })
  })

  test('of bonuses is more than 0', async () => {
    const { context, sent } = recording(() => ({ success: true }))
    for (const amount of [0, -1, NaN, Infinity, 'ten'])
      for (const call of [addBonus, spendBonus])
        expect(errorOf(await call(context, 8, { amount: amount as never })).kind).toBe('input')
    expect(sent).toEqual([])
  })
})

describe('what comes back', () => {
  test('is the row that was stored', async () => {
    const { context } = recording(() => saved)
    expect(valueOf(await createCustomer(context, ann))).toEqual({
      id: 5,
      name: 'Ann',
      balance: '575.00',
      phone: ['+7(999)999-99-99'],
    })
  })

  test('is checked by the schema of the caller', async () => {
    const attributes = v.object({ custom_age: v.pipe(v.string(), v.transform(Number)) })
    const { context } = recording(() => ({ ...saved, model: { id: 5, custom_age: '12' } }))
    expect(valueOf(await createCustomer(context, ann, { attributes }))).toEqual({ id: 5, custom_age: 12 })
    const { context: other } = recording(() => saved)
    expect(errorOf(await createCustomer(other, ann, { attributes })).issues).toMatchObject([{ path: 'custom_age' }])
    // What is written is no option.
    expect(valueOf(await createCustomer(context, { ...ann, custom_attributes: 5 }))).toMatchObject({ id: 5 })
  })

  test.each<[string, unknown, object]>([
    [
      'a map',
      { success: false, errors: { name: ['Name is empty', 'too short'], dob: 'no date' }, model: null },
      { name: ['Name is empty', 'too short'], dob: ['no date'] },
    ],
    ['a list', { success: false, errors: ['no branch', 'no day'] }, { '': ['no branch', 'no day'] }],
    ['nested lists', { success: false, errors: { details: [{ customer_id: ['empty'] }] } }, { details: ['empty'] }],
    ['none', { success: false, errors: [], message: 'later' }, {}],
    ['a text of false', { success: 'false' }, {}],
    ['a text', { success: false, errors: 'broken' }, { '': ['broken'] }],
  ])('is a refusal although the status is 200: errors as %s', async (_title, answer, messages) => {
    const { context } = recording(() => answer)
    for (const call of [createCustomer(context, ann), deleteCustomer(context, 5), addBonus(context, 5, { amount: 1 })])
      expect(errorOf(await call)).toMatchObject({ kind: 'invalid', status: 200, messages, delivery: 'answered' })
  })

  test.each<[number, unknown, object]>([
    [401, { name: 'Unauthorized', message: 'no', code: 0, status: 401 }, { kind: 'unauthorized', retryable: false }],
    [
      403,
      { name: 'Forbidden', message: 'Access Denied' },
      { kind: 'forbidden', message: 'alfacrm.createCustomer: 403 Forbidden: Access Denied' },
    ],
    [404, 'not found', { kind: 'notFound' }],
    [405, '', { kind: 'rejected' }],
    [422, { errors: { name: ['empty'] } }, { kind: 'invalid', messages: { name: ['empty'] } }],
    [400, { success: false, errors: { id: ['bad'] } }, { kind: 'invalid', messages: { id: ['bad'] } }],
    [
      400,
      { message: 'Missing required parameters: group_id' },
      { kind: 'rejected', message: expect.stringContaining('group_id') },
    ],
    [429, {}, { kind: 'rateLimited', retryable: true }],
    [500, '<html>', { kind: 'server', retryable: false }],
  ])('is an error by its status: %s', async (status, body, error) => {
    const { context } = recording(
      () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
    )
    expect(errorOf(await createCustomer(context, ann))).toMatchObject({ ...error, status })
  })

  test.each<[AnyOperation, readonly unknown[], unknown, string]>([
    [createCustomer as AnyOperation, [ann], { success: true }, 'mismatch'],
    [createCustomer as AnyOperation, [ann], { success: true, model: { name: 'A' } }, 'mismatch'],
    [createCustomer as AnyOperation, [ann], null, 'mismatch'],
    [deleteCustomer as AnyOperation, [5], {}, 'mismatch'],
    [deleteCustomer as AnyOperation, [5], [], 'mismatch'],
    [addBonus as AnyOperation, [5, { amount: 1 }], [], 'mismatch'],
    [addBonus as AnyOperation, [5, { amount: 1 }], { name: 'Forbidden', message: 'no', status: 403 }, 'mismatch'],
    [getBonusBalance as AnyOperation, [5], {}, 'mismatch'],
    [getBonusBalance as AnyOperation, [5], null, 'mismatch'],
    [getCustomerCalendar as AnyOperation, [5, { from: '2024-05-01', to: '2024-05-31' }], {}, 'mismatch'],
    [getCustomerCalendar as AnyOperation, [5, { from: 'now', to: '2024-05-31' }], [], 'input'],
    [createTask as AnyOperation, [5], {}, 'input'],
  ])('is not taken for more than it says', async (call, args, answer, kind) => {
    const { context } = recording(() => answer)
    expect(errorOf(await call(context, ...args)).kind).toBe(kind)
  })

  test('of a calendar is a bare list', async () => {
    const { context } = recording(() => [{ id: 7, status: '3', start: '2024-05-31 10:00:01', duration: '60' }])
    expect(valueOf(await getCustomerCalendar(context, 5, { from: '2024-05-01', to: '2024-05-31' }))).toEqual([
      { id: '7', status: 3, start: '2024-05-31T10:00:01', duration: 60 },
    ])
  })

  test('of bonuses is a bare object', async () => {
    const { context } = recording(() => ({ balance_bonus: '12.5' }))
    expect(valueOf(await getBonusBalance(context, 5))).toEqual({ balance_bonus: 12.5 })
  })

  test('of a membership that ends by its group names that', async () => {
    const { context, sent } = recording(() => ({ success: true, errors: [] }))
    expect(await deleteCgi(context, 5, { groupId: 7 })).toMatchObject({ ok: true })
    expect(sent[0]!.url.search).toBe('?id=5&group_id=7')
  })
})

describe('what a second time does', () => {
  const context = (status: number, count: { requests: number }): Loose => ({
    ...createContext({
      baseUrl: 'acme.s20.online',
      token: 't',
      fetch: () => {
        count.requests++
        return Promise.resolve(new Response('{}', { status }))
      },
      attempts: 2,
    }),
    branch: 1,
  })
  const place = { groupId: 7, customerId: 8 }
  const calls: Readonly<Record<string, (context: Loose) => Promise<unknown>>> = {
    'once createCustomer': (ctx) => createCustomer(ctx, ann),
    'once createCgi': (ctx) => createCgi(ctx, place, { b_date: '2024-05-31', e_date: null, branch_id: 1 }),
    'once createPay': (ctx) => createPay(ctx, pay),
    'once updatePay': (ctx) => updatePay(ctx, 5, { income: 5 }),
    'once deletePay': (ctx) => deletePay(ctx, 5),
    'once fiscalSellPay': (ctx) => fiscalSellPay(ctx, 5, 1),
    'once teachLesson': (ctx) => teachLesson(ctx, 5, { details: [] }),
    'once addBonus': (ctx) => addBonus(ctx, 5, { amount: 1 }),
    'once spendBonus': (ctx) => spendBonus(ctx, 5, { amount: 1 }),
    'once saveLeadForm': (ctx) => saveLeadForm(ctx, 5, {}),
    'again updateCustomer': (ctx) => updateCustomer(ctx, 5, {}),
    'again deleteCustomer': (ctx) => deleteCustomer(ctx, 5),
    'again listGroups': (ctx) => listGroups(ctx),
  }
  test.each(Object.keys(calls))('%s', async (name) => {
    const count = { requests: 0 }
    await calls[name]!(context(503, count))
    expect(count.requests).toBe(name.startsWith('once') ? 1 : 2)
  })
})

test('no function reads the clock or a zone', () => {
  const files = ['input', 'inputSchema', 'local', 'fields', 'filter', 'rules'].map((name) =>
    readFileSync(fileURLToPath(new URL(`../../src/alfacrm/${name}.ts`, import.meta.url)), 'utf8'),
  )
  for (const text of files) expect(text).not.toMatch(/new Date\(\)|getTimezoneOffset|Date\.now/)
})

describe('a number that would be rounded', () => {
  const huge = '9007199254740993'

  test.each<[string, unknown, string]>([
    ['1e+21', 1e21, 'income'],
    ['0.30000000000000004', 0.1 + 0.2, 'income'],
    ['beyond 2^53', 2 ** 53, 'income'],
  ])('is never the amount of a payment: %s', async (_title, income, name) => {
    const { context, sent } = recording(() => saved)
    const error = errorOf(await createPay(context, { ...pay, income: income as number }))
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(error.message).toBe(`alfacrm.createPay: ${name} is not exact in plain digits: give it as a string`)
    expect(sent).toEqual([])
  })

  test('is an amount as text, with all of its digits', async () => {
    const { context, sent } = recording(() => saved)
    await createPay(context, { ...pay, income: '12345678901234567890.10' })
    expect(sent[0]!.body).toMatchObject({ income: '12345678901234567890.10' })
  })

  test.each<[string, (context: AlfaCrmContext, id: Id) => Promise<Result<unknown>>]>([
    ['read', (context, id) => getCustomer(context, id)],
    ['changed', (context, id) => updateCustomer(context, id, { name: 'Ann' })],
    ['deleted', (context, id) => deleteCustomer(context, id)],
    ['found by the place of a row', (context, id) => deleteCgi(context, 1, { groupId: id })],
    ['the customer of a bonus', (context, id) => getBonusBalance(context, id)],
  ])('is never the id of what is %s', async (_title, call) => {
    const { context, sent } = recording(() => saved)
    for (const id of [huge, 2 ** 53, 1e21] as Id[])
      expect(errorOf(await call(context, id))).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(sent).toEqual([])
  })

  test('is never a branch', async () => {
    const { context, sent } = recording(() => saved, { branch: huge })
    expect(errorOf(await getCustomer(context, 5))).toMatchObject({ kind: 'input' })
    expect(errorOf(await saveLeadForm(context, 5, { name: 'Ann' }))).toMatchObject({ kind: 'input' })
    expect(sent).toEqual([])
  })

  test('is never a filter', async () => {
    const { context, sent } = recording(() => saved)
    expect(errorOf(await listGroups(context, { id: 2 ** 53 }))).toMatchObject({ kind: 'input' })
    expect(sent).toEqual([])
  })
})

test('every amount in cents can be sent as a number', async () => {
  const { context, sent } = recording(() => saved)
  await assert(
    asyncProperty(integer({ min: 1, max: 1e14 }), async (cents) => {
      await createPay(context, { ...pay, income: cents / 100 })
      expect(Math.round(sent.at(-1)!.body.income * 100)).toBe(cents)
    }),
  )
})
