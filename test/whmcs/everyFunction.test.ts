import { createContext, type Result } from 'billfold'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anyContext as context, anything, expectResult as expectAnyResult, throwing } from '../support/anyArguments.js'
import { facts, functionName } from '../../src/whmcs/generate/facts.js'
import { type AnyAction, exported } from './served.js'

const functions = Object.entries(exported).filter(
  (entry): entry is [string, AnyAction] => typeof entry[1] === 'function' && entry[0] !== 'adminLogin',
)

let sent: number
let body: string
let status: number

const stub = (): Promise<Response> => {
  sent++
  return Promise.resolve(new Response(body, { status }))
}

beforeEach(() => {
  sent = 0
  body = '{"result":"success"}'
  status = 200
  vi.stubGlobal('fetch', stub)
  vi.spyOn(console, 'warn').mockReturnValue()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const names = [...new Set(facts.flatMap(({ request }) => request.map(({ name }) => name.replace(/\[.*/, ''))))]

/** What comes near to arguments that make a request, and what does not. */
const argument = fc.oneof(
  anything,
  throwing,
  fc.constantFrom<unknown>('GetTicket', '', {}, { ticketid: 1 }, { signal: AbortSignal.abort() }, { extra: { a: 1 } }),
  fc.dictionary(fc.constantFrom(...names, 'signal', 'extra', 'decodeEntities'), anything),
)
const args = fc.array(argument, { maxLength: 4 })

const token = { identifier: 'an identifier', secret: 'the secret of it' }
const literal = { baseUrl: 'http://api.invalid/', token, fetch: stub }

const expectResult = (given: unknown): Result<unknown> => expectAnyResult(given, /^whmcs\.\w+$/)

const some = { numRuns: 12 }

describe.each(functions)('%s', (_, call) => {
  test('gives a Result for any arguments, of one request or none', () =>
    fc.assert(
      fc.asyncProperty(args, async (args) => {
        sent = 0
        const { ok, error } = expectResult(await call(literal, ...args))
        expect(sent).toBeLessThanOrEqual(1)
        if (ok) expect(sent).toBe(1)
        else expect([error.attempts, error.delivery === 'notSent']).toEqual([sent, sent === 0])
      }),
      some,
    ))

  test('gives a Result in any context', () =>
    fc.assert(
      fc.asyncProperty(context, args, async (context, args) => {
        expectResult(await call(context as never, ...args))
      }),
      some,
    ))
})

const fields = [
  ...new Set(
    facts.flatMap(({ response, shape }) => [
      ...response.map(({ name }) => name),
      ...[...shape.keys()].flatMap((path) => path.split(/[.[\]]+/)),
    ]),
  ),
]

/** What comes near to an answer, and what does not. */
const { answer } = fc.letrec<{ answer: unknown; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('', '0', '1', 1, true, null, '0000-00-00', 'on', [], {}, [[]], 'a|b', '&amp;'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('answer'),
  ),
  answer: fc.dictionary(fc.constantFrom(...fields, '0', '1'), tie('value'), { maxKeys: 6 }),
}))

describe('any answer becomes a Result of', () => {
  test.each(facts.map(({ action }) => functionName(action)))('%s', (name) =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          answer.map((value) => JSON.stringify(value)),
          fc.json(),
          fc.string(),
        ),
        fc.constantFrom(200, 200, 200, 400, 403, 503),
        fc.constantFrom<'strict' | 'warn' | 'off'>('strict', 'strict', 'warn', 'off'),
        async (given, code, validate) => {
          body = given
          status = code
          const call = exported[name] as AnyAction
          const read = expectResult(await call({ ...literal, validate }, {}, { decodeEntities: true }))
          if (read.ok) expect(code).toBe(200)
          else expect(read.error).toMatchObject({ delivery: 'answered', attempts: 1 })
        },
      ),
      { numRuns: 25 },
    ),
  )
})

test('a managed context gives Results for any arguments, too', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const hooks = { onRequest: stub, onResponse: stub, onRetry: stub, onError: stub }
  const managed = createContext({ ...literal, ...hooks })
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...functions), args, async ([, call], args) => {
      expectResult(await call(managed, ...args))
    }),
    { numRuns: 500 },
  )
})
