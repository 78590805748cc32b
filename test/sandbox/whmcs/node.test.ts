import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import {
  createWhmcsFromCommand,
  seedWhmcsFromCommand,
  whmcsOptions,
  whmcsReadyLines,
  whmcsUsage,
} from '../../../src/sandbox/node/whmcs.js'
import { createShop, credentials, form, person, type Whmcs } from './whmcs.js'

let whmcs: Whmcs
let served: Served

const serve = async (sandbox: Whmcs['sandbox']): Promise<Served> => {
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

  test.each([undefined, 'key!@#$%.()*[]-_'])(
    'the curl line that is printed works, with the access key %s',
    async (key) => {
      const chosen = { ...values, 'access-key': key }
      const sandbox = createWhmcsFromCommand(chosen, { control: false })
      expect(await seedWhmcsFromCommand(sandbox, chosen)).toEqual({ ok: true, seeded: true })
      const running = await serve(sandbox)
      const lines = whmcsReadyLines(running.url, chosen)
      const command = /^ {2}curl: {2}(.*)$/.exec(lines[1] ?? '')?.[1] ?? ''
      const { stdout } = await promisify(execFile)('sh', ['-c', command])
      await running.close()
      expect(lines[0]).toBe(`listening on ${running.url}`)
      expect(JSON.parse(stdout).totalresults).toBe(2)
    },
  )

  test('with an access key nobody gets in without it', async () => {
    const sandbox = createWhmcsFromCommand({ ...values, 'access-key': 'k' }, { control: true })
    expect((await sandbox.fetch('/_sandbox/faults')).status).toBe(200)
    expect(await seedWhmcsFromCommand(sandbox, values)).toMatchObject({ ok: false })
    expect(await seedWhmcsFromCommand(sandbox, { ...values, 'access-key': 'k' })).toEqual({ ok: true, seeded: true })
  })

  test('every option is explained', () => {
    for (const name of Object.keys(whmcsOptions)) expect(whmcsUsage.join('\n')).toContain(`--${name} `)
  })
})
