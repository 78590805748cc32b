import { expect, test } from 'vitest'
import { type Api, createApi, person, withVariants } from './api.js'

const createTwo = async (api: Api) => {
  const second = await api.make('branch', { name: 'North', is_active: 1 })
  const here = await api.make('customer', person)
  const there = (await api.must(`${second}/customer/create`, person)).model.id
  const both = await api.make('customer', { ...person, branch_ids: [1, second] })
  return { second, here, there, both }
}

test('a branch sees its own rows and those of both', async () => {
  const api = await createApi()
  const { second, here, there, both } = await createTwo(api)
  expect(await api.ids('1/customer/index')).toEqual([here, both])
  expect(await api.ids(`${second}/customer/index`)).toEqual([there, both])
  expect(await api.ids('customer/index')).toEqual([here, there, both])
})

test('a shared pool shows every branch’s rows', async () => {
  const api = await withVariants({ sharedPools: ['customer'] })
  const { here, there, both } = await createTwo(api)
  expect(await api.ids('1/customer/index')).toEqual([here, there, both])
})

test('a row of another branch can be neither changed nor deleted', async () => {
  const api = await createApi()
  const { there, both } = await createTwo(api)
  expect((await api.call(`1/customer/update?id=${there}`, { name: 'X' })).status).toBe(404)
  expect((await api.call(`1/customer/delete?id=${there}`)).status).toBe(404)
  expect((await api.call(`1/customer/update?id=${both}`, { name: 'X' })).status).toBe(200)
})

test('an unknown branch is denied, and 0 stands for none where there is a form without one', async () => {
  const { call, ids } = await createApi()
  expect((await call('7/customer/index')).status).toBe(403)
  expect((await call('0/pay/index')).status).toBe(403)
  expect(await ids('0/branch/index')).toEqual([1])
})

test.each([
  ...['branch', 'subject', 'study-status', 'lead-status', 'lead-source', 'discount', 'log', 'company'],
  ...['customer', 'group', 'lesson', 'teacher', 'room', 'tariff', 'regular-lesson'],
])('%s/index needs no branch', async (entity) => {
  const { call } = await createApi()
  expect((await call(`${entity}/index`)).status).toBe(200)
})

test('branch_ids may be one number, and has to be a branch that is there', async () => {
  const { must, call } = await createApi()
  expect((await must('1/customer/create', { ...person, branch_ids: 1 })).model.branch_ids).toEqual([1])
  expect((await must('1/customer/create', { ...person, branch_ids: ['1', 1] })).model.branch_ids).toEqual([1])
  const reply = await call('1/customer/create', { ...person, branch_ids: [9] })
  expect(reply.body).toEqual({ success: false, errors: { branch_ids: ['Значение «Филиал» неверно.'] } })
})

test('rows that belong to no branch are seen from each', async () => {
  const { call, must, make } = await createApi()
  const second = await make('branch', { name: 'North', is_active: 1 })
  await must('tariff/create', { type: 1, name: 'A', price: 1, lessons_count: 1 })
  expect((await call(`${second}/tariff/index`)).body).toMatchObject({ total: 1, items: [{ branch_ids: [] }] })
})

test('one-branch rows stay in theirs', async () => {
  const { ids, make, must } = await createApi()
  const second = await make('branch', { name: 'North', is_active: 1 })
  const room = { name: 'Room', color_id: 1, weight: 1 }
  await make('room', { ...room, branch_id: 1 })
  const there = (await must(`1/room/create`, { ...room, branch_id: second })).model.id
  expect(await ids(`${second}/room/index`)).toEqual([there])
})
