import * as sandboxes from 'billfold/sandbox'
import { describe, expect, test } from 'vitest'

const throwing = (): never => {
  throw new Error('the secret of the owner')
}
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Each maker with options that are right, and a request of its API. */
const makers = {
  teamtools: [sandboxes.createTeamToolsSandbox, { clientId: 'id', clientSecret: 'secret', salt: 'salt' }, '/customers'],
  alfacrm: [sandboxes.createAlfaCrmSandbox, { email: 'a@b.example', apiKey: 'key' }, '/v2api/1/customer/index'],
  whmcs: [sandboxes.createWhmcsSandbox, { credentials: [{ identifier: 'id', secret: 'secret' }] }, '/includes/api.php'],
} as const

type Name = keyof typeof makers
const names = Object.keys(makers) as Name[]

const make = (name: Name, options: unknown): sandboxes.TeamToolsSandbox =>
  (makers[name][0] as (options: unknown) => unknown)(options) as sandboxes.TeamToolsSandbox

/** The answer to a request of the API. */
const answerOf = async (name: Name, options: unknown) => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'responsetype=json',
  }
  const answer = await make(name, options).fetch(`http://sandbox.test${makers[name][2]}`, name === 'whmcs' ? init : {})
  return { status: answer.status, text: await answer.text() }
}

const none: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['a number', () => 5],
  ['an empty object', () => ({})],
  ['a revoked proxy', revoked],
  [
    'a getter that throws',
    () => ({
      get clientId() {
        return throwing()
      },
      get email() {
        return throwing()
      },
      get credentials() {
        return throwing()
      },
    }),
  ],
]

describe.each(names)('the sandbox of %s', (name) => {
  test.each(none)('of %s answers each request with a 500 that says why', async (_, options) => {
    const { status, text } = await answerOf(name, options())
    expect([status, text]).toEqual([500, expect.stringMatching(/options/)])
    expect(text).not.toContain('the secret of the owner')
  })

  test.each(none)('of %s can be asked everything', async (_, options) => {
    const sandbox = make(name, options())
    expect(sandbox.loadState(make(name, makers[name][1]).exportState())).toMatchObject({ ok: false })
    expect(sandbox.exportState()).toEqual(expect.any(Object))
    expect(sandbox.revision()).toEqual(expect.any(Number))
    expect(sandbox.faults.list()).toEqual([])
    await sandbox.settled()
  })

  test.each<[string, () => object]>([
    ['now', () => ({ now: 5 })],
    ['now', () => ({ now: null })],
    ['wait', () => ({ wait: true })],
    ['faults', () => ({ faults: 'none' })],
    ['faults', () => ({ faults: [5] })],
    ['faults', () => ({ faults: [{ match: 5, status: 503 }] })],
    ['faults', () => ({ faults: [{ status: '503' }] })],
    ['faults', () => ({ faults: [revoked()] })],
    ['control', () => ({ control: 'yes' })],
  ])('names %s where that cannot be used', async (option, options) => {
    const { status, text } = await answerOf(name, { ...makers[name][1], ...options() })
    expect([status, text]).toEqual([500, expect.stringContaining(option)])
  })

  test('may have what is optional undefined', async () => {
    const options = { now: undefined, wait: undefined, faults: undefined, control: undefined, state: undefined }
    expect((await answerOf(name, { ...makers[name][1], ...options })).status).not.toBe(500)
  })
})

test.each<[Name, string, () => object]>([
  ['teamtools', 'clientId', () => ({ clientId: 5 })],
  ['teamtools', 'salt', () => ({ salt: undefined })],
  ['teamtools', 'tokenLifetime', () => ({ tokenLifetime: '5' })],
  ['teamtools', 'tokenLifetime', () => ({ tokenLifetime: NaN })],
  ['teamtools', 'ids', () => ({ ids: 'a' })],
  ['teamtools', 'webEventUrl', () => ({ webEventUrl: 5 })],
  ['teamtools', 'fetch', () => ({ fetch: 5 })],
  ['teamtools', 'maxBodyBytes', () => ({ maxBodyBytes: '1' })],
  ['alfacrm', 'apiKey', () => ({ apiKey: null })],
  ['alfacrm', 'rate', () => ({ rate: '5' })],
  ['alfacrm', 'denied', () => ({ denied: 5 })],
  ['alfacrm', 'denied', () => ({ denied: [5] })],
  ['alfacrm', 'variants', () => ({ variants: 5 })],
  ['alfacrm', 'rows', () => ({ rows: { customer: 5 } })],
  ['alfacrm', 'rows', () => ({ rows: { customer: [null] } })],
  ['alfacrm', 'now', () => ({ now: throwing })],
  ['whmcs', 'credentials', () => ({ credentials: 'a' })],
  ['whmcs', 'credentials', () => ({ credentials: [null] })],
  ['whmcs', 'admins', () => ({ admins: [5] })],
  ['whmcs', 'responses', () => ({ responses: 5 })],
  ['whmcs', 'quirks', () => ({ quirks: null })],
  ['whmcs', 'currencies', () => ({ currencies: 'USD' })],
  ['whmcs', 'ip', () => ({ ip: 5 })],
])('the sandbox of %s names %s where that cannot be used', async (name, option, options) => {
  const { status, text } = await answerOf(name, { ...makers[name][1], ...options() })
  expect([status, text]).toEqual([500, expect.stringMatching(new RegExp(`${option}|options`))])
})
