import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import { seedWhmcsDemo } from 'billfold/sandbox'
import type { OwnValues, Prepared } from '../../../src/sandbox/node/system.js'
import { whmcs as whmcsCommand } from '../../../src/sandbox/node/whmcs.js'
import { createShop, credentials, form, person, type Whmcs } from './whmcs.js'

let whmcs: Whmcs
let served: Served

const serve = async (sandbox: Parameters<typeof serveSandbox>[0]): Promise<Served> => {
  const result = await serveSandbox(sandbox)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

beforeEach(async () => {
  whmcs = await createShop({ postMaxSize: 200_000 })
  served = await serve(whmcs.sandbox)
})

afterEach(() => served.close())

const post = (action: string, fields: object = {}, root = ''): Promise<Response> =>
  fetch(`${served.url}${root}/includes/api.php`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form({ ...credentials, action, responsetype: 'json', ...fields }),
  })

describe('over a socket', () => {
  test('answers what it answers in process, in any folder', async () => {
    await post('UpdateClient', { clientid: 1, city: 'Ünïcode ✓' })
    const answer = await post('GetClientsDetails', { clientid: 1 }, '/billing/whmcs')
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual(await whmcs.must('GetClientsDetails', { clientid: 1 }))
  })

  test('URLSearchParams as fetch sends them are a form', async () => {
    const body = new URLSearchParams({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' })
    const answer = await fetch(`${served.url}/includes/api.php`, { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ result: 'success' })
  })

  test('a body that is dropped is read off first, and the connection lives on', async () => {
    const large = await post('AddClient', { ...person, email: 'b@b.b', notes: 'x'.repeat(300_000) })
    expect([large.status, await large.text()]).toEqual([400, 'result=error;message=Empty action request'])
    expect(await (await post('GetClients')).json()).toMatchObject({ totalresults: 1 })
  })

  test('a fault breaks the connection before or in the answer', async () => {
    whmcs.sandbox.faults.add([{ match: 'AddClient', reset: true, processed: true, times: 1 }])
    await expect(post('AddClient', { ...person, email: 'b@b.b' })).rejects.toThrow(TypeError)
    expect(await (await post('GetClients')).json()).toMatchObject({ totalresults: 2 })
    whmcs.sandbox.faults.add([{ match: 'GetClients', cut: true, times: 1 }])
    await expect((await post('GetClients')).text()).rejects.toThrow(TypeError)
  })
})

describe('for the command', () => {
  const values = { identifier: "it's", secret: 'a b&c$"\\', 'access-key': undefined }
  const prepare = (own: OwnValues, control = false): Prepared => {
    const prepared = whmcsCommand.prepare(own, { control, now: undefined })
    if (!prepared.ok) throw new Error(prepared.message)
    return prepared.value
  }

  test.each([undefined, 'key!@#$%.()*[]-_'])(
    'the curl line that is printed works, with the access key %s',
    async (key) => {
      const { sandbox, seed, ready } = prepare({ ...values, 'access-key': key })
      expect(await seed()).toEqual({ ok: true, seeded: true })
      const running = await serve(sandbox)
      const command = /^ {2}curl: {2}(.*)$/.exec(ready(running.url)[0] ?? '')?.[1] ?? ''
      const { stdout } = await promisify(execFile)('sh', ['-c', command])
      await running.close()
      expect(JSON.parse(stdout).totalresults).toBe(2)
    },
  )

  test('with an access key nobody gets in without it', async () => {
    const { sandbox, seed } = prepare({ ...values, 'access-key': 'k' }, true)
    expect(await (await sandbox.fetch(new Request('http://x/_sandbox/faults'))).json()).toEqual({ data: [] })
    expect(await seedWhmcsDemo({ sandbox, identifier: "it's", secret: 'a b&c$"\\' })).toMatchObject({
      ok: false,
    })
    expect(await seed()).toEqual({ ok: true, seeded: true })
  })
})
