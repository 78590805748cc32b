import { batches, type Batch, changes, collect, type Context, paginate, type Result } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { expectResult } from '../support/anyArguments.js'

type Any = (...args: readonly unknown[]) => unknown

const names = ['id', 'status', 'signal', 'extra', 'include', 'branch', 'page', 'name']

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** An object whose field of that name throws when it is read, and then tells so. */
const throwingAt = (name: string, thrown: unknown, onRead: () => void = () => undefined): object =>
  Object.defineProperty({}, name, {
    enumerable: true,
    get: () => {
      onRead()
      throw thrown
    },
  })

/** Functions of the API that make a request: each takes a context first. */
const local = /^(adminLogin|alfaCrmToken|createAlfaCrmContext|eventKey|pageOf|parse\w+|toInstant)$/

const operations = Object.entries({ alfacrm, teamtools, whmcs }).flatMap(([system, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Any] => typeof entry[1] === 'function' && !local.test(entry[0]))
    .map(([name, call]) => [`${system}.${name}`, call] as const),
)

describe.each<[string, readonly string[], unknown]>([
  ['an error', names, new Error('a getter')],
  ['null', ['id'], null],
  ['what cannot be read', ['id'], revoked()],
])('an argument whose getter throws %s', (_title, names, thrown) => {
  test('before anything is sent is an input error of every function', async () => {
    for (const [title, call] of operations)
      for (const position of [1, 2, 3])
        for (const name of names) {
          let sent = 0
          let reads = 0
          const fetch = (): Promise<Response> => {
            if (reads === 0) sent++
            return Promise.resolve(new Response('{}'))
          }
          const args: unknown[] = [{ baseUrl: 'http://api.invalid/', branch: 1, token: undefined, fetch }, 5, {}, {}]
          args[position] = throwingAt(name, thrown, () => void reads++)
          const { error } = expectResult(await call(...args))
          if (reads > 0 && sent === 0)
            expect([title, name, error?.kind, error?.attempts]).toEqual([title, name, 'input', 0])
        }
  })
})

test('an argument that cannot be read is an error of every function', async () => {
  const context = { baseUrl: 'http://api.invalid/', branch: 1, fetch: () => Promise.resolve(new Response('{}')) }
  for (const [, call] of operations)
    for (const position of [1, 2, 3]) {
      const args: unknown[] = [context, 5, {}, {}]
      args[position] = revoked()
      expectResult(await call(...args))
    }
})

describe('options that cannot be read are an input error of', () => {
  const context: Context = { baseUrl: 'http://api.invalid/', fetch: () => Promise.resolve(new Response('{"data":[]}')) }
  const wrong = [revoked(), throwingAt('signal', new Error('a getter')), throwingAt('size', null)]
  const first = async <T>(iteration: AsyncIterable<T>): Promise<T | undefined> => {
    for await (const step of iteration) return step
    return undefined
  }

  test('paginate', async () => {
    for (const query of [...wrong, throwingAt('limit', revoked()), throwingAt('prefetch', 5)])
      for (const list of [teamtools.listCustomers, alfacrm.listCustomers, alfacrm.listLessons, whmcs.getClients]) {
        const page = (await first((paginate as Any)(list, context, query) as AsyncIterable<Result<unknown>>))!
        expect(expectResult(page).error).toMatchObject({ kind: 'input', attempts: 0 })
      }
  })

  test('batches, as rows that cannot be read are', async () => {
    const all: [unknown, unknown][] = [...wrong, throwingAt('concurrency', 5)].map((options) => [
      [{ name: 'A' }],
      options,
    ])
    for (const [rows, options] of [...all, [revoked(), {}] as const]) {
      const batch = await first(
        (batches as Any)(teamtools.saveCustomers, context, rows, options) as AsyncIterable<Batch<unknown>>,
      )
      expect(expectResult(batch?.result).error).toMatchObject({ kind: 'input', attempts: 0 })
    }
  })

  test('collect', async () => {
    for (const options of [revoked(), throwingAt('max', new Error('a getter'))])
      expect((await collect(paginate(teamtools.listCustomers, context), options as never)).error?.kind).toBe('input')
  })
})

describe('changes', () => {
  const before = { name: 'A' }

  test('of what cannot be read are that itself, which a save function refuses', async () => {
    const context: Context = { baseUrl: 'http://api.invalid/', fetch: () => Promise.resolve(new Response('{}')) }
    for (const after of [revoked(), throwingAt('name', new Error('a getter')), throwingAt('email', null)]) {
      const changed = changes(before, after)
      expect(changed).toBe(after)
      expect((await teamtools.saveCustomer(context, changed)).error?.kind).toBe('input')
    }
  })

  test('to what could not be read before are all that is there now', () => {
    expect(changes(revoked(), { name: 'A' })).toEqual({ name: 'A' })
    expect(changes(throwingAt('name', null), { name: 'A' })).toEqual({ name: 'A' })
    expect(Object.keys(changes({ at: revoked() }, { at: revoked() }))).toEqual(['at'])
  })
})
