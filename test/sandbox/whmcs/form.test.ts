import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWhmcs, credentials, form, type Loose } from './whmcs.js'

/** What PHP reads of a form, without what every call has. */
const read = async (body: string | Uint8Array<ArrayBuffer>, options: object = {}): Promise<Loose> => {
  const { post } = createWhmcs({ responses: { Echo: (params) => ({ params }) }, ...options })
  const start = new TextEncoder().encode(`${form({ ...credentials, action: 'Echo', responsetype: 'json' })}&`)
  const rest = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const reply = await post(new Uint8Array([...start, ...rest]))
  const { action, identifier, secret, responsetype, ...params } = JSON.parse(reply.text).params
  expect([action, identifier, secret, responsetype]).toEqual(['Echo', 'id', 'se cret&1', 'json'])
  return params
}

describe('what http_build_query writes is read back', () => {
  test.each([
    ['pid%5B0%5D=1&pid%5B1%5D=1', { pid: ['1', '1'] }],
    ['idnlanguage[0]=&idnlanguage[1]=fre', { idnlanguage: ['', 'fre'] }],
    ['itemdescription%5B13%5D=A+b', { itemdescription: { 13: 'A b' } }],
    [
      'email_preferences[general]=1&email_preferences[product]=0',
      { email_preferences: { general: '1', product: '0' } },
    ],
    ['pricing%5B1%5D%5Bmonthly%5D=1.99', { pricing: { 1: { monthly: '1.99' } } }],
    ['recommendations[0][id]=1&recommendations[0][order]=0', { recommendations: [{ id: '1', order: '0' }] }],
    ['domainrenewals[example.com]=1', { domainrenewals: { 'example.com': '1' } }],
    ['name=', { name: '' }],
  ])('%s', async (body, expected) => {
    expect(await read(body)).toEqual(expected)
  })
})

describe('PHP’s own ways', () => {
  test.each([
    ['pid=1&pid=2', { pid: '2' }],
    ['pid=1,2', { pid: '1,2' }],
    ['pid[]=1&pid[]=2', { pid: ['1', '2'] }],
    ['k.x=1&k y=2&.z=3', { k_x: '1', k_y: '2', _z: '3' }],
    ['a[b.c d]=1', { a: { 'b.c d': '1' } }],
    ['  a=1', { a: '1' }],
    ['a', { a: '' }],
    ['=1&[]=2&[a]=3&&', {}],
    ['a=1=2', { a: '1=2' }],
    ['a[5]=x&a[]=y&a[-3]=z&a[]=w', { a: { 5: 'x', 6: 'y', '-3': 'z', 7: 'w' } }],
    ['a[05]=x&a[]=y', { a: { '05': 'x', 0: 'y' } }],
    ['a[1]=x&a[0]=y', { a: { 0: 'y', 1: 'x' } }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b]=2&a=1', { a: '1' }],
    ['a[b]c=1', { a: { b: '1' } }],
    ['a[b=1', { a_b: '1' }],
    ['a[b.c [d=1', { a_b_c__d: '1' }],
    ['a[b][c=1', { a: { b: '1' } }],
    ['a[ ]=1&a[ b]=2', { a: { 0: '1', ' b': '2' } }],
    ['a[]][]=1', { a: ['1'] }],
    ['a%00b=1', { a: '1' }],
    ['a=%zz%4&b=%4a%C3%9C', { a: '%zz%4', b: 'JÜ' }],
    ['a=%FF', { a: '\uFFFD' }],
    ['a=%EF%BB%BFx', { a: '\uFEFFx' }],
    ['a[9223372036854775807]=x&a[]=dropped', { a: { '9223372036854775807': 'x' } }],
    ['a[9223372036854775808]=x&a[]=y', { a: { '9223372036854775808': 'x', 0: 'y' } }],
  ])('%s', async (body, expected) => {
    expect(await read(body)).toEqual(expected)
  })

  test('64 brackets are the deepest; one more drops the variable whole', async () => {
    const deep = (levels: number) => `a${'[x]'.repeat(levels)}=1`
    expect(JSON.stringify(await read(deep(64)))).toContain('"1"')
    expect(await read(`a[y]=2&${deep(65)}&b=3`)).toEqual({ b: '3' })
  })

  test('fields past max_input_vars are dropped', async () => {
    // Four of them are the action, the credentials and the response type.
    expect(await read('a=1&b=2&c=3', { maxInputVars: 6 })).toEqual({ a: '1', b: '2' })
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&')
    expect(Object.keys(await read(fields(2000)))).toHaveLength(996)
  })

  test('repeats and holes count as fields', async () => {
    expect(await read('a=1&a=2&&b=3', { maxInputVars: 7 })).toEqual({ a: '2' })
  })
})

describe('a body that PHP has no use for', () => {
  const nothing = { status: 400, text: '{"result":"error","message":"Empty action request"}' }
  const body = form({ ...credentials, action: 'WhmcsDetails', responsetype: 'json' })
  const ofNvp = 'result=error;message=Empty action request'

  test('past post_max_size is dropped whole', async () => {
    const { post } = createWhmcs({ postMaxSize: 500 })
    expect((await post(`${body}&x=${'y'.repeat(500 - body.length - 3)}`)).status).toBe(200)
    const late = await post(`${body}&x=${'y'.repeat(500 - body.length - 2)}`)
    expect([late.status, late.text]).toEqual([400, ofNvp])
  })

  test.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencodedx',
  ])('of the type %s has no action', async (type) => {
    const reply = await createWhmcs().post(body, { 'content-type': type })
    expect([reply.status, reply.text]).toEqual([400, ofNvp])
  })

  test('a type in other letters, with a charset, is a form', async () => {
    const type = 'Application/X-WWW-Form-URLencoded ; charset=UTF-8'
    expect((await createWhmcs().post(body, { 'content-type': type })).status).toBe(200)
  })

  test('a query is no body', async () => {
    const { sandbox } = createWhmcs()
    for (const init of [{}, { method: 'POST' }]) {
      const answer = await sandbox.fetch(`/includes/api.php?${body}`, init)
      expect([answer.status, await answer.text()]).toEqual([400, ofNvp])
    }
  })

  test('no action is told so in the type asked for, before the credentials are looked at', async () => {
    expect(await createWhmcs().post('responsetype=json')).toMatchObject(nothing)
    expect(await createWhmcs().post('responsetype=json&action[]=GetClients')).toMatchObject(nothing)
  })
})

const key = fc.oneof(
  fc.constantFrom('a', 'b.c', '__proto__', 'constructor', 'toString', '0', '12', '-5', 'Ünï', 'x y'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => !/[[\]\0]|^\s?$/.test(text)),
)
const tree: fc.Memo<unknown> = fc.memo((depth) =>
  depth <= 1
    ? fc.string({ unit: 'grapheme' })
    : fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.uniqueArray(fc.tuple(key, tree()), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
      ),
)

type Tree = string | readonly (readonly [string, Tree])[]

const encode = (name: string, value: Tree): [string, string][] =>
  typeof value === 'string' ? [[name, value]] : value.flatMap(([part, item]) => encode(`${name}[${part}]`, item))

const asObject = (value: Loose): unknown => {
  if (typeof value === 'string') return value
  return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, asObject(item)]))
}
const expectedOf = (value: Tree): unknown =>
  typeof value === 'string' ? value : Object.fromEntries(value.map(([name, item]) => [name, expectedOf(item)]))

test('whatever is nested comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(tree(4) as fc.Arbitrary<Tree>, async (value) => {
      const { root } = await read(new URLSearchParams(encode('root', value)).toString())
      expect(asObject(root)).toEqual(expectedOf(value))
    }),
    { numRuns: 150 },
  )
})

test('any bytes are read without harm', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.stringMatching(/^[a[\]=&%+. 0-9_-]{0,80}$/).map((text) => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const params = await read(new Uint8Array([...new TextEncoder().encode('z=1&'), ...body]).slice())
      expect(typeof params).toBe('object')
      expect(({} as Loose).a).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})
