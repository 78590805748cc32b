import { expect, test } from 'vitest'
import { createSchool, person, withVariants } from './api.js'

test('flags are 0 and 1, or booleans by the variant', async () => {
  for (const [flags, on, off] of [
    ['number', 1, 0],
    ['boolean', true, false],
  ] as const) {
    const { must } = await withVariants({ flags })
    expect((await must('branch/index')).items[0].is_active).toBe(on)
    const { model } = await must('1/customer/create', { ...person, is_study: '0' })
    expect(model.is_study).toBe(off)
  }
})

test.each([1, '1', true, 'true'])('%j is a flag that is set', async (is_enabled) => {
  const { must } = await withVariants({})
  expect((await must('1/study-status/create', { name: 'A', is_enabled })).model.is_enabled).toBe(1)
})

test('created_at and updated_at are the account’s local time, with the time or without', async () => {
  for (const [options, expected] of [
    [{}, '2026-03-02 12:00:00'],
    [{ utcOffset: 0 }, '2026-03-02 09:00:00'],
    [{ utcOffset: 15 }, '2026-03-03 00:00:00'],
    [{ variants: { timestamps: 'd.m.Y' } }, '02.03.2026'],
  ] as const) {
    const { must } = await createSchool(options)
    const { items } = await must('1/customer/index')
    expect(items[0]).toMatchObject({ created_at: expected, updated_at: expected })
  }
})

test('phone numbers and addresses are texts, or objects with a value', async () => {
  const { must } = await withVariants({ contacts: 'object' })
  const { model } = await must('1/customer/create', { ...person, phone: ['+7 1', '2'], email: 'a@b.c' })
  expect(model).toMatchObject({ phone: [{ value: '+7 1' }, { value: '2' }], email: [{ value: 'a@b.c' }], web: [] })
  expect((await must('1/customer/index', { phone: '71' })).total).toBe(1)
})

test('what is invalid is a 200 with success false, or a 422; by field, or a list', async () => {
  const errors = { name: ['Необходимо заполнить «Имя».'] }
  for (const [variants, status, expected] of [
    [{}, 200, errors],
    [{ validation: 422 }, 422, errors],
    [{ errors: 'list' }, 200, errors.name],
  ] as const) {
    const { call } = await withVariants(variants)
    expect(await call('1/subject/create')).toMatchObject({ status, body: { success: false, errors: expected } })
  }
})

test('further fields are needed where the variant says so', async () => {
  const { call, make } = await withVariants({ alsoRequired: { customer: ['branch_ids'] } })
  expect(Object.keys((await call('1/customer/create', person)).body.errors)).toEqual(['branch_ids'])
  const id = await make('customer', { ...person, branch_ids: [1] })
  expect((await call(`1/customer/update?id=${id}`, { name: 'X' })).body.success).toBe(true)
  expect((await call(`1/customer/update?id=${id}`, { branch_ids: [] })).body.success).toBe(false)
})

test('answers are JSON and say how long they are', async () => {
  const { call } = await withVariants({})
  const { headers } = await call('branch/index')
  expect([headers.get('content-type'), Number(headers.get('content-length'))]).toEqual([
    'application/json',
    expect.any(Number),
  ])
})
