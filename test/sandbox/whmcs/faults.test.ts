import { describe, expect, test } from 'vitest'
import type { Fault } from 'billfold/sandbox'
import { address, createShop, createWhmcs, credentials, form, type Loose, person } from './whmcs.js'

describe('a fault', () => {
  test('befalls the action it matches, so many times', async () => {
    const { call, must } = createWhmcs({ faults: [{ match: 'GetClients', status: 503, times: 2 }] })
    await must('GetTickets')
    expect(await call('getclients')).toEqual({ result: 'error', message: 'a fault that was asked for' })
    await must('WhmcsDetails')
    expect((await call('GetClients')).result).toBe('error')
    await must('GetClients')
  })

  test.each([
    ['GetClients', true],
    ['POST GetClients', true],
    ['*', true],
    ['GET GetClients', false],
    ['AddClient', false],
    ['includes/api.php', false],
  ])('that matches %s befalls GetClients: %s', async (match, befalls) => {
    const { post, sandbox } = createWhmcs({ faults: [{ match, status: 500, times: 1 }] })
    const reply = await post(form({ ...credentials, action: 'GetClients', responsetype: 'json' }))
    expect([reply.status, sandbox.faults.list().length]).toEqual(befalls ? [500, 0] : [200, 1])
  })

  test('befalls a custom action by the name it was called with, and other pages by their path', async () => {
    const { call, sandbox } = createWhmcs({
      faults: [
        { match: 'My_Action', status: 500 },
        { match: 'x', status: 502 },
      ],
    })
    expect((await call('My_Action')).message).toBe('a fault that was asked for')
    expect((await sandbox.fetch('/x')).status).toBe(502)
  })

  test.each([
    [{ status: 503 }, 0],
    [{ status: 503, processed: true }, 1],
    [{ reset: true }, 0],
    [{ reset: true, processed: true }, 1],
    [{ malformed: true }, 1],
    [{ cut: true }, 1],
    [{ cut: true, processed: false }, 0],
  ] as [Fault, number][])('%j leaves %i client', async (fault, clients) => {
    const { call, must, sandbox } = createWhmcs()
    sandbox.faults.add([{ ...fault, times: 1 }])
    await call('AddClient', person).catch(() => undefined)
    expect((await must('GetClients')).totalresults).toBe(clients)
  })

  test('can answer late, broken off or in another language', async () => {
    const waited: number[] = []
    const wait = (milliseconds: number) => Promise.resolve(waited.push(milliseconds)).then(() => undefined)
    const { post, must, sandbox } = createWhmcs({ wait })
    const get = () => post(form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' }))
    sandbox.faults.add([{ delay: 5000, times: 1 }])
    await must('WhmcsDetails')
    expect(waited).toEqual([5000])
    sandbox.faults.add([{ malformed: true, times: 1 }])
    expect((await get()).text).toBe('{"result":"success","totalresults":"1","ti')
    sandbox.faults.add([{ malformed: '<html>Down for maintenance</html>', times: 1 }])
    expect(await get()).toEqual({ status: 200, type: 'text/html', text: '<html>Down for maintenance</html>' })
    sandbox.faults.add([{ retryAfter: 3, times: 1 }])
    expect((await get()).status).toBe(429)
    sandbox.faults.add([{ cut: true, times: 1 }])
    await expect(get()).rejects.toThrow(TypeError)
    sandbox.faults.clear()
    expect(sandbox.faults.list()).toEqual([])
  })

  test('does not take the body away from the call it spares', async () => {
    const { must } = await createShop({ faults: [{ match: 'Other', status: 500 }] })
    const opened = await must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'y'.repeat(500_000) })
    expect((await must('GetTicket', { ticketid: opened.id })).replies.reply[0].message).toHaveLength(500_000)
  })
})

describe('the control route', () => {
  const set = (method: string, body?: object): RequestInit => ({
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const read = async (answer: Response): Promise<Loose> => answer.json()

  test('sets faults, which do not befall it', async () => {
    const { sandbox, call, must } = createWhmcs({ control: true })
    const control = async (method: string, body?: object) =>
      read(await sandbox.fetch('/_sandbox/faults', set(method, body)))
    const faults = [{ match: 'GetClients', status: 500 }, { status: 502 }]
    expect(await control('PUT', { faults })).toEqual({ data: faults })
    expect((await call('GetClients')).result).toBe('error')
    expect(await control('GET')).toEqual({ data: faults })
    expect(await control('DELETE')).toEqual({ data: [] })
    await must('GetClients')
    expect((await control('POST', { faults: [{ status: 99 }] })).error.message).toHaveProperty('faults')
  })

  test('refuses what it cannot read', async () => {
    const { sandbox } = createWhmcs({ control: true })
    const wrong = await sandbox.fetch('/_sandbox/faults', { method: 'PATCH' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, PUT, DELETE'])
    expect((await sandbox.fetch('/_sandbox/faults', { method: 'PUT', body: '{' })).status).toBe(415)
  })

  test('is not there unless it was asked for', async () => {
    expect((await createWhmcs().sandbox.fetch('/_sandbox/faults')).status).toBe(404)
  })
})

test('an aborted call is not carried out', async () => {
  const { sandbox, must } = createWhmcs()
  const body = form({ ...credentials, ...person, action: 'AddClient' })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers, body, signal: AbortSignal.abort() }
  await expect(sandbox.fetch(address, init)).rejects.toThrow('aborted')
  expect((await must('GetClients')).totalresults).toBe(0)
})
