import { createHash } from 'node:crypto'
import { createContext, err, ok } from 'billfold'
import { adminLogin, getTicketRaw, getTicket, type WhmcsContext } from 'billfold/whmcs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../support/faultServer.js'
import { token, useServer } from './served.js'

const { context, answers, sent, server } = useServer()

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const credential = (): Readonly<Record<string, unknown>> => {
  const { identifier, secret, username, password, accesskey } = sent()
  return Object.fromEntries(
    Object.entries({ identifier, secret, username, password, accesskey }).filter(([, value]) => value !== undefined),
  )
}
const ask = (given: WhmcsContext['token']) => getTicketRaw({ ...context(), token: given }, { ticketid: 1 })

describe('a credential', () => {
  test.each([
    [token, token],
    [
      { ...token, accessKey: 'Key!@#$%.()*[]-_1' },
      { ...token, accesskey: 'Key!@#$%.()*[]-_1' },
    ],
    [{ ...token, note: 'of a store' }, token],
    [adminLogin('admin', 'pass wörd'), { username: 'admin', password: md5('pass wörd') }],
    [adminLogin('admin', 'x', 'key'), { username: 'admin', password: md5('x'), accesskey: 'key' }],
    [undefined, {}],
  ])('%j is sent as %j', async (given, fields) => {
    await ask(given)
    expect(credential()).toEqual(fields)
  })

  test.each([
    ['a function', () => token],
    ['a promise', () => Promise.resolve(token)],
    ['a Result', () => ok(token)],
  ])('may come from %s', async (_, given) => {
    await ask(given)
    expect(credential()).toEqual(token)
  })

  test('whose function has an error is that error', async () => {
    const failed = err({ kind: 'network', message: 'no store' } as never)
    expect(await ask(() => failed)).toBe(failed)
  })

  test.each([
    ['a text', 'token'],
    ['half of one', { identifier: 'a' }],
    ['a password in plain', { username: 'admin', password: 'the password' }],
    ['a password in plain of 32 characters', { username: 'admin', password: 'a plain password of 32 character' }],
    ['a login without a password', { username: 'admin' }],
  ])('that is %s is refused before anything is sent', async (_, given) => {
    const before = server().received.length
    expect((await ask(given as never)).error).toMatchObject({
      kind: 'input',
      message: 'whmcs.getTicket: token must have identifier and secret, or be the return value of adminLogin',
      delivery: 'notSent',
    })
    expect(server().received.length).toBe(before)
  })

  test('stands in no URL, and neither does a parameter', async () => {
    await ask({ ...token, accessKey: 'a-key' })
    expect(server().received.map(({ url }) => url)).toEqual(server().received.map(() => '/includes/api.php'))
  })

  test('of an administrator is the MD5 of any password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        expect(adminLogin('a', password).password).toBe(md5(password))
      }),
    )
  })
})

describe('a base URL', () => {
  test.each([
    ['', '/includes/api.php'],
    ['/', '/includes/api.php'],
    ['/billing', '/billing/includes/api.php'],
    ['/billing/', '/billing/includes/api.php'],
    ['/includes/api.php', '/includes/api.php'],
    ['/includes/api.php/', '/includes/api.php'],
    ['/billing/includes/api.php', '/billing/includes/api.php'],
    ['/billing/includes/api.php/', '/billing/includes/api.php'],
  ])('with the path %j is called at %s, by a literal context and a managed one', async (path, url) => {
    answers({ result: 'success', ticketid: 1 })
    const root = server().url.slice(0, -1)
    const before = server().received.length
    await getTicket({ baseUrl: root + path, token }, { ticketid: 1 })
    await getTicket(createContext({ baseUrl: root + path, token }), { ticketid: 1 })
    expect(
      server()
        .received.slice(before)
        .map((each) => each.url),
    ).toEqual([url, url])
  })

  test.each([
    ['/billing/', '/billing/includes/api.php'],
    ['/billing', '/billing/includes/api.php'],
    ['/includes/api.php', '/includes/api.php'],
    ['', '/includes/api.php'],
  ])('%j, as in a page behind a proxy, is called relative to it', async (baseUrl, url) => {
    const urls: string[] = []
    const fetch = (asked: string): Promise<Response> => {
      urls.push(asked)
      return Promise.resolve(new Response('{"ticketid":1}'))
    }
    expect((await getTicket({ baseUrl, fetch }, { ticketid: 1 })).ok).toBe(true)
    expect((await getTicket(createContext({ baseUrl, fetch }), { ticketid: 1 })).ok).toBe(true)
    expect(urls).toEqual([url, url])
  })

  test.each([[undefined], [5], [{ replace: 5 }]])('that is none, %j, is an input error', async (baseUrl) => {
    const wrong = { baseUrl: baseUrl as never, token }
    expect((await getTicket(wrong, { ticketid: 1 })).error).toMatchObject({ kind: 'input' })
    expect((await getTicketRaw(createContext(wrong), { ticketid: 1 })).error).toMatchObject({ kind: 'input' })
  })
})

test('a managed context takes a credential as it is', async () => {
  answers(answer(200, { result: 'success', ticketid: 1 }))
  const managed = createContext({ baseUrl: server().url, token: { identifier: 'a', secret: 'b' } })
  expect((await getTicket(managed, { ticketid: 1 })).ok).toBe(true)
  expect(credential()).toEqual({ identifier: 'a', secret: 'b' })
})
