import { describe, expect, test } from 'vitest'
import { createApi, createShop } from './api.js'

describe('bulk', () => {
  test('updates rows with an id, inserts the others, and answers in order', async () => {
    const { must } = await createApi()
    const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a', city: 'Berlin' })
    const data = [
      { name: 'B', email: 'b@b.b' },
      { id, name: 'My Customer XXY', email: 'customerCHANGE@email.com' },
      { name: 'C', email: 'a@a.a' },
    ]
    const saved = await must('POST', 'customers/bulk', { data })
    expect(saved).toMatchObject([{ name: 'B' }, { id, name: 'My Customer XXY', city: 'Berlin' }, { name: 'C' }])
    expect(await must('GET', 'customers')).toHaveLength(3)
  })

  test('takes the README’s end users, two of them with one e-mail', async () => {
    const { must, customer } = await createShop()
    const { id } = await must('POST', 'endusers/', { email: 'john@email.com', customerId: customer.id })
    const row = { email: 'customer@email.com', phone: '+1234123412', customerId: customer.id }
    const data = [
      { ...row, firstName: 'Mary' },
      { ...row, firstName: 'Peter' },
      { ...row, id, firstName: 'John' },
    ]
    expect(await must('POST', 'endusers/bulk', { data })).toMatchObject(data)
    expect(await must('GET', `customers/${customer.id}/endusers`)).toHaveLength(3)
  })

  test('is all or nothing, and names every fault by its row', async () => {
    const { call, must, sandbox } = await createApi()
    const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
    const tables = JSON.stringify(sandbox.exportState())
    const data = [
      { name: 'B', email: 'b@b.b' },
      { email: 'b@b.b' },
      { id, email: 'a@a.a' },
      'x',
      { id: '580a0ffcbffebc8b0e8b456a' },
      { id: 'x' },
      { name: 'C', email: 'c@c.c', groupId: 'default' },
    ]
    const reply = await call('POST', 'customers/bulk', { data })
    expect(reply.status).toBe(422)
    expect(reply.message).toEqual({
      '1.name': ['is required'],
      '1.email': ['has already been taken'],
      '2.email': ['has already been taken'],
      '3': ['must be an object'],
      '4.id': ['no customer 580a0ffcbffebc8b0e8b456a'],
      '5.id': ['must be an id of 24 hex digits'],
      '6.groupId': ['there is no default group'],
    })
    expect(JSON.stringify(sandbox.exportState())).toBe(tables)
  })

  test.each([undefined, null, {}, 'x'])('data that is %j is refused', async (data) => {
    const { call } = await createApi()
    expect((await call('POST', 'customers/bulk', { data })).message).toEqual({ data: ['must be a list'] })
  })

  test('an empty list is an empty list', async () => {
    const { must } = await createApi()
    expect(await must('POST', 'endusers/bulk', { data: [] })).toEqual([])
  })

  test('is there for customers and end users alone', async () => {
    const { call } = await createApi()
    expect((await call('POST', 'groups/bulk', { data: [] })).status).toBe(405)
    expect((await call('GET', 'customers/bulk')).status).toBe(405)
  })
})

describe.each(['customers', 'endusers'])('restoring %s', (resource) => {
  const createThree = async () => {
    const api = await createApi()
    const ids: string[] = []
    for (const email of ['a@a.a', 'b@b.b', 'c@c.c']) {
      ids.push((await api.must('POST', `${resource}/`, { name: 'A', email, tags: ['new'] })).id)
    }
    for (const id of ids.slice(0, 2)) await api.must('DELETE', `${resource}/${id}`)
    const listed = async () => {
      const found: { id: string }[] = await api.must('GET', `${resource}/tag/new`)
      return found.map(({ id }) => id)
    }
    return { ...api, ids, listed }
  }

  test('brings one back to its place', async () => {
    const { must, ids, listed } = await createThree()
    const restored = await must('PUT', `${resource}/${ids[0]}/restore`)
    expect(restored).not.toHaveProperty('deleted_at')
    expect(await listed()).toEqual([ids[0], ids[2]])
    expect(await must('GET', `${resource}/${ids[0]}`)).toEqual(restored)
  })

  test('one that is there is answered as it is', async () => {
    const { must, ids, sandbox } = await createThree()
    const revision = sandbox.revision()
    expect(await must('PUT', `${resource}/${ids[2]}/restore`)).toMatchObject({ id: ids[2] })
    expect(sandbox.revision()).toBe(revision)
  })

  test('brings many back, or none when one is unknown', async () => {
    const { call, must, ids, listed } = await createThree()
    const unknown = await call('PUT', `${resource}/restore`, { ids: [ids[0], '580a0ffcbffebc8b0e8b456a'] })
    expect(unknown.status).toBe(404)
    expect(await listed()).toEqual([ids[2]])
    expect(await must('PUT', `${resource}/restore`, { ids: ids.slice(0, 2) })).toHaveLength(2)
    expect(await listed()).toEqual(ids)
  })

  test('wants ids', async () => {
    const { call } = await createApi()
    expect((await call('PUT', `${resource}/restore`, { ids: 'x' })).status).toBe(422)
    expect((await call('PUT', `${resource}/restore`, { ids: ['x'] })).status).toBe(422)
    expect((await call('PUT', `${resource}/restore`)).status).toBe(422)
    expect((await call('PUT', `${resource}/x/restore`)).status).toBe(400)
    expect((await call('PUT', `${resource}/580a0ffcbffebc8b0e8b456a/restore`)).status).toBe(404)
  })
})
