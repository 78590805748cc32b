import type { Context, RawAnswer, Result } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  getCustomerRaw,
  listCustomers,
  saveCustomer,
  saveCustomers,
} from 'billfold/teamtools'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entity, errorOf, id } from '../support/calls.js'
import { answer, createFaultServer, type FaultServer } from '../support/faultServer.js'

let server: FaultServer
let context: Context

beforeAll(async () => {
  server = await createFaultServer(answer(200, entity))
  context = { baseUrl: server.url, token: 'the-token' }
})

afterAll(() => server.close())

type Loose = (context: Context, ...args: readonly unknown[]) => Promise<Result<unknown>>

const functions: Readonly<Record<string, Loose>> = {
  getCustomer: getCustomer as Loose,
  getCustomerRaw: getCustomerRaw as Loose,
  saveCustomer: saveCustomer as Loose,
  applyInvoicePayment: applyInvoicePayment as Loose,
  listCustomers: listCustomers as Loose,
  saveCustomers: saveCustomers as Loose,
}

/** Runs a call; how many requests it made. */
const counting = async (call: () => Promise<Result<unknown>>): Promise<{ result: Result<unknown>; sent: number }> => {
  const before = server.received.length
  const result = await call()
  return { result, sent: server.received.length - before }
}

const refusedUnsent = async (call: () => Promise<Result<unknown>>): Promise<void> => {
  const { result, sent } = await counting(call)
  expect(errorOf(result)).toMatchObject({ kind: 'input', attempts: 0, delivery: 'notSent', retryable: false })
  expect(sent).toBe(0)
}

const anything = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
})

const argument = fc.oneof(
  anything,
  fc.constant(id),
  fc.record(
    {
      id: anything,
      name: anything,
      amount: anything,
      limit: anything,
      keyword: anything,
      include: anything,
      signal: anything,
    },
    { requiredKeys: [] },
  ),
)

const throwing = (): never => {
  throw new Error('the-token')
}

/** What ends as an exception when it is looked into. Made in each test, as a runner looks into what it is given. */
const traps: Readonly<Record<string, () => object>> = {
  'a proxy that throws': () => new Proxy({}, { get: throwing, ownKeys: throwing }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  },
  'an object whose properties throw': () =>
    Object.defineProperties(
      {},
      Object.fromEntries(['id', 'name', 'keyword', 'map'].map((name) => [name, { get: throwing, enumerable: true }])),
    ),
}

const circular: Record<string, unknown> = {}
circular.self = circular

describe.each(Object.entries(functions))('%s', (_, call) => {
  test('gives a Result whatever its arguments, and a refused one sends nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 3 }), async (args) => {
        const { result, sent } = await counting(() => call(context, ...args))
        expect(typeof result.ok).toBe('boolean')
        if (!result.ok && result.error.kind === 'input') expect(sent).toBe(0)
        // What has been sent was answered with 200, so that nothing else can be wrong.
        else
          expect([sent, result.ok || result.error.kind]).toEqual([
            1,
            expect.toSatisfy((is) => is === true || is === 'mismatch'),
          ])
      }),
      { numRuns: 300 },
    )
  })

  test.each(Object.keys(traps))('gives an input error for %s, and sends nothing', (name) =>
    refusedUnsent(() => call(context, traps[name]?.())),
  )
})

describe('an id', () => {
  const bad = ['', '.', '..', '\ud800', undefined, null, 5, NaN, true, {}, ['a'], Symbol('x')]

  test.each(bad.map((value) => [value]))(
    'that cannot be one is refused and nothing is sent: case %#',
    async (value) => {
      await refusedUnsent(() => getCustomer(context, value as string))
      await refusedUnsent(() => getCustomerRaw(context, value as string))
      await refusedUnsent(() => applyInvoicePayment(context, value as string, { amount: 5 }))
    },
  )

  test('of any text arrives as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        fc.pre(!/^\.{0,2}$/.test(text))
        await getCustomer(context, text)
        const path = server.received.at(-1)?.url.split('?')[0] ?? ''
        expect(path.split('/').slice(1).map(decodeURIComponent)).toEqual(['customers', text])
      }),
    )
  })
})

describe('an amount', () => {
  test.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '5', null, undefined, 5n, true, {}, [5]].map((amount) => [amount]))(
    'that cannot be paid is refused and nothing is sent: case %#',
    (amount) => refusedUnsent(() => applyInvoicePayment(context, id, { amount: amount as number })),
  )

  test('that is a positive safe integer arrives as it was given, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.maxSafeNat().map((amount) => Math.max(amount, 1)),
        async (amount) => {
          const { sent } = await counting(() => applyInvoicePayment(context, id, { amount }))
          expect(sent).toBe(1)
          expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ amount, access_token: 'the-token' })
        },
      ),
    )
  })
})

describe('a query', () => {
  test.each([
    [{ limit: -1 }],
    [{ limit: 1.5 }],
    [{ limit: '5' }],
    [{ offset: NaN }],
    [{ keyword: 5 }],
    [{ filter: null }],
    [{ orderBy: {} }],
    [{ include: ['subscription', 5] }],
    [null],
  ])('that cannot be one is refused and nothing is sent: %j', (query) =>
    refusedUnsent(() => listCustomers(context, query as object)),
  )
})

describe('an option', () => {
  test.each([
    [{ signal: {} }],
    [{ signal: 5 }],
    [{ include: Symbol('x') }],
    [{ include: Object.create(null) as object }],
    [null],
  ])('that cannot be one is refused and nothing is sent: case %#', (options) =>
    refusedUnsent(() => getCustomer(context, id, options as object)),
  )
})

describe('an entity', () => {
  test.each([
    [circular],
    [{ a: 5n }],
    [{ a: NaN }],
    [{ a: new Date(NaN) }],
    [{ id: '' }],
    [{ id: 5 }],
    [{ id: null }],
    [null],
    [undefined],
  ])('that cannot be saved is refused and nothing is sent: case %#', (entity) =>
    refusedUnsent(() => saveCustomer(context, entity as object)),
  )
})

test('the raw form gives the answer’s status, headers and body alone', async () => {
  const result = (await getCustomerRaw(context, id)) as { readonly value: RawAnswer }
  expect(Object.keys(result.value)).toEqual(['status', 'headers', 'body'])
})
