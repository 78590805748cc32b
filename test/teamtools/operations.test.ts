import { createContext, type HookEvent } from 'billfold'
import { saveCustomer, saveCustomers, teamtoolsOperations } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answers, type Row, rows } from './contract.js'
import { id, operation, operationNames, token } from './wire.js'

type Data = (typeof teamtoolsOperations)[number]

/** The operation of a function as data. */
const dataOf = (name: string): Data => {
  const [found, ...more] = teamtoolsOperations.filter((one) => one.name === name)
  if (!found || more.length > 0) throw new Error(`${name} is not one operation`)
  return found
}

describe('the operations as data', () => {
  test.each(operationNames)('have exactly one that is named %s', (name) => {
    expect(teamtoolsOperations.filter((one) => one.name === name)).toHaveLength(1)
  })

  test('have no name twice, and none that is no function', () => {
    const names = teamtoolsOperations.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect([...names].sort()).toEqual([...operationNames].sort())
  })

  test('have no two that cannot be told apart by method and path, but for the ones that share a route', () => {
    const routes = new Map<string, string[]>()
    for (const { name, method, path, withId } of teamtoolsOperations)
      for (const route of [{ method, path }, ...(withId ? [withId] : [])]) {
        const key = `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`
        routes.set(key, [...(routes.get(key) ?? []), name])
      }
    expect([...routes.values()].filter((names) => names.length > 1)).toEqual([
      ['requestAccessToken', 'refreshAccessToken'],
      ['getWebEvent', 'confirmWebEvent'],
    ])
  })

  test.each(teamtoolsOperations.map((one) => [one.name, one] as const))('%s is complete', (_, data) => {
    for (const route of [data, ...(data.withId ? [data.withId] : [])]) {
      expect(route.path).toMatch(/^[a-z_]+(\/(\{(id|tag)\}|[a-z]+))*\/?$/)
      if (typeof route.effect !== 'function') expect(['read', 'repeatable', 'once']).toContain(route.effect)
      expect(route.method === 'GET').toBe(route.effect === 'read')
    }
  })

  test('ask for a credential without one', () => {
    const anonymous = teamtoolsOperations.filter((one) => one.anonymous === true)
    expect(anonymous.map(({ name }) => name)).toEqual(['requestAccessToken', 'refreshAccessToken'])
  })
})

/** What the contract says of repeating a call. */
const effectOf = ({ name, method, path }: Row): 'read' | 'repeatable' | 'once' => {
  if (method === 'GET') return 'read'
  if (method === 'DELETE' || /^(restore|migrate|unsubscribe|requestAccessToken)/.test(name)) return 'repeatable'
  return method === 'PUT' && /^\w+\/\w+$/.test(path) ? 'repeatable' : 'once'
}

/** The path of a template for a row: the one that has a value in the place of each parameter. */
const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)

type Seen = { readonly method: string; readonly path: string; readonly names: readonly string[] }

/** A call over a fetch that answers with 503 first: what was sent, and what the hooks were told. */
const seenOf = async (
  call: (context: ReturnType<typeof createContext<string>>) => Promise<unknown>,
  answer: unknown,
): Promise<{ sent: Seen[]; events: HookEvent[] }> => {
  const sent: Seen[] = []
  const events: HookEvent[] = []
  const context = createContext<string>({
    baseUrl: 'https://api.teamtools.io/',
    token,
    attempts: 2,
    onRequest: (event) => events.push(event),
    fetch: (url, { method = '' }) => {
      const { pathname, searchParams } = new URL(url)
      sent.push({ method, path: pathname.slice(1), names: [...searchParams.keys()] })
      return Promise.resolve(Response.json(answer, { status: sent.length === 1 ? 503 : 200 }))
    },
  })
  await call(context)
  return { sent, events }
}

describe('what an operation says is what its function sends', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
  afterEach(() => void vi.restoreAllMocks())

  const titled = rows.map((row) => [`${row.name}(${JSON.stringify(row.args).slice(1, -1)})`, row] as const)

  test.each(titled)('%s', async (_, row) => {
    const data = dataOf(row.name)
    const { sent, events } = await seenOf((context) => operation(row.name)(context, ...row.args), answers[row.answer])
    const route = [data, data.withId].find((one) => one && one.method === row.method && matches(one.path, row.path))
    expect(route).toBeDefined()
    const { method, path, effect } = route!
    const effectSaid = typeof effect === 'function' ? effect({ body: row.body }) : effect
    expect(effectSaid).toBe(effectOf(row))
    const requests = effectSaid === 'once' ? 1 : 2
    expect(sent.map((one) => [one.method, one.path])).toEqual(Array(requests).fill([row.method, row.path]))
    expect(events.map((event) => [event.operation, event.method, event.path])).toEqual(
      Array(requests).fill([`teamtools.${row.name}`, method, path]),
    )
    const allowed = [...(data.queryNames ?? []), ...(method === 'GET' ? ['access_token'] : [])]
    for (const { names } of sent) expect(allowed).toEqual(expect.arrayContaining([...names]))
  })

  test('an update that also subscribes to a group adds up', async () => {
    const update = dataOf('saveCustomer').withId!
    expect(typeof update.effect === 'function' && update.effect({ body: { groupId: id } })).toBe('once')
    for (const groupId of [id, null, '']) {
      const { sent } = await seenOf((context) => saveCustomer(context, { id, groupId }), answers['one'])
      expect(sent).toHaveLength(1)
    }
    const { sent } = await seenOf((context) => saveCustomer(context, { id, name: 'A' }), answers['one'])
    expect(sent).toHaveLength(2)
  })

  test('many that are saved at once add up, also where each is an update', async () => {
    const { sent } = await seenOf((context) => saveCustomers(context, [{ id, name: 'A' }]), answers['many'])
    expect(sent).toHaveLength(1)
  })
})
