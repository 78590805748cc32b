import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createContext } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import { anything, expectResult as expectAnyResult, noContext, throwing } from '../support/anyArguments.js'
import { exported, type Loose, operationNames } from './wire.js'

type Any = (...args: readonly unknown[]) => Promise<Loose>

const functions = operationNames.flatMap((name) =>
  [name, `${name}Raw`].map((each) => [each, exported[each] as Any] as const),
)

let sent: number
const answers = [
  '',
  '{}',
  '[]',
  'null',
  '{"total":1,"items":[{"id":"5"}]}',
  '{"total":"3","items":{"0":{"id":5,"phone":7}}}',
  '{"success":true,"model":{"id":5}}',
  '{"success":false,"errors":{"a":["b",{"c":null}]}}',
  '{"name":"Forbidden","message":"no","status":403}',
]

/** Counts, and answers with one thing after the other. */
const stub = (): Promise<Response> => {
  const status = [200, 200, 200, 404, 503][sent % 5] ?? 200
  return Promise.resolve(new Response(answers[sent++ % answers.length], { status }))
}

beforeEach(() => void (sent = 0))
afterEach(() => void vi.restoreAllMocks())

/** What comes near to arguments that make a request, and what does not. */
const argument = fc.oneof(
  anything,
  throwing,
  fc.constantFrom<unknown>(5, '5', 0, -1, '..', '\ud800', {}, [], { groupId: 7, customerId: 8 }, { amount: 5 }),
  fc.constantFrom<unknown>(
    { from: '2024-05-01', to: '2024-05-31' },
    { class: 'Customer', relatedId: 5 },
    { details: [] },
  ),
  fc.record(
    { customerId: anything, page: anything, limit: anything, signal: anything, branch: anything, e_date: anything },
    { requiredKeys: [] },
  ),
)
const args = fc.array(argument, { maxLength: 4 })
const literal = { baseUrl: 'http://api.invalid/', token: 'token', branch: 1, fetch: stub }
const context = fc.oneof(
  noContext,
  fc.record(
    { baseUrl: anything, token: anything, branch: anything, headers: anything, signal: anything, validate: anything },
    { requiredKeys: [] },
  ),
  fc.record({
    baseUrl: fc.string(),
    branch: fc.constant(1),
    fetch: fc.oneof(anything, fc.func(anything)),
    headers: anything,
  }),
)

const expectResult = (given: unknown): unknown => expectAnyResult(given, /^alfacrm\./)

test('every function is tested here', () => expect(functions.length).toBeGreaterThan(290))

describe.each(functions)('%s', (name, call) => {
  test('gives a Result for any arguments', () =>
    fc.assert(
      fc.asyncProperty(args, async (args) => {
        sent = 0
        expectResult(await call(literal, ...args))
        // A row may be looked for in as many lists as there are, and lessons are of three states.
        expect(sent).toBeLessThanOrEqual(/^(get|listLessons$)/.test(name) ? 3 : 1)
      }),
      { numRuns: 25 },
    ))

  test('gives a Result in any context', () =>
    fc.assert(
      fc.asyncProperty(context, args, async (context, args) => void expectResult(await call(context, ...args))),
      { numRuns: 20 },
    ))
})

test('a managed context gives Results for any arguments, too', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const managed = { ...createContext({ baseUrl: literal.baseUrl, token: 't', fetch: stub }), branch: 1 }
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...functions), args, async ([, call], args) => {
      expectResult(await call(managed, ...args))
    }),
    { numRuns: 500 },
  )
})

test('toInstant takes anything', () =>
  fc.assert(
    fc.property(argument, argument, (local, zone) => {
      const instant = alfacrm.toInstant(local as string, zone as string)
      expect(instant === undefined || !Number.isNaN(+instant)).toBe(true)
    }),
  ))

test('login takes anything', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(argument, context), async (given) => {
      expectResult(await alfacrm.login(given as never))
      expect((await alfacrm.loginRaw(given as never)).ok).toBeTypeOf('boolean')
    }),
  ))
