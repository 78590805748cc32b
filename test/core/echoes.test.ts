import { type Context, createContext, type Hooks, type Result } from 'billfold'
import {
  getCustomer,
  getCustomerRaw,
  listCustomers,
  requestAccessToken,
  saveCustomer,
  saveEvent,
  subscribeCustomer,
  trackEvent,
} from 'billfold/teamtools'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorOf, id, printed } from '../support/calls.js'
import { answer, createFaultServer, type FaultServer } from '../support/faultServer.js'
import { furtherForms, writtenForms } from '../support/secrets.js'

const token = 'to/ken+a="quoted"&more'

let server: FaultServer
beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  server = await createFaultServer(answer(200, {}))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const contexts = {
  literal: () => ({ baseUrl: server.url, token }),
  managed: () => createContext({ baseUrl: server.url, token }),
}

/** A JSON text with this text as a value, as a key below, in a list and in what is embedded. */
const echoing = (text: string): object => {
  const echo = { id, self: `/customers?access_token=${text}`, links: { [text]: 1 }, tags: [text] }
  return { ...echo, subscription: { id, self: text } }
}

const forms = Object.entries({ ...writtenForms, ...furtherForms })

describe.each(Object.entries(contexts))('what the API gives to a %s context', (_, context) => {
  test.each(forms)('is a value as it came, also where the server sent the token back %s', async (_form, write) => {
    const sent = echoing(write(token))
    server.script(answer(200, { data: sent }))
    expect(await getCustomer(context(), id)).toEqual({ ok: true, value: sent })
  })

  test.each(forms)('is a list as it came, also where the server sent the token back %s', async (_form, write) => {
    const sent = [echoing(write(token)), { id }]
    server.script(answer(200, { data: sent }))
    expect(await listCustomers(context())).toEqual({ ok: true, value: sent })
  })

  test.each([200, 401, 404, 422, 500])('is a raw answer as it came, of status %d', async (status) => {
    const body = `{"error":{"message":"${encodeURIComponent(token)}"},"token":${JSON.stringify(token)}}`
    const header = encodeURIComponent(token)
    server.script(answer(status, body, { location: `/?access_token=${header}` }))
    expect(await getCustomerRaw(context(), id)).toMatchObject({
      ok: true,
      value: { status, body, headers: { location: `/?access_token=${header}` } },
    })
  })

  test.each(['key', 'test', 'a', 'access', 'lost my key'])(
    'keeps its words where the token is one of them: %j',
    async (word) => {
      const text = 'I lost my key and cannot access the panel, a test of tests'
      const sent = { id, name: text, key: word, tags: [word, text] }
      server.script(answer(200, { data: sent }))
      const given = { ...context(), token: word }
      expect(await getCustomer(given, id)).toEqual({ ok: true, value: sent })
      expect(await getCustomerRaw(given, id)).toMatchObject({ value: { body: JSON.stringify({ data: sent }) } })
    },
  )

  test('keeps what the caller saved under a name that sounds like a secret', async () => {
    const saved = { id, secretary: 'Jennifer Smith', token: 'a-long-text', salt: 'of the earth' }
    server.script(answer(200, { data: saved }))
    expect(await saveCustomer(context(), saved)).toEqual({ ok: true, value: saved })
  })

  test('keeps a card token, a client secret and the key of an event', async () => {
    const secrets = { stripeToken: 'tok_1Hxyz', clientSecret: 'client-s3cret', salt: 's4lt', key: 'k3y-of-event' }
    const said = Object.values(secrets).join(' ')
    const held = { id, said, list: [said] }
    server.script(answer(200, { data: held }))
    const values: unknown[] = [
      await subscribeCustomer(context(), id, { groupId: 'default', stripeToken: secrets.stripeToken }),
      await saveEvent(context(), { name: 'x', endUserId: id }, { salt: secrets.salt }),
      await trackEvent(context(), { name: 'x', endUser: 'a@b.example', key: secrets.key }),
    ]
    expect(values).toEqual(Array(3).fill({ ok: true, value: held }))
    server.script(answer(200, { access_token: secrets.clientSecret, said }))
    expect(await requestAccessToken(context(), { clientId: 'id', clientSecret: secrets.clientSecret })).toMatchObject({
      ok: true,
      value: { access_token: secrets.clientSecret, said },
    })
  })

  test.each(['warn', 'off'] as const)(
    'is a value as it came where it is not of its shape, with %s',
    async (validate) => {
      vi.spyOn(console, 'warn').mockReturnValue()
      const sent = { id, name: { token }, tags: [token] }
      server.script(answer(200, { data: sent }))
      expect(await getCustomer({ ...context(), validate }, id)).toEqual({ ok: true, value: sent })
    },
  )
})

/** The same calls, each with a secret of its own, which is the first argument. */
const secretCalls: Readonly<Record<string, (secret: string, context: Context) => Promise<Result<unknown>>>> = {
  'the token': (token, context) => getCustomer({ ...context, token }, id),
  'a header of the context': (value, context) => getCustomer({ ...context, headers: { 'X-APP-KEY': value } }, id),
  'a card token': (stripeToken, context) => subscribeCustomer(context, id, { groupId: 'default', stripeToken }),
  'a client secret': (clientSecret, context) => requestAccessToken(context, { clientId: 'id', clientSecret }),
  'the key of an event': (key, context) => trackEvent(context, { name: 'x', endUser: 'a@b.example', key }),
}

describe.each(Object.entries(secretCalls))('%s', (_, call) => {
  const secret = 'S3cr3t/to"ken+=&<a>'

  test.each(forms)('that the server sends back %s is in no error, no event and no warning', async (_form, write) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const events: unknown[] = []
    const keep = (event: unknown): number => events.push(event)
    const hooks: Hooks = { onRequest: keep, onResponse: keep, onRetry: keep, onError: keep }
    const said = write(secret)
    const bodies = [{ error: { message: said } }, { error: { message: { [said]: [said] } }, data: { id: [said] } }]
    for (const status of [422, 500])
      for (const body of bodies) {
        const literal = { ...contexts.literal(), fetch: () => Promise.resolve(Response.json(body, { status })) }
        for (const context of [literal, createContext({ ...literal, ...hooks, attempts: 2 })]) {
          const result = await call(secret, context)
          expect(errorOf(result)).toMatchObject({ status, body: '[redacted]' })
          const text = printed(result)
          expect(text).not.toContain(JSON.stringify(said).slice(1, -1))
          expect(text).not.toContain(said)
        }
      }
    expect(events.length).toBeGreaterThan(0)
    expect(printed(events)).not.toContain(said)
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('an error, a warning', () => {
  const attributes = v.looseObject({
    size: v.optional(v.number()),
    links: v.optional(v.record(v.string(), v.number())),
  })

  test.each([
    ['as a value', { size: token }],
    ['as a key', { links: { [token]: 'x' } }],
  ])('shows no token that the server sent %s and the schema of the caller quotes', async (_, fields) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    server.script(answer(200, { data: { id, ...fields } }))
    const result = await getCustomer(contexts.literal(), id, { attributes })
    expect(errorOf(result).kind).toBe('mismatch')
    expect(printed(result)).not.toMatch(/ken|quoted/)
    expect((await getCustomer({ ...contexts.literal(), validate: 'warn' }, id, { attributes })).ok).toBe(true)
    expect(warn).toHaveBeenCalledOnce()
    expect(printed(warn.mock.calls)).not.toMatch(/ken|quoted/)
  })

  test.each(['name', 'expected', 'string', 'mismatch', 'teamtools.getCustomer', 'e'])(
    'stays readable where the token is a word of our own: %j',
    async (word) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue()
      server.script(answer(200, { data: { id, name: 5 } }))
      const given = { ...contexts.literal(), token: word }
      const error = errorOf(await getCustomer(given, id))
      expect(error).toMatchObject({
        kind: 'mismatch',
        operation: 'teamtools.getCustomer',
        message: 'teamtools.getCustomer: name: expected string',
        issues: [{ path: 'name', message: 'expected string' }],
        status: 200,
      })
      expect((await getCustomer({ ...given, validate: 'warn' }, id)).ok).toBe(true)
      expect(warn.mock.calls).toEqual([['teamtools.getCustomer: name: expected string']])
    },
  )

  test('has the messages of the API without the one that holds the token', async () => {
    server.script(answer(422, { error: { message: { name: ['is taken'], token: [`not ${token}`, 'is wrong'] } } }))
    expect(errorOf(await getCustomer(contexts.literal(), id)).messages).toEqual({
      name: ['is taken'],
      token: ['[redacted]', 'is wrong'],
    })
  })

  test('hides the whole text of a server beside a token shorter than eight characters', async () => {
    server.script(answer(404, { error: { message: 'no such key' } }))
    expect(errorOf(await getCustomer({ ...contexts.literal(), token: 'key' }, id))).toMatchObject({
      kind: 'notFound',
      message: 'teamtools.getCustomer: 404 [redacted]',
      body: '[redacted]',
    })
  })
})
