import {
  addClient,
  addOrder,
  addTicketNote,
  createClientInvite,
  createOAuthCredential,
  createQuote,
  getProducts,
  openTicket,
  sendEmail,
  updateClientProduct,
  upgradeProduct,
} from 'billfold/whmcs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64 } from '../../src/whmcs/base64.js'
import { serialize, serialized } from '../../src/whmcs/serialize.js'
import { php, type Unserialized, unserialize } from './php.js'
import { useServer } from './served.js'

const { context, sent, server } = useServer()

/** The contract's table. */
const golden: readonly (readonly [value: object, serialized: string, base64?: string])[] = [
  [{ 1: 'Google' }, 'a:1:{i:1;s:6:"Google";}', 'YToxOntpOjE7czo2OiJHb29nbGUiO30='],
  [{ 1: 999 }, 'a:1:{i:1;i:999;}', 'YToxOntpOjE7aTo5OTk7fQ=='],
  [{ 1: 4, 3: { optionid: 7, qty: 2 } }, 'a:2:{i:1;i:4;i:3;a:2:{s:8:"optionid";i:7;s:3:"qty";i:2;}}'],
  [{ x: true, y: null, z: 10.5 }, 'a:3:{s:1:"x";b:1;s:1:"y";N;s:1:"z";d:10.5;}'],
  [{ 1: 'Ünïcødé ✓' }, 'a:1:{i:1;s:15:"Ünïcødé ✓";}'],
  [[], 'a:0:{}', 'YTowOnt9'],
  [{ '1': 1, '-5': 1 }, 'a:2:{i:1;i:1;i:-5;i:1;}'],
  [{ '01': 1, '1.5': 1, '': 1, '-0': 1 }, 'a:4:{s:2:"01";i:1;s:3:"1.5";i:1;s:0:"";i:1;s:2:"-0";i:1;}'],
  [
    { '9223372036854775807': 1, '9223372036854775808': 1, '-9223372036854775808': 1 },
    'a:3:{i:9223372036854775807;i:1;s:19:"9223372036854775808";i:1;i:-9223372036854775808;i:1;}',
  ],
  [['a', ['b']], 'a:2:{i:0;s:1:"a";i:1;a:1:{i:0;s:1:"b";}}'],
  [{ a: undefined, b: false }, 'a:1:{s:1:"b";b:0;}'],
]

/** As PHP has it: an array with its keys, numbers where PHP makes them numbers. */
const asPhp = (value: unknown): Unserialized =>
  typeof value === 'object' && value
    ? Object.entries(value).map(([key, item]) => [/^(0|-?[1-9]\d{0,14})$/.test(key) ? +key : key, asPhp(item)] as const)
    : (value as Unserialized)

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', ';}', 's:1:"a";', '\0', '\r\n', '🙂'),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000 || 0),
  fc.boolean(),
  fc.constant(null),
)
const key = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.integer().map(String),
  fc.constantFrom('01', '-0'),
)
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('data'), { maxLength: 5 }),
    fc.dictionary(
      key.filter((name) => name !== '__proto__'),
      tie('data'),
      { maxKeys: 5 },
    ),
  ),
}))

describe('serialize', () => {
  test.each(golden.map(([value, text, coded = Buffer.from(text).toString('base64')]) => [value, text, coded] as const))(
    'writes %j as %s',
    (value, text, coded) => {
      expect(serialize(value)).toBe(text)
      expect(serialized(value)).toBe(coded)
    },
  )

  test('writes what PHP reads back', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(unserialize(serialize(value))).toEqual(asPhp(value))
      }),
      { numRuns: 500 },
    )
  })

  test('writes what a real PHP reads and writes again, where there is one', () => {
    const program = `echo serialize(unserialize(stream_get_contents(STDIN)));`
    for (const [value, text] of golden) {
      const written = php(program, serialize(value))
      if (written === undefined) console.log(`no php here: ${text} is held against the golden vectors alone`)
      expect(written ?? serialize(value)).toBe(text)
    }
  })

  test('writes numbers that PHP has as floats so', () => {
    expect([0.1, -2.5, 1e-6].map(serialize)).toEqual(['d:0.1;', 'd:-2.5;', 'd:0.000001;'])
  })

  test('keeps the holes of a list as null', () => {
    const holed = [1, undefined, 3]
    expect(serialize(holed)).toBe('a:3:{i:0;i:1;i:1;N;i:2;i:3;}')
  })
})

test('base64 is that of any bytes, of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }),
  )
  const large = Uint8Array.from({ length: 100_003 }, (_, index) => index % 251)
  expect(base64(large)).toBe(Buffer.from(large).toString('base64'))
})

const decoded = (text: unknown): string => Buffer.from(`${text as string}`, 'base64').toString()

describe('parameters that PHP unserializes', () => {
  const person = {
    firstname: 'A',
    lastname: 'B',
    email: 'a@example.com',
    address1: 'x',
    city: 'x',
    state: 'x',
    postcode: 'x',
    country: 'GB',
    phonenumber: '1',
    password2: 'pw',
  }

  test('are one text of custom fields', async () => {
    await addClient(context(), { ...person, customfields: { 1: 'Google', 7: 'Ü' } })
    expect(decoded(sent()['customfields'])).toBe('a:2:{i:1;s:6:"Google";i:7;s:2:"Ü";}')
  })

  test('go as they are where they are a text', async () => {
    await addClient(context(), { ...person, customfields: 'YTowOnt9' })
    expect(sent()['customfields']).toBe('YTowOnt9')
  })

  test('are a list of texts in an order, one a product', async () => {
    await addOrder(context(), {
      clientid: 1,
      paymentmethod: 'mailin',
      pid: [1, 2, 3],
      customfields: [{ 1: 'a' }, '', 'YTowOnt9'],
      configoptions: [{ 1: 4, 3: { optionid: 7, qty: 2 } }],
      domainfields: [[], { 'Contact Type': 'x' }],
    })
    const { customfields, configoptions, domainfields } = sent() as Record<string, readonly string[]>
    expect([customfields?.map(decoded), configoptions?.map(decoded), domainfields?.map(decoded)]).toEqual([
      ['a:1:{i:1;s:1:"a";}', '', 'a:0:{}'],
      ['a:2:{i:1;i:4;i:3;a:2:{s:8:"optionid";i:7;s:3:"qty";i:2;}}'],
      ['a:0:{}', 'a:1:{s:12:"Contact Type";s:1:"x";}'],
    ])
  })

  test('are the lines of a quote, the options of a service and the variables of an e-mail', async () => {
    const lines = [{ desc: 'a', qty: 1, up: '10.00', discount: 0, taxable: false }]
    await createQuote(context(), { subject: 's', stage: 'Draft', validuntil: '01/01/2030', lineitems: lines })
    expect(decoded(sent()['lineitems'])).toBe(serialize(lines))
    await updateClientProduct(context(), { serviceid: 1, configoptions: { 1: 2 } })
    expect(decoded(sent()['configoptions'])).toBe('a:1:{i:1;i:2;}')
    await sendEmail(context(), { messagename: 'm', id: 1, customvars: { a: 'b' } })
    expect(decoded(sent()['customvars'])).toBe('a:1:{s:1:"a";s:1:"b";}')
  })

  test('are not the options of an upgrade, which is a map', async () => {
    const upgrade = { serviceid: 1, paymentmethod: 'mailin', type: 'configoptions', configoptions: { 1: 2 } } as const
    await upgradeProduct(context(), upgrade)
    expect(sent()['configoptions']).toEqual({ 1: '2' })
  })

  test.each([
    ['a date', new Date(0)],
    ['no number', { a: NaN }],
    ['a number beyond 2^53', { a: 2 ** 53 }],
    ['a number with an exponent', { a: 1e21 }],
    ['a function', { a: () => 1 }],
    ['bytes', { a: new Uint8Array(1) }],
  ])('are refused where they are %s', async (_, customfields) => {
    const before = server().received.length
    const { error } = await addClient(context(), { ...person, customfields: customfields as never })
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(server().received.length).toBe(before)
  })
})

describe('lists in one text', () => {
  test('are parted by commas or spaces, or go as they are', async () => {
    await createClientInvite(context(), {
      client_id: '1',
      email: 'a@example.com',
      permissions: ['profile', 'contacts'],
    })
    expect(sent()['permissions']).toBe('profile,contacts')
    await createOAuthCredential(context(), { grantType: 'single_sign_on', scope: ['openid', 'email'] })
    expect(sent()['scope']).toBe('openid email')
    await getProducts(context(), { pid: [1, 2] })
    expect(sent()['pid']).toBe('1,2')
    await getProducts(context(), { pid: 3 })
    expect(sent()['pid']).toBe('3')
  })
})

describe('attachments', () => {
  const data = Uint8Array.from([0, 255, 10, 13])

  test('are JSON in base64 whose bytes are in base64', async () => {
    const files = [{ name: 'ä "b".txt', data }]
    await openTicket(context(), { deptid: 1, subject: 's', message: 'm', clientid: 1, attachments: files })
    expect(JSON.parse(decoded(sent()['attachments']))).toEqual([{ name: 'ä "b".txt', data: 'AP8KDQ==' }])
  })

  test('that are none, or a text, are no parameter or that text', async () => {
    await addTicketNote(context(), { ticketid: 1, message: 'm', attachments: [] })
    expect(sent()).not.toHaveProperty('attachments')
    await addTicketNote(context(), { ticketid: 1, message: 'm', attachments: 'W10=' })
    expect(sent()['attachments']).toBe('W10=')
  })

  test.each([[[{ name: 'a', data: 'text' }]], [[{ name: '', data }]], [[{ data }]], [[null]], [{ name: 'a', data }]])(
    'that are none, %j, are refused',
    async (attachments) => {
      const { error } = await addTicketNote(context(), { ticketid: 1, message: 'm', attachments: attachments as never })
      expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
    },
  )
})
