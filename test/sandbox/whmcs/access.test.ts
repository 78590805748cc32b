import { describe, expect, test } from 'vitest'
import { createWhmcs, credentials, form, postTo, type Whmcs } from './whmcs.js'

const md5OfDemo = 'fe01ce2a7fbac8fafaed7c982a04e229'

/** The status and message of a call with these fields and nothing else but the response type. */
const attempt = async ({ post }: Whmcs, fields: object, action = 'WhmcsDetails') => {
  const reply = await post(form({ action, responsetype: 'json', ...fields }))
  const { result, message } = JSON.parse(reply.text)
  return [reply.status, result === 'success' ? result : message]
}
const ok = [200, 'success']

describe('credentials', () => {
  test.each([
    ['identifier and secret', credentials, ok],
    ['the same as user name and password', { username: 'id', password: 'se cret&1' }, ok],
    ['a wrong secret', { identifier: 'id', secret: 'x' }, [403, 'Authentication Failed']],
    ['an unknown identifier', { identifier: 'x', secret: 'se cret&1' }, [403, 'Authentication Failed']],
    ['no secret', { identifier: 'id' }, [403, 'Invalid or missing credentials']],
    ['an empty secret', { identifier: 'id', secret: '' }, [403, 'Invalid or missing credentials']],
    ['nothing', {}, [403, 'Invalid or missing credentials']],
    ['a list', { identifier: ['id'], secret: ['se cret&1'] }, [403, 'Invalid or missing credentials']],
    ['a prototype’s property', { identifier: '__proto__', secret: 'x' }, [403, 'Authentication Failed']],
  ])('%s', async (_what, fields, expected) => {
    expect(await attempt(createWhmcs(), fields)).toEqual(expected)
  })

  test('each of several works', async () => {
    const whmcs = createWhmcs({ credentials: [credentials, { identifier: 'two', secret: 'other' }] })
    expect(await attempt(whmcs, { identifier: 'two', secret: 'other' })).toEqual(ok)
    expect(await attempt(whmcs, { identifier: 'two', secret: credentials.secret })).toEqual([
      403,
      'Authentication Failed',
    ])
  })
})

describe('the legacy login', () => {
  const admins = [{ username: 'demo', password: 'demo' }, { username: 'none' }]

  test.each([
    ['the MD5', { username: 'demo', password: md5OfDemo }, ok],
    [
      'the MD5 in capitals',
      { username: 'demo', password: md5OfDemo.toUpperCase() },
      [403, 'Invalid password provided'],
    ],
    ['the password itself', { username: 'demo', password: 'demo' }, [403, 'Invalid password provided']],
    ['an admin without one', { username: 'none', password: md5OfDemo }, [403, 'Authentication Failed']],
    ['an unknown admin', { username: 'x', password: md5OfDemo }, [403, 'Authentication Failed']],
    ['as a credential', { identifier: 'demo', secret: md5OfDemo }, [403, 'Authentication Failed']],
  ])('%s', async (_what, fields, expected) => {
    expect(await attempt(createWhmcs({ admins }), fields)).toEqual(expected)
  })
})

describe('the admin', () => {
  const credential = { ...credentials, admin: 'demo' }

  test.each([
    [{ username: 'demo', disabled: true as const }, 'Administrator Account Disabled'],
    [{ username: 'demo', withoutApiAccess: true as const }, 'Access Denied'],
    [{ username: 'other' }, 'Authentication Failed'],
  ])('%j takes the credential along', async (admin, message) => {
    const whmcs = createWhmcs({ credentials: [credential], admins: [{ username: 'first' }, admin] })
    expect(await attempt(whmcs, credentials)).toEqual([403, message])
  })
})

describe('the IP allow-list', () => {
  const options = { allowedIps: ['10.0.0.1', '2001:db8::1'], accessKey: 'key!@#' }

  test.each([
    ['10.0.0.1', {}, ok],
    ['2001:db8::1', {}, ok],
    ['10.0.0.2', {}, [403, 'Invalid IP 10.0.0.2']],
    ['10.0.0.2', { accesskey: 'key!@#' }, ok],
    ['10.0.0.2', { accesskey: 'key' }, [403, 'Invalid IP 10.0.0.2']],
    ['10.0.0.1', { accesskey: 'key' }, ok],
    ['10.0.0.2', { secret: 'x' }, [403, 'Invalid IP 10.0.0.2']],
    ['10.0.0.2', { secret: 'x', accesskey: 'key!@#' }, [403, 'Authentication Failed']],
  ])('from %s with %j', async (ip, fields, expected) => {
    expect(await attempt(createWhmcs({ ...options, ip: () => ip }), { ...credentials, ...fields })).toEqual(expected)
  })

  test('an empty list lets nobody in, and an access key that none was set up for helps nobody', async () => {
    const whmcs = createWhmcs({ allowedIps: [] })
    expect(await attempt(whmcs, { ...credentials, accesskey: '' })).toEqual([403, 'Invalid IP 127.0.0.1'])
    expect(await attempt(whmcs, { ...credentials, accesskey: 'undefined' })).toEqual([403, 'Invalid IP 127.0.0.1'])
    const empty = createWhmcs({ allowedIps: [], accessKey: '' })
    expect(await attempt(empty, { ...credentials, accesskey: '' })).toEqual([403, 'Invalid IP 127.0.0.1'])
  })
})

describe('an API role', () => {
  const listed = { ...credentials, actions: ['GetClients', 'my_custom'] }

  test.each([
    ['GetClients', ok],
    ['getclients', ok],
    ['GetInvoices', [403, 'Invalid Permissions: API action "getinvoices" is not allowed']],
    ['AddClient', [403, 'Invalid Permissions: API action "addclient" is not allowed']],
    ['NoSuchAction', [403, 'Invalid Permissions: API action "nosuchaction" is not allowed']],
    ['My_Custom', ok],
  ])('that lists GetClients, asked for %s', async (action, expected) => {
    const whmcs = createWhmcs({ credentials: [listed], responses: { my_custom: {} } })
    expect(await attempt(whmcs, credentials, action)).toEqual(expected)
  })
})

describe('actions', () => {
  test('are found whatever their letter case', async () => {
    expect(await attempt(createWhmcs(), credentials, 'whmcsDETAILS')).toEqual(ok)
  })

  test('that are unknown are refused, as the options say', async () => {
    expect(await attempt(createWhmcs(), credentials, 'Nonsense')).toEqual([200, 'Command Not Found'])
    const unknownAction = { status: 404, message: 'API action could not be found' }
    expect(await attempt(createWhmcs({ unknownAction }), credentials, 'Nonsense')).toEqual([
      404,
      'API action could not be found',
    ])
    expect(await attempt(createWhmcs(), credentials, 'constructor')).toEqual([200, 'Command Not Found'])
  })

  test('need credentials before they are known or not', async () => {
    expect(await attempt(createWhmcs(), {}, 'Nonsense')).toEqual([403, 'Invalid or missing credentials'])
  })
})

describe('addresses', () => {
  const body = form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }

  test.each(['/includes/api.php', '/billing/includes/api.php', 'https://h.example/a/b/includes/api.php'])(
    '%s is the API',
    async (url) => {
      const answer = await createWhmcs().sandbox.fetch(url, { method: 'POST', headers, body })
      expect([answer.status, (await answer.json()).result]).toEqual(ok)
    },
  )

  test.each(['/', '/api.php', '/includes/api.php/x', '/includes', '/_sandbox/faults', '/%zz/includes/api.php'])(
    '%s is no page of the API’s',
    async (url) => {
      const answer = await createWhmcs().sandbox.fetch(url, { method: 'POST', headers, body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html'])
    },
  )
})

test('a refusal changes nothing', async () => {
  const { sandbox } = createWhmcs()
  const before = sandbox.revision()
  await postTo(sandbox, form({ action: 'AddUser' }))
  await postTo(sandbox, form({ ...credentials, action: 'OpenTicket', deptid: 9 }))
  expect(sandbox.revision()).toBe(before)
})
