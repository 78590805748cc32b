import * as core from 'billfold'
import * as teamtools from 'billfold/teamtools'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anyContext as context, anything, expectResult, throwing } from '../support/anyArguments.js'

type Any = (...args: readonly unknown[]) => unknown

const notTested = ['unwrap', 'createContext', 'cachedToken', 'rateLimited']
const functionsOf = (module: object): [string, Any][] =>
  Object.entries(module).filter(
    (entry): entry is [string, Any] => typeof entry[1] === 'function' && !notTested.includes(entry[0]),
  )

/** Core functions by what they are given, and functions of the API that make no request. */
const helpers = [
  ...[
    'all',
    'andThen',
    'andThenAsync',
    'changes',
    'debugHooks',
    'err',
    'fromCents',
    'isKind',
    'map',
    'mapError',
    'match',
  ],
  ...['ok', 'statusOf', 'toCents', 'unwrapOr'],
]
const iterating = ['batches', 'collect', 'eachRow', 'paginate']
const local = ['eventKey', 'parseWebEvent']
const operations = functionsOf(teamtools).filter(([name]) => !local.includes(name))

let sent: number
const answers = ['', '{}', '{"data":{}}', '{"data":[{"id":"5"}]}', 'null', '{"error":{"message":{"a":["b"]}}}']

/** Counts, and answers with one thing after the other. */
const stub = (): Promise<Response> => {
  const status = [200, 200, 404, 503][sent % 4] ?? 200
  return Promise.resolve(new Response(answers[sent++ % answers.length], { status }))
}

beforeEach(() => {
  sent = 0
  vi.stubGlobal('fetch', stub)
  vi.spyOn(console, 'warn').mockReturnValue()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What comes near to arguments that make a request, and what does not. */
const argument = fc.oneof(
  anything,
  throwing,
  fc.constantFrom<unknown>('580a0ffcbffebc8b0e8b456a', '', '..', '\ud800', {}, { amount: 100 }, [{ name: 'A' }]),
  fc.record({ id: anything, name: anything, amount: anything, signal: anything }, { requiredKeys: [] }),
)
const args = fc.array(argument, { maxLength: 4 })

const literal = { baseUrl: 'http://api.invalid/', token: 'token', fetch: stub }

test('every exported function is tested here', () => {
  expect([...helpers, ...iterating].sort()).toEqual(
    functionsOf(core)
      .map(([name]) => name)
      .sort(),
  )
  expect(operations.length).toBeGreaterThan(200)
})

describe.each(operations)('%s', (_, call) => {
  test('gives a Result for any arguments, of one request or none', () =>
    fc.assert(
      fc.asyncProperty(args, async (args) => {
        sent = 0
        const { ok, error } = expectResult(await call(literal, ...args))
        expect(sent).toBeLessThanOrEqual(1)
        if (ok) expect(sent).toBe(1)
        else expect([error.attempts, error.delivery === 'notSent']).toEqual([sent, sent === 0])
      }),
      { numRuns: 40 },
    ))

  test('gives a Result in any context', () =>
    fc.assert(
      fc.asyncProperty(context, args, async (context, args) => {
        expectResult(await call(context, ...args))
      }),
      { numRuns: 30 },
    ))
})

test('a managed context gives Results for any arguments, too', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const hooks = { onRequest: stub, onResponse: stub, onRetry: stub, onError: stub }
  const managed = core.createContext({ ...literal, ...hooks })
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), args, async ([, call], args) => {
      expectResult(await call(managed, ...args))
    }),
    { numRuns: 1000 },
  )
})

const result = anything.chain((value) =>
  fc.constantFrom<core.Result<unknown, unknown>>(core.ok(value), core.err(value)),
)

describe('a helper never throws:', () => {
  test.each(['map', 'mapError', 'andThen', 'unwrapOr'] as const)('%s', (name) =>
    fc.assert(
      fc.property(result, fc.func(result), (result, change) => {
        expect(() => (core[name] as Any)(result, change)).not.toThrow()
      }),
    ),
  )

  test('match', () =>
    fc.assert(
      fc.property(result, fc.func(anything), fc.func(anything), (result, onOk, onError) => {
        const { ok, value, error } = result
        expect(core.match(result, onOk, onError)).toEqual(ok ? onOk(value) : onError(error))
      }),
    ))

  test('all', () =>
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const failed = results.find(({ ok }) => !ok)
        expect(core.all(results)).toEqual(failed ?? core.ok(results.map(({ value }) => value)))
      }),
    ))

  test('ok and err', () =>
    fc.assert(
      fc.property(anything, (value) => {
        expect([core.ok(value), core.err(value)]).toEqual([
          { ok: true, value },
          { ok: false, error: value },
        ])
      }),
    ))

  test('andThenAsync', () =>
    fc.assert(
      fc.asyncProperty(result, result, async (result, next) => {
        expect(await core.andThenAsync(result, () => Promise.resolve(next))).toEqual(result.ok ? next : result)
      }),
    ))

  test.each(['toCents', 'fromCents'] as const)('%s', (name) =>
    fc.assert(
      fc.property(argument, argument, (amount, digits) => {
        expectResult((core[name] as Any)(amount, digits))
      }),
    ),
  )

  test('isKind, statusOf and debugHooks', () =>
    fc.assert(
      fc.property(anything, anything, (error, kind) => {
        expect((core.isKind as Any)(error, kind)).toBeTypeOf('boolean')
        expect((core.statusOf as Any)(error)).toBeTypeOf('number')
        expect((core.debugHooks as Any)(error)).toBeTypeOf('object')
      }),
    ))

  test('changes', () =>
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        expect(core.changes(before as object, before as object)).toEqual({})
        const changed = core.changes(before as object, after as object)
        expect(Object.keys(Object(after) as object)).toEqual(expect.arrayContaining(Object.keys(changed)))
      }),
    ))

  test('parseWebEvent', () =>
    fc.assert(
      fc.property(fc.oneof(argument, fc.json()), (payload) => {
        expectResult(teamtools.parseWebEvent(payload))
      }),
      { numRuns: 500 },
    ))

  test('eventKey, of any texts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (endUserId, salt) => {
        expect(teamtools.eventKey(endUserId, salt)).toMatch(/^[\da-f]{32}$/)
      }),
    ))
})

/** Takes five steps at most and leaves. */
const steps = async <T>(iteration: AsyncIterable<T>): Promise<T[]> => {
  const taken: T[] = []
  for await (const step of iteration) if (taken.push(step) === 5) break
  return taken
}

const listing = fc.oneof(anything, fc.constant(teamtools.listCustomers), fc.func(result), fc.func(anything))
const givenContext = fc.oneof(fc.constant(literal), context)

describe('an iteration never throws:', () => {
  test('paginate', () =>
    fc.assert(
      fc.asyncProperty(listing, givenContext, anything, async (list, context, query) => {
        const pages = await steps((core.paginate as Any)(list, context, query) as AsyncIterable<unknown>)
        for (const page of pages) expect((page as core.Result<unknown>).ok).toBeTypeOf('boolean')
      }),
      { numRuns: 500 },
    ))

  test('eachRow', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(argument, fc.array(result)), async (pages) => {
        for (const row of await steps((core.eachRow as Any)(pages) as AsyncIterable<core.Result<unknown>>))
          expect(row.ok).toBeTypeOf('boolean')
      }),
    ))

  test('batches', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(anything, fc.constant(teamtools.saveCustomers), fc.func(anything)),
        givenContext,
        fc.oneof(fc.array(argument, { maxLength: 300 }), argument),
        fc.oneof(anything, fc.record({ size: fc.nat(5), concurrency: fc.nat(3), onProgress: anything })),
        async (save, context, rows, options) => {
          for (const { from, to, result } of await steps(
            (core.batches as Any)(save, context, rows, options) as AsyncIterable<core.Batch<unknown>>,
          )) {
            expect(from).toBeLessThanOrEqual(to)
            expect(result.ok).toBeTypeOf('boolean')
          }
        },
      ),
      { numRuns: 300 },
    ))

  test('collect', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(argument, fc.array(result)), anything, async (pages, options) => {
        expect(((await (core.collect as Any)(pages, options)) as core.Result<unknown>).ok).toBeTypeOf('boolean')
      }),
    ))
})
