import * as core from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as sandbox from 'billfold/sandbox'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { expectResult } from '../support/anyArguments.js'
import { hostileValues, noText, revoked, throwingFields } from '../support/hostile.js'
import { build, type Recipe, recipe } from '../support/recipes.js'

type Any = (...args: readonly unknown[]) => unknown

const exported: Readonly<Record<string, unknown>> = { ...core, ...sandbox, ...whmcs, ...alfacrm, ...teamtools }
const isFunction = (value: unknown): value is Any => typeof value === 'function'

/** The functions of a system that make requests, by the operations that it exports as data. */
const operationsOf = (system: object, operations: readonly { readonly name: string }[], ...others: readonly string[]) =>
  [...operations.flatMap(({ name }) => [name, `${name}Raw`]), ...others].flatMap((name): [string, Any][] => {
    const call = (system as Readonly<Record<string, unknown>>)[name]
    return isFunction(call) ? [[name, call]] : []
  })

const systems = [
  ['teamtools', operationsOf(teamtools, teamtools.teamtoolsOperations)],
  ['alfacrm', operationsOf(alfacrm, alfacrm.alfacrmOperations)],
  ['whmcs', operationsOf(whmcs, whmcs.whmcsOperations, 'call', 'callRaw')],
] as const
const operations = systems.flatMap(([, functions]) => functions)

const isContext = async (context: unknown): Promise<void> => {
  expectResult(await teamtools.getCustomer(context as never, '5'))
  expectResult(await alfacrm.listLocationsRaw(context as never))
}

/** A source of tokens, each of which is one, or the error of a Result. */
const isTokenSource = async (source: unknown): Promise<void> => {
  const token = await (source as Any)()
  if (typeof token !== 'string') expectResult(token)
}

/** Some steps of an iteration, each of which gives a Result, or a batch with one. */
const isIteration = async (iteration: unknown): Promise<void> => {
  let steps = 0
  for await (const step of iteration as AsyncIterable<unknown>) {
    expectResult((step as { readonly result?: unknown }).result ?? step)
    if (++steps === 5) break
  }
}

/** A `fetch` of a sandbox, which answers whatever it was made with. */
const isSandbox = async (made: unknown): Promise<void> => {
  const { fetch } = made as { readonly fetch: typeof globalThis.fetch }
  expect((await fetch('http://sandbox.test/customers')).status).toBeGreaterThan(199)
}

/** A `fetch` that gives an answer or rejects, as `fetch` does: calls make a Result of that. */
const isFetch = async (made: unknown): Promise<void> => {
  expectResult(await teamtools.getCustomer({ ...literal, fetch: made as core.Fetch }, '5'))
}

const isSeeded = async (seeded: unknown): Promise<void> => expect((await seeded) as object).toHaveProperty('ok')

/** What a function that makes no request gives, whatever it is given. */
const documented: Readonly<Record<string, (given: unknown) => unknown>> = {
  adminLogin: (login) => expect(Object.keys(login as object)).toEqual(['username', 'password', 'accessKey']),
  alfaCrmToken: isTokenSource,
  batches: isIteration,
  cachedToken: isTokenSource,
  changes: () => undefined,
  collect: expectResult,
  createAlfaCrmSandbox: isSandbox,
  createTeamToolsSandbox: isSandbox,
  createWhmcsSandbox: isSandbox,
  createAlfaCrmContext: isContext,
  createContext: isContext,
  debugHooks: (hooks) => expect(Object.keys(hooks as object)).toEqual(['onResponse', 'onRetry', 'onError']),
  err: (result) => expect(result).toHaveProperty('ok', false),
  eventKey: (key) => expect(key).toMatch(/^([\da-f]{32})?$/),
  fromCents: expectResult,
  isKind: (is) => expect(is).toBeTypeOf('boolean'),
  ok: (result) => expect(result).toHaveProperty('ok', true),
  pageOf: (schema) => expect(schema).toHaveProperty('~run'),
  paginate: isIteration,
  parseWebEvent: expectResult,
  parseWebhook: expectResult,
  rateLimited: isFetch,
  eachRow: isIteration,
  seedAlfaCrmDemo: isSeeded,
  seedTeamToolsDemo: isSeeded,
  seedWhmcsDemo: isSeeded,
  statusOf: (status) => expect(status).toBeTypeOf('number'),
  toCents: expectResult,
  toInstant: (instant) => expect(instant === undefined || instant instanceof Date).toBe(true),
}

const makers = Object.keys(documented).map((name) => {
  const make = exported[name] as Any
  // What `changes` cannot read it gives back as it is, which must not be awaited.
  return [name, name === 'changes' ? (...args: readonly unknown[]) => void make(...args) : make] as const
})

/** Helpers that take Results. What their callbacks throw is thrown to the caller; `unwrap` throws an error. */
const helpers = ['all', 'andThen', 'andThenAsync', 'map', 'mapError', 'match', 'unwrap', 'unwrapOr']

let sent = 0
const answers = ['', '{}', '{"data":{"id":"5"}}', '{"items":[{"id":5}],"total":1}', '{"result":"error","message":"no"}']
const stub = (): Promise<Response> => Promise.resolve(new Response(answers[sent++ % answers.length]))

beforeEach(() => {
  sent = 0
  vi.stubGlobal('fetch', stub)
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterAll(() => vi.unstubAllGlobals())

const literal = { baseUrl: 'http://api.invalid/', branch: 1, fetch: stub }

/** Calls a function, which neither throws nor rejects. */
const called = async (name: string, work: () => unknown): Promise<unknown> => {
  try {
    return await work()
  } catch {
    return expect.fail(`${name} has thrown`)
  }
}

test('every exported function is tested here', () => {
  const tested = new Set([...operations.map(([name]) => name), ...Object.keys(documented), ...helpers])
  const functions = Object.keys(exported).filter((name) => isFunction(exported[name]))
  expect(functions.filter((name) => !tested.has(name))).toEqual([])
})

test.each(systems)('every function of %s gives a Result for what is not meant for it', async (_system, functions) => {
  const odd = [null, Symbol('odd'), noText, revoked(), throwingFields('id', 'signal', 'extra', 'attributes')]
  for (const [name, call] of functions)
    for (const value of odd) {
      expectResult(await called(name, () => call(value)))
      expectResult(await called(name, () => call(literal, value, value, value)))
      expectResult(await called(name, () => call(literal, 5, { id: 5 }, value)))
    }
})

const args = fc.array(recipe, { maxLength: 4 })

/** A context, or what is none: some of its fields are what they should be. */
const context = fc.record({
  isManaged: fc.boolean(),
  whole: fc.option(recipe, { freq: 4 }),
  fields: fc.dictionary(
    fc.constantFrom(
      ...['baseUrl', 'token', 'fetch', 'headers', 'signal', 'validate', 'branch', 'dateFormat'],
      ...['attempts', 'attemptTimeout', 'timeout', 'maxRetryAfter', 'maxBytes', 'onRequest', 'onError', 'onResponse'],
    ),
    recipe,
    { maxKeys: 2 },
  ),
})

type ContextRecipe = typeof context extends fc.Arbitrary<infer T> ? T : never

const builtFields = ({ fields }: ContextRecipe): object =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, build(value)]))

const builtContext = (context: ContextRecipe): unknown => {
  const { isManaged, whole } = context
  const given = whole === null ? { ...literal, ...builtFields(context) } : build(whole)
  return isManaged ? { branch: 1, ...core.createContext(given as never) } : given
}

const builtArguments = (recipes: readonly Recipe[]): unknown[] => recipes.map(build)

test('any function gives a Result for any context and arguments', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), context, args, async ([name, call], context, args) => {
      expectResult(await called(name, () => call(builtContext(context), ...builtArguments(args))))
    }),
    { numRuns: 2000 },
  ))

test.each(makers)('%s gives what it promises', async (name, make) => {
  for (const [, value] of hostileValues()) await documented[name]!(await called(name, () => make(value, value, value)))
  await fc.assert(
    fc.asyncProperty(args, async (args) => {
      await documented[name]!(await called(name, () => make(...builtArguments(args))))
    }),
    { numRuns: 100 },
  )
})

test('login and loginRaw give a Result', () =>
  fc.assert(
    fc.asyncProperty(context, async (context) => {
      for (const call of [alfacrm.login, alfacrm.loginRaw] as readonly Any[]) {
        expectResult(await called('login', () => call(builtContext(context))))
        const whoLogsIn = { email: 'a@a.example', apiKey: 'the-key' }
        expectResult(await called('login', () => call({ ...literal, ...whoLogsIn, ...builtFields(context) })))
      }
    }),
    { numRuns: 300 },
  ))
