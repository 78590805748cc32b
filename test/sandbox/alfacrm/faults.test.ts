import { expect, test } from 'vitest'
import { serveSandbox } from 'billfold/sandbox/node'
import { createApi, credentials, person, post, send } from './api.js'

test('a fault’s error is in the API’s own shape, without effect', async () => {
  const { sandbox, call, ids } = await createApi()
  sandbox.faults.add([{ match: 'POST v2api/*/customer/create', status: 503, times: 1 }])
  expect(await call('1/customer/create', person)).toMatchObject({
    status: 503,
    body: { name: 'Internal Server Error', message: 'a fault that was asked for', code: 0, status: 503 },
  })
  expect(await ids('1/customer/index')).toEqual([])
  expect((await call('1/customer/create', person)).status).toBe(200)
})

test('a late answer has its effect, a request that is said to have none answers an empty object', async () => {
  const waited: number[] = []
  const wait = (milliseconds: number) => Promise.resolve(void waited.push(milliseconds))
  const { sandbox, call, ids } = await createApi({ wait })
  sandbox.faults.add([
    { match: 'v2api/1/customer/create', delay: 50, times: 1 },
    { match: 'v2api/1/customer/create', delay: 60, processed: false, times: 1 },
  ])
  expect((await call('1/customer/create', person)).body.success).toBe(true)
  expect((await call('1/customer/create', person)).body).toEqual({})
  expect([waited, await ids('1/customer/index')]).toEqual([[50, 60], [1]])
})

test('retryAfter is a 429', async () => {
  const { sandbox, call } = await createApi()
  sandbox.faults.add([{ retryAfter: 2, times: 1 }])
  const reply = await call('branch/index')
  expect([reply.status, reply.body.name, reply.headers.get('retry-after')]).toEqual([429, 'Too Many Requests', '2'])
})

test('the control route lists, adds, replaces and clears, where it is turned on', async () => {
  const off = await createApi()
  expect((await send(off.sandbox, '_sandbox/faults', { method: 'GET' })).status).toBe(404)
  const { sandbox } = await createApi({ control: true, rate: 1 })
  const control = (method: string, body?: object) =>
    send(sandbox, '_sandbox/faults', body === undefined ? { method } : { ...post(body), method })
  const fault = { reset: true, times: 2 }
  expect((await control('POST', { faults: [fault] })).body).toEqual({ data: [fault] })
  expect((await control('GET')).body).toEqual({ data: [fault] })
  expect((await control('PUT', { faults: [] })).body).toEqual({ data: [] })
  expect((await control('DELETE')).body).toEqual({ data: [] })
  expect(await control('PUT', { faults: [{ colour: 'red' }] })).toMatchObject({ status: 422, body: { error: {} } })
  expect(await control('PATCH', {})).toMatchObject({ status: 405, body: { error: {} } })
})

test('over a socket: a login and a call, an answer cut short, a connection reset', async () => {
  const { sandbox } = await createApi()
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  const { url, close } = served.value
  const { email, apiKey } = credentials
  try {
    const answer = await fetch(`${url}/v2api/auth/login`, post({ email, api_key: apiKey }))
    const { token } = await answer.json()
    const call = (path: string, body: object = {}) =>
      fetch(`${url}/v2api/${path}`, post(body, { 'x-alfacrm-token': token }))
    expect((await (await call('1/customer/create', { ...person, name: 'Ünïcode ✓' })).json()).model.name).toBe(
      'Ünïcode ✓',
    )
    sandbox.faults.add([{ match: 'v2api/1/customer/index', cut: true, times: 1 }])
    await expect(call('1/customer/index').then((cut) => cut.text())).rejects.toThrow()
    sandbox.faults.add([{ match: 'v2api/1/customer/create', reset: true, processed: true, times: 1 }])
    await expect(call('1/customer/create', person)).rejects.toThrow()
    expect((await (await call('1/customer/index')).json()).total).toBe(2)
    expect((await fetch(`${url}/v2api/1/customer/index`)).status).toBe(405)
  } finally {
    await close()
  }
})
