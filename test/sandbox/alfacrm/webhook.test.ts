import { expect, test } from 'vitest'
import { createApi, createSchool, type Loose, payment, person } from './api.js'

const webhookUrl = 'https://receiver.example/hook/secret'

const listen = (answer: () => Response | Promise<Response> = () => new Response(null, { status: 204 })) => {
  const received: Loose[] = []
  const fetch = (input: Request | string | URL, init?: RequestInit) => {
    received.push({ url: input, ...init, body: JSON.parse(init?.body as string) })
    return Promise.resolve(answer())
  }
  return { received, options: { webhookUrl, fetch } }
}

test('a create, an update and a delete are posted in order, with form values', async () => {
  const { received, options } = listen()
  const { sandbox, customer, make, must } = await createSchool(options)
  await sandbox.settled()
  received.length = 0
  const id = await make('pay', { ...payment(customer, 10), custom_md_order: 'a' })
  await must(`1/pay/update?id=${id}`, { income: 12.5, note: 'x', is_confirmed: 0 })
  await must(`1/pay/delete?id=${id}`)
  await sandbox.settled()
  const head = {
    branch_id: 1,
    entity: 'Pay',
    entity_id: id,
    fields_rel: [],
    user_id: 1,
    datetime: '2026-03-02 12:00:00',
  }
  const made = {
    ...{ branch_id: '1', customer_id: String(customer), pay_type_id: '1', pay_account_id: '1', is_fiscal: false },
    ...{ document_date: '2026-03-01', income: '10', payer_name: 'Анна', confirmed: true, custom_md_order: 'a' },
  }
  const changed = { income: '12.5', note: 'x', confirmed: false }
  expect(received.map(({ body }) => body)).toEqual([
    { ...head, event: 'create', fields_old: [], fields_new: made },
    { ...head, event: 'update', fields_old: { income: '10', confirmed: true }, fields_new: changed },
    { ...head, event: 'delete', fields_old: { ...made, ...changed }, fields_new: [] },
  ])
  expect(received[0]).toMatchObject({
    url: webhookUrl,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    redirect: 'manual',
  })
})

test('a conducted lesson is an update to status 3, a moved lead one of lead_status_id', async () => {
  const { received, options } = listen()
  const { sandbox, subject, make, must } = await createSchool(options)
  const lesson = { lesson_date: '03.03.2026', time_from: '10:00', duration: 60, lesson_type_id: 1, subject_id: subject }
  const id = await make('lesson', lesson)
  await must(`1/lesson/teach?id=${id}`, { status: 3, branch_id: 1 })
  const lead = await make('customer', { ...person, is_study: 0, lead_status_id: 1 })
  await must(`1/customer/update?id=${lead}`, { lead_status_id: 2 })
  await must(`1/customer/update?id=${lead}`, { lead_status_id: null })
  await sandbox.settled()
  const updates = received.map(({ body }) => body).filter(({ event }) => event === 'update')
  expect(updates.map(({ entity, fields_old, fields_new }) => [entity, fields_old, fields_new])).toEqual([
    ['Lesson', { status: '1' }, { status: '3' }],
    ['Customer', { lead_status_id: '1' }, { lead_status_id: '2' }],
    ['Customer', { lead_status_id: '2' }, { lead_status_id: '' }],
  ])
})

test('nothing is posted for what changed nothing or was refused', async () => {
  const { received, options } = listen()
  const { sandbox, make, must, call } = await createApi(options)
  const id = await make('customer', person)
  await sandbox.settled()
  received.length = 0
  await must(`1/customer/update?id=${id}`, {})
  await must(`1/customer/update?id=${id}`, { name: person.name })
  await must('1/customer/index')
  await call('1/customer/create', {})
  await must(`1/bonus/bonus-add?customer_id=${id}`, { amount: 5 })
  await sandbox.settled()
  expect(received).toEqual([])
})

test('a receiver that fails holds nothing up, and hears of it again', async () => {
  const held: (() => void)[] = []
  const answers = [() => Promise.reject(new TypeError('fetch failed')), () => new Response('no', { status: 500 })]
  const { received, options } = listen(() => (answers.shift() ?? (() => new Response()))())
  const { sandbox, make } = await createApi({ ...options, wait: () => new Promise((resolve) => held.push(resolve)) })
  for (let index = 0; index < 3; index += 1) await make('customer', person)
  await expect.poll(() => received.map(({ body }) => body.entity_id)).toEqual([1, 2, 3])
  for (const goOn of held) goOn()
  await sandbox.settled()
  expect(received.map(({ body }) => body.entity_id)).toEqual([1, 2, 3, 1, 2])
  expect(sandbox.outbox.list().map(({ status, attempts }) => [status, attempts.length])).toEqual([
    ['delivered', 2],
    ['delivered', 2],
    ['delivered', 1],
  ])
})

test('without an address there is nothing to wait for', async () => {
  const { sandbox, make } = await createApi()
  await make('customer', person)
  await sandbox.settled()
})

test('the branch-less form has no branch to tell', async () => {
  const { received, options } = listen()
  const { sandbox, must } = await createApi(options)
  await must('subject/create', { name: 'A' })
  await sandbox.settled()
  expect(received[0].body).toMatchObject({ branch_id: null, entity: 'Subject', event: 'create', entity_id: 1 })
})
