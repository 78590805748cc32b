import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, createApi } from './api.js'

let api: Api
const people = [
  { name: 'Delta', country: 'Jamaica', seats: 10, joinDate: '2016-03-01' },
  { name: 'alpha', country: 'Germany', seats: 9, joinDate: '2016-01-01' },
  { name: 'Charlie', country: 'JAMAICA', joinDate: '2016-02-01' },
  { name: 'Bravo', country: 'Serbia', seats: 100, secret: 'jamaica' },
]

beforeAll(async () => {
  api = await createApi()
  await api.must('POST', 'customers/attributes/', { name: 'seats', prettyName: 'Seats', type: 'number' })
  for (const [index, person] of people.entries()) {
    await api.must('POST', 'customers/', { ...person, email: `p${index}@example.com`, phone: `+1234${index}` })
    api.clock.ms += 1000
  }
})

const names = async (query: Record<string, string>) => {
  const found: { name: string }[] = await api.must('GET', `customers?${new URLSearchParams(query)}`)
  return found.map(({ name }) => name)
}

test.each([
  [{}, ['Delta', 'alpha', 'Charlie', 'Bravo']],
  [{ keyword: 'JAMAICA' }, ['Delta', 'Charlie']],
  [{ keyword: 'p1@EXAMPLE' }, ['alpha']],
  [{ keyword: 'nobody' }, []],
  [{ filter: 'country{ct}jamaica' }, ['Delta', 'Charlie']],
  [{ filter: 'secret{ct}JAM' }, ['Bravo']],
  [{ filter: 'seats{ct}10' }, ['Delta', 'Bravo']],
  [{ filter: 'joinDate{ct}2016-02' }, ['Charlie']],
  [{ filter: 'created_at{ct}12:30:53' }, ['Charlie']],
  [{ filter: 'country{ct}jamaica', keyword: 'charlie' }, ['Charlie']],
  [{ filter: 'country{ct}' }, ['Delta', 'alpha', 'Charlie', 'Bravo']],
  [{ limit: '2' }, ['Delta', 'alpha']],
  [{ limit: '2', offset: '3' }, ['Bravo']],
  [{ offset: '9' }, []],
  [{ orderBy: 'name' }, ['Bravo', 'Charlie', 'Delta', 'alpha']],
  [{ orderBy: 'seats', orderDirection: 'asc' }, ['Charlie', 'alpha', 'Delta', 'Bravo']],
  [{ orderBy: 'seats', orderDirection: 'DESC', limit: '2' }, ['Bravo', 'Delta']],
  [{ orderBy: 'joinDate' }, ['Bravo', 'alpha', 'Charlie', 'Delta']],
  [{ orderBy: 'created_at', orderDirection: 'desc' }, ['Bravo', 'Charlie', 'alpha', 'Delta']],
  [{ keyword: '', filter: '', limit: '', orderBy: '', colour: 'red' }, ['Delta', 'alpha', 'Charlie', 'Bravo']],
])('%j finds %j', async (query, found) => {
  expect(await names(query)).toEqual(found)
})

test.each([
  { limit: '0' },
  { limit: '-1' },
  { limit: '1.5' },
  { limit: 'ten' },
  { offset: '-1' },
  { offset: '1e3' },
  { orderBy: 'colour' },
  { orderBy: 'subscription' },
  { orderBy: '__proto__' },
  { orderDirection: 'up' },
  { filter: 'country' },
  { filter: 'country{eq}jamaica' },
  { filter: '{ct}jamaica' },
  { filter: 'country{ct' },
  { include: 'colour' },
  { include: 'subscription.colour' },
  { include: 'users,' },
])('%j is refused', async (query) => {
  const reply = await api.call('GET', `customers?${new URLSearchParams(query)}`)
  expect([reply.status, reply.message]).toEqual([400, expect.any(String)])
})

describe('keyword', () => {
  test('looks where the account says', async () => {
    const { call, must } = await createApi()
    await must('POST', 'customers/', { name: 'A', email: 'a@a.a', department: 'Sales' })
    expect(await must('GET', 'customers?keyword=sales')).toEqual([])
    const attribute = { name: 'department', prettyName: 'Department', type: 'text', searchable: true }
    const { id } = await must('POST', 'customers/attributes/', attribute)
    expect(await must('GET', 'customers?keyword=sales')).toHaveLength(1)
    await call('PUT', `customers/attributes/${id}`, { searchable: 'false' })
    expect(await must('GET', 'customers?keyword=sales')).toEqual([])
  })
})
