import { type Context, createContext } from 'billfold'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calls, entity } from '../support/calls.js'

let works: boolean
let sent: number
let context: Context

/** Answers by `works`, and counts. */
const fetch = (): Promise<Response> => {
  sent++
  return Promise.resolve(new Response(JSON.stringify(entity), { status: works ? 200 : 503 }))
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  works = false
  sent = 0
  context = createContext({ baseUrl: 'http://api.invalid/', token: 'token', fetch })
})

afterEach(() => void vi.restoreAllMocks())

/** Requests that so many reads make, one after the other. */
const requests = async (count: number, ctx: Context = context): Promise<number> => {
  const before = sent
  for (let made = 0; made < count; made++) await calls.read(ctx)
  return sent - before
}

const succeed = async (count: number): Promise<void> => {
  works = true
  await requests(count)
  works = false
}

test('an outage ends retries after a hundred of them', async () => {
  expect(await requests(50)).toBe(150)
  expect(await requests(20)).toBe(20)
})

test('calls side by side take from one budget', async () => {
  await Promise.all(Array.from({ length: 200 }, () => calls.read(context)))
  expect(sent).toBe(300)
})

test('a success gives back a fifth of a retry', async () => {
  await requests(50)
  await succeed(4)
  expect(await requests(1)).toBe(1)
  await succeed(1)
  expect(await requests(1)).toBe(2)
  expect(await requests(1)).toBe(1)
})

test('a retry that succeeds costs nothing', async () => {
  for (let call = 0; call < 150; call++) {
    works = false
    const reading = calls.read({
      ...context,
      fetch: () => {
        const answer = fetch()
        works = true
        return answer
      },
    })
    expect((await reading).ok).toBe(true)
  }
  expect(sent).toBe(300)
})

test('successes save up no more than there was at first', async () => {
  await succeed(600)
  expect(await requests(60)).toBe(160)
})

test('derived contexts share a budget', async () => {
  await requests(50, { ...context, token: 'other', baseUrl: 'http://other.invalid/' })
  expect(await requests(5)).toBe(5)
})

test('two contexts do not', async () => {
  await requests(50)
  expect(await requests(5, createContext(context))).toBe(15)
  expect(await requests(5)).toBe(5)
})

test('what is not repeated takes nothing', async () => {
  for (let call = 0; call < 200; call++) await calls.once(context)
  expect(sent).toBe(200)
  expect(await requests(50)).toBe(150)
})
