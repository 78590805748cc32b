import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { alfaCrm } from '../../../src/sandbox/node/alfacrm.js'
import { logLine, readyLines } from '../../../src/sandbox/node/command.js'
import { parsedOptions, usage } from '../../support/sandboxOptions.js'
import { commandLine } from '../../support/commandLine.js'
import { post } from './api.js'

const { start: startCommand, fileNamed } = commandLine()
const start = (args: readonly string[]) => startCommand(['sandbox', 'alfacrm', ...args])

const serve = async (args: readonly string[]) => {
  const started = start(['--port', '0', '--rate', '0', ...args])
  await expect.poll(() => started.printed.out, { timeout: 15_000 }).toMatch(/billfold\/alfacrm/)
  const [, url = ''] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(started.printed.out) ?? []
  const [, curl = ''] = /curl: {2}(.*)$/m.exec(started.printed.out) ?? []
  return { ...started, url, curl }
}

const names = async (url: string, token: string) => {
  const answer = await fetch(`${url}/v2api/1/customer/index`, post({}, { 'x-alfacrm-token': token }))
  return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name)
}

test('serves, prints a curl line that logs in, logs without secrets, and stops on SIGTERM', async () => {
  const key = "it's a key"
  const { child, url, curl, printed, ended } = await serve([
    '--seed',
    'demo',
    '--log',
    '--app-key',
    'app',
    '--api-key',
    key,
  ])
  const { token } = JSON.parse(execFileSync('sh', ['-c', curl], { encoding: 'utf8' })) as { token: string }
  expect(token).toMatch(/^[\w-]{10,}$/)
  const path = '/v2api/1/customer/index'
  const init = post({}, { 'x-alfacrm-token': token, 'x-app-key': 'app' })
  expect((await fetch(url + path, init)).status).toBe(200)
  expect((await fetch(`${url}/v2api/1/${token}/index`, init)).status).toBe(404)
  await expect.poll(() => printed.out).toMatch(/POST \/v2api\/1\/\*\/index 404/)
  child.kill('SIGTERM')
  const { code, err, out } = await ended
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/POST \/v2api\/1\/customer\/index 200 \d+ ms/)
  expect(out).toContain(
    `login(${JSON.stringify({ baseUrl: url, email: 'sandbox@example.com', apiKey: key })}`.slice(0, -1),
  )
  expect(out.split('\n').slice(3).join('\n')).not.toContain(key)
  expect(out).not.toContain(token)
})

test('keeps everything in a file, tokens too', async () => {
  const file = fileNamed('state.json')
  const first = await serve(['--state', file, '--seed', 'demo'])
  const { token } = JSON.parse(execFileSync('sh', ['-c', first.curl], { encoding: 'utf8' })) as { token: string }
  const init = post({ name: 'Новый', legal_type: 1, is_study: 1 }, { 'x-alfacrm-token': token })
  await (await fetch(`${first.url}/v2api/1/customer/create`, init)).text()
  first.child.kill('SIGKILL')
  await first.ended
  const second = await serve(['--state', file, '--seed', 'demo'])
  const listed = await names(second.url, token)
  expect([listed.length, listed.at(-1)]).toEqual([6, 'Новый'])
  expect(await readFile(file, 'utf8')).toContain('"system":"alfacrm"')
  const other = await start(['--state', fileNamed('no', 'state.json')]).ended
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('cannot be written')])
})

test('the control route sets faults when it is turned on', async () => {
  const { url } = await serve(['--control'])
  const answer = await fetch(`${url}/_sandbox/faults`, post({ faults: [{ status: 503 }] }))
  expect(await answer.json()).toEqual({ data: [{ status: 503 }] })
  expect((await fetch(`${url}/v2api/auth/login`, post({}))).status).toBe(503)
})

test.each([
  [['--port', '70000'], /--port must be a whole number/],
  [['--token-lifetime', '0'], /token-lifetime/],
  [['--rate', '-1'], /rate/],
  [['--rate', 'x'], /rate/],
  [['--refusal', '404'], /refusal/],
  [['--seed', 'other'], /--seed must be demo, got other/],
  [['--state', ''], /state/],
  [['--webhook-url', 'ftp://x'], /webhook-url/],
  [['--client-id', 'x'], /client-id/],
  [['--log=yes'], /log/],
  [['extra'], /too many arguments/],
])('%j are refused', (args, message) => {
  expect(parsedOptions([alfaCrm], args)).toEqual({ ok: false, message: expect.stringMatching(message) })
})

test('options that cannot work end the command with 2', async () => {
  const end = await start(['--rate', 'x']).ended
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain('Try billfold sandbox alfacrm --help')
})

test('every option has its line in the help', () => {
  const text = usage([alfaCrm])
  for (const option of ['port', 'host', 'seed', 'state', 'control', 'log', ...Object.keys(alfaCrm.options)])
    expect(text).toMatch(new RegExp(`^  --${option}\\b.* `, 'm'))
})

test('the options reach the sandbox', async () => {
  const parsed = parsedOptions([alfaCrm], ['--email', 'e@x.y', '--api-key', 'k', '--rate', '2', '--refusal', '403'])
  if (!parsed.ok) throw new Error('the options are right')
  const { sandbox } = parsed.options.services[0]!.prepared
  const statuses = []
  for (const body of [{ email: 'e@x.y', api_key: 'k' }, {}, {}])
    statuses.push((await sandbox.fetch('/v2api/auth/login', post(body))).status)
  expect(statuses).toEqual([200, 403, 429])
  expect(parsed.options.services[0]!.port).toBe(4820)
  expect(readyLines('http://h:1', parsed.options.services[0]!.prepared)[0]).toBe('listening on http://h:1')
})

test('a log line shows the API’s words and hides the rest', () => {
  const path = '/v2api/12/customer-tariff/index/3f2504e0-4f89-41d3-9a0c-0305e82c3301'
  const line = logLine({ method: 'POST', path, status: 200, milliseconds: 3 }, new Date(0))
  expect(line).toBe('1970-01-01T00:00:00.000Z POST /v2api/12/customer-tariff/index/* 200 3 ms')
})
