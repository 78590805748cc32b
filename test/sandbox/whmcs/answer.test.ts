import { describe, expect, test } from 'vitest'
import type { WhmcsQuirks } from 'billfold/sandbox'
import { createShop, createWhmcs, credentials, type Fields, form, type Loose, person } from './whmcs.js'

describe('the response type', () => {
  const call = async (responsetype: string | undefined, action: string, fields: object = {}) =>
    createWhmcs({
      responses: { Custom: { list: [{ id: 1 }], on: true, off: false, none: null, text: 'a & <b>' } },
    }).post(form({ ...credentials, action, responsetype, ...fields }))

  test('json is JSON', async () => {
    const reply = await call('json', 'Custom')
    expect([reply.type, JSON.parse(reply.text).result]).toEqual(['application/json', 'success'])
  })

  test.each([undefined, 'nvp', 'yaml'])('%s is name=value pairs', async (type) => {
    expect(await call(type, 'Custom')).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: 'result=success;list[0][id]=1;on=1;off=;none=;text=a & <b>',
    })
    expect((await call(type, 'GetInvoice', { invoiceid: 5 })).text).toBe('result=error;message=Invoice ID Not Found')
  })

  test('in XML a list of one looks like an object', async () => {
    const { text, type } = await call('xml', 'Custom')
    expect(type).toBe('application/xml; charset=utf-8')
    expect(text).toContain('<whmcsapi><result>success</result><list><id>1</id></list><on>1</on>')
    expect(text).toContain('<text>a &amp; &lt;b&gt;</text></whmcsapi>')
  })

  test('errors are in the type asked for too', async () => {
    expect((await call('xml', 'Nonsense')).text).toContain('<message>Command Not Found</message>')
  })
})

describe('configured responses', () => {
  test.each([
    ['GetTLDPricing', { pricing: {} }, { result: 'success', pricing: {} }],
    ['GetStats', { result: 'error', message: 'x' }, { result: 'error', message: 'x' }],
    ['DomainWhois', { status: 'available' }, { result: 'success', status: 'available' }],
    ['AddBillableItem', { billableid: 1 }, { status: 'success', billableid: 1 }],
    ['AddBillableItem', { status: 'error' }, { status: 'error' }],
    ['GetPermissionsList', {}, { status: 'success' }],
    ['GetAdminUsers', { count: 0 }, { count: 0 }],
    ['GetProject', { projectinfo: {} }, { projectinfo: {} }],
    ['GetRegistrars', [], []],
    ['GetClients', { totalresults: 7 }, { result: 'success', totalresults: 7 }],
    ['my_custom', { a: 1 }, { result: 'success', a: 1 }],
  ])('%s with %j', async (action, response, expected) => {
    const { call } = createWhmcs({ responses: { [action]: response } })
    const fields = { domain: 'a.b', clientid: 1, description: 'x', amount: 1, unit: 'hours', projectid: 1 }
    expect(await call(action, fields)).toEqual(expected)
  })

  test('are made from the parameters as they were sent', async () => {
    const { call } = createWhmcs({ responses: { LogActivity: ({ description, list }) => ({ description, list }) } })
    expect(await call('logactivity', { description: 'a & b', list: [1, { x: 2 }] })).toEqual({
      ...{ result: 'success', description: 'a & b', list: ['1', { x: '2' }] },
    })
  })

  test('that fail are a 500 that says so, and the next call works', async () => {
    const whmcs = createWhmcs({
      responses: {
        Breaks: () => JSON.parse('{'),
        Unsayable: () => ({ big: 1n }),
        Nothing: () => undefined,
      },
    })
    for (const action of ['Breaks', 'Unsayable', 'Nothing']) {
      const reply = await whmcs.post(form({ ...credentials, action, responsetype: 'json' }))
      expect([reply.status, JSON.parse(reply.text).message]).toEqual([
        500,
        expect.stringMatching(/^the sandbox failed/),
      ])
    }
    await whmcs.must('WhmcsDetails')
  })

  test('an error says status where that is documented', async () => {
    const { call } = createWhmcs()
    expect(await call('AddBillableItem')).toMatchObject({ status: 'error' })
    expect(await call('GetEmails', { clientid: 1 })).toEqual({ status: 'error', message: 'Client ID Not Found' })
  })
})

describe('required parameters', () => {
  test.each([
    ['GetInvoice', {}, 'invoiceid is required'],
    ['GetInvoice', { invoiceid: '' }, 'invoiceid is required'],
    ['GetTicket', {}, 'ticketid or ticketnum is required'],
    ['OpenTicket', { deptid: 1, subject: 'x', message: 'x', name: 'x' }, 'clientid or name and email is required'],
    ['OpenTicket', { clientid: 1, deptid: 1, subject: 'x' }, 'message is required'],
    ['AddInvoicePayment', { invoiceid: 1, transid: 'x', gateway: 'paypal' }, 'date is required'],
    ['AddClient', { ...person, password2: '' }, 'owner_user_id or password2 is required'],
    ['UpdateUser', { user_id: 1 }, 'email or firstname or lastname or language is required'],
    ['SetConfigurationValue', { setting: 'x' }, 'Parameter value is required'],
    ['SendEmail', { messagename: 'x' }, 'A related ID is required'],
    ['UpdateOAuthCredential', { clientApiIdentifier: 'x' }, 'Invalid Client Identifier provided.'],
    ['SetConfigurationValue', { setting: 'x', value: '' }, 'Invalid name for parameter setting'],
    ['DomainRenew', { domain: 'a.b' }, 'Domain Not Found'],
    ['ModuleCreate', {}, 'serviceid or accountid is required'],
  ])('%s with %j', async (action, fields, message) => {
    expect(await createWhmcs().call(action, fields)).toEqual({ result: 'error', message })
  })
})

describe('how lists come', () => {
  const ticketsWith = async (quirks: WhmcsQuirks, fields: Fields = {}): Promise<Loose> => {
    const { must } = await createShop({ quirks })
    await must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
    if (!('only' in fields)) await must('OpenTicket', { clientid: 1, deptid: 1, subject: 'y', message: 'y' })
    return must('GetTickets', fields)
  }
  const two = [{ id: '2' }, { id: '1' }]

  test.each([
    [{}, { ticket: two }],
    [{ lists: 'wrapped' }, { ticket: two }],
    [{ lists: 'bare' }, two],
    [{ lists: 'digit-keyed' }, { 0: { id: '2' }, 1: { id: '1' } }],
    [{ lists: 'lone' }, { ticket: two }],
  ] as const)('%j', async (quirks, tickets) => {
    expect((await ticketsWith(quirks)).tickets).toMatchObject(tickets)
  })

  test('a lone row is an object of its own', async () => {
    expect((await ticketsWith({ lists: 'lone' }, { only: 1 })).tickets.ticket).toMatchObject({ id: '1' })
  })

  test.each([
    [{}, { tickets: { ticket: [] } }],
    [{ emptyLists: 'wrapped' }, { tickets: { ticket: [] } }],
    [{ emptyLists: 'text' }, { tickets: '' }],
    [{ emptyLists: 'list' }, { tickets: [] }],
    [{ emptyLists: 'object' }, { tickets: {} }],
    [{ emptyLists: 'null' }, { tickets: null }],
    [{ emptyLists: 'absent' }, {}],
  ] as const)('empty with %j', async (quirks, expected) => {
    const { must } = createWhmcs({ quirks })
    const { result, totalresults, startnumber, numreturned, ...lists } = await must('GetTickets')
    expect([result, totalresults, startnumber, numreturned]).toEqual(['success', '0', 0, 0])
    expect(lists).toEqual(expected)
  })
})

describe('quirks of the whole answer', () => {
  test('4xx as name=value pairs although JSON was asked for', async () => {
    const { post, call } = createWhmcs({ quirks: { nvpErrors: true }, allowedIps: [] })
    const reply = await post(form({ ...credentials, action: 'GetClients', responsetype: 'json' }))
    expect([reply.status, reply.text]).toEqual([403, 'result=error;message=Invalid IP 127.0.0.1'])
    await expect(call('GetClients')).rejects.toThrow(SyntaxError)
    const open = createWhmcs({ quirks: { nvpErrors: true }, responses: { Breaks: () => JSON.parse('{') } })
    expect((await open.call('Breaks')).message).toMatch(/^the sandbox failed/)
    expect(await open.call('GetInvoice', { invoiceid: 5 })).toMatchObject({ result: 'error' })
  })

  test.each(['\uFEFF', '\n<br />\n<b>Notice</b>: Undefined index: x in <b>/home/x.php</b> on line <b>3</b><br />\n'])(
    '%j before the JSON',
    async (preamble) => {
      const { post } = createWhmcs({ quirks: { preamble } })
      const { text } = await post(form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' }))
      expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ result: 'success' })
      expect(text.startsWith(`${preamble.replace('\uFEFF', '')}{`)).toBe(true)
    },
  )

  test('a BOM is there in bytes', async () => {
    const { sandbox } = createWhmcs({ quirks: { preamble: '\uFEFF' } })
    const body = form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await sandbox.fetch('/includes/api.php', { method: 'POST', headers, body })
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  })

  test('texts as they were sent', async () => {
    const { must } = createWhmcs({ quirks: { unescapedText: true } })
    await must('AddClient', { ...person, companyname: 'A & <B>' })
    expect((await must('GetClientsDetails', { clientid: 1 })).client.companyname).toBe('A & <B>')
  })
})

test('kept texts are HTML-escaped, and their lines end in \\r\\n', async () => {
  const { must } = createWhmcs()
  await must('AddClient', { ...person, lastname: `O'Neil`, companyname: '"A" & <B> &amp;', notes: 'x\ny\r\nz' })
  const { client } = await must('GetClientsDetails', { clientid: 1 })
  expect(client.lastname).toBe('O&#039;Neil')
  expect(client.companyname).toBe('&quot;A&quot; &amp; &lt;B&gt; &amp;amp;')
  expect(client.notes).toBe('x\r\ny\r\nz')
})

test('WhmcsDetails tells the version', async () => {
  const version = { version: '9.0.1', canonicalversion: '9.0.1-release.1' }
  expect(await createWhmcs({ version: '9.0.1' }).must('WhmcsDetails')).toEqual({ result: 'success', whmcs: version })
})
