import { describe, expect, test } from 'vitest'
import { createSchool, payment } from './api.js'

describe('payments', () => {
  test('need their fields', async () => {
    const { call } = await createSchool()
    const { body } = await call('1/pay/create')
    expect(Object.keys(body.errors)).toEqual([
      ...['branch_id', 'customer_id', 'pay_type_id', 'pay_account_id', 'document_date', 'income', 'payer_name'],
    ])
  })

  test('keep amounts as decimal strings and days as d.m.Y', async () => {
    const { customer, must } = await createSchool()
    for (const [sent, kept] of [
      [575, '575.00'],
      ['575', '575.00'],
      ['0.1', '0.10'],
      [-5.5, '-5.50'],
      [0.004, '0.00'],
      [1e9, '1000000000.00'],
    ] as const) {
      const { model } = await must('1/pay/create', payment(customer, sent))
      expect(model).toMatchObject({
        income: kept,
        document_date: '01.03.2026',
        is_confirmed: 1,
        pay_type_name: 'Доход',
      })
    }
  })

  test.each(['12,5', 'x', true, [5], 1e15, '1e5', 'NaN', {}])('%j is no amount', async (income) => {
    const { customer, call } = await createSchool()
    const { body } = await call('1/pay/create', { ...payment(customer, 0), income })
    expect(body.errors).toEqual({ income: ['Значение «Сумма» должно быть числом.'] })
  })

  test('are of a customer who is there', async () => {
    const { call } = await createSchool()
    expect((await call('1/pay/create', payment(99, 5))).body.errors).toHaveProperty('customer_id')
  })

  test('a day in ISO is not taken for the one that is needed', async () => {
    const { customer, call } = await createSchool()
    const reply = await call('1/pay/create', { ...payment(customer, 5), document_date: '2026-03-01' })
    expect(reply.body.errors).toEqual({ document_date: ['Необходимо заполнить «Дата».'] })
  })

  test('document_date in ISO by the variant', async () => {
    const { customer, must } = await createSchool({ variants: { documentDate: 'Y-m-d' } })
    expect((await must('1/pay/create', payment(customer, 5))).model.document_date).toBe('2026-03-01')
  })

  test('can be made fiscal, electronically or in cash', async () => {
    const { customer, make, must, call } = await createSchool()
    const id = await make('pay', payment(customer, 5))
    expect((await must(`1/pay/fiscal-sell?id=${id}&type=2`)).model).toMatchObject({ id, is_fiscal: 1 })
    expect((await call(`1/pay/fiscal-sell?id=${id}&type=3`)).status).toBe(400)
    expect((await call(`1/pay/fiscal-sell?id=99&type=1`)).status).toBe(404)
  })
})

describe('subscriptions', () => {
  test('are a customer’s own: the id is the query’s', async () => {
    const { customer, tariff, must, call, make, ids } = await createSchool()
    const other = await make('customer', { name: 'Other', legal_type: 1, is_study: 1 })
    const path = `customer-tariff?customer_id=${customer}`
    const id = await make(path, { tariff_id: tariff, customer_id: other, balance: 5 })
    expect(await ids(`1/customer-tariff/index?customer_id=${customer}`)).toEqual([id])
    expect(await ids(`1/customer-tariff/index?customer_id=${other}`)).toEqual([])
    expect((await call(`1/customer-tariff/update?id=${id}&customer_id=${other}`)).status).toBe(404)
    expect((await call(`1/customer-tariff/delete?id=${id}&customer_id=${other}`)).status).toBe(404)
    const { model } = await must(`1/customer-tariff/update?id=${id}&customer_id=${customer}`, { note: 'x' })
    expect(model).toMatchObject({ id, customer_id: customer, note: 'x', balance: '5.00' })
    await must(`1/customer-tariff/delete?id=${id}&customer_id=${customer}`)
    expect(await ids(`1/customer-tariff/index?customer_id=${customer}`)).toEqual([])
  })

  test('last from today to the open end, or for a period', async () => {
    const { customer, tariff, must, call } = await createSchool()
    const create = async (more: object) =>
      (await must(`1/customer-tariff/create?customer_id=${customer}`, { tariff_id: tariff, ...more })).model
    expect(await create({})).toMatchObject({ b_date: '02.03.2026', e_date: '31.12.2030', paid_lesson_count: 8 })
    expect(await create({ lesson_count: 3 })).toMatchObject({ paid_lesson_count: 3 })
    const start = { b_date: '01.03.2026', period: 2 }
    expect(await create({ ...start, period_type: 1 })).toMatchObject({ e_date: '03.03.2026' })
    expect(await create({ ...start, unit: 'weeks' })).toMatchObject({ e_date: '15.03.2026' })
    expect(await create({ ...start, period_type: 3 })).toMatchObject({ e_date: '01.05.2026' })
    expect(await create({ ...start, unit: 'years' })).toMatchObject({ e_date: '01.03.2028' })
    expect(await create({ ...start, e_date: '05.03.2026' })).toMatchObject({ e_date: '05.03.2026' })
    for (const wrong of [{ period: 0 }, { period: 5000 }, { unit: 'hours' }]) {
      const reply = await call(`1/customer-tariff/create?customer_id=${customer}`, {
        tariff_id: tariff,
        ...start,
        ...wrong,
      })
      expect(Object.keys(reply.body.errors)).toEqual(Object.keys(wrong))
    }
  })

  test('that are over come with dead alone', async () => {
    const { customer, tariff, make, must, ids } = await createSchool()
    const path = `customer-tariff?customer_id=${customer}`
    const living = await make(path, { tariff_id: tariff })
    const ended = await make(path, { tariff_id: tariff, b_date: '01.01.2026', e_date: '01.03.2026' })
    const archived = await make(path, { tariff_id: tariff, is_archive: 1 })
    const index = (body: object) => ids(`1/customer-tariff/index?customer_id=${customer}`, body)
    expect(await index({})).toEqual([living])
    expect(await index({ dead: false })).toEqual([living])
    expect(await index({ dead: true })).toEqual([ended, archived])
    expect((await must('1/customer/index')).items[0].paid_lesson_count).toBe(8)
  })

  test('filters look at the tariff and the balance', async () => {
    const { customer, tariff, make, ids } = await createSchool()
    const monthly = await make('tariff', { type: 2, name: 'Month', price: 1, lessons_count: 1 })
    const path = `customer-tariff?customer_id=${customer}`
    const first = await make(path, { tariff_id: tariff, balance: 5 })
    const second = await make(path, { tariff_id: monthly, balance: '9', is_separate_balance: 1 })
    const index = (body: object) => ids(`1/customer-tariff/index?customer_id=${customer}`, body)
    expect(await index({ tariff_id: monthly })).toEqual([second])
    expect(await index({ tariff_type: 1 })).toEqual([first])
    expect(await index({ balance: 5 })).toEqual([first])
    expect(await index({ balance: [6, 9] })).toEqual([second])
    expect(await index({ is_separate_balance: true })).toEqual([second])
    expect(await index({ id: first, is_burnable_out: true })).toEqual([first])
  })

  test('need a tariff, and a balance by the variant', async () => {
    const needs = async (alsoRequired: Record<string, string[]>) => {
      const { customer, call } = await createSchool({ variants: { alsoRequired } })
      return Object.keys((await call(`1/customer-tariff/create?customer_id=${customer}`)).body.errors)
    }
    expect(await needs({})).toEqual(['tariff_id'])
    expect(await needs({ 'customer-tariff': ['balance'] })).toEqual(['tariff_id', 'balance'])
  })
})

describe('bonuses', () => {
  test('are added and spent, never more than there are', async () => {
    const { customer, must, call } = await createSchool()
    const query = `customer_id=${customer}`
    expect(await must(`1/bonus/balance-bonus?${query}`)).toEqual({ balance_bonus: 0 })
    expect(await must(`1/bonus/bonus-add?${query}`, { amount: 100.5 })).toMatchObject({ success: true })
    await must(`1/bonus/bonus-spend?${query}`, { amount: '30', note: 'cup' })
    expect(await must(`1/bonus/balance-bonus?${query}`)).toEqual({ balance_bonus: 70.5 })
    expect((await must('1/customer/index')).items[0].balance_bonus).toBe(70.5)
    for (const [method, amount] of [
      ['bonus-spend', 70.51],
      ['bonus-add', 0],
      ['bonus-add', -5],
      ['bonus-add', 'x'],
      ['bonus-add', undefined],
    ] as const) {
      const { body } = await call(`1/bonus/${method}?${query}`, { amount })
      expect([body.success, Object.keys(body.errors)]).toEqual([false, ['amount']])
    }
    expect(await must(`1/bonus/balance-bonus?${query}`)).toEqual({ balance_bonus: 70.5 })
    expect((await call('1/bonus/balance-bonus?customer_id=99')).status).toBe(404)
  })
})
