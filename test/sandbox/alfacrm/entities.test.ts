import { expect, test } from 'vitest'
import { createSchool } from './api.js'

/** Entities with the usual four methods: what a create needs, and a change. */
const usual = [
  ['branch', { name: 'North', is_active: 1 }, { name: 'South' }],
  ['location', { name: 'Centre', is_active: true, branch_id: 1 }, { is_active: 0 }],
  ['subject', { name: 'Chess' }, { weight: 3 }],
  ['study-status', { name: 'Studies', is_enabled: 1 }, { is_enabled: 0 }],
  ['lead-status', { name: 'New', is_enabled: 1 }, { color: '#fff', pipeline_id: 1 }],
  ['lead-source', { code: 'site', name: 'Site', is_enabled: 1 }, { code: 'web' }],
  ['lead-reject', { name: 'Dear', is_enabled: 1 }, { weight: 2 }],
  ['room', { branch_id: 1, name: 'Room', color_id: 1, weight: 1 }, { note: 'x', location_id: 3 }],
  ['tariff', { type: 1, name: 'T', price: '264.00', lessons_count: 4 }, { price: '300.50' }],
  ['task', { title: 'T', text: 'x', user_id: 1, assigned_ids: [1] }, { is_done: 1, priority: 1 }],
  ['teacher', { name: 'Ольга', branch_ids: [1] }, { note: 'x', gender: 2 }],
  ['group', { name: 'G', branch_ids: [1] }, { limit: 5 }],
  ['customer', { name: 'C', legal_type: 1, is_study: 1 }, { web: ['x.example'] }],
  ['discount', {}, { amount: 10.5, begin: '01.01.2026', note: 'x' }],
  ['lesson-type', {}, { name: 'X', sort: 2 }],
  ['pay-account', {}, { name: 'Bank', user_ids: [1] }],
  ['pay-item', {}, { name: 'Books', category_id: 1 }],
  ['pay-item-category', {}, { name: 'Goods' }],
] as const

test.each(usual)('%s is created, listed, updated and deleted', async (entity, fields, change) => {
  const { call, must, ids } = await createSchool()
  if (Object.keys(fields).length > 0) {
    const { body } = await call(`1/${entity}/create`)
    expect([body.success, Object.keys(body.errors)]).toEqual([false, Object.keys(fields)])
    for (const messages of Object.values(body.errors)) expect(messages).toEqual([expect.stringMatching(/^Необходимо/)])
  }
  const { success, errors, model } = await must(`1/${entity}/create`, fields)
  expect([success, errors]).toEqual([true, []])
  const { items } = await must(`1/${entity}/index`, { id: model.id })
  expect(items.find(({ id }: { id: number }) => id === model.id)).toEqual(
    entity === 'customer' ? without(model, 'groups') : model,
  )
  const updated = await must(`1/${entity}/update?id=${model.id}`, change)
  expect(updated.model).toEqual({ ...model, ...change })
  expect(await must(`1/${entity}/delete?id=${model.id}`)).toEqual({ success: true, errors: [] })
  expect(await ids(`1/${entity}/index`)).not.toContain(model.id)
})

const without = (object: Record<string, unknown>, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

test.each(['customer-reject', 'pay-type', 'streaming', 'user', 'pipeline', 'level', 'company', 'log'])(
  '%s can only be read',
  async (entity) => {
    const { call } = await createSchool()
    expect((await call(`1/${entity}/index`)).body).toHaveProperty('total')
    for (const method of ['create', 'update?id=1', 'delete?id=1'])
      expect((await call(`1/${entity}/${method}`)).status).toBe(404)
  },
)

test.each(['teacher/teacher-rate', 'teacher/working-hour', 'sms-message', 'mail-message', 'phone-call'])(
  '%s has no method’s name in its path',
  async (route) => {
    const { call } = await createSchool()
    expect((await call(`1/${route}`)).body).toEqual({ total: 0, count: 0, page: 0, items: [] })
    expect((await call(`1/${route}/index`)).status).toBe(404)
  },
)

test('every account has the lists that no call creates', async () => {
  const { must } = await createSchool()
  const names = async (entity: string) =>
    (await must(`1/${entity}/index`)).items.map(({ name }: { name: string }) => name)
  expect(await names('pay-type')).toEqual(['Доход', 'Возврат', 'Корректировка', 'Продажа товара'])
  expect(await names('lesson-type')).toEqual(['Индивидуальный', 'Групповой', 'Пробный'])
  expect(await names('branch')).toEqual(['Основной филиал'])
})

test('rows of one’s own take the place of a route’s', async () => {
  const rows = { 'pay-type': [{ id: 3, name: 'Возврат' }, { name: 'Ещё' }], branch: [{ id: 7, name: 'B' }] }
  const { must, call } = await createSchool({ rows: { ...rows, branch: [{ id: 1, name: 'A' }, ...rows.branch] } })
  expect((await must('7/pay-type/index')).items).toEqual([
    { id: 3, name: 'Возврат' },
    { id: 4, name: 'Ещё' },
  ])
  expect((await call('2/pay-type/index')).status).toBe(403)
})

test('the public form makes a lead without a token', async () => {
  const { call, sandbox, must } = await createSchool()
  const init = {
    method: 'POST',
    body: JSON.stringify({ LeadFormForm: { name: 'Лид', phone: '+7 1', is_study: 1, custom_utm: 'x' } }),
  }
  const answer = await sandbox.fetch('/v2api/1/lead-form/save?id=1', init)
  expect([answer.status, await answer.json()]).toEqual([200, { success: true, errors: [] }])
  expect((await must('1/customer/index', { is_study: 0 })).items).toMatchObject([
    { name: 'Лид', phone: ['+7 1'], is_study: 0, legal_type: 1, branch_ids: [1], custom_utm: 'x' },
  ])
  expect((await call('1/lead-form/save?id=1', { name: 'x' })).body.errors).toHaveProperty('LeadFormForm')
  expect((await call('1/lead-form/save?id=1', { LeadFormForm: {} })).body.errors).toHaveProperty('name')
})
