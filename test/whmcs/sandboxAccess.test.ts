import { createContext } from 'billfold'
import {
  addClient,
  adminLogin,
  call,
  callRaw,
  createInvoice,
  getClients,
  getTicket,
  getTicketAttachment,
  openTicket,
  updateInvoice,
  type WhmcsContext,
} from 'billfold/whmcs'
import type { WhmcsQuirks } from 'billfold/sandbox'
import { describe, expect, test } from 'vitest'
import { file, must, person, serveShop, serveWhmcs, ticket, token } from './sandboxed.js'

const quirks: readonly WhmcsQuirks[] = [{}, { nvpErrors: true }, { preamble: '\uFEFF' }]

describe.each(quirks.map((each) => [JSON.stringify(each), each] as const))('with the quirks %s', (_, quirk) => {
  test.each(['203.0.113.9', '2001:db8::7'])('a caller from %s is told that address', async (ip) => {
    const { context } = await serveWhmcs({ quirks: quirk, allowedIps: ['198.51.100.1'], ip })
    expect((await getClients(context)).error).toMatchObject({
      ...{ kind: 'forbidden', status: 403, ip, reason: `Invalid IP ${ip}`, attempts: 1, retryable: false },
      delivery: 'answered',
    })
  })

  test('a role that lacks an action forbids it by its name', async () => {
    const credentials = [{ ...token, actions: ['GetClients'] }]
    const { context, count } = await serveWhmcs({ quirks: quirk, credentials })
    await must(getClients(context))
    const { error } = await addClient(context, person)
    expect(error).toMatchObject({ kind: 'forbidden', status: 403, action: 'addclient', ip: undefined })
    expect(count('clients')).toBe(0)
  })

  test('wrong credentials are not let in', async () => {
    const { context } = await serveWhmcs({ quirks: quirk })
    for (const wrong of [{ ...token, secret: 'wrong' }, { ...token, identifier: 'wrong' }, undefined])
      expect((await getClients({ ...context, token: wrong })).error).toMatchObject({
        kind: 'unauthorized',
        status: 403,
      })
  })

  test('an admin who is disabled is not let in, nor one without access to the API', async () => {
    const disabled = await serveWhmcs({ quirks: quirk, admins: [{ username: 'a', disabled: true }] })
    expect((await getClients(disabled.context)).error).toMatchObject({
      kind: 'unauthorized',
      reason: 'Administrator Account Disabled',
    })
    const barred = await serveWhmcs({ quirks: quirk, admins: [{ username: 'a', withoutApiAccess: true }] })
    expect((await getClients(barred.context)).error).toMatchObject({ kind: 'forbidden', reason: 'Access Denied' })
  })
})

test('an access key lets in from any address', async () => {
  const accessKey = 'Key!@#$%.()*[]-_1'
  const { context } = await serveWhmcs({ allowedIps: [], accessKey })
  expect((await getClients(context)).error).toMatchObject({ kind: 'forbidden', ip: '127.0.0.1' })
  await must(getClients({ ...context, token: { ...token, accessKey } }))
  const wrong = { ...context, token: { ...token, accessKey: 'another' } }
  expect((await getClients(wrong)).error?.kind).toBe('forbidden')
})

test('a legacy login is let in with the MD5 of its password', async () => {
  const { context } = await serveWhmcs({ admins: [{ username: 'root', password: 'pass wörd &' }] })
  await must(getClients({ ...context, token: adminLogin('root', 'pass wörd &') }))
  const wrong = { ...context, token: adminLogin('root', 'password') }
  expect((await getClients(wrong)).error).toMatchObject({ kind: 'unauthorized', reason: 'Invalid password provided' })
})

test('an installation in a sub-folder and the whole address of the API are both called', async () => {
  const { context, url } = await serveWhmcs()
  for (const path of ['', '/', '/billing', '/billing/', '/a/b/includes/api.php', '/includes/api.php/'])
    for (const make of [(own: WhmcsContext) => own, (own: WhmcsContext) => createContext(own)])
      await must(getClients(make({ ...context, baseUrl: url + path })))
})

describe('call', () => {
  test('reaches custom actions and those that the sandbox was given an answer for', async () => {
    const responses = {
      AddMyPoints: (params: object) => ({ balance: '50', params }),
      GetStats: { income_today: '$1.00 USD' },
    }
    const { context } = await serveWhmcs({ responses })
    const added = await must(call(context, 'AddMyPoints', { clientid: 1, list: [1, true], empty: '' }))
    expect(added).toMatchObject({ balance: '50', params: { clientid: '1', list: ['1', '1'], empty: '' } })
    expect(await must(call(context, 'GetStats'))).toEqual({ result: 'success', income_today: '$1.00 USD' })
  })

  test.each([
    [{}, { status: 200, reason: 'Command Not Found', action: undefined }],
    [{ status: 404 }, { status: 404, reason: 'Command Not Found', action: undefined }],
    [
      { status: 400, message: 'The action "Nothing" could not be found' },
      { status: 400, reason: 'The action "Nothing" could not be found', action: 'Nothing' },
    ],
  ])('of an action that is not there, refused as %j', async (unknownAction, said) => {
    const { context } = await serveWhmcs({ unknownAction })
    expect((await call(context, 'Nothing')).error).toMatchObject({ kind: 'notFound', ...said })
    expect((await must(callRaw(context, 'Nothing'))).status).toBe(said.status)
  })

  test('says of what WHMCS fails at that it was rejected', async () => {
    const { context } = await serveWhmcs()
    const { error } = await call(context, 'SendEmail', { messagename: 'Client Signup Email', id: 1 })
    expect(error).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('Sending Failed') })
  })

  test('takes what a function takes', async () => {
    const { context } = await serveShop()
    await must(openTicket(context, ticket))
    const options = { decodeEntities: true }
    const read = await must(call(context, 'GetTicket', { ticketid: 1 }, options))
    expect(read['subject']).toBe(ticket.subject)
    expect(await must(getTicket(context, { ticketid: 1 }, options))).toMatchObject({ subject: read['subject'] })
  })
})

describe('a body', () => {
  test('that is too large is dropped whole, and the refusal says what is missing', async () => {
    const { context, count } = await serveShop({ postMaxSize: 1000 })
    const { error } = await openTicket(context, { ...ticket, message: 'x'.repeat(2000) })
    expect(error).toMatchObject({ status: 400, reason: 'Empty action request' })
    expect(count('tickets')).toBe(0)
  })

  test('of too many fields loses its action, and nothing is done by halves', async () => {
    const { context, count } = await serveShop({ maxInputVars: 20 })
    const lines = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`itemamount${index + 1}`, 1]))
    const { error } = await createInvoice(context, { userid: 1, ...lines })
    expect(error).toMatchObject({ status: 400, reason: 'Empty action request' })
    expect(count('invoices')).toBe(0)
  })
})

test('an answer with a notice before it is malformed, never an empty result', async () => {
  const { context } = await serveWhmcs({ quirks: { preamble: '<br />\n<b>Notice</b>: Undefined index\n' } })
  expect((await getClients(context)).error).toMatchObject({ kind: 'malformed', status: 200 })
})

test('with immutableInvoices only a draft can be changed', async () => {
  const { context } = await serveShop({ quirks: { immutableInvoices: true } })
  const { invoiceid } = await must(createInvoice(context, { userid: 1, draft: true }))
  await must(updateInvoice(context, { invoiceid, publish: true }))
  expect((await updateInvoice(context, { invoiceid, notes: 'x' })).error).toMatchObject({
    kind: 'invalid',
    reason: expect.stringContaining('draft'),
  })
})

test.each([
  [{}, { requestor_name: 'Ann O&#039;Lee', requestor_type: 'Owner' }],
  [{ attachmentsRemoved: true }, { replies: [{ attachments_removed: true, attachments: [{ index: 0 }] }] }],
  [{ unescapedText: true }, { subject: ticket.subject, name: "Ann O'Lee" }],
] as const)('with %j a ticket is read as %j', async (quirk, expected) => {
  const { context } = await serveShop({ quirks: quirk })
  await must(openTicket(context, { ...ticket, attachments: [file] }))
  expect(await must(getTicket(context, { ticketid: 1 }))).toMatchObject(expected)
  const gone = await getTicketAttachment(context, { type: 'ticket', relatedid: 1, index: 0 })
  expect(gone.error?.kind).toBe('attachmentsRemoved' in quirk ? 'notFound' : undefined)
})
