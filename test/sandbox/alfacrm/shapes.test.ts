import { expect, test } from 'vitest'
import { createSchool, payment, person, withVariants } from './api.js'

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

test('rows hold the fields that are known of them, and no others', async () => {
  const { customer, tariff, group, subject, make, must } = await createSchool()
  const keys = async (path: string, body = {}) => Object.keys((await must(path, body)).items[0]).join(' ')
  await make('pay', payment(customer, 5))
  await make(`customer-tariff?customer_id=${customer}`, { tariff_id: tariff })
  const times = { lesson_date: '03.03.2026', time_from: '10:00', duration: 60 }
  await make('lesson', { ...times, lesson_type_id: 1, subject_id: subject, customer_ids: [customer] })
  expect(await keys('1/customer/index')).toBe(
    'id name branch_ids teacher_ids is_study study_status_id lead_status_id lead_reject_id customer_reject_id ' +
      'lead_source_id assigned_id employee_id pipeline_id legal_type legal_name company_id dob gender balance ' +
      'balance_base balance_bonus last_attend_date b_date e_date paid_count paid_lesson_count paid_lesson_date ' +
      'next_lesson_date paid_till phone email web addr note color group_ids created_at updated_at',
  )
  expect(await keys('1/group/index', { id: group })).toBe(
    'id branch_ids teacher_ids teachers name level_id status_id company_id streaming_id limit note b_date e_date ' +
      'created_at updated_at',
  )
  expect(await keys('1/lesson/index', { status: 1 })).toBe(
    'id branch_id regular_id date time_from time_to lesson_type_id lesson_type_name status subject_id room_id ' +
      'teacher_ids customer_ids group_ids streaming note topic homework details created_at updated_at',
  )
  expect(await keys('1/pay/index')).toBe(
    'id branch_id location_id customer_id pay_type_id pay_type_name pay_account_id pay_item_id pay_item_category_id ' +
      'teacher_id employee_id commodity_id ctt_id group_id group_ids document_date income expenditure payer_name note ' +
      'is_confirmed is_fiscal manager_id created_at updated_at',
  )
  expect(await keys(`1/customer-tariff/index?customer_id=${customer}`)).toBe(
    'id customer_id tariff_id subject_ids lesson_type_ids is_separate_balance balance paid_count paid_till note b_date ' +
      'e_date paid_lesson_count is_archive calculation_type created_at updated_at',
  )
  expect(await keys('1/tariff/index')).toBe(
    'id type name price lessons_count duration added branch_ids is_archive subject_ids lesson_type_ids ' +
      'calculation_type created_at updated_at',
  )
})

test('what is left out of a create has its usual value', async () => {
  const { customer, tariff, must } = await createSchool()
  expect((await must('1/tariff/index')).items[0]).toMatchObject({ calculation_type: 1, is_archive: 0, subject_ids: [] })
  const { model } = await must(`1/customer-tariff/create?customer_id=${customer}`, { tariff_id: tariff })
  expect(model).toMatchObject({ calculation_type: 1, balance: '0.00', is_separate_balance: 0, note: null })
  const task = { title: 'T', text: 'x', user_id: 1, assigned_ids: 1 }
  expect((await must('1/task/create', task)).model).toMatchObject({ priority: 2, is_done: 0, due_date: null })
  const discount = { amount: '10.25', begin: '01.02.2026' }
  expect((await must('1/discount/create', discount)).model).toMatchObject({
    amount: 10.25,
    begin: '01.02.2026',
    end: null,
  })
})
