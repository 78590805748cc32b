import {
  applyCredit,
  call,
  getActivityLog,
  getAnnouncements,
  getClientGroups,
  getClientsAddons,
  getClientsDetails,
  getClientsDomains,
  getClientsProducts,
  getEmails,
  getInvoice,
  getInvoices,
  getOrders,
  getProducts,
  getProject,
  getQuotes,
  getRegistrars,
  getStats,
  getTickets,
  getTicketCounts,
  getTLDPricing,
  getToDoItems,
  getTransactions,
  getUsers,
  listOAuthCredentials,
  setConfigurationValue,
  upgradeProduct,
} from 'billfold/whmcs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import type { Field } from '../../src/core/fields.js'
import * as collections from '../../src/whmcs/collections.js'
import { decodeEntities } from '../../src/whmcs/entities.js'
import * as fields from '../../src/whmcs/fields.js'
import { answer } from '../support/faultServer.js'
import { useServer } from './served.js'

const { context, answers } = useServer()

/** What a value is read as; a text that begins with `mismatch` where it cannot be read. */
const read = (by: Field<unknown>, value: unknown): unknown => {
  const { output, issues } = v.safeParse(by, value)
  if (!issues) return output
  return `mismatch ${issues.map((issue) => `${v.getDotPath(issue) ?? ''}: expected ${issue.expected}`).join()}`
}
const wrong = expect.stringMatching(/^mismatch/)

describe('a value', () => {
  test.each([
    ['7', 7],
    [7, 7],
    ['0', 0],
    [0, 0],
    ['-3', -3],
    ['', null],
    [null, null],
    [undefined, undefined],
    ['12.5', 12.5],
    ['x', wrong],
    ['1e3', wrong],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', wrong],
    [JSON.parse('9007199254740993'), wrong],
    [1e21, wrong],
    [true, wrong],
    [[], wrong],
  ])('that is a number is read from %j as %j', (value, known) => {
    expect(read(fields.optionalNumber, value)).toEqual(known)
  })

  test.each([
    [true, true],
    [1, true],
    ['1', true],
    ['on', true],
    ['true', true],
    [false, false],
    [0, false],
    ['0', false],
    ['', false],
    ['off', false],
    ['false', false],
    [null, null],
    [undefined, undefined],
    ['yes', wrong],
    [2, wrong],
    [[], wrong],
    [{}, wrong],
  ])('that is a flag is read from %j as %j', (value, known) => {
    expect(read(fields.optionalBoolean, value)).toEqual(known)
  })

  test.each([
    ['2024-1-02', '2024-1-02'],
    ['2024-01-02 03:04:05', '2024-01-02 03:04:05'],
    ['0000-00-00', null],
    ['0000-00-00 00:00:00', null],
    ['', null],
    [null, null],
    [5, wrong],
  ])('that is a date is read from %j as %j', (value, known) => {
    expect(read(fields.optionalDate, value)).toEqual(known)
  })

  test.each([
    ['19.90', '19.90'],
    ['-3.10', '-3.10'],
    [1234567890, '1234567890'],
    ['', ''],
    [null, null],
    [true, wrong],
    [{}, wrong],
  ])('that is a text is read from %j as %j', (value, known) => {
    expect(read(fields.optionalText, value)).toEqual(known)
  })

  test.each([
    ['a.png|b.pdf', ['a.png', 'b.pdf']],
    ['', []],
    [null, []],
    [undefined, []],
    [5, wrong],
  ])('that is names in one text is read from %j as %j', (value, known) => {
    expect(read(fields.pipeSeparated, value)).toEqual(known)
  })

  test.each([[null], [undefined], [''], ['x'], [{}]])('that is needed is not read from %j', (value) => {
    expect(read(fields.id, value)).toEqual(wrong)
  })
})

describe('digits in a text field', () => {
  test.each([
    ['12345678901234567890', '12345678901234567890'],
    [9007199254740991, '9007199254740991'],
    [19.9, '19.9'],
    [JSON.parse('12345678901234567890'), wrong],
    [JSON.parse('9007199254740993'), wrong],
    [1e21, wrong],
  ])('are read from %j as %j, and never rounded', (value, known) => {
    for (const field of [fields.optionalText, fields.secretText, fields.htmlText, fields.openEnum<'a'>()])
      expect(read(field, value)).toEqual(known)
  })

  test('of a transaction are a mismatch where JSON has rounded them', async () => {
    const body = (transid: string) => `{"transactions":{"transaction":[{"id":1,"transid":${transid}}]}}`
    answers(answer(200, body('"12345678901234567890"')))
    expect((await getTransactions(context(), {})).value?.transactions[0]?.transid).toBe('12345678901234567890')
    answers(answer(200, body('12345678901234567890')))
    expect((await getTransactions(context(), {})).error).toMatchObject({
      kind: 'mismatch',
      issues: [{ path: 'transactions.0.transid', message: 'expected text' }],
    })
  })
})

describe('a list', () => {
  const list = collections.listOf(v.looseObject({ id: fields.id }), 'item')
  const one = { id: '1' }
  const two = { id: '2' }

  test.each([
    ['in a wrapper', { item: [one, two] }, [1, 2]],
    ['bare', [one, two], [1, 2]],
    ['with digits as keys, in their order', { 1: two, 0: one, 10: { id: 3 } }, [1, 2, 3]],
    ['with digits as keys in a wrapper', { item: { 0: one, 1: two } }, [1, 2]],
    ['that is one lone object in a wrapper', { item: one }, [1]],
    ['that is an empty text', '', []],
    ['that is null', null, []],
    ['that is not there', undefined, []],
    ['that is an empty list', [], []],
    ['that is an empty object', {}, []],
    ['in a wrapper that is empty', { item: [] }, []],
    ['in a wrapper with an empty text', { item: '' }, []],
    ['in a wrapper with null', { item: null }, []],
    ['of an empty list', [[]], []],
    ['of an empty list in a wrapper', { item: [[]] }, []],
  ])('%s is read', (_, value, ids) => {
    expect(read(list, value)).toEqual(ids.map((id) => ({ id })))
  })

  test.each([
    ['a text', 'x'],
    ['a number', 5],
    ['an object without the wrapper', { other: [one] }],
    ['a list of texts', ['x']],
    ['a list of lists', [[one]]],
    ['a list in which one has no id', [one, {}]],
  ])('that is %s is a mismatch', (_, value) => {
    expect(read(list, value)).toEqual(wrong)
  })

  test('of texts may have one alone', () => {
    expect(read(collections.listOf(fields.optionalText, 'permission'), { permission: 'profile' })).toEqual(['profile'])
  })

  test('says the place of what is wrong in it', () => {
    const all = v.looseObject({ all: list })
    expect(read(all, { all: { item: [one, { id: {} }] } })).toBe('mismatch all.1.id: expected id')
  })

  test('is the same whatever its form', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.nat(), name: fc.string() }), { maxLength: 12 }), (items) => {
        const forms = [items, { item: items }, { ...items }, { item: { ...items } }]
        for (const form of forms) expect(read(list, form)).toEqual(items)
      }),
    )
  })
})

describe('an object or a map', () => {
  test.each([
    [{}, {}],
    [{ inner: null }, { inner: null }],
    [{ inner: '' }, { inner: null }],
    [{ inner: [] }, { inner: null }],
    [{ inner: {} }, { inner: {} }],
    [{ inner: 'x' }, wrong],
    [{ inner: [1] }, wrong],
  ])('of fields, in %j, is read as in %j', (value, known) => {
    const inner = collections.optionalObject(v.looseObject({ a: fields.optionalText }))
    expect(read(v.looseObject({ inner }), value)).toEqual(known)
  })

  test.each([
    [
      { com: '1', net: 2 },
      { com: 1, net: 2 },
    ],
    [['5'], { 0: 5 }],
    [[], {}],
    ['', {}],
    [null, {}],
    [undefined, {}],
    ['x', wrong],
  ])('keyed by data, sent as %j, is read as %j', (value, known) => {
    const map = v.looseObject({ map: collections.mapOf(fields.optionalNumber) })
    expect(read(map, { map: value })).toEqual(known === wrong ? wrong : { map: known })
  })

  test('takes no key for a prototype', () => {
    const { map } = read(
      v.looseObject({ map: collections.mapOf(fields.optionalNumber) }),
      JSON.parse('{"map":{"__proto__":{"polluted":1},"com":"1"}}'),
    ) as { map: object }
    expect([Object.entries(map), Object.getPrototypeOf(map)]).toEqual([[['com', 1]], Object.prototype])
  })
})

describe('entities', () => {
  test.each([
    ['&amp;lt;', '&lt;'],
    ['a &lt;b&gt; &quot;c&quot; &#039;d&#39; &apos;', `a <b> "c" 'd' '`],
    ['&#x263A;&#x1F600;&#9786;', '☺😀☺'],
    ['&eacute; &constructor; & &; &#; &#x; &amp', '&eacute; &constructor; & &; &#; &#x; &amp'],
    ['&#9999999; &AMP;', '&#9999999; &AMP;'],
  ])('in %j are %j', (text, plain) => {
    expect(decodeEntities(text)).toBe(plain)
  })

  test('of what PHP escapes give back what was escaped', () => {
    const escape = (text: string): string =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#039;')
    fc.assert(fc.property(fc.string(), (text) => decodeEntities(escape(text)) === text))
  })

  test('are decoded in texts, in names, and at any depth of a custom answer, but not in HTML', async () => {
    const options = { decodeEntities: true }
    answers({ result: 'success', tickets: { ticket: [{ id: 1, attachment: 'a&amp;b|c', name: 'A&amp;B' }] } })
    const tickets = await getTickets(context(), {}, options)
    expect(tickets.value?.tickets).toEqual([{ id: 1, attachment: ['a&b', 'c'], attachments: [], name: 'A&B' }])
    answers({ announcements: { announcement: [{ id: 1, title: 'a&amp;b', announcement: '<p>a&amp;b</p>' }] } })
    const news = await getAnnouncements(context(), {}, options)
    expect(news.value?.announcements).toMatchObject([{ title: 'a&b', announcement: '<p>a&amp;b</p>' }])
    answers({ tickets: [{ id: 1, name: 'a&#124;b', attachment: 'a&#124;b|c', note: '&amp;' }], mood: '&amp;' })
    expect((await getTickets(context(), {}, options)).value).toMatchObject({
      tickets: [{ name: 'a|b', attachment: ['a|b', 'c'], note: '&amp;' }],
      mood: '&amp;',
    })
    answers({ a: ['&lt;', { b: '&gt;', c: 1, d: null }] })
    const custom = await call(context(), 'CustomThing', {}, options)
    expect(custom.value).toEqual({ a: ['<', { b: '>', c: 1, d: null }] })
  })
})

describe('answers with forms of their own', () => {
  test('GetRegistrars may be a bare list, which is its registrars', async () => {
    answers([])
    expect(await getRegistrars(context())).toEqual({ ok: true, value: { registrars: [] } })
    answers([{ name: 'a' }])
    expect((await getRegistrars(context())).value).toEqual({ registrars: [{ name: 'a' }] })
    answers({ result: 'success', registrars: { registrar: [{ name: 'a' }] } })
    expect((await getRegistrars(context())).value).toMatchObject({ registrars: [{ name: 'a' }] })
  })

  test('an answer that is an empty list is no answer of any other action', async () => {
    answers([])
    expect((await getTickets(context())).error).toMatchObject({ kind: 'mismatch' })
  })

  test('GetInvoice has its transactions as an empty text, amounts as texts and a date that was never set', async () => {
    const items = { item: [{ id: 1, amount: '19.90', taxed: 1, relid: 0 }] }
    answers({ invoiceid: '5', transactions: '', items, total: '19.90', datepaid: '0000-00-00 00:00:00', ccgateway: '' })
    expect((await getInvoice(context(), { invoiceid: 5 })).value).toEqual({
      invoiceid: 5,
      transactions: [],
      items: [{ id: 1, amount: '19.90', taxed: true, relid: 0 }],
      total: '19.90',
      datepaid: null,
      ccgateway: false,
    })
  })

  test('GetInvoice has its transactions as GetTransactions has them', async () => {
    const transaction = { id: '7', gateway: 'mailin', amountin: '19.90', transid: '0012', refundid: '0', own: { a: 1 } }
    const read = { ...transaction, id: 7, refundid: 0 }
    for (const transactions of [{ transaction: [transaction] }, { transaction }, [transaction]]) {
      answers({ invoiceid: 5, transactions })
      expect((await getInvoice(context(), { invoiceid: 5 })).value?.transactions).toEqual([read])
    }
    answers({ invoiceid: 5, transactions: { transaction: [{ date: '0000-00-00' }] } })
    expect((await getInvoice(context(), { invoiceid: 5 })).value?.transactions).toEqual([{ date: null }])
  })

  test('GetInvoices has both taxes', async () => {
    const taxes = { tax: '1.00', tax2: 0.5, taxrate: '10.000', taxrate2: '5.000' }
    answers({ invoices: { invoice: [{ id: 1, ...taxes }] } })
    expect((await getInvoices(context())).value?.invoices).toEqual([{ id: 1, ...taxes, tax2: '0.5' }])
  })

  test('GetClientsProducts has the custom fields of a service', async () => {
    const customfield = [{ id: '3', name: 'Color', value: 5 }]
    answers({ products: { product: [{ id: 1, customfields: { customfield } }] } })
    const [product] = (await getClientsProducts(context(), {})).value?.products ?? []
    expect(product?.customfields).toEqual([{ id: 3, name: 'Color', value: '5' }])
  })

  test('ListOAuthCredentials has its URLs as texts', async () => {
    answers({ clients: [{ credentialId: 1, redirectUri: ['https://a.example/'] }] })
    const { value } = await listOAuthCredentials(context(), {})
    expect(value?.clients[0]?.redirectUri).toEqual(['https://a.example/'])
  })

  test('totals are numbers whichever way they are sent', async () => {
    answers({ totalresults: '12', startnumber: 0, numreturned: '2', tickets: { ticket: [] } })
    expect((await getTickets(context())).value).toMatchObject({ totalresults: 12, startnumber: 0, numreturned: 2 })
    answers({ totalresults: 12, invoices: {} })
    expect((await getInvoices(context())).value).toMatchObject({ totalresults: 12, invoices: [] })
  })

  test('numbers that are not there are null, as are those that are an empty text', async () => {
    answers({ serviceid: null, pid: null, domain: null, products: '' })
    const services = await getClientsProducts(context())
    expect(services.value).toMatchObject({ serviceid: null, pid: null, products: [] })
    answers({ serviceid: '', clientid: '1', addons: { addon: [] } })
    expect((await getClientsAddons(context())).value).toMatchObject({ serviceid: null, clientid: 1 })
    answers({ domainid: '', domains: { domain: { id: '1', dnsmanagement: '1', idprotection: '0' } } })
    expect((await getClientsDomains(context())).value).toMatchObject({
      domainid: null,
      domains: [{ id: 1, dnsmanagement: true, idprotection: false }],
    })
  })

  test('a nested wrapper is a list too, and a map keyed by data keeps its keys', async () => {
    const option = { id: 1, recurring: 5, required: null, pricing: { USD: { monthly: '-1.00' } } }
    const configoption = [{ id: 1, options: { option: [option] } }]
    const product = {
      pid: 1,
      pricing: { USD: { monthly: '9.99' }, EUR: {} },
      'product-url': 'x',
      configoptions: { configoption },
    }
    answers({ products: { product: [product] } })
    expect((await getProducts(context())).value?.products[0]).toMatchObject({
      pricing: { USD: { monthly: '9.99' }, EUR: {} },
      customfields: [],
      configoptions: [{ options: [{ recurring: '5', required: null, pricing: { USD: { monthly: '-1.00' } } }] }],
    })
    answers({
      currency: { id: '1' },
      pricing: { 'co.uk': { addons: { dns: true }, register: { 1: '9.99', 2: '19.00' } } },
    })
    expect((await getTLDPricing(context())).value?.pricing).toMatchObject({
      'co.uk': { addons: { dns: true }, register: { 1: '9.99', 2: '19.00' }, transfer: {}, categories: [] },
    })
    answers({ pricing: [], currency: [] })
    expect((await getTLDPricing(context())).value).toMatchObject({ pricing: {}, currency: null })
  })

  test('timelogs may be an empty text, and months have one digit', async () => {
    const task = [
      { id: '1', timelogs: '', duedate: '2024-1-02', completed: '0' },
      { id: '2', timelogs: { timelog: [{ id: '1', start: '1704067200' }] }, completed: '1' },
    ]
    answers({ projectinfo: { id: '1', completed: '0' }, tasks: { task }, messages: '' })
    expect((await getProject(context(), { projectid: 1 })).value).toMatchObject({
      projectinfo: { completed: false },
      tasks: [
        { timelogs: [], duedate: '2024-1-02', completed: false },
        { timelogs: [{ id: 1, start: 1704067200 }], completed: true },
      ],
      messages: [],
    })
  })

  test.each([
    [
      'counters and money of statistics',
      getStats,
      { orders_pending: '1', income_today: '$1.00 USD' },
      { orders_pending: 1, income_today: '$1.00 USD' },
    ],
    [
      'statistics by date',
      getStats,
      { timeline_data: { income: { '2024-01-01': '1.00' }, new_orders: [] } },
      { timeline_data: { income: { '2024-01-01': '1.00' }, new_orders: {} } },
    ],
    [
      'counts by status',
      getTicketCounts,
      { status: { open: { title: 'Open', count: '2' } } },
      { status: { open: { title: 'Open', count: 2 } } },
    ],
    [
      'order numbers of ten digits',
      getOrders,
      { orders: { order: [{ id: 1, ordernum: 4294967299 }] } },
      { orders: [{ ordernum: '4294967299' }] },
    ],
    [
      'activity in a wrapper of another name',
      getActivityLog,
      { activity: { entry: [{ id: 1 }] } },
      { activity: [{ id: 1 }] },
    ],
    ['things to do that are not there', getToDoItems, { totalresults: '0' }, { items: [] }],
    ['things to do', getToDoItems, { items: { item: [{ id: '1' }] } }, { items: [{ id: '1' }] }],
    [
      'users with their clients, both bare',
      getUsers,
      { users: [{ id: 1, clients: [{ id: '2', isOwner: true }] }] },
      { users: [{ clients: [{ id: 2, isOwner: true }] }] },
    ],
    [
      'credentials with an English date',
      listOAuthCredentials,
      { clients: [{ credentialId: 1, createdAt: '3rd May 2024 1:02:03pm' }] },
      { clients: [{ createdAt: '3rd May 2024 1:02:03pm' }] },
    ],
    [
      'flags of groups',
      getClientGroups,
      { groups: { group: [{ id: 1, susptermexempt: 'on', separateinvoices: '' }] } },
      { groups: [{ susptermexempt: true, separateinvoices: false }] },
    ],
    [
      'a quote whose client is null',
      getQuotes,
      { quotes: { quote: [{ id: 1, client: null, items: { item: [] } }] } },
      { quotes: [{ client: null, items: [] }] },
    ],
    [
      'e-mails with null',
      getEmails,
      { emails: { email: [{ id: 1, attachments: null, created_at: null }] } },
      { emails: [{ attachments: null, created_at: null }] },
    ],
    ['a credit that paid', applyCredit, { invoicepaid: 'true', amount: '5.00' }, { invoicepaid: true, amount: '5.00' }],
    ['a setting that changed', setConfigurationValue, { value_changed: 'false' }, { value_changed: false }],
    [
      'an upgrade that costs nothing',
      upgradeProduct,
      { invoiceid: null, order_number: '4294967299', price: '$-3.10 USD' },
      { invoiceid: null, order_number: '4294967299' },
    ],
    [
      'preferences',
      getClientsDetails,
      {
        client: {
          id: 1,
          email_preferences: { general: '1', domain: '0' },
          customfields: [{ id: 3, value: 'x' }],
          users: { user: [{ id: 1, is_owner: true }] },
        },
      },
      {
        client: {
          email_preferences: { general: true, domain: false },
          customfields: [{ id: 3, value: 'x' }],
          users: [{ id: 1, is_owner: true }],
        },
      },
    ],
  ] as const)('%s', async (_, get, body, value) => {
    answers(body)
    expect((await (get as unknown as typeof getStats)(context())).value).toMatchObject(value)
  })
})

describe('a value of another shape', () => {
  const body = { tickets: { ticket: [{ id: 'x' }] }, totalresults: {} }

  test('is an error that names each place', async () => {
    answers(body)
    expect((await getTickets(context())).error).toMatchObject({
      kind: 'mismatch',
      message: 'whmcs.getTickets: totalresults: expected number, tickets.0.id: expected id',
      status: 200,
      delivery: 'answered',
      retryable: false,
    })
  })

  test('is given with a warning, or without, where the context says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    answers(body, body)
    expect((await getTickets({ ...context(), validate: 'warn' })).value).toMatchObject({ tickets: [{ id: 'x' }] })
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('whmcs.getTickets: totalresults'))
    expect((await getTickets({ ...context(), validate: 'off' })).value).toMatchObject({ tickets: [{ id: 'x' }] })
    expect(warn).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })
})
