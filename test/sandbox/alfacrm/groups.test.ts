import { expect, test } from 'vitest'
import { createSchool, type Loose, withVariants } from './api.js'

const dates = { b_date: '01.01.2026', e_date: '31.12.2030' }

const createMembers = async (api: Awaited<ReturnType<typeof createSchool>>) => {
  const { customer, group, make } = api
  const other = await make('customer', { name: 'Борис', legal_type: 1, is_study: 1 })
  const current = await make(`cgi?group_id=${group}`, { customer_id: customer, branch_id: 1, ...dates })
  const ended = await make(`cgi?group_id=${group}`, {
    customer_id: other,
    branch_id: 1,
    ...dates,
    e_date: '01.03.2026',
  })
  return { other, current, ended }
}

test('cgi/index lists a group’s current memberships; ended ones are left out', async () => {
  const api = await createSchool()
  const { current, ended } = await createMembers(api)
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`)).toEqual([current])
  expect(await api.ids(`1/cgi/index?group_id=99`)).toEqual([])
  expect(await api.ids(`1/cgi/index?group_id=${api.group}&customer_id=${api.customer}`)).toEqual([current])
  expect(await api.ids(`1/cgi/index?group_id=${api.group}&customer_id=99`)).toEqual([])
  expect((await api.call(`1/cgi/index?group_id=${api.group}&customer_id=x`)).status).toBe(400)
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`, { b_date: '01.02.2026' })).toEqual([current, ended])
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`, { b_date: '02.03.2026' })).toEqual([current])
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`, { e_date: '31.12.2025' })).toEqual([])
  expect((await api.call(`1/cgi/index?group_id=${api.group}`, { b_date: '2026-02-01' })).status).toBe(400)
})

test('a membership is current from its first day to its last', async () => {
  const { customer, group, make, ids, clock } = await createSchool({ tokenLifetime: 10 * 86_400 })
  const dates = { b_date: '03.03.2026', e_date: '04.03.2026' }
  const id = await make(`cgi?group_id=${group}`, { customer_id: customer, branch_id: 1, ...dates })
  const days = []
  for (let day = 2; day <= 5; day += 1) {
    days.push(await ids(`1/cgi/index?group_id=${group}`))
    clock.ms += 86_400_000
  }
  expect(days).toEqual([[], [id], [id], []])
})

test('ended memberships come by the variant', async () => {
  const api = await createSchool({ variants: { endedMemberships: true } })
  const { current, ended } = await createMembers(api)
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`)).toEqual([current, ended])
})

test('cgi/customer lists the memberships of one customer', async () => {
  const api = await createSchool()
  const { current, other } = await createMembers(api)
  const { items } = await api.must(`1/cgi/customer?customer_id=${api.customer}`)
  expect(items).toMatchObject([{ id: current, group_id: api.group, customer_id: api.customer, ...dates }])
  expect(await api.ids(`1/cgi/customer?customer_id=${other}`)).toEqual([])
})

test('the group is the query’s, whatever the body says; the customer can be in either', async () => {
  const { customer, group, must, call } = await createSchool()
  const body = { group_id: 99, branch_id: 1, ...dates }
  const inBody = await must(`1/cgi/create?group_id=${group}`, { ...body, customer_id: customer })
  const inQuery = await must(`1/cgi/create?group_id=${group}&customer_id=${customer}`, { ...body, customer_id: 99 })
  for (const { model } of [inBody, inQuery]) expect(model).toMatchObject({ group_id: group, customer_id: customer })
  const unknown = await call(`1/cgi/create?group_id=98`, { ...body, customer_id: 97 })
  expect(Object.keys(unknown.body.errors)).toEqual(['customer_id', 'group_id'])
  const empty = await call(`1/cgi/create?group_id=${group}`)
  expect(Object.keys(empty.body.errors)).toEqual(['customer_id', 'b_date', 'e_date', 'branch_id'])
})

test('an update sends the whole row', async () => {
  const api = await createSchool()
  const { current } = await createMembers(api)
  const path = `1/cgi/update?id=${current}&customer_id=${api.customer}&group_id=${api.group}`
  expect(Object.keys((await api.call(path, { e_date: '02.03.2026' })).body.errors)).toEqual(['b_date', 'branch_id'])
  const { model } = await api.must(path, { branch_id: 1, ...dates, e_date: '05.03.2026' })
  expect(model).toMatchObject({ id: current, e_date: '05.03.2026' })
})

test('a membership can be deleted', async () => {
  const api = await createSchool()
  const { current } = await createMembers(api)
  await api.must(`1/cgi/delete?id=${current}`)
  expect(await api.ids(`1/cgi/index?group_id=${api.group}`)).toEqual([])
  expect((await api.call(`1/cgi/delete?id=${current}`)).status).toBe(404)
})

test('a group has its teachers by name, its dates in ISO, and an open end', async () => {
  const { must, make } = await createSchool()
  const teacher = await make('teacher', { name: 'Ольга', branch_ids: [1] })
  const group = { name: 'B', branch_ids: [1], teacher_ids: [teacher], b_date: '01.09.2025' }
  const { model } = await must('1/group/create', group)
  expect(model).toMatchObject({
    teacher_ids: [teacher],
    teachers: [{ id: teacher, name: 'Ольга' }],
    b_date: '2025-09-01',
    e_date: '2030-12-31',
    note: '',
  })
})

test('a deleted group comes back with removed alone', async () => {
  const { must, ids, group } = await createSchool()
  await must(`1/group/delete?id=${group}`)
  expect(await ids('1/group/index')).toEqual([])
  expect(await ids('1/group/index', { id: group })).toEqual([])
  expect(await ids('1/group/index', { id: group, removed: 1 })).toEqual([group])
  expect(await ids('1/group/index', { removed: 2 })).toEqual([group])
})

test('a deleted subject is inactive: listed with active false', async () => {
  const { must, ids, subject } = await createSchool()
  await must(`1/subject/delete?id=${subject}`)
  expect(await ids('1/subject/index')).toEqual([])
  expect(await ids('subject/index', { active: true })).toEqual([])
  expect(await ids('subject/index', { active: false })).toEqual([subject])
})

test('a deleted row’s id is not given again', async () => {
  const { must, make } = await withVariants({})
  const id = await make('discount', {})
  await must(`1/discount/delete?id=${id}`)
  expect(await make('discount', {})).toBe(id + 1)
})

test('names of teachers who are gone are left out', async () => {
  const { must } = await createSchool()
  const { items } = await must('1/group/index')
  expect(items.map(({ teachers }: Loose) => teachers)).toEqual([[]])
})
