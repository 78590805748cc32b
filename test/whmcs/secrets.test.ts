import { createContext, type Result } from 'billfold'
import {
  activateModule,
  addClient,
  addOrder,
  addPayMethod,
  addUser,
  adminLogin,
  call,
  callRaw,
  capturePayment,
  getClientsDetails,
  getClientsDetailsRaw,
  getTicket,
  getTicketRaw,
  moduleChangePw,
  setConfigurationValue,
  type WhmcsContext,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { printed } from '../support/calls.js'
import { answer } from '../support/faultServer.js'
import { writtenForms } from '../support/secrets.js'
import { secrets as secretFields } from '../../src/whmcs/generate/decisions.js'
import { functionName } from '../../src/whmcs/generate/facts.js'
import { action, useServer } from './served.js'

const { context, answers, server } = useServer()

const credential = {
  identifier: 'to/ken+a="quoted"&more',
  secret: 'se/cret+of="me"&thee',
  accessKey: 'K3y!@#$%of(mine)',
}
const login = adminLogin('admin', 'a long password', 'K3y!@#$%of(mine)')
const texts = [...Object.values(credential), login.password]

/** Answers that are no success, in which all that the caller gave is found. */
const echoes: Readonly<Record<string, (text: string) => ReturnType<typeof answer>>> = {
  'a refusal': (text) => answer(200, `{"result":"error","message":"no ${text}"}`),
  'a refusal with a status': (text) => answer(403, `{"result":"error","message":"Invalid IP ${text}","a":["${text}"]}`),
  'a page': (text) => answer(500, `<html>${text}`),
  text: (text) => answer(200, `result=error;message=${text}`),
  'no JSON': (text) => answer(200, `{"${text}`),
  'another shape': (text) => answer(200, `{"ticketid":"${text}","client":"${text}"}`),
}

const contexts: Readonly<Record<string, (given: WhmcsContext) => WhmcsContext>> = {
  literal: (given) => given,
  managed: (given) => createContext({ ...given, attempts: 1 }),
}

describe.each(Object.entries(contexts))('of a %s context', (_kind, made) => {
  describe.each(Object.entries(echoes))('an error of %s', (_, echo) => {
    test.each(Object.entries(writtenForms))('holds no credential that was sent back %s', async (_form, write) => {
      for (const own of [credential, login]) {
        answers(echo(texts.map(write).join(' ')))
        const result = await getTicket(made({ ...context(), token: own }), { ticketid: 1 })
        expect(result.ok).toBe(false)
        const known = own === login ? /K3y|mine|[\da-f]{30}/ : /quoted|cret\W+of|K3y|mine|thee/
        expect(printed(result)).not.toMatch(known)
      }
    })
  })

  test.each(Object.entries(writtenForms))(
    'a value comes as WHMCS holds it, with texts of the credential %s',
    async (_, write) => {
      const said = texts.map(write)
      const body = `{"client":{"id":1,"notes":"${said[0]}","${said[1]}":1},"a":["${said.join(' ')}"],"b":"${said[2]}"}`
      let held: unknown
      try {
        held = JSON.parse(body)
      } catch {
        return // Not a form that stands in JSON.
      }
      answers(answer(200, body))
      const ctx = made({ ...context(), token: credential })
      expect((await getClientsDetails(ctx, { clientid: 1 })).value).toMatchObject(held as object)
      expect((await getClientsDetailsRaw(ctx, { clientid: 1 })).value?.body).toBe(body)
    },
  )

  test('a ticket that quotes the access key comes unaltered, parsed and raw', async () => {
    const accessKey = 'I lost my key and cannot access the panel'
    const ticket = { result: 'success', ticketid: 1, subject: accessKey, replies: [], notes: [] }
    answers(ticket)
    const ctx = made({ ...context(), token: { ...credential, accessKey } })
    expect((await getTicket(ctx, { ticketid: 1 })).value).toEqual(ticket)
    expect((await getTicketRaw(ctx, { ticketid: 1 })).value?.body).toBe(JSON.stringify(ticket))
    answers({ result: 'error', message: accessKey })
    const refused = await getTicket(ctx, { ticketid: 1 })
    expect(refused.error).toMatchObject({ kind: 'rejected', reason: '[redacted]', body: '[redacted]' })
    expect(printed(refused)).not.toContain('lost')
  })

  test('a refused action by its name comes raw as it is', async () => {
    const body = `{"result":"error","message":"no ${credential.identifier.replaceAll('"', '\\"')}"}`
    answers(answer(403, body))
    expect((await callRaw(made({ ...context(), token: credential }), 'CustomThing')).value?.body).toBe(body)
  })

  test('an error shows no header of the context', async () => {
    answers({ result: 'error', message: 'no such-app-key here' })
    const ctx = made({ ...context(), headers: { 'x-app-key': 'such-app-key' } })
    expect(printed(await getTicket(ctx, { ticketid: 1 }))).not.toContain('such-app-key')
    expect(server().received.at(-1)?.headers['x-app-key']).toBe('such-app-key')
  })

  test('hooks are told no credential, no parameter and no URL', async () => {
    const events: unknown[] = []
    const hook = (event: unknown): number => events.push(event)
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, onError: hook }
    answers(answer(503, 'x'), answer(200, { result: 'error', message: 'no' }))
    const managed = createContext({ baseUrl: server().url, token: credential, ...hooks, attempts: 2 })
    await getTicket(managed, { ticketnum: 'ABC-123456' })
    expect(events).toMatchObject([
      { operation: 'whmcs.getTicket', method: 'POST', path: 'includes/api.php', attempt: 1 },
      { status: 503 },
      { reason: 503 },
      { attempt: 2 },
      { status: 200 },
    ])
    expect(printed(events)).not.toMatch(/quoted|thee|K3y|ABC|127\.0/)
  })
})

const person = { firstname: 'A', lastname: 'B', email: 'a@b.example', password2: 'p4ssw0rd!' }
const home = { address1: 'x', city: 'x', state: 'x', postcode: 'x', country: 'GB', phonenumber: '1' }

/** Calls with a secret among their parameters, and that secret. */
const calls: readonly (readonly [secret: string, call: (context: WhmcsContext) => Promise<Result<unknown>>])[] = [
  ['p4ssw0rd!', (ctx) => addUser(ctx, person)],
  ['4111111111111111', (ctx) => addClient(ctx, { ...person, ...home, cardnum: '4111111111111111' })],
  ['987', (ctx) => addClient(ctx, { ...person, ...home, cvv: '987' })],
  ['mother-s name', (ctx) => addClient(ctx, { ...person, ...home, securityqans: 'mother-s name' })],
  ['987', (ctx) => capturePayment(ctx, { invoiceid: 1, cvv: '987' })],
  ['4111111111111111', (ctx) => addPayMethod(ctx, { clientid: 1, card_number: '4111111111111111' })],
  ['00012345', (ctx) => addPayMethod(ctx, { clientid: 1, bank_account: '00012345' })],
  ['s3rver pw', (ctx) => moduleChangePw(ctx, { serviceid: 1, servicepassword: 's3rver pw' })],
  ['r00t-pw', (ctx) => addOrder(ctx, { clientid: 1, paymentmethod: 'm', rootpw: ['', 'r00t-pw'] })],
  ['EPP-c0de', (ctx) => addOrder(ctx, { clientid: 1, paymentmethod: 'm', eppcode: ['EPP-c0de'] })],
  ['smtp-s3cret', (ctx) => setConfigurationValue(ctx, { setting: 'SMTPPassword', value: 'smtp-s3cret' })],
  [
    'api-k3y-of-it',
    (ctx) => activateModule(ctx, { moduleType: 'g', moduleName: 'm', parameters: { apiKey: 'api-k3y-of-it' } }),
  ],
  ['t0ken-of-mine', (ctx) => call(ctx, 'CustomThing', { myToken: 't0ken-of-mine' })],
  ['d33p-s3cret', (ctx) => call(ctx, 'CustomThing', { a: [{ client_secret: 'd33p-s3cret' }] })],
]

describe('an error holds no parameter that is a secret', () => {
  test.each(calls)('%s', async (secret, make) => {
    for (const echo of ['a refusal', 'a refusal with a status', 'a page', 'text', 'no JSON'])
      for (const write of Object.values(writtenForms)) {
        answers(echoes[echo]!(write(secret)))
        const result = await make(context())
        expect(result.ok).toBe(false)
        expect(printed(result)).not.toContain(secret.slice(0, 6))
      }
  })

  test('and still says what is wrong with a word', async () => {
    answers({ result: 'error', message: 'Invalid setting: on is no configuration' })
    const set = await setConfigurationValue(context(), { setting: 'x', value: 'on' })
    expect(set.error).toMatchObject({ reason: 'Invalid setting: on is no configuration' })
  })
})

describe('an answer with secrets', () => {
  test.each(Object.entries(secretFields))('%s gives them, and no error shows them', async (name, fields) => {
    const held = Object.fromEntries(fields.map((field) => [field, `S3CR3T-${field}`]))
    const row = { id: 1, credentialId: 1, ...held }
    const lists = { products: [row], orders: [row], paymethods: [row], tickets: [row], clients: [row] }
    const body = { result: 'success', id: 1, ticketid: 1, credentialId: 1, ...held, ...lists }
    const ask = action(functionName(name))
    answers(body)
    const read = await ask(context(), {})
    expect(read.ok).toBe(true)
    for (const field of fields) expect(printed(read)).toContain(`S3CR3T-${field}`)
    const faults = [
      answer(200, JSON.stringify(body).replaceAll(/"(S3CR3T[^"]*)"/g, '["$1"]')),
      answer(200, JSON.stringify(body).slice(0, -1)),
      answer(500, body),
      answer(200, `result=success;${fields[0]!}=S3CR3T-${fields[0]!}`),
      answer(403, { result: 'error', message: 'no', ...held }),
    ]
    for (const fault of faults) {
      answers(fault)
      expect(printed(await ask(context(), {}))).not.toContain('S3CR3T')
    }
  })

  // `value` is a name that any answer may have, and no sign of a secret where nothing is known of the action.
  test.each(Object.entries(secretFields).filter(([, fields]) => !fields.includes('value')))(
    'an error of a call of %s by its name shows none either',
    async (name, fields) => {
      for (const status of [200, 500]) {
        answers(
          answer(status, {
            result: 'error',
            message: 'no',
            ...Object.fromEntries(fields.map((field) => [field, 'S3CR3T'])),
          }),
        )
        expect(printed(await call(context(), name, {}))).not.toContain('S3CR3T')
      }
    },
  )

  test('still shows a refusal that holds none of them', async () => {
    const body = { result: 'error', message: 'Ticket ID Not Found' }
    answers(body)
    expect((await getTicket(context(), { ticketid: 1 })).error).toMatchObject({ body: JSON.stringify(body) })
  })
})
