import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createContext, type Context, type Result } from 'billfold'
import { getCustomer as getAlfaCustomer } from 'billfold/alfacrm'
import { applyInvoicePayment, getCustomer, saveCustomer } from 'billfold/teamtools'
import { getTicket, openTicket } from 'billfold/whmcs'
import { afterEach, describe, expect, test } from 'vitest'
import { errorOf, id, printed } from '../support/calls.js'
import { answer, createFaultServer, type FaultServer } from '../support/faultServer.js'
import { selfSigned } from '../support/selfSigned.js'

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(server)
  return (server.address() as AddressInfo).port
}

const faultServer = async (): Promise<FaultServer> => {
  const server = await createFaultServer(answer(500))
  open.push(server)
  return server
}

/** The same context, literal and managed. */
const kinds = ['literal', 'managed'] as const
const contextOf = (kind: (typeof kinds)[number], context: Context): Context =>
  kind === 'literal' ? context : createContext(context)

const notSentInput = (result: Result<unknown>, reason: string): void =>
  expect(errorOf(result)).toMatchObject({
    kind: 'input',
    delivery: 'notSent',
    attempts: 0,
    retryable: false,
    message: expect.stringContaining(reason) as string,
  })

describe.each(kinds)('what fetch refuses before it sends, %s', (kind) => {
  test.each([['“tok-1234567”'], ['tok-1234567\n'], ['tok-123\r\n4567'], ['ключ-1234567'], ['tok\0-1234567']])(
    'the token %j of a header is input that names the header, not the token',
    async (token) => {
      const server = await faultServer()
      const context = { ...contextOf(kind, { baseUrl: server.url, token }), branch: 1 }
      const result = await getAlfaCustomer(context, 5)
      notSentInput(result, 'alfacrm.getCustomer: the header x-alfacrm-token contains a character')
      expect(printed(result)).not.toContain('1234567')
      expect(server.received).toHaveLength(0)
    },
  )

  test.each([
    [{ 'x-own': 'a\nb' }, 'the header x-own'],
    [{ 'x-own': 'ключ' }, 'the header x-own'],
    [{ 'x own': 'a' }, 'the name of a header'],
    [{ '': 'a' }, 'the name of a header'],
  ])('the headers %j are input', async (headers, reason) => {
    const server = await faultServer()
    const context = { ...contextOf(kind, { baseUrl: server.url, token: 'token' }), headers }
    notSentInput(await getCustomer(context, id), reason)
    notSentInput(await applyInvoicePayment(context, id, { amount: 5 }), reason)
    const credential = { identifier: 'identifier', secret: 'secret' }
    notSentInput(await getTicket({ ...context, token: credential }, { ticketid: 5 }), reason)
    expect(server.received).toHaveLength(0)
  })

  test('a header in Latin-1 is sent', async () => {
    const server = await faultServer()
    server.script(answer(200, { data: { id } }))
    const context = { ...contextOf(kind, { baseUrl: server.url, token: 'token' }), headers: { 'x-own': 'café' } }
    expect((await getCustomer(context, id)).ok).toBe(true)
    expect(server.received[0]!.headers['x-own']).toBe('café')
  })

  test.each([
    ['localhost:3000/'],
    ['htps://x/'],
    ['ftp://h/'],
    ['http://u:p@h/'],
    ['http://h:99999/'],
    ['http://[::1/'],
    ['api.teamtools.io'],
    ['https://h/#a'],
    ['https://h/index.php?rp=/login'],
  ])('the base URL %s is input', async (baseUrl) => {
    const context = contextOf(kind, { baseUrl, token: 'the-token-itself' })
    const results = [
      await getCustomer(context, id),
      await applyInvoicePayment(context, id, { amount: 5 }),
      await getTicket({ ...context, token: { identifier: 'identifier', secret: 'secret' } }, { ticketid: 5 }),
    ]
    for (const result of results) notSentInput(result, 'baseUrl')
    expect(printed(results)).not.toContain('the-token-itself')
  })

  test.each([['ftp://h/'], ['htps://x/'], ['http://u:p@h/'], ['http://h:99999/']])(
    'the base URL %s is input in AlfaCRM',
    async (baseUrl) => {
      const context = { ...contextOf(kind, { baseUrl, token: 'token' }), branch: 1 }
      notSentInput(await getAlfaCustomer(context, 5), 'baseUrl')
    },
  )

  test('a port that fetch blocks is input', async () => {
    const context = contextOf(kind, { baseUrl: 'http://127.0.0.1:6000/', token: 'token' })
    notSentInput(await getCustomer(context, id), 'the port of baseUrl')
    notSentInput(await applyInvoicePayment(context, id, { amount: 5 }), 'the port of baseUrl')
  })

  test('a relative base URL goes to a fetch of the caller', async () => {
    const urls: string[] = []
    const fetch = (url: string): Promise<Response> => {
      urls.push(url)
      return Promise.resolve(Response.json({ data: { id } }))
    }
    expect((await getCustomer(contextOf(kind, { baseUrl: '/billing/', fetch }), id)).ok).toBe(true)
    expect(urls).toEqual([`/billing/customers/${id}`])
  })
})

describe.each(kinds)('a TLS connection that does not come about, %s', (kind) => {
  const refused = (code: string): object => ({
    kind: 'network',
    delivery: 'notSent',
    attempts: 1,
    retryable: false,
    message: expect.stringContaining(code) as string,
  })

  test('by a certificate that is not trusted, was not sent and is not repeated', async () => {
    let requests = 0
    const port = await listening(createTlsServer(selfSigned, (_request, response) => (requests++, response.end())))
    const context = contextOf(kind, { baseUrl: `https://localhost:${port}/`, token: 'token' })
    const expected = refused('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(errorOf(await getCustomer(context, id))).toMatchObject(expected)
    expect(errorOf(await applyInvoicePayment(context, id, { amount: 5 }))).toMatchObject(expected)
    expect(requests).toBe(0)
  })

  test('by a server that does not speak TLS, was not sent and is not repeated', async () => {
    let requests = 0
    const port = await listening(createServer((_request, response) => (requests++, response.end())))
    const context = contextOf(kind, { baseUrl: `https://127.0.0.1:${port}/`, token: 'token' })
    expect(errorOf(await getCustomer(context, id))).toMatchObject(refused('ERR_SSL_WRONG_VERSION_NUMBER'))
    expect(requests).toBe(0)
  })
})

describe('half of a character', () => {
  const half = 'caf\ud83d'

  test('is input with the name of its field, and is not sent', async () => {
    const server = await faultServer()
    const teamtools = { baseUrl: server.url, token: 'token' }
    const whmcs = { baseUrl: server.url, token: { identifier: 'identifier', secret: 'secret' } }
    notSentInput(await saveCustomer(teamtools, { name: half }), 'name contains a lone surrogate')
    notSentInput(await saveCustomer(teamtools, { id, ...{ meta: { list: [half] } } }), 'meta.list.0 contains a lone')
    notSentInput(await saveCustomer(teamtools, { id, ...{ [half]: 'x' } }), 'the name of a field contains a lone')
    notSentInput(await getCustomer(teamtools, half), 'id contains a lone')
    notSentInput(await getCustomer(teamtools, id, { include: half as 'subscription' }), 'include contains a lone')
    notSentInput(
      await openTicket(whmcs, {
        deptid: 1,
        subject: half,
        message: 'a message',
        name: 'Ann',
        email: 'ann@example.com',
      }),
      'subject contains a lone surrogate',
    )
    expect(server.received).toHaveLength(0)
  })

  test('that has its other half is sent as it is', async () => {
    const server = await faultServer()
    server.script(answer(200, { data: { id } }))
    expect((await saveCustomer({ baseUrl: server.url, token: 'token' }, { name: 'caf😀' })).ok).toBe(true)
    expect(JSON.parse(server.received[0]!.body)).toMatchObject({ name: 'caf😀' })
  })
})

describe('an answer 421', () => {
  // The standard of fetch lets it repeat what a server says that it is not responsible for, and so has not processed.
  test('may have been repeated by the platform, which `attempts` does not count', async () => {
    const server = await faultServer()
    server.script(answer(421, 'misdirected'))
    const error = errorOf(await applyInvoicePayment({ baseUrl: server.url, token: 'token' }, id, { amount: 5 }))
    expect(error).toMatchObject({ kind: 'rejected', status: 421, attempts: 1, delivery: 'answered', retryable: false })
    expect(server.received.length).toBeLessThanOrEqual(2)
  })
})
