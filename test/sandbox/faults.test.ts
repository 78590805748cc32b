import { describe, expect, test } from 'vitest'
import type { Fault } from 'billfold/sandbox'
import { createApi, createShop, json, readReply } from './api.js'

const names = async (must: (method: string, path: string) => Promise<{ name: string }[]>) =>
  (await must('GET', 'teams')).map(({ name }) => name)

describe('a fault', () => {
  test('befalls the requests it matches, so many times', async () => {
    const { call } = await createApi({ faults: [{ match: 'GET customers/*', status: 503, times: 2 }] })
    const id = '580a0ffcbffebc8b0e8b456a'
    const statuses = []
    for (const path of [
      'customers',
      `customers/${id}`,
      `customers/${id}/events`,
      `customers/${id}`,
      `customers/${id}`,
    ]) {
      statuses.push((await call('GET', path)).status)
    }
    expect(statuses).toEqual([200, 503, 404, 503, 404])
  })

  test('says the message that it is given', async () => {
    const { sandbox, call } = await createApi({ faults: [{ match: 'GET customers', status: 502, message: 'Down' }] })
    expect(await call('GET', 'customers')).toMatchObject({ status: 502, message: 'Down' })
    expect(sandbox.faults.list()).toHaveLength(1)
  })

  test.each([
    ['customers', true],
    ['/customers/', true],
    ['get customers', true],
    ['POST customers', false],
    ['**', true],
    ['GET **', true],
    ['customers/**', true],
    ['*', true],
    ['customers/*', false],
    ['endusers', false],
    [undefined, true],
  ])('matching %j hits GET customers: %s', async (match, hit) => {
    const fault = { status: 500, ...(match === undefined ? {} : { match }) }
    const { sandbox, call } = await createApi()
    sandbox.faults.add([fault])
    expect((await call('GET', 'customers')).status).toBe(hit ? 500 : 200)
  })

  test('without times stays until it is cleared', async () => {
    const { sandbox, call } = await createApi()
    sandbox.faults.add([{ status: 500 }])
    for (let time = 0; time < 5; time += 1) expect((await call('GET', 'teams')).status).toBe(500)
    sandbox.faults.clear()
    expect((await call('GET', 'teams')).status).toBe(200)
  })

  test('hits a token request too', async () => {
    const { sandbox } = await createApi()
    sandbox.faults.add([{ match: 'POST access_token', status: 502 }])
    expect((await sandbox.fetch('/access_token', json('POST', {}))).status).toBe(502)
  })
})

describe('its kinds', () => {
  const team = (fault: Fault) =>
    createApi().then((api) => (api.sandbox.faults.add([{ times: 1, match: 'POST teams', ...fault }]), api))
  const send = (api: Awaited<ReturnType<typeof team>>, init: RequestInit = {}) =>
    api.sandbox.fetch('/teams', { ...json('POST', { name: 'A', access_token: api.token }), ...init })

  test('status answers with an error and without effect', async () => {
    const api = await team({ status: 503 })
    const reply = await readReply(await send(api))
    expect([reply.status, reply.message]).toEqual([503, expect.any(String)])
    expect(await names(api.must)).toEqual([])
  })

  test('status with effect, when that is asked for', async () => {
    const api = await team({ status: 503, processed: true })
    expect((await send(api)).status).toBe(503)
    expect(await names(api.must)).toEqual(['A'])
  })

  test('a status without a body has none', async () => {
    const api = await team({ status: 204 })
    const answer = await send(api)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })

  test('retryAfter is a 429, or the status given', async () => {
    const first = await send(await team({ retryAfter: 7 }))
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7'])
    const second = await send(await team({ retryAfter: 0, status: 503 }))
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '0'])
  })

  test('malformed answers what is not JSON, after the effect', async () => {
    const api = await team({ malformed: true })
    const answer = await send(api)
    expect(answer.status).toBe(200)
    await expect(answer.json()).rejects.toThrow(SyntaxError)
    expect(await names(api.must)).toEqual(['A'])
    const page = await send(await team({ malformed: '<html>Bad Gateway</html>', status: 502 }))
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(await page.text()).toBe('<html>Bad Gateway</html>')
  })

  test('reset rejects as fetch does, without effect unless asked', async () => {
    const before = await team({ reset: true })
    await expect(send(before)).rejects.toThrow(TypeError)
    expect(await names(before.must)).toEqual([])
    const after = await team({ reset: true, processed: true })
    await expect(send(after)).rejects.toThrow(TypeError)
    expect(await names(after.must)).toEqual(['A'])
  })

  test('cut gives headers and half of the body, after the effect', async () => {
    const api = await team({ cut: true })
    const answer = await send(api)
    expect(answer.status).toBe(200)
    const length = Number(answer.headers.get('content-length'))
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(first?.value?.byteLength).toBe(Math.ceil(length / 2))
    await expect(reader?.read()).rejects.toThrow()
    expect(await names(api.must)).toEqual(['A'])
  })

  test('delay waits, then answers', async () => {
    const waited: number[] = []
    const wait = (milliseconds: number) => Promise.resolve(void waited.push(milliseconds))
    const { call } = await createApi({
      wait,
      faults: [
        { match: 'GET *', delay: 5000 },
        { match: 'POST teams', delay: 1, status: 500 },
      ],
    })
    expect((await call('GET', 'teams')).status).toBe(200)
    expect((await call('POST', 'teams/', { name: 'A' })).status).toBe(500)
    expect(waited).toEqual([5000, 1])
  })

  test('a delay ends when the caller gives up', async () => {
    const api = await team({ delay: 3_600_000 })
    const controller = new AbortController()
    const answer = send(api, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    await expect(send(api, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
    expect(await names(api.must)).toEqual([])
  })

  test('a short delay is carried out by a timer', async () => {
    const api = await team({ delay: 1 })
    expect((await send(api)).status).toBe(200)
  })
})

describe('the control route', () => {
  const control = async (method: string, body?: object, options = { control: true }) => {
    const { sandbox } = await createApi(options)
    sandbox.faults.add([{ status: 500, match: 'GET teams' }])
    const init = body === undefined ? { method } : json(method, body)
    return { sandbox, reply: await readReply(await sandbox.fetch('/_sandbox/faults', init)) }
  }

  test('is off unless it is turned on', async () => {
    expect((await control('GET', undefined, { control: false })).reply.status).toBe(404)
  })

  test('lists, adds, replaces and clears', async () => {
    const old = { status: 500, match: 'GET teams' }
    const next = { reset: true, times: 2 }
    expect((await control('GET')).reply.data).toEqual([old])
    expect((await control('POST', { faults: [next] })).reply.data).toEqual([old, next])
    expect((await control('PUT', { faults: [next] })).reply.data).toEqual([next])
    expect((await control('DELETE')).reply.data).toEqual([])
  })

  test('no fault befalls it', async () => {
    const { sandbox } = await createApi({ control: true, faults: [{ status: 500 }] })
    expect((await sandbox.fetch('/_sandbox/faults', { method: 'DELETE' })).status).toBe(200)
    expect((await sandbox.fetch('/access_token', json('POST', {}))).status).toBe(400)
  })

  test.each([
    undefined,
    'x',
    [5],
    [{}],
    [{ times: 1 }],
    [{ status: 99 }],
    [{ status: '500' }],
    [{ status: 500, times: 0 }],
    [{ delay: -1 }],
    [{ cut: false }],
    [{ malformed: 5 }],
    [{ retryAfter: 1.5 }],
    [{ status: 500, match: 5 }],
    [{ status: 500, colour: 'red' }],
    [{ status: 500, processed: 'yes' }],
  ])('refuses the faults %j', async (faults) => {
    const { sandbox, reply } = await control('PUT', { faults })
    expect(reply.status).toBe(422)
    expect(sandbox.faults.list()).toHaveLength(1)
  })

  test('has its verbs', async () => {
    const { reply } = await control('PATCH', {})
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, POST, PUT, DELETE'])
  })
})

test('money that was answered with a fault was still paid once', async () => {
  const { sandbox, call, must, customer } = await createShop()
  const { id } = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 100 }] })
  sandbox.faults.add([{ match: 'PUT invoices/*/payment', reset: true, processed: true, times: 1 }])
  await expect(call('PUT', `invoices/${id}/payment`, { amount: 40 })).rejects.toThrow(TypeError)
  expect(await must('GET', `invoices/${id}`)).toMatchObject({ paidAmount: 40, openAmount: 60 })
})
