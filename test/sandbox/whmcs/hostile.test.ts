import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64, createShop, credentials, form, type Loose, person } from './whmcs.js'

const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']

const clean = () => {
  expect(({} as Loose).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe.each(words)('%s', (word) => {
  test('as an action, a filter, an order, an id', async () => {
    const { call } = await createShop()
    const attempts = [
      ...[call(word), call('GetClients', { orderby: word }), call('GetInvoices', { orderby: word, userid: word })],
      ...[call('GetTickets', { status: word, email: word }), call('GetTicket', { ticketid: word })],
      ...[call('GetTicket', { ticketnum: word }), call('GetClientsDetails', { email: word })],
      ...[call('GetTicketAttachment', { type: word, relatedid: 1, index: word }), call('GetProducts', { pid: word })],
      call('AddOrder', { clientid: 1, paymentmethod: word, pid: 1, billingcycle: word }),
      call('GetCurrencies', { [word]: 1 }),
    ]
    for (const { result } of await Promise.all(attempts)) expect(result).toMatch(/^(success|error)$/)
    clean()
  })

  test('as a key', async () => {
    const { must, call } = await createShop()
    await must('UpdateClient', {
      clientid: 1,
      email_preferences: { [word]: 1 },
      customfields: base64(`a:1:{s:${word.length}:"${word}";i:1;}`),
    })
    await call('AddProduct', { name: 'x', gid: 1, pricing: { [word]: { polluted: 1 }, 1: { [word]: '1' } } })
    await call('UpdateInvoice', { invoiceid: 1, itemamount: { [word]: '1' } })
    await call('OpenTicket', {
      clientid: 1,
      deptid: 1,
      subject: 'x',
      message: 'x',
      attachments: base64(`[{"${word}":{"polluted":1},"name":"a"}]`),
    })
    const { client } = await must('GetClientsDetails', { clientid: 1 })
    expect(Object.keys(client.email_preferences)).toHaveLength(6)
    clean()
  })
})

test('an echo of hostile keys shows them as they are', async () => {
  const { post } = await createShop({ responses: { Echo: (params) => ({ params }) } })
  const start = form({ ...credentials, action: 'Echo', responsetype: 'json' })
  const { text } = await post(
    `${start}&__proto__[polluted]=1&a[__proto__][polluted]=2&constructor[prototype][polluted]=3`,
  )
  expect(text).toContain('"__proto__":{"polluted":"1"}')
  expect(text).toContain('"a":{"__proto__":{"polluted":"2"}}')
  clean()
})

const readers = ['GetTicket', 'GetTickets', 'GetInvoice', 'GetInvoices', 'GetClients', 'GetOrders', 'GetProducts']
const writers = ['OpenTicket', 'AddTicketReply', 'UpdateTicket', 'MergeTicket', 'CreateInvoice', 'UpdateInvoice']
const others = [
  'AddOrder',
  'AddInvoicePayment',
  'AddCredit',
  'ApplyCredit',
  'AddTransaction',
  'AddClient',
  'AddProduct',
]
const names = [
  ...['ticketid', 'ticketnum', 'clientid', 'userid', 'invoiceid', 'orderid', 'pid', 'limitstart', 'limitnum', 'status'],
  ...['subject', 'message', 'deptid', 'amount', 'date', 'created', 'customfields', 'attachments', 'itemamount1', 'qty'],
  ...['itemamount', 'newitemdescription', 'newitemamount', 'deletelineids', 'pricing', 'paymentmethod', 'gateway'],
  ...[
    'taxrate',
    'mergeticketids',
    'transid',
    'description',
    'domaintype',
    'domain',
    'regperiod',
    'orderby',
    'amountin',
  ],
  ...['userid', 'name', 'email', 'priceoverride', 'billingcycle', 'name', 'gid', 'credit', 'currency', 'responsetype'],
]
const values = fc.oneof(
  fc.constantFrom('1', '0', '-1', '2', '9'.repeat(400), '1e308', 'NaN', '-0', '0x1', '١', '\0', '\uFFFD', '%', ''),
  fc.constantFrom('2024-01-01', '0000-00-00', '2024-13-45', 'paypal', 'full', 'monthly', 'Paid', 'register', '1,2,x'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }).map((text) => base64(text)),
)
const suffixes = fc.constantFrom('', '', '', '[]', '[0]', '[1]', '[1][monthly]', '[__proto__]', '[x][y]', '[')

test('no parameters at all make an answer that is none', async () => {
  const call = fc.record({
    action: fc.constantFrom(...readers, ...writers, ...others),
    fields: fc.array(fc.tuple(fc.constantFrom(...names), suffixes, values), { maxLength: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 8 }), async (calls) => {
      const { post, sandbox } = await createShop()
      await post(
        form({ ...credentials, action: 'OpenTicket', ...{ clientid: 1, deptid: 1, subject: 'x', message: 'x' } }),
      )
      await post(form({ ...credentials, action: 'CreateInvoice', userid: 1, itemamount1: '5' }))
      for (const { action, fields } of calls) {
        const body = new URLSearchParams(fields.map(([name, suffix, value]) => [name + suffix, value]))
        const reply = await post(`${body.toString()}&${form({ ...credentials, action, responsetype: 'json' })}`)
        expect([reply.status, JSON.parse(reply.text).result]).toEqual([200, expect.stringMatching(/^(success|error)$/)])
      }
      const state = JSON.parse(JSON.stringify(sandbox.exportState()))
      expect(sandbox.loadState(state)).toEqual({ ok: true })
      clean()
    }),
    { numRuns: 150 },
  )
}, 60_000)

describe('sizes', () => {
  test('a stream that never ends is not read for ever', async () => {
    const { sandbox } = await createShop({ postMaxSize: 1000, faults: [{ match: 'x', status: 500 }] })
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(500).fill(97))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', headers, body: new ReadableStream({ pull }), duplex: 'half' }
    expect((await sandbox.fetch('/includes/api.php', init)).status).toBe(400)
  })

  test('a form of a million brackets takes no time to speak of', async () => {
    const { post } = await createShop()
    const start = form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' })
    for (const rest of ['['.repeat(1e6), 'a[]'.repeat(3e5), `a${'[]'.repeat(5e5)}=1`, '&'.repeat(1e6)])
      expect((await post(`${start}&${rest}`)).status).toBe(200)
  })

  test('an amount too great for cents is refused, however it is written', async () => {
    const { call, must } = await createShop()
    for (const amount of ['1e30', '9'.repeat(30), '10000000000.01', `0.${'9'.repeat(30)}`])
      expect((await call('AddCredit', { clientid: 1, description: 'x', amount })).result).toBe('error')
    await must('AddCredit', { clientid: 1, description: 'x', amount: '10000000000' })
  })

  test('sums too great to be exact are refused', async () => {
    const { call, must } = await createShop()
    const items = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`itemamount${index}`, '9999999999.99']))
    expect((await call('CreateInvoice', { userid: 1, ...items })).message).toMatch(/counted exactly/)
    const results: string[] = []
    for (let count = 0; count < 102; count += 1)
      results.push((await call('AddCredit', { clientid: 1, description: 'x', amount: '9999999999.99' })).result)
    expect([results.indexOf('error'), results.at(-1)]).toEqual([100, 'error'])
    expect((await must('GetClientsDetails', { clientid: 1 })).client.credit).toBe('999999999999.00')
  })
})

test('invalid UTF-8 is kept as replacement characters', async () => {
  const { post, must } = await createShop()
  const fields = form({
    ...credentials,
    ...person,
    action: 'AddClient',
    responsetype: 'json',
    email: 'b@b.b',
    city: null,
  })
  const reply = await post(`${fields}&city=a%C3%28%FF`)
  expect(JSON.parse(reply.text)).toEqual({ result: 'success', clientid: '2' })
  expect((await must('GetClientsDetails', { clientid: 2 })).client.city).toBe('a\uFFFD(\uFFFD')
})
