import { createContext, debugHooks } from 'billfold'
import { getCustomer } from 'billfold/teamtools'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => void vi.restoreAllMocks())

const answering = (...statuses: readonly number[]): (() => Promise<Response>) => {
  let next = 0
  return () => Promise.resolve(new Response('{"error":{"message":"no"}}', { status: statuses[next++] ?? 404 }))
}

const told = async (...statuses: readonly number[]): Promise<readonly string[]> => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const lines: string[] = []
  const hooks = debugHooks((line) => lines.push(line.replace(/\d+ ms/, 'N ms')))
  const ctx = createContext({
    baseUrl: 'https://api.test/',
    token: 'the-token',
    fetch: answering(...statuses),
    ...hooks,
  })
  await getCustomer(ctx, 'the-id')
  return lines
}

it('says a line for each answer, each repeat, and a call without a success', async () => {
  expect(await told(503, 404)).toEqual([
    'teamtools.getCustomer GET customers/{id} attempt 1: 503 in N ms',
    'teamtools.getCustomer GET customers/{id} attempt 1: retrying after 503',
    'teamtools.getCustomer GET customers/{id} attempt 2: 404 in N ms',
    'teamtools.getCustomer GET customers/{id} attempt 2: failed with 404, answered, in N ms',
  ])
})

it('holds no token and no id', async () => {
  expect((await told(503, 404)).join('\n')).not.toMatch(/the-token|the-id/)
})

it('prints to the console when it is given nothing', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const ctx = createContext({ baseUrl: 'https://api.test/', fetch: answering(404), ...debugHooks() })
  await getCustomer(ctx, 'id')
  expect(error).toHaveBeenCalledTimes(2)
})
