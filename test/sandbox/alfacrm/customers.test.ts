import { describe, expect, test } from 'vitest'
import { type Api, createApi, createSchool, type Loose, payment, person, withVariants } from './api.js'

const read = async ({ must }: Api, id: number, filters = {}): Promise<Loose> =>
  (await must('1/customer/index', { id, is_study: 2, removed: 1, ...filters })).items[0]

describe('who is listed', () => {
  const createAll = async (api: Api) => {
    const client = await api.make('customer', person)
    const lead = await api.make('customer', { ...person, is_study: 0 })
    const goneClient = await api.make('customer', person)
    const goneLead = await api.make('customer', { ...person, is_study: 0 })
    for (const id of [goneClient, goneLead]) await api.must(`1/customer/delete?id=${id}`)
    return { client, lead, goneClient, goneLead }
  }

  test('is_study: leads, clients, both, clients when left out', async () => {
    const api = await createApi()
    const { client, lead } = await createAll(api)
    const index = (filters: object) => api.ids('1/customer/index', filters)
    expect(await index({ is_study: 0 })).toEqual([lead])
    expect(await index({ is_study: 1 })).toEqual([client])
    expect(await index({ is_study: 2 })).toEqual([client, lead])
    expect(await index({ is_study: [0, 1, 2] })).toEqual([client, lead])
    expect(await index({ is_study: '0' })).toEqual([lead])
    expect(await index({})).toEqual([client])
    expect(await index({ is_study: null })).toEqual([client])
  })

  test('everyone when is_study is left out, by the variant', async () => {
    const api = await withVariants({ isStudyDefault: 'all' })
    const { client, lead } = await createAll(api)
    expect(await api.ids('1/customer/index')).toEqual([client, lead])
  })

  test('removed: active, all, archived alone', async () => {
    const api = await createApi()
    const { client, lead, goneClient, goneLead } = await createAll(api)
    const index = (removed: unknown) => api.ids('1/customer/index', { is_study: 2, removed })
    expect(await index(0)).toEqual([client, lead])
    expect(await index(1)).toEqual([client, lead, goneClient, goneLead])
    expect(await index('2')).toEqual([goneClient, goneLead])
    expect(await api.ids('1/customer/index', { is_study: 0, removed: 2 })).toEqual([goneLead])
    expect(await api.ids('1/customer/index', { is_study: 2, archived: 1, is_archive: 1 })).toEqual([client, lead])
  })

  test('an archived one can still be updated, and deleted once more without effect', async () => {
    const api = await createApi()
    const { goneClient } = await createAll(api)
    await api.must(`1/customer/update?id=${goneClient}`, { name: 'Вера' })
    expect(await api.must(`1/customer/delete?id=${goneClient}`)).toEqual({ success: true, errors: [] })
    expect((await read(api, goneClient)).name).toBe('Вера')
  })
})

describe('a save', () => {
  test('needs a name, a legal type and is_study', async () => {
    const { call } = await createApi()
    expect((await call('1/customer/create', {})).body).toEqual({
      success: false,
      errors: {
        name: ['Необходимо заполнить «Имя».'],
        legal_type: ['Необходимо заполнить «Тип заказчика».'],
        is_study: ['Необходимо заполнить «Обучается».'],
      },
    })
  })

  test('is a lead with is_study 0', async () => {
    const { must } = await createApi()
    expect((await must('1/customer/create', { ...person, is_study: 0 })).model.is_study).toBe(0)
  })

  test('says what is wrong, field by field, and stores nothing', async () => {
    const { call, ids } = await createApi()
    const wrong = {
      ...{ name: 'x'.repeat(51), legal_type: 3, is_study: 'x', gender: 5, phone: [{}], teacher_ids: 'a' },
      ...{ dob: '31.02.2000', lead_status_id: 'x' },
    }
    const { body } = await call('1/customer/create', wrong)
    expect(body.success).toBe(false)
    expect(Object.keys(body.errors).sort()).toEqual(Object.keys(wrong).sort())
    expect(await ids('1/customer/index', { is_study: 2 })).toEqual([])
  })

  test('changes only what is sent, and reads back the row when nothing is', async () => {
    const api = await createApi()
    const id = await api.make('customer', { ...person, note: 'old', phone: '+7(999)999-99-99' })
    const before = await read(api, id)
    api.clock.ms += 60_000
    const { model } = await api.must(`1/customer/update?id=${id}`, { note: 'new' })
    expect(model).toEqual({ ...before, note: 'new', updated_at: '2026-03-02 12:01:00' })
    expect((await api.must(`1/customer/update?id=${id}`)).model).toEqual(model)
    expect((await api.must(`1/customer/update?id=${id}`, { note: 'new' })).model.updated_at).toBe('2026-03-02 12:01:00')
  })

  test('cannot empty what is required, nor write what is worked out', async () => {
    const api = await createApi()
    const id = await api.make('customer', {
      ...person,
      balance: '99.00',
      id: 77,
      created_at: '01.01.2000',
      paid_count: 9,
    })
    expect(id).toBe(1)
    expect((await api.call(`1/customer/update?id=${id}`, { name: '' })).body.errors).toHaveProperty('name')
    api.clock.ms += 60_000
    await api.must(`1/customer/update?id=${id}`, { balance: '99.00', balance_bonus: 7, removed: 2, group_ids: [1] })
    const untouched = { updated_at: '2026-03-02 12:00:00', group_ids: [] }
    expect(await read(api, id)).toMatchObject(untouched)
    expect(await read(api, id)).toMatchObject({ balance: '0.00', balance_bonus: 0, paid_count: 0, name: 'Анна' })
  })

  test('null and an empty text say that there is none', async () => {
    const api = await createApi()
    const id = await api.make('customer', { ...person, lead_status_id: 3, dob: '01.02.2010', phone: ['1'], note: 'x' })
    await api.must(`1/customer/update?id=${id}`, { lead_status_id: '', dob: null, phone: null, note: '' })
    expect(await read(api, id)).toMatchObject({ lead_status_id: null, dob: null, phone: [], note: '' })
  })

  test('takes one text or a list for phone and email, and keeps them as they were typed', async () => {
    const api = await createApi()
    const { model } = await api.must('1/customer/create', {
      ...person,
      phone: '+7(999)123-45-67',
      email: ['a@b.c', ''],
    })
    expect(model).toMatchObject({ phone: ['+7(999)123-45-67'], email: ['a@b.c'], web: [], addr: [] })
    const next = await api.must(`1/customer/update?id=${model.id}`, { phone: [{ value: '5' }, 6] })
    expect(next.model.phone).toEqual(['5', '6'])
  })

  test('days are d.m.Y; one in ISO is answered with success and not stored', async () => {
    const api = await createApi()
    const { model } = await api.must('1/customer/create', { ...person, dob: '2010-05-14', e_date: '31.12.2027' })
    expect(model).toMatchObject({ dob: null, e_date: '2027-12-31' })
    const next = await api.must(`1/customer/update?id=${model.id}`, { dob: '14.05.2010', e_date: '2029-01-01' })
    expect(next.model).toMatchObject({ dob: '14.05.2010', e_date: '2027-12-31' })
    expect((await api.call(`1/customer/update?id=${model.id}`, { dob: '14/05/2010' })).body).toEqual({
      success: false,
      errors: { dob: ['Неверный формат значения «dob».'] },
    })
  })

  test('custom fields are any scalar, and come back', async () => {
    const api = await createApi()
    const fields = { custom_city: 'Тверь', custom_flag: true, custom_age: 5, custom_none: null }
    const { model } = await api.must('1/customer/create', {
      ...person,
      ...fields,
      custom_deep: { a: 1 },
      colour: 'red',
    })
    expect(model).toMatchObject(fields)
    expect(model).not.toHaveProperty('custom_deep')
    expect(model).not.toHaveProperty('colour')
    await api.must(`1/customer/update?id=${model.id}`, { custom_city: 'Псков' })
    expect(await read(api, model.id)).toMatchObject({ ...fields, custom_city: 'Псков' })
  })
})

describe('figures', () => {
  test('the balance is what was paid less what lessons cost, in decimal strings', async () => {
    const api = await createSchool()
    const { customer, make, must } = api
    const first = await make('pay', payment(customer, '1000.10'))
    await make('pay', payment(customer, 0.2))
    await make('pay', { ...payment(customer, '500'), pay_type_id: 5 })
    await make('pay', { ...payment(customer, -100), pay_type_id: 6 })
    await make('pay', { ...payment(customer, 77), pay_type_id: 9 })
    await make('pay', { ...payment(customer, 33), is_confirmed: 0 })
    await make('pay', { ...payment(customer, 0), expenditure: '50.5' })
    expect(await read(api, customer)).toMatchObject({ balance: '349.80', balance_base: '349.80' })
    await must(`1/pay/update?id=${first}`, { income: '2000' })
    expect((await read(api, customer)).balance).toBe('1349.70')
    await must(`1/pay/delete?id=${first}`)
    expect((await read(api, customer)).balance).toBe('-650.30')
  })

  test('the next and the last lesson follow from the lessons', async () => {
    const api = await createSchool()
    const { customer, make, must, subject } = api
    const lesson = {
      time_from: '10:00',
      duration: 60,
      lesson_type_id: 1,
      subject_id: subject,
      customer_ids: [customer],
    }
    const past = await make('lesson', { ...lesson, lesson_date: '01.03.2026' })
    await make('lesson', { ...lesson, lesson_date: '05.03.2026' })
    await make('lesson', { ...lesson, lesson_date: '04.03.2026' })
    await must(`1/lesson/teach?id=${past}`, {
      status: 3,
      branch_id: 1,
      details: [{ customer_id: customer, is_attend: 1, commission: 250 }],
    })
    expect(await read(api, customer)).toMatchObject({
      next_lesson_date: '2026-03-04 10:00:01',
      last_attend_date: '2026-03-01',
      balance: '-250.00',
    })
  })

  test('groups come with withGroups alone, ids always', async () => {
    const api = await createSchool()
    const { customer, group } = api
    const membership = { customer_id: customer, branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' }
    await api.make(`cgi?group_id=${group}`, membership)
    expect(await read(api, customer)).toMatchObject({ group_ids: [group] })
    expect(await read(api, customer)).not.toHaveProperty('groups')
    expect((await read(api, customer, { withGroups: true })).groups).toEqual([{ id: group, name: 'A1' }])
  })

  test.each([
    ['text', (id: number) => JSON.stringify([id])],
    ['object', (id: number) => ({ 0: id })],
  ] as const)('group_ids as %s', async (groupIds, expected) => {
    const api = await createSchool({ variants: { groupIds } })
    const membership = { customer_id: api.customer, branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' }
    await api.make(`cgi?group_id=${api.group}`, membership)
    expect((await read(api, api.customer)).group_ids).toEqual(expected(api.group))
  })
})
