import { afterEach, describe, expect, test } from 'vitest'
import { answer } from '../support/faultServer.js'
import { type Options, request, type ServedProxy, serveProxy, token } from './served.js'

const id = '580a0ffcbffebc8b0e8b456a'
const customer = answer(200, { data: { id } })

let served: ServedProxy
const serve = async (options?: Partial<Options>): Promise<ServedProxy> => (served = await serveProxy(customer, options))
afterEach(() => served.close())

/** The query and the body that reached the API. */
const reached = () =>
  served.api.received.map(({ method, url, body }) => ({ method, url, body: body ? (JSON.parse(body) as unknown) : '' }))

/** What writes, and may name ids in its body. */
const writing: Options['allow'] = [
  'saveCustomer',
  'saveCustomers',
  'deleteCustomer',
  'restoreCustomer',
  'restoreCustomers',
  'subscribeCustomer',
  'migrateCustomerEndUsers',
  'saveCustomerAttribute',
  'saveEndUser',
]

describe('an id', () => {
  const other = '580a0ffcbffebc8b0e8b456b'
  const upper = id.toUpperCase()

  test.each([
    ['PUT', `customers/${id}`, { id: other }],
    ['PUT', `customers/${id}`, { id: [id] }],
    ['PUT', `customers/${id}`, { id: null }],
    ['PUT', `customers/${id}`, { _id: other }],
    ['PUT', `customers/${id}`, { _id: { $oid: other } }],
    ['PUT', `customers/${id}`, { ID: other }],
    ['PUT', `customers/${id}`, { customerId: other }],
    ['PUT', `customers/${id}`, { customer_id: other }],
    ['PUT', `customers/${id}/subscribe`, { id: other }],
    ['PUT', `customers/${id}/subscribe`, { customerId: other }],
    ['PUT', `customers/${id}/endusers`, { id: other, newCustomerId: other }],
    ['PUT', `customers/${id}/restore`, { ids: [other] }],
    ['PUT', `endusers/${id}`, { endUserId: other }],
    ['PUT', `customers/attributes/${id}`, { id: other }],
    ['DELETE', `customers/${id}`, { id: other }],
    ['DELETE', `customers/${id}`, { ids: [other] }],
    ['POST', 'customers/', { id: other, name: 'A' }],
    ['POST', 'customers/attributes/', { id: other, name: 'a', type: 'string' }],
  ])('of another in the body of %s %s does not pass: %j', async (method, path, body) => {
    const { raw } = await serve({ allow: writing })
    expect((await raw(...request(`${method} /billing/${path}`, [], JSON.stringify(body)))).status).toBe(400)
    expect(reached()).toEqual([])
  })

  test('that is the same in the body passes, written in one way', async () => {
    const { raw } = await serve({ allow: writing })
    await raw(
      ...request(`PUT /billing/customers/${id}`, [], JSON.stringify({ id: upper, name: upper, groupId: upper })),
    )
    await raw(...request(`PUT /billing/endusers/${id}`, [], JSON.stringify({ customerId: other })))
    await raw(...request('POST /billing/customers/bulk', [], JSON.stringify({ data: [{ id: upper }, { id: other }] })))
    await raw(...request('PUT /billing/customers/restore', [], JSON.stringify({ ids: [upper, 5] })))
    expect(reached().map(({ body }) => body)).toEqual([
      { id, name: upper, groupId: id, access_token: token },
      { customerId: other, access_token: token },
      { data: [{ id }, { id: other }], access_token: token },
      { ids: [id, 5], access_token: token },
    ])
  })

  test('in upper case is the one in lower case, to when and to the API', async () => {
    const seen: unknown[] = []
    const { raw } = await serve({
      allow: [{ operation: 'getCustomer', when: (params) => seen.push(params.id) > 0 && params.id !== id }],
    })
    for (const written of [upper, id, upper.replace('A', '%41')])
      expect((await raw(...request(`GET /billing/customers/${written}`))).status).toBe(403)
    await raw(...request(`GET /billing/customers/${other.toUpperCase()}`))
    expect(seen).toEqual([id, id, id, other])
    expect(reached()).toMatchObject([{ url: `/customers/${other}?access_token=${token}` }])
  })

  test('in upper case in a body is the one in lower case to when', async () => {
    const { raw } = await serve({
      allow: [{ operation: 'saveCustomer', when: ({ body }) => body['groupId'] !== id }],
    })
    const body = JSON.stringify({ groupId: upper })
    expect((await raw(...request(`PUT /billing/customers/${other}`, [], body))).status).toBe(403)
    expect(reached()).toEqual([])
  })
})

describe('another method', () => {
  test.each(['_method', '_METHOD'])('is not asked for by %s in a body', async (name) => {
    const { raw } = await serve()
    const body = JSON.stringify({ name: 'A', [name]: 'DELETE' })
    expect((await raw(...request(`PUT /billing/customers/${id}`, [], body))).status).toBe(400)
    expect(reached()).toEqual([])
  })

  test('is not asked for in a query', async () => {
    const { raw } = await serve()
    expect((await raw(...request(`GET /billing/customers/${id}?_method=DELETE`))).status).toBe(400)
    expect(reached()).toEqual([])
  })

  test.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
    'is not asked for by %s',
    async (name) => {
      const { raw } = await serve()
      await raw(...request(`PUT /billing/customers/${id}`, [`${name}: DELETE`], '{"name":"A"}'))
      expect(served.api.received.map(({ method, headers }) => [method, headers[name.toLowerCase()]])).toEqual([
        ['PUT', undefined],
      ])
    },
  )
})
