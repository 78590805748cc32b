import { expect, test } from 'vitest'
import { createApi, createSchool, person } from './api.js'

test('is_study may be true or false', async () => {
  const { make, ids } = await createApi()
  const client = await make('customer', { ...person, is_study: true })
  const lead = await make('customer', { ...person, is_study: false })
  expect(await ids('1/customer/index', { is_study: true })).toEqual([client])
  expect(await ids('1/customer/index', { is_study: false })).toEqual([lead])
  expect(await ids('1/customer/index', { is_study: 1 })).toEqual([client])
})

test('ISO dates are stored by the variant alone', async () => {
  const read = async (isoDates: boolean, dob: string) => {
    const { make, must } = await createApi({ variants: { isoDates } })
    const id = await make('customer', { ...person, dob })
    return (await must('1/customer/index', { id })).items[0].dob
  }
  expect(await read(false, '2014-06-30')).toBe(null)
  expect(await read(true, '2014-06-30')).toBe('30.06.2014')
  expect(await read(true, '30.06.2014')).toBe('30.06.2014')
})

test('cgi/index takes the customer alone by the variant', async () => {
  const membership = { branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' }
  const strict = await createSchool()
  expect((await strict.call(`1/cgi/index?customer_id=${strict.customer}`)).status).toBe(400)
  const { customer, group, make, ids, call } = await createSchool({ variants: { cgiByCustomer: true } })
  const id = await make(`cgi?group_id=${group}`, { customer_id: customer, ...membership })
  expect(await ids(`1/cgi/index?customer_id=${customer}`)).toEqual([id])
  expect(await ids('1/cgi/index?customer_id=99')).toEqual([])
  expect((await call('1/cgi/index')).status).toBe(400)
  expect((await call(`1/cgi/create?customer_id=${customer}`, membership)).status).toBe(400)
})

test('communication/index takes the class alone by the variant', async () => {
  const { customer, group, make, ids } = await createSchool({ variants: { communicationsByClass: true } })
  const mine = await make(`communication?class=Customer&related_id=${customer}`, { comment: 'Hello' })
  await make(`communication?class=Group&related_id=${group}`, { comment: 'Bye' })
  expect(await ids('1/communication/index?class=Customer')).toEqual([mine])
})

test('subscriptions, memberships and lessons end as the clock goes on', async () => {
  const { sandbox, customer, group, subject, make, must, ids } = await createSchool({ tokenLifetime: 1e9 })
  const membership = { branch_id: 1, customer_id: customer, b_date: '01.01.2026', e_date: '31.03.2026' }
  const id = await make(`cgi?group_id=${group}`, membership)
  const lesson = { lesson_date: '03.03.2026', time_from: '10:00', duration: 60, lesson_type_id: 1, subject_id: subject }
  await make('lesson', { ...lesson, customer_ids: [customer] })
  const shown = async () => (await must('1/customer/index', { id: customer })).items[0]
  expect((await shown()).next_lesson_date).toBe('2026-03-03 10:00:01')
  expect(await ids(`1/cgi/index?group_id=${group}`)).toEqual([id])
  sandbox.clock.advance('1 month')
  expect((await shown()).next_lesson_date).toBeNull()
  expect(await ids(`1/cgi/index?group_id=${group}`)).toEqual([])
})
