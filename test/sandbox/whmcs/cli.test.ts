import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { getClients, type WhmcsContext } from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { parsedOptions, usage } from '../../support/sandboxOptions.js'
import { whmcs } from '../../../src/sandbox/node/whmcs.js'
import { commandLine } from '../../support/commandLine.js'
import { form, type Loose } from './whmcs.js'

const { start: startCommand, fileNamed } = commandLine()
const start = (args: readonly string[]) => startCommand(['sandbox', 'whmcs', ...args])

const serve = async (args: readonly string[]) => {
  const started = start(['--port', '0', ...args])
  await expect.poll(() => started.printed.out, { timeout: 15_000 }).toMatch(/billfold\/whmcs/)
  const { out } = started.printed
  const [, url = ''] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(out) ?? []
  const [, curl = ''] = /curl: {2}(.*)$/m.exec(out) ?? []
  const [, context = ''] = /code: {2}const clients = await getClients\((.*)\) {2}\/\/ from/.exec(out) ?? []
  return { ...started, url, curl, context: JSON.parse(context) as WhmcsContext }
}

const run = (curl: string): Loose => JSON.parse(execFileSync('sh', ['-c', curl], { encoding: 'utf8' }))

test('serves, prints a curl line and a code line that work, logs without secrets, and stops on SIGTERM', async () => {
  const secret = 'it\'s a "secret" & $more'
  const own = ['--seed', 'demo', '--log', '--identifier', 'own', '--secret', secret]
  const { child, url, curl, context, printed, ended } = await serve(own)
  expect(run(curl)).toMatchObject({ result: 'success', totalresults: 2, clients: { client: [{ id: 1 }, { id: 2 }] } })
  expect(context).toEqual({ baseUrl: `${url}/`, token: { identifier: 'own', secret } })
  expect((await getClients(context)).value?.clients.map(({ firstname }) => firstname)).toEqual(['Cynthia', 'Jürgen'])
  await expect.poll(() => printed.out).toMatch(/POST \/includes\/api\.php 200 \d+ ms\n.*POST \/includes\/api\.php 200/)
  child.kill('SIGTERM')
  const { code, err, out } = await ended
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n').slice(3).join('\n')).not.toMatch(/own|secret/)
})

test('starts with what it has by default, and with nothing in it', async () => {
  const { curl, context, child, ended } = await serve([])
  expect(run(curl)).toMatchObject({ result: 'success', totalresults: 0 })
  expect((await getClients(context)).value?.clients).toEqual([])
  expect((await getClients({ ...context, token: { identifier: 'x', secret: 'y' } })).error?.kind).toBe('unauthorized')
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})

test('with an access key its lines have it, and without it nobody gets in', async () => {
  const accessKey = 'Key!@#$%.()*[]-_1'
  const { curl, context } = await serve(['--seed', 'demo', '--access-key', accessKey])
  expect(run(curl)).toMatchObject({ totalresults: 2 })
  expect(context.token).toMatchObject({ accessKey })
  expect((await getClients(context)).ok).toBe(true)
  const token = { identifier: 'sandbox-identifier', secret: 'sandbox-secret' }
  expect((await getClients({ ...context, token })).error).toMatchObject({ kind: 'forbidden', ip: '127.0.0.1' })
})

test('keeps everything in a file', async () => {
  const file = fileNamed('state.json')
  const first = await serve(['--state', file, '--seed', 'demo'])
  const fields = { action: 'AddCredit', clientid: 1, description: 'x', amount: '1.00', responsetype: 'json' }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers, body: form({ ...first.context.token, ...fields }) }
  expect(await (await fetch(`${first.url}/includes/api.php`, init)).json()).toMatchObject({ newbalance: '1.00' })
  first.child.kill('SIGTERM')
  await first.ended
  expect(await readFile(file, 'utf8')).toContain('"system":"whmcs"')
  const second = await serve(['--state', file, '--seed', 'demo'])
  const again = await fetch(`${second.url}/includes/api.php`, init)
  expect(await again.json()).toMatchObject({ newbalance: '2.00' })
  const other = await start(['--state', fileNamed('no', 'state.json')]).ended
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('cannot be written')])
})

test.each([
  [['--port', '70000'], /--port must be a whole number/],
  [['--seed', 'other'], /--seed must be demo, got other/],
  [['--state', ''], /state/],
  [['--client-id', 'x'], /client-id/],
  [['--log=yes'], /log/],
  [['extra'], /too many arguments/],
])('%j are refused', (args, message) => {
  expect(parsedOptions([whmcs], args)).toEqual({ ok: false, message: expect.stringMatching(message) })
})

test('options that cannot work end the command with 2', async () => {
  const end = await start(['--port', 'x']).ended
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain('Try billfold sandbox whmcs --help')
})

test('every option has its line in the help', () => {
  const text = usage([whmcs])
  for (const option of ['port', 'host', 'seed', 'state', 'control', 'log', ...Object.keys(whmcs.options)])
    expect(text).toMatch(new RegExp(`^  --${option}\\b.* `, 'm'))
})
