import { fetch as undiciFetch, MockAgent } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from 'billfold'
import type { Loose } from '../sandbox/api.js'
import { answers, contractNames, rows } from './contract.js'
import { exported, operation, operationNames, token } from './wire.js'

describe('the function table and the exports', () => {
  test('the tables were read whole', () => {
    expect(contractNames).toHaveLength(8 * 13 + 28)
    expect(rows.length).toBeGreaterThan(contractNames.length)
  })

  test.each(contractNames)('%s is exported, as is its raw twin', (name) => {
    expect([typeof exported[name], typeof exported[`${name}Raw`]]).toEqual(['function', 'function'])
  })

  test.each(contractNames)('what %s sends is in the table of requests', (name) => {
    expect(rows.map((row) => row.name)).toContain(name)
  })

  test.each(operationNames)('the exported %s is in the table of requests and has a raw twin', (name) => {
    expect(rows.map((row) => row.name)).toContain(name)
    expect(typeof exported[`${name}Raw`]).toBe('function')
  })

  test('no raw function is without a parsed one', () => {
    const raw = Object.keys(exported).filter((name) => name.endsWith('Raw'))
    expect(raw.map((name) => name.slice(0, -3)).sort()).toEqual([...operationNames].sort())
  })
})

type Seen = { method: string; path: string; headers: Record<string, string>; body: string | undefined }

describe('what is sent', () => {
  let agent: MockAgent
  let seen: Seen[]

  beforeEach(() => {
    agent = new MockAgent()
    agent.disableNetConnect()
    seen = []
  })

  afterEach(() => agent.close())

  const contextFor = (answer: string): Context => {
    agent
      .get('https://api.teamtools.io')
      .intercept({ path: () => true, method: () => true })
      .reply((request) => {
        seen.push(request as unknown as Seen)
        return {
          statusCode: 200,
          data: JSON.stringify(answers[answer]),
          responseOptions: { headers: { 'content-type': 'application/json' } },
        }
      })
      .persist()
    const fetch = (url: string, init: object): Promise<Response> =>
      undiciFetch(url, { ...init, dispatcher: agent }) as unknown as Promise<Response>
    // The functions that ask for a token work without one.
    return { baseUrl: 'https://api.teamtools.io/', fetch, ...(answer !== 'token' && { token }) }
  }

  const titled = rows.flatMap((row) =>
    ['', 'Raw'].map((suffix) => ({
      ...row,
      suffix,
      title: `${row.name}${suffix}(${JSON.stringify(row.args).slice(1, -1)})`,
    })),
  )
  const parsed = titled.filter(({ suffix }) => !suffix)
  const raw = titled.filter(({ suffix }) => suffix)

  test.each(titled)(
    '$title is one $method $path',
    async ({ name, suffix, args, method, path, query, body, answer }) => {
      const result = await operation(name + suffix)(contextFor(answer), ...args)
      expect(result).toMatchObject({ ok: true })
      expect(seen).toHaveLength(1)
      const [request] = seen as [Seen]
      const url = new URL(request.path, 'https://api.teamtools.io')
      const credential = answer === 'token' ? {} : { access_token: token }
      expect([request.method, url.pathname]).toEqual([method, `/${path}`])
      expect([...url.searchParams].sort()).toEqual(Object.entries({ ...query, ...(!body && credential) }).sort())
      expect(request.headers['content-type']).toBe(body && 'application/json')
      const text = request.body ?? undefined
      expect(text && JSON.parse(text)).toStrictEqual(body && { ...body, ...credential })
      // No key is written twice.
      expect(text && JSON.stringify(JSON.parse(text))).toBe(text)
    },
  )

  test.each(parsed)('$title gives what its answer holds', async ({ name, args, answer }) => {
    const { value } = await operation(name)(contextFor(answer), ...args)
    const whole = answers[answer] as Loose
    expect(value).toMatchObject(answer === 'token' || name === 'forwardStripeEvent' ? whole : whole.data)
  })

  test.each(raw)('$title gives its answer as it came', async ({ name, args, answer }) => {
    const result = await operation(`${name}Raw`)(contextFor(answer), ...args)
    expect(result.value).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answers[answer]),
    })
  })
})
