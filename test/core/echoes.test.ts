import { createContext } from 'billfold'
import {
  getCustomer,
  listCustomers,
  requestAccessToken,
  saveCustomer,
  saveEvent,
  subscribeCustomer,
  trackEvent,
} from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { id, printed } from '../support/calls.js'
import { answer, createFaultServer, type FaultServer } from '../support/faultServer.js'
import { writtenForms } from '../support/secrets.js'

const token = 'to/ken+a="quoted"&more'

let server: FaultServer
beforeEach(async () => {
  server = await createFaultServer(answer(200, {}))
})
afterEach(() => server.close())

const contexts = {
  literal: () => ({ baseUrl: server.url, token }),
  managed: () => createContext({ baseUrl: server.url, token }),
}

/** An answer of 200 with this text in a value, in a key below, in a list and in what is embedded. */
const echoing = (written: string) => {
  const entity = `{"id":"${id}","self":"/customers?access_token=${written}","links":{"${written}":1},"tags":["${written}"]}`
  return answer(200, `{"data":${entity.replace('"id"', `"subscription":{"data":${entity}},"id"`)}}`)
}

describe.each(Object.entries(contexts))('a value of a %s context', (_, context) => {
  // The first is no JSON with these quotes in it.
  test.each(Object.entries(writtenForms).slice(1))(
    'has no token in it that the server sent back %s',
    async (_form, write) => {
      server.script(echoing(write(token)))
      const customer = await getCustomer(context(), id, { include: 'subscription' })
      expect(customer).toMatchObject({ ok: true, value: { id, tags: ['[redacted]'], self: '[redacted]' } })
      expect(printed(customer)).not.toMatch(/ken|quoted/)
    },
  )

  test('is as it came where it holds no token', async () => {
    const entity = { id, name: 'to ken a quoted', self: 'more' }
    server.script(answer(200, { data: [entity] }))
    expect(await listCustomers(context())).toEqual({ ok: true, value: [entity] })
  })

  test('keeps its texts beside a token as short as a word', async () => {
    server.script(answer(200, { data: { id, name: 'a test of tests' } }))
    expect(await getCustomer({ ...context(), token: 'test' }, id)).toMatchObject({ value: { name: 'a test of tests' } })
  })

  test('keeps what the caller saved under a name that sounds like a secret', async () => {
    server.script(answer(200, { data: { id, secretary: 'Jennifer Smith' } }))
    expect(await saveCustomer(context(), { id, secretary: 'Jennifer Smith' })).toMatchObject({
      value: { secretary: 'Jennifer Smith' },
    })
  })

  test('has no card token, client secret, salt or key of an event', async () => {
    const secrets = { stripeToken: 'tok_1Hxyz', clientSecret: 'client-s3cret', salt: 's4lt', key: 'k3y-of-event' }
    const said = Object.values(secrets).join(' ')
    const held = { id, access_token: 'new', said, list: [said] }
    server.script(answer(200, { data: held }), answer(200, { data: held }), answer(200, { data: held }))
    const values = [
      await subscribeCustomer(context(), id, { groupId: 'default', stripeToken: secrets.stripeToken }),
      await saveEvent(context(), { name: 'x', endUserId: id }, { salt: secrets.salt }),
      await trackEvent(context(), { name: 'x', endUser: 'a@b.example', key: secrets.key }),
    ]
    server.script(answer(200, held))
    values.push((await requestAccessToken(context(), { clientId: 'id', clientSecret: secrets.clientSecret })) as never)
    for (const value of values)
      expect(value).toMatchObject({ ok: true, value: { said: '[redacted]', list: ['[redacted]'] } })
  })
})
