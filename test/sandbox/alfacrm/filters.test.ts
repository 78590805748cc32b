import { describe, expect, test } from 'vitest'
import { type Api, createApi, createSchool, payment, person, type School, withVariants } from './api.js'

/** A filter that one row passes and another does not, and values of it that are wrongly formatted. */
type Case = readonly [filter: object, ...wrong: readonly object[]]

/** Checks that each filter picks the first of two rows, and refuses what it cannot read. */
const check = async (
  { call, ids }: Api,
  path: string,
  [yes, no]: readonly number[],
  cases: readonly Case[],
  always = {},
) => {
  expect(await ids(path, always)).toEqual(expect.arrayContaining([yes, no]))
  for (const [filter, ...wrong] of cases) {
    expect([filter, await ids(path, { ...always, ...filter })]).toEqual([filter, [yes]])
    for (const bad of wrong) expect([bad, (await call(path, { ...always, ...bad })).status]).toEqual([bad, 400])
  }
}

const twoCustomers = async (api: School) => {
  const yes = await api.make('customer', {
    ...{ name: 'Мария Иванова', legal_type: 2, is_study: 1, gender: 2, dob: '02.03.2000', color: 3, note: 'Аллергия' },
    ...{ phone: ['+7(999)123-45-67'], email: 'Maria@example.com', legal_name: 'ООО Мир', company_id: 1, level_id: 4 },
    ...{ assigned_id: 5, employee_id: 6, lead_source_id: 7, study_status_id: 8, lead_status_id: 9 },
    ...{ customer_reject_id: 10, lead_reject_id: 11 },
  })
  await api.make(`cgi?group_id=${api.group}`, {
    ...{ customer_id: yes, branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' },
  })
  await api.make('pay', payment(yes, 500))
  await api.must(`1/bonus/bonus-add?customer_id=${yes}`, { amount: 40 })
  const path = `customer-tariff?customer_id=${yes}`
  await api.make(path, { tariff_id: api.tariff, lesson_count: 6, e_date: '01.06.2026' })
  await api.make(`communication?class=Customer&related_id=${yes}`, { comment: 'Звонить вечером' })
  const lesson = { time_from: '10:00', duration: 60, lesson_type_id: 1, subject_id: api.subject, customer_ids: [yes] }
  await api.make('lesson', { ...lesson, lesson_date: '10.03.2026' })
  const taught = await api.make('lesson', { ...lesson, lesson_date: '25.02.2026' })
  const details = [{ customer_id: yes, is_attend: 1, commission: 0 }]
  await api.must(`1/lesson/teach?id=${taught}`, { status: 3, branch_id: 1, details })
  return [yes, api.customer]
}

test('customer/index', async () => {
  const api = await createSchool()
  const rows = await twoCustomers(api)
  const [yes = 0] = rows
  await check(api, '1/customer/index', rows, [
    [{ id: yes }, { id: 'x' }, { id: [1, 'x'] }, { id: {} }, { id: 1.5 }],
    [{ id: String(yes) }],
    [{ id: [yes, 99] }],
    [{ ids: [yes] }, { ids: 'a' }],
    [{ name: 'ИВАНОВА' }, { name: {} }],
    [{ gender: 2 }],
    [{ age_from: 26 }, { age_from: 'x' }],
    [{ age_from: 20, age_to: 26 }],
    [{ phone: '79991234567' }, { phone: '-' }],
    [{ phone: '999-123' }],
    [{ phone: ['000', '+7 999 123 45 67'] }],
    [{ email: 'maria@EXAMPLE' }],
    [{ legal_type: 2 }],
    [{ legal_name: 'мир' }],
    ...['company_id', 'level_id', 'assigned_id', 'employee_id', 'lead_source_id', 'study_status_id'].map(
      (name, index): Case => [{ [name]: [1, 4, 5, 6, 7, 8][index] }, { [name]: 'x' }],
    ),
    [{ lead_status_id: 9 }],
    [{ customer_reject_id: 10 }],
    [{ lead_reject_id: [11] }],
    [{ color: 3 }],
    [{ lesson_count_from: 5 }, { lesson_count_from: 'x' }],
    [{ lesson_count_from: 1, lesson_count_to: 5 }],
    [{ balance_contract_from: 499.5 }, { balance_contract_to: 'x' }],
    [{ balance_bonus_from: '40', balance_bonus_to: 40 }],
    [{ note: 'аллерг' }],
    [{ comment: 'вечером' }],
    [{ dob_from: '01.03.2000' }, { dob_from: '2000' }],
    [{ dob_from: '2000-03-01', dob_to: '2000.03.02' }],
    [
      { next_lesson_date_from: '2026-03-10', next_lesson_date_to: '2026-03-10' },
      { next_lesson_date_from: '10.03.2026' },
    ],
    [{ last_attend_date_from: '2026-02-25', last_attend_date_to: '2026-02-25' }, { last_attend_date_to: 5 }],
    [{ tariff_till_from: '2026-06-01', tariff_till_to: '01.06.2026' }],
    [{ group_id: api.group }, { group_id: 'x' }],
    [{ is_study: 1, branch_ids: [1], id: yes }],
  ])
  expect(await api.ids('1/customer/index', { lead_status_id: 0 })).toEqual([api.customer])
  expect((await api.call('1/customer/index', { is_study: 3 })).status).toBe(400)
  expect((await api.call('1/customer/index', { removed: 3 })).status).toBe(400)
})

test('days of archiving, making and changing', async () => {
  const api = await createApi()
  const first = await api.make('customer', person)
  const second = await api.make('customer', person)
  api.clock.ms += 3_000_000
  await api.must(`1/customer/delete?id=${first}`)
  const index = (filters: object) => api.ids('1/customer/index', { removed: 1, ...filters })
  expect(await index({ removed_from: '2026-03-02' })).toEqual([first])
  expect(await index({ removed_from: '03.03.2026' })).toEqual([])
  expect(await index({ removed_to: '2026-03-01' })).toEqual([])
  expect(await index({ date_from: '2026-03-02', date_to: '2026-03-02' })).toEqual([first, second])
  expect(await index({ created_at_from: '02.03.2026', created_at_to: '02.03.2026' })).toEqual([first, second])
  expect(await index({ updated_at_from: '03.03.2026' })).toEqual([])
  expect((await api.call('1/customer/index', { created_at_from: '2026-03-02' })).status).toBe(400)
})

test('an age goes up on the birthday', async () => {
  const { make, ids } = await createApi()
  const today = await make('customer', { ...person, dob: '02.03.2010' })
  const tomorrow = await make('customer', { ...person, dob: '03.03.2010' })
  expect(await ids('1/customer/index', { age_from: 16, age_to: 16 })).toEqual([today])
  expect(await ids('1/customer/index', { age_from: 15, age_to: 15 })).toEqual([tomorrow])
})

test('group/index', async () => {
  const api = await createSchool()
  const yes = await api.make('group', {
    ...{ name: 'Зебра', branch_ids: [1], note: 'утро', level_id: 3, status_id: 4, teacher_ids: [5] },
    ...{ b_date: '01.02.2026', e_date: '01.05.2026' },
  })
  await api.make(`cgi?group_id=${yes}`, {
    ...{ customer_id: api.customer, branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' },
  })
  await check(
    api,
    '1/group/index',
    [yes, api.group],
    [
      [{ id: yes }],
      [{ ids: [yes] }],
      [{ name: 'зеб' }],
      [{ note: 'утр' }],
      [{ customer_name: 'анна' }],
      [{ level_id: 3 }],
      [{ status_id: 4 }],
      [{ teacher_id: 5 }, { teacher_id: 'x' }],
      [{ branch_id: 1, id: yes }],
      [{ b_date_from: '2026-02-01', b_date_to: '2026-02-01' }, { b_date_from: '01.02.2026' }],
      [{ e_date_from: '2026-05-01', e_date_to: '2026-05-01' }],
      [{ created_at_from: '02.03.2026', updated_at_to: '02.03.2026', id: yes }],
    ],
  )
})

test('lesson/index', async () => {
  const api = await createSchool()
  const { make, customer, group, subject } = api
  const room = await make('room', { branch_id: 1, name: 'R', color_id: 1, weight: 1, location_id: 6 })
  const lesson = { lesson_date: '01.04.2026', time_from: '10:00', duration: 60, lesson_type_id: 1, subject_id: 99 }
  const more = { lesson_date: '10.03.2026', lesson_type_id: 2, subject_id: subject, room_id: room, teacher_ids: [5] }
  const yes = await make('lesson', { ...lesson, ...more, customer_ids: [customer], group_ids: [group] })
  const no = await make('lesson', lesson)
  const cases: Case[] = [
    [{ id: yes }],
    [{ id: [yes] }],
    [{ teacher_id: 5 }],
    [{ customer_id: customer }],
    [{ group_id: group }],
    [{ subject_id: subject }],
    [{ lesson_type_id: 2 }],
    [{ location_ids: [6] }],
    [{ room_ids: [room] }],
    [{ date_to: '2026-03-31' }, { date_to: '31.03.2026' }, { date_from: '2026-02-30' }],
    [{ date_from: '2026-03-10', date_to: '2026-03-10' }],
    [{ created_at_from: '01.01.2026', created_at_to: '02.03.2026', id: yes }],
  ]
  await check(api, '1/lesson/index', [yes, no], cases, { status: 1 })
  expect((await api.call('1/lesson/index', { status: 'x' })).status).toBe(400)
})

test('pay/index', async () => {
  const api = await createSchool()
  const { make, customer, group } = api
  const other = await make('customer', person)
  const item = await make('pay-item', { name: 'Item', category_id: 12 })
  const yes = await make('pay', {
    ...payment(customer, 300),
    ...{ location_id: 2, employee_id: 3, pay_type_id: 6, pay_item_id: item, pay_account_id: 4, commodity_id: 5 },
    ...{ payer_name: 'Бабушка', note: 'за март', is_confirmed: 0, is_fiscal: 1, group_id: group },
    ...{ document_date: '15.02.2026' },
  })
  const no = await make('pay', payment(other, 100))
  await check(
    api,
    '1/pay/index',
    [yes, no],
    [
      [{ id: yes }],
      [{ customer_id: customer }],
      [{ location_id: 2 }],
      [{ employee_id: 3 }],
      [{ pay_item_category_id: 12 }],
      [{ pay_type_id: 6 }],
      [{ pay_item_id: item }],
      [{ pay_account_id: 4 }],
      [{ commodity_id: 5 }],
      [{ payer_name: 'бабуш' }],
      [{ note: 'март' }],
      [{ date_to: '2026.02.28' }, { date_to: '28.02.2026' }],
      [{ date_from: '2026-02-15', date_to: '2026-02-15' }],
      [{ sum_from: 200 }, { sum_from: 'x' }],
      [{ sum_from: 300, sum_to: 300 }],
      [{ is_confirmed: 0 }, { is_confirmed: 'x' }],
      [{ is_fiscal: true }],
      [{ group_ids: [group] }],
      [{ updated_at_from: '02.03.2026', created_at_to: '02.03.2026', id: yes }],
    ],
  )
})

test('tariffs, rooms and other lists', async () => {
  const api = await createApi()
  const { make } = api
  const tariff = { type: 1, name: 'A', price: 10, lessons_count: 8 }
  const cheap = await make('tariff', tariff)
  const dear = { type: 2, name: 'Безлимит', price: 100, lessons_count: 12, calculation_type: 2, is_archive: 1 }
  const yes = await make('tariff', dear)
  await check(
    api,
    '1/tariff/index',
    [yes, cheap],
    [
      [{ name: 'лимит' }],
      [{ price_from: 50 }],
      [{ price_from: 100, price_to: '100.00' }],
      [{ type: 2 }],
      [{ calculation_type: 2 }],
      [{ is_archive: true }],
      [{ lessons_count: 12 }],
    ],
  )
  const enabled = async (entity: string, more = {}) => {
    const on = await make(entity, { name: 'On', is_enabled: 1, ...more })
    const off = await make(entity, { name: 'Off', is_enabled: 0, ...more })
    await check(
      api,
      `1/${entity}/index`,
      [on, off],
      [[{ name: 'on', is_enabled: 1 }], [{ is_enabled: true }], [{ id: on }]],
    )
  }
  await enabled('study-status')
  await enabled('lead-status', { pipeline_id: 3 })
  await enabled('lead-source', { code: 'c' })
  expect(await api.ids('1/lead-status/index', { pipeline_id: 4 })).toEqual([])
  expect(await api.ids('1/lead-source/index', { code: 'x' })).toEqual([])
  const closed = await make('location', { name: 'L', is_active: 0, branch_id: 1 })
  expect(await api.ids('1/location/index', { is_active: 1 })).toEqual([])
  expect(await api.ids('1/location/index', { name: 'l', is_active: false })).toEqual([closed])
  const branch = await make('branch', { name: 'North', is_active: 0, subject_ids: [4] })
  expect(await api.ids('branch/index', { is_active: 0, name: 'nor', subject_ids: [4] })).toEqual([branch])
  expect(await api.ids('1/user/index', { email: 'api@' })).toEqual([1])
  expect(await api.ids('1/user/index', { email: 'nobody' })).toEqual([])
  const discount = await make('discount', { customer_id: await make('customer', person), amount: 10 })
  expect(await api.ids('discount/index', { customer_id: 1 })).toEqual([discount])
  expect(await api.ids('discount/index', { customer_id: 2 })).toEqual([])
  expect(await api.ids('1/room/index', { is_enabled: 0 })).toEqual([])
})

test('regular-lesson/index', async () => {
  const api = await createSchool()
  const lesson = {
    ...{ branch_id: 1, lesson_type_id: 1, related_class: 'Customer', related_id: api.customer, subject_id: 9 },
    ...{ teacher_ids: [1], days: [1], time_from_v: '09:00', time_to_v: '10:00' },
    ...{ b_date: '01.09.2025', e_date: '31.12.2025' },
  }
  const no = await api.make('regular-lesson', lesson)
  const yes = await api.make('regular-lesson', {
    ...{ ...lesson, related_class: 'Group', related_id: api.group, subject_id: 2, teacher_ids: [3], is_public: 1 },
    ...{ time_from_v: '17:00', time_to_v: '18:00', b_date: '01.02.2026', e_date: '31.05.2026' },
  })
  await check(
    api,
    '1/regular-lesson/index',
    [yes, no],
    [
      [{ ids: [yes] }],
      [{ id: yes }],
      [{ subject_id: 2 }],
      [{ teacher_id: 3 }],
      [{ group_id: api.group }, { group_id: 'x' }],
      [{ date_from: '01.01.2026' }, { date_from: '2026' }],
      [{ date_from: '2026-01-01', date_to: '2026-02-01' }],
      [{ time_from: '2026-01-01 12:00:00' }, { time_from: '12:00' }],
      [{ time_from: '2026-01-01 17:00:00', time_to: '2026-01-01 18:00:00' }],
      [{ public: 1 }],
    ],
  )
})

test('teacher/index', async () => {
  const api = await createApi()
  const no = await api.make('teacher', { name: 'Пётр', branch_ids: [1] })
  const yes = await api.make('teacher', {
    ...{ name: 'Ольга', branch_ids: [1], phone: '8 (900) 1', dob: '01.01.1990', subject_id: 2, skill_id: 3 },
    e_date: '01.07.2026',
  })
  await check(
    api,
    '1/teacher/index',
    [yes, no],
    [
      [{ id: yes }],
      [{ name: 'ольга' }],
      [{ phone: '89001' }],
      [{ age_from: 36, age_to: 36 }],
      [{ subject_id: 2 }],
      [{ skill_id: 3 }],
      [{ branch_id: 1, id: yes }],
      [{ e_date: '2026-07-01' }, { e_date: '01.07.2026' }],
    ],
  )
  await api.must(`1/teacher/delete?id=${no}`)
  expect(await api.ids('1/teacher/index')).toEqual([yes])
  expect(await api.ids('1/teacher/index', { removed: 2 })).toEqual([no])
})

test('task/index', async () => {
  const api = await createApi()
  const task = { title: 'T', text: 'call', user_id: 1, assigned_ids: [1] }
  const no = await api.make('task', task)
  const yes = await api.make('task', {
    ...{ ...task, text: 'Позвонить', user_id: 2, assigned_ids: [3, 4], priority: 3, is_done: 1, is_archive: 1 },
    ...{ due_date: '05.03.2026', done_date: '04.03.2026 10:30' },
  })
  await check(
    api,
    '1/task/index',
    [yes, no],
    [
      [{ id: yes }],
      [{ user_id: 2 }],
      [{ assigned_id: 4 }],
      [{ text: 'позв' }],
      [{ priority: 3 }],
      [{ due_date_from: '2026-03-05', due_date_to: '2026-03-05' }, { due_date_from: '05.03.2026' }],
      [{ due_date_is_null: false }],
      [{ done_date_from: '2026-03-04', done_date_to: '2026-03-04' }],
      [{ is_done: 1 }],
      [{ is_archive: 1 }],
    ],
  )
  expect(await api.ids('1/task/index', { due_date_is_null: true })).toEqual([no])
  const { items } = await api.must('1/task/index', { id: yes })
  expect(items[0]).toMatchObject({
    due_date: '2026-03-05',
    done_date: '2026-03-04 10:30:00',
    is_done: 1,
    is_private: 0,
  })
})

describe('what comes from outside the API', () => {
  const rows = {
    'teacher/teacher-rate': [
      { teacher_id: 1, type: 2, b_date: '2026-02-01', e_date: '2026-06-01', lesson_type_ids: [2], subject_ids: [3] },
      { teacher_id: 2, type: 1, b_date: '2025-02-01', e_date: '2025-06-01' },
    ],
    'teacher/working-hour': [
      { teacher_id: 1, location_id: 2, weekday: 7, time_from: '10:00:00', time_to: '12:00:00' },
      { teacher_id: 2, location_id: 1, weekday: 1, time_from: '08:00:00', time_to: '20:00:00' },
    ],
    'sms-message': [
      {
        phone: '79',
        user_id: 1,
        is_fail: true,
        is_archive: true,
        added: '2026-02-01 00:00:00',
        sent_date: '2026-02-02 00:00:00',
      },
      { phone: '80', user_id: 2, is_sent: true, added: '2026-01-01 00:00:00' },
    ],
    'mail-message': [
      { email: 'a@b.c', name: 'Аня', subject: 'Счёт', is_sent: true, is_fail: false, sent_date: '2026-02-02 00:00:00' },
      { email: 'd@e.f', is_fail: true },
    ],
    'phone-call': [
      { direction: 2, is_success: true, local_number: '101', remote_number: '799', call_date: '2026-02-02 09:00:00' },
      { direction: 1, local_number: '102', remote_number: '800', call_date: '2026-01-02 09:00:00' },
    ],
  }

  test.each([
    [
      'teacher/teacher-rate',
      [
        [{ id: 1 }],
        [{ teacher_id: 1 }],
        [{ type: 2 }],
        [{ b_date_from: '2026-01-01' }],
        [{ b_date_from: '2026-02-01', b_date_to: '2026-02-01' }],
        [{ e_date_from: '2026-06-01', e_date_to: '2026-06-01' }],
        [{ lesson_type_ids: [2] }],
        [{ subject_ids: [3] }],
      ],
    ],
    [
      'teacher/working-hour',
      [
        [{ id: 1 }],
        [{ teacher_id: 1 }],
        [{ location_id: 2 }],
        [{ weekday: 7 }],
        [{ time_from: '09:00' }, { time_from: 'x' }],
        [{ time_to: '12:00:00' }],
      ],
    ],
    [
      'sms-message',
      [
        [{ id: 1 }],
        [{ phone: '79' }],
        [{ user_id: 1 }],
        [{ is_fail: true }],
        [{ is_sent: 0 }],
        [{ is_archive: 1 }],
        [{ added_from: '2026-02-01', added_to: '2026-02-01' }, { added_from: '01.02.2026' }],
        [{ date_from: '2026-02-02', date_to: '2026-02-02' }],
      ],
    ],
    [
      'mail-message',
      [[{ email: 'a@' }], [{ name: 'аня' }], [{ subject: 'счёт' }], [{ is_fail: 0 }], [{ date_from: '2026-02-02' }]],
    ],
    [
      'phone-call',
      [
        [{ direction: 2 }],
        [{ is_success: true }],
        [{ local_number: '101' }],
        [{ remote_number: '79' }],
        [{ date_from: '2026-02-01' }],
      ],
    ],
  ] as const)('%s has filters', async (route, cases) => {
    await check(await createApi({ rows }), `1/${route}`, [1, 2], cases)
  })

  test('flags are real booleans, and what only filters look at is not shown', async () => {
    const { must } = await createApi({ rows })
    const { items } = await must('1/sms-message')
    expect(items[0]).toEqual({
      ...{ id: 1, phone: '79', text: null, is_fail: true, is_sent: false },
      ...{ added: '2026-02-01 00:00:00', sent_date: '2026-02-02 00:00:00' },
    })
  })
})

test('communications are found by class and id', async () => {
  const { make, ids, must, call, customer, group } = await createSchool()
  const mine = await make(`communication?class=Customer&related_id=${customer}`, { comment: 'Hello' })
  const theirs = await make(`communication?class=Group&related_id=${group}`, { comment: 'Bye', type_id: 2 })
  const index = (cls: string, id: number, body = {}) => ids(`1/communication/index?class=${cls}&related_id=${id}`, body)
  expect(await index('Customer', customer)).toEqual([mine])
  expect(await index('Group', group)).toEqual([theirs])
  expect(await index('Task', 1)).toEqual([])
  expect(await index('Group', group, { type_id: 1 })).toEqual([])
  expect(await index('Group', group, { comment: 'by', user_id: 1, type_id: [2] })).toEqual([theirs])
  expect((await call('1/communication/index?class=Lead&related_id=1')).status).toBe(400)
  expect((await call('1/communication/create?class=Customer&related_id=99', { comment: 'x' })).status).toBe(404)
  const { model } = await must(`1/communication/update?id=${mine}`, { comment: 'Hi', class: 'Group', related_id: 9 })
  expect(model).toMatchObject({ class: 'Customer', related_id: customer, comment: 'Hi', added: '2026-03-02 12:00:00' })
})

test('log/index', async () => {
  const api = await createApi()
  const id = await api.make('customer', person)
  await api.must(`1/customer/update?id=${id}`, { note: 'x', is_study: 0 })
  await api.must(`1/customer/delete?id=${id}`)
  await api.make('subject', { name: 'S' })
  const events = async (filters: object) =>
    (await api.must('log/index', filters)).items.map(({ event }: { event: number }) => event)
  expect(await events({ entity: 'Customer', entity_id: id })).toEqual([1, 2, 3])
  expect(await events({ event: 2, user_id: 1 })).toEqual([2])
  expect(await events({ entity: 'Subject' })).toEqual([1])
  expect(await events({ date_from: '02.03.2026', date_to: '02.03.2026' })).toHaveLength(4)
  expect(await events({ date_from: '03.03.2026' })).toEqual([])
  expect((await api.call('log/index', { date_from: '2026-03-02' })).status).toBe(400)
  const { items } = await api.must('1/log/index', { event: 2 })
  expect(items[0]).toEqual({
    ...{ id: 2, entity: 'Customer', entity_id: id, user_id: 1, event: 2, date_time: '2026-03-02 12:00:00' },
    ...{ fields_old: { is_study: true }, fields_new: { note: 'x', is_study: false }, fields_rel: '' },
  })
})

test('unknown filters, and those that say nothing, are passed over', async () => {
  const { ids, customer } = await createSchool()
  for (const filter of [
    { colour: 'red' },
    { constructor: 1 },
    { toString: 'x' },
    { name: null },
    { phone: '' },
    { ids: [] },
  ])
    expect(await ids('1/customer/index', filter)).toEqual([customer])
  expect(await ids(`1/customer/index?id=99`)).toEqual([customer])
})

test('filters are ignored where the variant says so; tariff/index ignores id', async () => {
  const { ids, make, tariff } = await createSchool()
  const other = await make('tariff', { type: 1, name: 'B', price: 1, lessons_count: 1 })
  expect(await ids('1/tariff/index', { id: other })).toEqual([tariff, other])
  const api = await withVariants({ filtersIgnored: { room: ['id'], customer: ['removed', 'name'] } })
  const first = await api.make('tariff', { type: 1, name: 'B', price: 1, lessons_count: 1 })
  await api.make('tariff', { type: 1, name: 'B', price: 1, lessons_count: 1 })
  expect(await api.ids('1/tariff/index', { id: first })).toEqual([first])
  const customer = await api.make('customer', person)
  expect(await api.ids('1/customer/index', { name: 'nobody', removed: 2 })).toEqual([customer])
})
