import { array, assert, asyncProperty, constantFrom, integer, oneof, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmWebEvent } from 'billfold/teamtools'
import { errorOf } from '../support/calls.js'
import { id, operation, otherId, recording } from './wire.js'

/** A function that puts an id or a tag into a path, and the path without it. */
type Route = readonly [name: string, args: (value: unknown) => readonly unknown[], before: string, after: string]

const one = (value: unknown): readonly unknown[] => [value]

const routes: readonly Route[] = [
  ['getCustomer', one, '/customers/', ''],
  ['listCustomersByTag', one, '/customers/tag/', ''],
  ['deleteCustomer', one, '/customers/', ''],
  ['saveCustomer', (id) => [{ id, name: 'A' }], '/customers/', ''],
  ['saveCustomerAttribute', (id) => [{ id, unique: true }], '/customers/attributes/', ''],
  ['deleteCustomerAttribute', one, '/customers/attributes/', ''],
  ['restoreCustomer', one, '/customers/', '/restore'],
  ['subscribeCustomer', (id) => [id, { groupId: 'default' }], '/customers/', '/subscribe'],
  ['migrateCustomerEndUsers', (id) => [id, otherId], '/customers/', '/endusers'],
  ['getCustomerSubscription', one, '/customers/', '/subscription'],
  ['settleInvoice', one, '/invoices/', '/settle'],
  ['applyInvoicePayment', (id) => [id, { amount: 1 }], '/invoices/', '/payment'],
  ['confirmWebEvent', (id) => [{ id, data: { type: 'group' } }], '/webevents/', ''],
]

/** Where the request goes, as a URL parser sees it; undefined when the arguments were refused. */
const pathOf = async ([name, args]: Route, value: unknown): Promise<string | undefined> => {
  const { context, sent } = recording()
  const result = await operation(`${name}Raw`)(context, ...args(value))
  if (sent.length > 0) return new URL(sent[0]?.url ?? '').pathname
  expect(errorOf(result)).toMatchObject({ kind: 'input', delivery: 'notSent', attempts: 0 })
  return undefined
}

/** The one segment that took the value's place, decoded. */
const segmentIn = (path: string, [, , before, after]: Route): string => {
  expect(path.startsWith(before)).toBe(true)
  expect(path.endsWith(after)).toBe(true)
  const segment = path.slice(before.length, path.length - after.length)
  expect(segment).toMatch(/^[^/\\?#]+$/)
  return decodeURIComponent(segment)
}

/** Without half of a surrogate pair. */
const isWhole = (text: string): boolean => !/[\ud800-\udfff]/u.test(text)

const texts = [
  ...['a/b', '../customers', '..\\x', '...', '%2e%2e', '%2E.', '%', '%00', 'a?b=c', 'a#b', 'a b', '+', '&=', ';', ':@'],
  ...[
    ' ',
    '.\t',
    '\n..',
    'attributes',
    'tag/new',
    '//evil.example/',
    'ключ',
    '日本',
    '🎉',
    'e\u0301',
    '\0',
    '.%2f',
    '__proto__',
  ],
]

/** Null in place of an attribute's id asks for a new one. */
const noTexts = [5, null, true, {}, [], ['..'], { toString: () => '../x' }, () => '..', Symbol('..'), 1n]

describe.each(routes)('%s', (...route) => {
  test.each(texts)('puts %j into one segment of the path', async (text) => {
    expect(segmentIn((await pathOf(route, text)) ?? '', route)).toBe(text)
  })

  test.each(['', '.', '..', '\ud800', 'a\udc00b'])('refuses %j', async (text) => {
    expect(await pathOf(route, text)).toBeUndefined()
  })

  test.each(noTexts.filter((value) => value !== null || route[0] !== 'saveCustomerAttribute').map((value) => [value]))(
    'refuses %o, which is no text',
    async (value) => {
      expect(await pathOf(route, value)).toBeUndefined()
    },
  )

  test('puts any text into one segment or refuses it', async () => {
    const units = array(integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
    const pieces = array(constantFrom('.', '/', '\\', '%', '2', 'e', 'F', '?', '#', '\t', ' ', ':', '@', '\ud83c'))
    const anyText = oneof(
      string({ unit: 'binary' }),
      units,
      pieces.map((parts) => parts.join('')),
    )
    await assert(
      asyncProperty(anyText, async (text) => {
        const path = await pathOf(route, text)
        if (['', '.', '..'].includes(text) || !isWhole(text)) expect(path).toBeUndefined()
        else expect(segmentIn(path ?? '', route)).toBe(text)
      }),
    )
  })
})

test.each([[undefined], [''], [5], [null], ['..']])('a customer %j to migrate to is refused', async (newCustomerId) => {
  const { context, sent } = recording()
  const result = await operation('migrateCustomerEndUsers')(context, id, newCustomerId)
  expect([errorOf(result).kind, sent]).toEqual(['input', []])
})

test.each([['not JSON'], ['{}'], [{}], [null], [undefined], [{ data: { id: '..' } }], [{ data: { id: 5, data: {} } }]])(
  'a payload %j is not asked for',
  async (payload) => {
    const { context, sent } = recording()
    expect([errorOf(await confirmWebEvent(context, payload)).kind, sent]).toEqual(['input', []])
  },
)

test('what goes into a query is escaped', async () => {
  const { context, sent } = recording()
  const query = { keyword: 'a&limit=5#?/é 🎉+%', filter: 'country{ct}a=b&c' }
  await operation('listCustomersRaw')(context, query)
  const { pathname, hash, searchParams } = new URL(sent[0]?.url ?? '')
  const { access_token, ...found } = Object.fromEntries(searchParams)
  expect([pathname, hash, access_token, found]).toEqual(['/customers', '', 'a-secret-token', query])
})
