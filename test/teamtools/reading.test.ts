import { assert, asyncProperty, jsonValue, dictionary, string } from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  getCustomer,
  getCustomerAttributes,
  getCustomerRaw,
  getInvoice,
  getPlan,
  listCustomers,
  requestAccessToken,
  saveCustomerAttribute,
} from 'billfold/teamtools'
import type { Loose } from '../sandbox/api.js'
import { errorOf, printed } from '../support/calls.js'
import { answering, id, operation, resources, token, valueOf } from './wire.js'

const get = async (entity: string, data: object): Promise<Loose> =>
  operation(`get${entity}`)(answering({ data: { id, ...data } }), id)

const read = async (entity: string, field: string, value: unknown): Promise<unknown> =>
  valueOf(await get(entity, { [field]: value }))[field]

const pathsOf = async (entity: string, data: object): Promise<readonly string[] | undefined> =>
  errorOf(await get(entity, data)).issues?.map(({ path }) => path)

describe('a truth value', () => {
  test.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    [1, true],
    [0, false],
    ['1', true],
    ['0', false],
    ['', false],
    [null, null],
  ])('written %j is read as %j', async (written, meant) => {
    expect(await read('Group', 'default', written)).toBe(meant)
  })

  test.each([['yes'], [2], [-1], [{}], [[]], [[true]], ['toString'], ['constructor'], ['__proto__']])(
    'written %j is a mismatch at its path',
    async (written) => {
      expect(await pathsOf('Group', { default: written })).toEqual(['default'])
    },
  )
})

describe('a number', () => {
  test.each([
    [30, 30],
    ['30', 30],
    ['-1', -1],
    [1.5, 1.5],
    ['1.5', 1.5],
    [0, 0],
    [null, null],
  ])('written %j is read as %j', async (written, meant) => {
    expect(await read('Plan', 'trial', written)).toBe(meant)
  })

  test.each([['many'], [''], [' 1'], ['1e3'], ['0x10'], ['Infinity'], [true], [{}], [[]], [[5]], [['5']]])(
    'written %j is a mismatch at its path',
    async (written) => {
      expect(await pathsOf('Plan', { trial: written })).toEqual(['trial'])
    },
  )
})

describe('an amount of money', () => {
  test.each([
    [250, 250],
    ['250', 250],
    [-250, -250],
    [0, 0],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('written %j is read as %j', async (written, meant) => {
    expect(await read('Subscription', 'balance', written)).toBe(meant)
  })

  test.each([[2.5], ['2.5'], [2 ** 53], ['9007199254740993'], ['2,50'], ['USD 5'], [true], [[5]], [{ amount: 5 }]])(
    'written %j is a mismatch at its path',
    async (written) => {
      expect(await pathsOf('Subscription', { balance: written })).toEqual(['balance'])
    },
  )

  test.each(['total', 'paidAmount', 'openAmount'])('%s of an invoice is checked', async (field) => {
    expect(await pathsOf('Invoice', { [field]: 1.5 })).toEqual([field])
  })

  test.each([
    ['Payment', { amount: 1.5 }, 'amount'],
    ['Refund', { amount: 1.5 }, 'amount'],
    ['Plan', { initialFee: 1.5 }, 'initialFee'],
    ['Plan', { pricing: { type: 'flat', amount: 1.5 } }, 'pricing'],
    ['Plan', { pricing: { type: 'tier', levels: [{ expression: [{ amount: 1.5 }] }] } }, 'pricing'],
    ['Invoice', { items: [{ amount: 100 }, { amount: 1.5 }] }, 'items'],
    ['Invoice', { items: ['setup'] }, 'items'],
  ])('of a %s in %j is checked', async (entity, data, path) => {
    expect(await pathsOf(entity, data)).toEqual([expect.stringMatching(new RegExp(`^${path}\\b`))])
  })

  test('in an invoice’s items is read from text', async () => {
    const items = [{ description: 'setup', amount: '1750', unit: 'piece' }]
    const invoice = valueOf(await getInvoice(answering({ data: { id, items } }), id))
    expect(invoice.items).toEqual([{ description: 'setup', amount: 1750, unit: 'piece' }])
  })
})

describe('an id', () => {
  test.each(resources)('of a %s has to be there', async (resource) => {
    const error = errorOf(await operation(`get${resource}`)(answering({ data: { name: 'A' } }), id))
    expect(error.issues).toMatchObject([{ path: 'id' }])
  })

  test.each([[''], [5], [null], [{}], [[id]]])('written %j is a mismatch at its path', async (written) => {
    expect(await pathsOf('Customer', { id: written })).toEqual(['id'])
  })
})

describe('a list of texts', () => {
  test('is read as it is', async () => {
    expect(await read('Customer', 'tags', ['new', ''])).toEqual(['new', ''])
  })

  test.each([['new'], [{ 0: 'new' }], [[5]], [[null]], [['new', {}]]])(
    'written %j is a mismatch at its path',
    async (written) => {
      expect(await pathsOf('Customer', { tags: written })).toEqual([expect.stringMatching(/^tags\b/)])
    },
  )
})

describe('a pricing', () => {
  const interval = { type: 'month', amount: 2 }

  test.each([
    ['flat', { type: 'flat', interval, amount: 1500 }],
    ['unit', { type: 'unit', interval, unit: 'enduser', amount: 200 }],
    ['free', { type: 'free' }],
    ['of a type that is new', { type: 'auction', interval, start: { amount: 1 } }],
    ['of a unit that is new', { type: 'unit', interval, unit: 'gigabyte', amount: 200 }],
    ['of an interval that is new', { type: 'flat', interval: { type: 'decade', amount: 1 }, amount: 5 }],
  ])('that is %s is kept', async (_title, pricing) => {
    expect(await read('Plan', 'pricing', pricing)).toEqual(pricing)
  })

  test('in tiers has its numbers read from text at any depth', async () => {
    const level = (min: unknown, max: unknown, amount: unknown): object => ({
      condition: { min, max },
      expression: [{ type: 'unit', unit: 'enduser', amount }],
    })
    const written = { type: 'tier', interval: { type: 'month', amount: '2' }, levels: [level('1', '-1', '120')] }
    const plan = valueOf(await getPlan(answering({ data: { id, pricing: written } }), id))
    expect(plan.pricing).toEqual({ type: 'tier', interval, levels: [level(1, -1, 120)] })
  })

  test.each([
    ['flat'],
    [5],
    [{ amount: 1.5 }],
    [{ interval: { amount: 'x' } }],
    [{ levels: [{ condition: { max: null } }] }],
  ])('written %j is a mismatch at its path', async (written) => {
    expect(await pathsOf('Plan', { pricing: written })).toEqual([expect.stringMatching(/^pricing\b/)])
  })
})

describe('an enumeration is open:', () => {
  test.each([
    ['Invoice', 'status', 'disputed'],
    ['WebEvent', 'source', 'CLI'],
    ['WebEvent', 'action', 'archived'],
    ['Subscription', 'status', 'paused'],
  ])('%s.%s keeps %j', async (entity, field, word) => {
    expect(await read(entity, field, word)).toBe(word)
  })

  test('the type of an attribute keeps a new word', async () => {
    const context = answering({ data: [{ id, name: 'department', type: 'colour' }] })
    expect(valueOf(await getCustomerAttributes(context))).toEqual([{ id, name: 'department', type: 'colour' }])
  })
})

describe('unknown keys', () => {
  test.each(resources)('of a %s are kept', async (resource) => {
    const extra = { department: 'Sales', nested: { list: [1, null, { deep: true }] }, snake_case: 0, ключ: '✓' }
    expect(valueOf(await get(resource, extra))).toEqual({ id, ...extra })
  })

  test('are kept whatever they are called and hold', async () => {
    const known = new Set(Object.keys(valueOf(await getCustomer(answering({ data: { id } }), id))))
    const fields = ['created_at', 'updated_at', 'deleted_at', 'tags', 'name', 'email', 'phone', 'city', 'country']
    const others = ['joinDate', 'groupId', 'subscriptionId', 'subscription', 'invoices', 'users', ...known, ...fields]
    // The test after the next says what becomes of these.
    const leftOut = ['__proto__', 'prototype', 'constructor']
    const names = string().filter((name) => !others.includes(name) && !leftOut.includes(name))
    await assert(
      asyncProperty(dictionary(names, jsonValue()), async (extra) => {
        const body = `{"data":${JSON.stringify({ ...extra, id })}}`
        expect(valueOf(await getCustomer(answering(body), id))).toEqual(JSON.parse(body).data)
      }),
    )
  })

  test('that are named like an object’s own are kept', async () => {
    const data = JSON.parse(`{"id":"${id}","toString":1,"valueOf":{"a":1},"hasOwnProperty":null}`)
    const value = valueOf(await getCustomer(answering({ data }), id))
    expect(Object.entries(value)).toEqual(Object.entries(data))
  })

  // valibot guards in this way against the pollution of prototypes.
  test('that lead to a prototype are left out, and no others', async () => {
    const data = JSON.parse(
      `{"id":"${id}","__proto__":{"a":1},"toString":1,"constructor":"x","prototype":{"b":2},"hasOwnProperty":null}`,
    )
    const value = valueOf(await getCustomer(answering({ data }), id))
    expect(Object.entries(value)).toEqual([
      ['id', id],
      ['toString', 1],
      ['hasOwnProperty', null],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { a?: number; b?: number }).a).toBeUndefined()
  })

  test('of an embedded entity that are named like an object’s own are kept', async () => {
    const users = [{ id, toString: 1, valueOf: 'x' }]
    const subscription = { data: { id, toString: 1 } }
    const value = valueOf(await getCustomer(answering({ data: { id, subscription, users: { data: users } } }), id))
    expect(value).toEqual({ id, subscription: { id, toString: 1 }, users })
  })
})

describe('an answer that is no entity', () => {
  test.each([
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['an object without data', '{}'],
    ['data that is null', '{"data":null}'],
    ['data that is a list', '{"data":[]}'],
    ['data that is a text', '{"data":"text"}'],
  ])('but %s is a mismatch', async (_title, body) => {
    expect(errorOf(await getCustomer(answering(body), id))).toMatchObject({ kind: 'mismatch', status: 200, body })
  })

  test.each([['{"data":null}'], ['{"data":{}}'], ['{"data":"text"}'], ['{}'], ['null'], ['{"data":[null]}'], ['[]']])(
    'but %s in place of a list is a mismatch',
    async (body) => {
      expect(errorOf(await listCustomers(answering(body)))).toMatchObject({ kind: 'mismatch' })
    },
  )

  test.each([[''], ['<html>'], ['{"data":{"id":"5'], ['undefined']])('but %j is malformed', async (body) => {
    expect(errorOf(await getCustomer(answering(body), id))).toMatchObject({ kind: 'malformed' })
  })

  test('an empty list is a list', async () => {
    expect(valueOf(await listCustomers(answering({ data: [] })))).toEqual([])
  })
})

describe('an attribute', () => {
  test('is read with its dates and truth values', async () => {
    const data = { id, name: 'department', required: 'true', unique: 0, deleted_at: '2016-05-11 14:31:14', custom: 1 }
    expect(valueOf(await saveCustomerAttribute(answering({ data }), { name: 'department' }))).toEqual({
      ...data,
      required: true,
      unique: false,
      deleted_at: new Date('2016-05-11T14:31:14Z'),
    })
  })

  test.each([[null], [5], [undefined]])('named %j is a mismatch at its path', async (name) => {
    const error = errorOf(await saveCustomerAttribute(answering({ data: { id, name } }), { name: 'department' }))
    expect(error.issues).toMatchObject([{ path: 'name' }])
  })

  test('of a list with a wrong shape is a mismatch at its path', async () => {
    const data = [{ name: 'a' }, { name: 'b', required: 'perhaps' }]
    expect(errorOf(await getCustomerAttributes(answering({ data }))).issues).toMatchObject([{ path: '1.required' }])
  })
})

describe('a token', () => {
  const ask = (answer: unknown): ReturnType<typeof requestAccessToken> =>
    requestAccessToken(answering(answer), { clientId: 'id', clientSecret: 'secret' })

  test('is read with its lifetime as a number', async () => {
    const granted = { access_token: 'new', expires_in: '3600', refresh_token: 'again', scope: 'all' }
    expect(valueOf(await ask(granted))).toEqual({ ...granted, expires_in: 3600 })
  })

  test.each([[{}], [{ access_token: null }], [{ access_token: 5 }], [{ data: { access_token: 'new' } }]])(
    'answered %j is a mismatch at its path',
    async (answer) => {
      expect(errorOf(await ask(answer)).issues).toMatchObject([{ path: 'access_token' }])
    },
  )
})

describe('validate', () => {
  const body = { data: { id, name: 5, joinDate: 'never', phone: '1' } }

  afterEach(() => {
    vi.restoreAllMocks()
  })

  const withWarnings = (): (() => readonly string[]) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    return () => warn.mock.calls.map((args) => args.join(' '))
  }

  test.each([[undefined], ['strict' as const]])('%j makes an unexpected shape an error', async (validate) => {
    const error = errorOf(await getCustomer(answering(body, { validate }), id))
    expect([error.kind, error.issues?.map(({ path }) => path)]).toEqual(['mismatch', ['name', 'joinDate']])
  })

  test('warn gives the value with what cannot be read as it came', async () => {
    withWarnings()
    expect(valueOf(await getCustomer(answering(body, { validate: 'warn' }), id))).toEqual(body.data)
  })

  test('warn says once which operation and which paths', async () => {
    const warnings = withWarnings()
    await getCustomer(answering(body, { validate: 'warn' }), id)
    expect(warnings()).toEqual([expect.stringMatching(/^teamtools\.getCustomer: .*name.*joinDate/)])
  })

  test('warn shows neither the token nor what the answer holds', async () => {
    const warnings = withWarnings()
    await getCustomer(answering({ data: { id, name: { token } } }, { validate: 'warn' }), id)
    expect(warnings()).toHaveLength(1)
    expect(printed(warnings())).not.toContain(token)
  })

  test('warn says nothing of an answer that is right', async () => {
    const warnings = withWarnings()
    await getCustomer(answering({ data: { id } }, { validate: 'warn' }), id)
    expect(warnings()).toEqual([])
  })

  test('off gives the value with what cannot be read as it came', async () => {
    expect(valueOf(await getCustomer(answering(body, { validate: 'off' }), id))).toEqual(body.data)
  })

  test('off says nothing', async () => {
    const warnings = withWarnings()
    await getCustomer(answering(body, { validate: 'off' }), id)
    expect(warnings()).toEqual([])
  })

  test('off still reads what can be read', async () => {
    const data = { id, name: 5, joinDate: '2016-05-11' }
    const { joinDate } = valueOf(await getCustomer(answering({ data }, { validate: 'off' }), id))
    expect(joinDate).toEqual(new Date('2016-05-11'))
  })

  test('off gives what came in place of a list as it came', async () => {
    const data = { 0: { id } }
    const context = answering({ data }, { validate: 'off' })
    expect((await listCustomers(context)).value as unknown).toEqual(data)
  })

  test('off gives what came in place of an embedded list as it came', async () => {
    const context = answering({ data: { id, users: { data: 'none' } } }, { validate: 'off' })
    expect(valueOf(await getCustomer(context, id)).users).toBe('none')
  })

  test('off does not make an answer of what is not JSON', async () => {
    expect(errorOf(await getCustomer(answering('<html>', { validate: 'off' }), id)).kind).toBe('malformed')
  })

  test('does not concern a raw function', async () => {
    expect(valueOf(await getCustomerRaw(answering(body, { validate: 'strict' }), id)).body).toBe(JSON.stringify(body))
  })
})

test('the start of a subscription is a date, also in a customer', async () => {
  const startDate = { date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 'UTC' }
  const start = new Date('2016-05-04T12:30:51Z')
  expect(await read('Subscription', 'startDate', startDate)).toEqual(start)
  const customer = valueOf(
    await getCustomer(answering({ data: { id, subscription: { data: { id, startDate } } } }), id),
  )
  expect(customer.subscription).toEqual({ id, startDate: start })
  expect(await pathsOf('Subscription', { startDate: 'soon' })).toEqual(['startDate'])
})
