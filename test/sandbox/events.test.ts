import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createShop, salt } from './api.js'

const keyOf = (endUserId: string) =>
  createHash('md5')
    .update(endUserId + salt)
    .digest('hex')

const createUser = async () => {
  const shop = await createShop()
  const body = { email: 'mary@x.y', firstName: 'Mary', lastName: 'Jones', customerId: shop.customer.id }
  const user = await shop.must('POST', 'endusers/', body)
  return { ...shop, user }
}

test('a server records events by end user id; each is kept and counted', async () => {
  const { must, user, customer } = await createUser()
  const order = { name: 'signed in', endUserId: user.id, metadata: { ip: '::1' }, key: keyOf(user.id), include: true }
  const first = await must('POST', 'events/', order)
  expect(first).toMatchObject({
    ...{ name: 'signed in', endUserId: user.id, endUserName: 'Mary Jones', counter: 1 },
    ...{ timestamp: '2016-05-04 12:30:51', metadata: { ip: '::1' } },
  })
  expect(first).not.toHaveProperty('key')
  expect(first).not.toHaveProperty('include')
  const second = await must('POST', 'events/', order)
  expect(second).toMatchObject({ counter: 2 })
  expect(await must('POST', 'events/', { ...order, name: 'signed out' })).toMatchObject({ counter: 1 })
  expect(await must('GET', `events/${second.id}`)).toEqual(second)
  expect(await must('GET', `endusers/${user.id}/events`)).toHaveLength(3)
  expect(await must('GET', `customers/${customer.id}/events`)).toHaveLength(3)
  expect((await must('GET', `endusers/${user.id}?include=events`)).events.data[0]).toEqual(first)
})

test('a page records by e-mail; the key says which of its holders is meant', async () => {
  const { must, user } = await createUser()
  const other = await must('POST', 'endusers/', { email: 'MARY@x.y' })
  const order = { name: 'clicked', endUser: 'mary@x.y' }
  expect(await must('POST', 'events', { ...order, key: keyOf(other.id) })).toMatchObject({
    endUserId: other.id,
    endUserName: 'MARY@x.y',
    metadata: {},
  })
  expect(await must('POST', 'events', { ...order, key: keyOf(user.id) })).toMatchObject({ endUserId: user.id })
})

test.each([undefined, null, '', 'nonsense', 5])('the key %j is refused and nothing is recorded', async (key) => {
  const { call, must, user } = await createUser()
  for (const who of [{ endUserId: user.id }, { endUser: user.email }]) {
    const reply = await call('POST', 'events/', { name: 'a', key, ...who })
    expect([reply.status, reply.message]).toEqual([403, expect.stringContaining('key')])
    expect(reply.text).not.toContain(salt)
  }
  expect(await must('GET', 'events')).toEqual([])
})

test('an upper-case key is a wrong one', async () => {
  const { call, user } = await createUser()
  const key = keyOf(user.id).toUpperCase()
  expect((await call('POST', 'events/', { name: 'a', endUserId: user.id, key })).status).toBe(403)
})

test('nobody’s events are refused', async () => {
  const { call, must, user } = await createUser()
  await must('DELETE', `endusers/${user.id}`)
  const by = (who: object) => call('POST', 'events/', { name: 'a', key: keyOf(user.id), ...who })
  expect((await by({ endUserId: user.id })).status).toBe(422)
  expect((await by({ endUser: user.email })).status).toBe(422)
  expect((await by({})).status).toBe(422)
  expect((await by({ endUserId: 5 })).status).toBe(422)
})

test('an event needs a name', async () => {
  const { call, user } = await createUser()
  const reply = await call('POST', 'events/', { endUserId: user.id, key: keyOf(user.id) })
  expect([reply.status, reply.message]).toEqual([422, { name: ['is required'] }])
})

test('events are not changed or deleted', async () => {
  const { call, must, user } = await createUser()
  const { id } = await must('POST', 'events/', { name: 'a', endUserId: user.id, key: keyOf(user.id) })
  expect((await call('PUT', `events/${id}`, { name: 'b' })).status).toBe(405)
  expect((await call('DELETE', `events/${id}`)).status).toBe(405)
})
