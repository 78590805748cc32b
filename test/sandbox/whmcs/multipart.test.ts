import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import { createWhmcs, credentials, type Loose } from './whmcs.js'

let served: Served

beforeEach(async () => {
  const options = { responses: { Echo: (params: object) => ({ params }) }, maxInputVars: 12, postMaxSize: 5000 }
  const result = await serveSandbox(createWhmcs(options).sandbox)
  if (!result.ok) throw new Error(result.message)
  served = result.value
})

afterEach(() => served.close())

const start = { ...credentials, action: 'Echo', responsetype: 'json' }

const send = async (body: BodyInit, headers: Record<string, string> = {}): Promise<[number, string]> => {
  const answer = await fetch(`${served.url}/includes/api.php`, { method: 'POST', body, headers })
  return [answer.status, await answer.text()]
}

/** What is read of these fields, which are sent after those that every call has. */
const read = async (fields: readonly (readonly [string, string | Blob])[]): Promise<Loose> => {
  const form = new FormData()
  for (const [name, value] of [...Object.entries(start), ...fields]) form.append(name, value)
  const [status, text] = await send(form)
  expect(status).toBe(200)
  const { action, identifier, secret, responsetype, ...params } = JSON.parse(text).params
  expect({ action, identifier, secret, responsetype }).toEqual(start)
  return params
}

test.each([
  [[['a', '1']], { a: '1' }],
  [
    [
      ['pid[]', '1'],
      ['pid[]', '2'],
    ],
    { pid: ['1', '2'] },
  ],
  [[['pricing[1][monthly]', '1.99']], { pricing: { 1: { monthly: '1.99' } } }],
  [
    [
      ['k.x', '1'],
      ['k.x', 'Ünï & ✓ 100% +'],
    ],
    { k_x: 'Ünï & ✓ 100% +' },
  ],
  [[['a', '']], { a: '' }],
] as const)('the fields %j are read as those of a form', async (fields, expected) => {
  expect(await read(fields)).toEqual(expected)
})

test('a file is no field', async () => {
  expect(
    await read([
      ['a', new Blob(['x'])],
      ['b', '1'],
    ]),
  ).toEqual({ b: '1' })
})

test('an action is carried out', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...start, action: 'WhmcsDetails' })) form.append(name, value)
  expect(JSON.parse((await send(form))[1])).toMatchObject({ result: 'success', whmcs: { version: '8.13.1' } })
})

test('fields past max_input_vars are dropped', async () => {
  const fields = Array.from({ length: 20 }, (_, index) => [`f${index}`, '1'] as const)
  expect(Object.keys(await read(fields))).toHaveLength(8)
})

const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const whole = [...Object.entries(start), ['a', '1']].map(([name = '', value = '']) => part(name, value)).join('')
const ofX = { 'content-type': 'multipart/form-data; boundary=x' }
const nothing: [number, string] = [400, 'result=error;message=Empty action request']

test('what curl writes is read', async () => {
  const [status, text] = await send(`${whole}--x--\r\n`, ofX)
  expect([status, JSON.parse(text).params.a]).toEqual([200, '1'])
})

test.each([
  ['past post_max_size', `${whole}${part('b', 'y'.repeat(5000))}--x--\r\n`, ofX],
  ['without its last boundary', whole, ofX],
  ['whose type has no boundary', `${whole}--x--\r\n`, { 'content-type': 'multipart/form-data' }],
  ['with another boundary', `${whole}--x--\r\n`, { 'content-type': 'multipart/form-data; boundary=y' }],
  ['of nothing', '', ofX],
  ['that is no form', 'action=WhmcsDetails', ofX],
])('a body %s has no action', async (_what, body, headers) => {
  expect(await send(body, headers)).toEqual(nothing)
})

test('any bytes are read without harm', async () => {
  const { post, must } = createWhmcs()
  const pieces = fc.constantFrom(
    '--x',
    '\r\n',
    '--x--',
    'Content-Disposition: form-data; name="',
    '"',
    '; filename="',
    '[',
  )
  const bodies = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect((await post(body.join(''), ofX)).status).toBe(400)
    }),
    { numRuns: 300 },
  )
  await must('WhmcsDetails')
})
