import { describe, expect, test } from 'vitest'
import { createApi } from './api.js'

const department = {
  name: 'department',
  prettyName: 'Department',
  type: 'text',
  description: "Customer's department",
  required: true,
  editable: true,
  searchable: true,
  default: false,
  defaultValue: '',
  validation: null,
  unique: false,
}
const customer = { name: 'Awesome', email: 'customer@awesome.com' }

test('an answer says that validation is stored and not enforced', async () => {
  const { call } = await createApi()
  const attribute = { name: 'code', prettyName: 'Code', type: 'text' }
  const plain = await call('POST', 'customers/attributes/', attribute)
  expect(plain.headers.get('warning')).toBeNull()
  const stored = await call('POST', 'endusers/attributes/', { ...attribute, validation: '^A' })
  expect(stored.data.validation).toBe('^A')
  expect(stored.headers.get('warning')).toBe('299 - "the sandbox stores validation and does not enforce it"')
})

test('an attribute is created and listed after the predefined ones', async () => {
  const { must } = await createApi()
  const created = await must('POST', 'customers/attributes/', department)
  expect(created).toMatchObject({ ...department, id: expect.stringMatching(/^[0-9a-f]{24}$/) })
  const listed: { name: string }[] = await must('GET', 'customers/attributes')
  expect(listed.at(-1)).toEqual(created)
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'email', 'subscription', 'users']))
  const others: { name: string }[] = await must('GET', 'endusers/attributes')
  expect(others.map(({ name }) => name)).not.toContain('department')
})

test('a required one is enforced on create, not on update', async () => {
  const { call, must } = await createApi()
  const { id } = await must('POST', 'customers/', customer)
  await must('POST', 'customers/attributes/', department)
  const refused = await call('POST', 'customers/', { name: 'B', email: 'b@b.b' })
  expect([refused.status, refused.message]).toEqual([422, { department: ['is required'] }])
  expect(await must('PUT', `customers/${id}`, { name: 'C' })).toMatchObject({ name: 'C' })
  const created = await must('POST', 'customers/', { name: 'B', email: 'b@b.b', department: 'Sales' })
  expect(created.department).toBe('Sales')
})

test('a default value stands in for what a create leaves out', async () => {
  const { must } = await createApi()
  const number = { ...department, name: 'seats', type: 'number', defaultValue: '5' }
  await must('POST', 'customers/attributes/', number)
  expect((await must('POST', 'customers/', customer)).seats).toBe(5)
})

test('types that are known are checked, others are not', async () => {
  const { call, must } = await createApi()
  const define = (name: string, type: string) => must('POST', 'customers/attributes/', { name, prettyName: name, type })
  await define('seats', 'number')
  await define('vip', 'boolean')
  await define('since', 'date')
  await define('colour', 'select')
  const refused = await call('POST', 'customers/', { ...customer, seats: 'x', vip: 'yes', since: 'y', colour: [1] })
  expect([refused.status, Object.keys(refused.message).sort()]).toEqual([422, ['seats', 'since', 'vip']])
  const created = await must('POST', 'customers/', {
    ...customer,
    seats: '3',
    vip: 'true',
    since: '2016-01-01',
    colour: [1],
  })
  expect(created).toMatchObject({ seats: 3, vip: true, since: { date: '2016-01-01 00:00:00.000000' }, colour: [1] })
})

describe('unique', () => {
  test('is enforced on create, update and in bulk', async () => {
    const { call, must } = await createApi()
    await must('POST', 'customers/attributes/', { ...department, required: false, unique: 'true' })
    await must('POST', 'customers/', { ...customer, department: 'Sales' })
    const other = await must('POST', 'customers/', { name: 'B', email: 'b@b.b' })
    const taken = { department: ['has already been taken'] }
    expect((await call('POST', 'customers/', { name: 'C', email: 'c@c.c', department: 'Sales' })).message).toEqual(
      taken,
    )
    expect((await call('PUT', `customers/${other.id}`, { department: 'Sales' })).message).toEqual(taken)
    const bulk = await call('POST', 'customers/bulk', {
      data: [
        { name: 'C', email: 'c@c.c', department: 'HR' },
        { name: 'D', email: 'd@d.d', department: 'HR' },
      ],
    })
    expect([bulk.status, bulk.message]).toEqual([422, { '1.department': ['has already been taken'] }])
  })

  test('cannot be asked for once there are duplicates', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/attributes/', { ...department, required: false })
    for (const email of ['a@a.a', 'b@b.b']) await must('POST', 'customers/', { name: 'A', email, department: 'Sales' })
    const refused = await call('PUT', `customers/attributes/${id}`, { unique: true })
    expect([refused.status, Object.keys(refused.message)]).toEqual([422, ['unique']])
    await must('PUT', `customers/attributes/${id}`, { unique: false })
  })

  test('can be asked of a predefined one', async () => {
    const { call, must } = await createApi()
    const phone = (await must('GET', 'customers/attributes')).find(({ name }: { name: string }) => name === 'phone')
    await must('PUT', `customers/attributes/${phone.id}`, { unique: true })
    await must('POST', 'customers/', { ...customer, phone: '1' })
    expect((await call('POST', 'customers/', { name: 'B', email: 'b@b.b', phone: '1' })).status).toBe(422)
  })
})

describe('what cannot change', () => {
  test.each([{ name: 'other' }, { type: 'number' }, { default: true }, { id: '580a0ffcbffebc8b0e8b456a' }])(
    '%j is refused',
    async (change) => {
      const { call, must } = await createApi()
      const { id } = await must('POST', 'customers/attributes/', department)
      const refused = await call('PUT', `customers/attributes/${id}`, change)
      expect([refused.status, Object.keys(refused.message)]).toEqual([422, Object.keys(change)])
    },
  )

  test('sent with the value it has is no change', async () => {
    const { must } = await createApi()
    const created = await must('POST', 'customers/attributes/', department)
    const changed = await must('PUT', `customers/attributes/${created.id}`, {
      ...created,
      default: 'false',
      required: 'false',
    })
    expect(changed).toMatchObject({ name: 'department', required: false })
  })

  test('a predefined one cannot be deleted', async () => {
    const { call, must } = await createApi()
    for (const { id } of await must('GET', 'customers/attributes')) {
      expect((await call('DELETE', `customers/attributes/${id}`)).status).toBe(422)
    }
  })

  test('an attribute that is not editable keeps its value', async () => {
    const { call, must } = await createApi()
    await must('POST', 'customers/attributes/', { ...department, editable: false })
    const { id } = await must('POST', 'customers/', { ...customer, department: 'Sales' })
    expect((await call('PUT', `customers/${id}`, { department: 'HR' })).message).toEqual({
      department: ['cannot be changed'],
    })
    expect((await call('PUT', `customers/${id}`, { department: 'Sales' })).status).toBe(200)
  })
})

test('a deleted one is in no list, binds nobody, and its name is free', async () => {
  const { call, must } = await createApi()
  const { id } = await must('POST', 'customers/attributes/', department)
  expect(await must('DELETE', `customers/attributes/${id}`)).toMatchObject({ id, deleted_at: '2016-05-04 12:30:51' })
  expect((await call('DELETE', `customers/attributes/${id}`)).status).toBe(404)
  expect((await call('PUT', `customers/attributes/${id}`, { required: false })).status).toBe(404)
  const names = (await must('GET', 'customers/attributes')).map(({ name }: { name: string }) => name)
  expect(names).not.toContain('department')
  await must('POST', 'customers/', customer)
  await must('POST', 'customers/attributes/', department)
})

test('an attribute of one resource is none of another’s', async () => {
  const { call, must } = await createApi()
  const { id } = await must('POST', 'customers/attributes/', department)
  expect((await call('PUT', `endusers/attributes/${id}`, { required: false })).status).toBe(404)
})

test.each([
  [{ name: null }, 'name'],
  [{ name: 'email' }, 'name'],
  [{ name: 'subscription' }, 'name'],
  [{ name: 'access_token' }, 'name'],
  [{ name: '__proto__' }, 'name'],
  [{ name: 'a b' }, 'name'],
  [{ prettyName: '' }, 'prettyName'],
  [{ type: null }, 'type'],
  [{ type: 'relation' }, 'type'],
  [{ required: 'perhaps' }, 'required'],
  [{ description: 5 }, 'description'],
])('%j is refused for its %s', async (change, name) => {
  const { call } = await createApi()
  const refused = await call('POST', 'customers/attributes/', { ...department, ...change })
  expect([refused.status, Object.keys(refused.message)]).toEqual([422, [name]])
})

test('validation is stored and not enforced', async () => {
  const { must } = await createApi()
  const { validation } = await must('POST', 'customers/attributes/', { ...department, validation: '^(a+)+$' })
  expect(validation).toBe('^(a+)+$')
  await must('POST', 'customers/', { ...customer, department: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' })
})
