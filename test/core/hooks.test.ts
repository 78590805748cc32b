import { cachedToken, type Context, createContext, type Fetch, type HookEvent, type Hooks } from 'billfold'
import {
  deleteInvoiceAttribute,
  getCustomerSubscription,
  listCustomers,
  listCustomersByTag,
  saveCustomer,
  subscribeCustomer,
} from 'billfold/teamtools'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calls, entity, errorOf, id, printed, turns } from '../support/calls.js'

type Told = readonly [name: string, event: HookEvent]

const names = ['onRequest', 'onResponse', 'onRetry', 'onError'] as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Each request takes 7 ms by the clock, and is answered with the next status; null is a broken connection. */
const answering = (...statuses: readonly (number | null)[]): Fetch => {
  let next = 0
  return () => {
    vi.advanceTimersByTime(7)
    const status = statuses[Math.min(next++, statuses.length - 1)]
    return status
      ? Promise.resolve(new Response(JSON.stringify({ ...entity, echo: 'the-token' }), { status }))
      : Promise.reject(new TypeError('fetch failed'))
  }
}

/** A context whose events are kept, in order. */
const watched = (fetch: Fetch, more: Partial<Context & Hooks> = {}): { told: Told[]; context: Context } => {
  const told: Told[] = []
  const hooks = Object.fromEntries(names.map((name) => [name, (event: HookEvent) => told.push([name, event])]))
  return {
    told,
    context: createContext({ baseUrl: 'http://api.invalid/v1', token: 'the-token', fetch, ...hooks, ...more }),
  }
}

const read = { operation: 'teamtools.getCustomer', method: 'GET', path: 'customers/{id}' }
const paid = { operation: 'teamtools.applyInvoicePayment', method: 'PUT', path: 'invoices/{id}/payment' }

test('a success is a request and a response', async () => {
  const { told, context } = watched(answering(200))
  await calls.read(context)
  expect(told).toEqual([
    ['onRequest', { ...read, attempt: 1 }],
    ['onResponse', { ...read, attempt: 1, status: 200, milliseconds: 7 }],
  ])
})

test('a retry is told between its requests', async () => {
  const { told, context } = watched(answering(503, null, 200))
  await calls.read(context)
  expect(told).toEqual([
    ['onRequest', { ...read, attempt: 1 }],
    ['onResponse', { ...read, attempt: 1, status: 503, milliseconds: 7 }],
    ['onRetry', { ...read, attempt: 1, reason: 503 }],
    ['onRequest', { ...read, attempt: 2 }],
    ['onRetry', { ...read, attempt: 2, reason: 'network' }],
    ['onRequest', { ...read, attempt: 3 }],
    ['onResponse', { ...read, attempt: 3, status: 200, milliseconds: 7 }],
  ])
})

test('a payment that broke off is an error', async () => {
  const { told, context } = watched(answering(null))
  await calls.once(context)
  expect(told).toEqual([
    ['onRequest', { ...paid, attempt: 1 }],
    ['onError', { ...paid, attempt: 1, kind: 'network', delivery: 'unknown', milliseconds: 7 }],
  ])
})

test('an answer that says no is a response and an error with its status', async () => {
  const { told, context } = watched(answering(404))
  await calls.once(context)
  expect(told.slice(1)).toEqual([
    ['onResponse', { ...paid, attempt: 1, status: 404, milliseconds: 7 }],
    ['onError', { ...paid, attempt: 1, status: 404, delivery: 'answered', milliseconds: 7 }],
  ])
})

test('the error of several attempts counts from the first one', async () => {
  const { told, context } = watched(answering(503))
  await calls.read(context)
  expect(told.at(-1)).toEqual(['onError', { ...read, attempt: 3, status: 503, delivery: 'answered', milliseconds: 21 }])
})

test('a clock that is put back during a call changes no duration', async () => {
  const fetch: Fetch = () => {
    vi.advanceTimersByTime(7)
    vi.setSystemTime(Date.now() - 3_600_000)
    return Promise.resolve(new Response('{}', { status: 404 }))
  }
  const { told, context } = watched(fetch)
  await calls.once(context)
  expect(told.map(([, event]) => (event as { milliseconds?: number }).milliseconds)).toEqual([undefined, 7, 7])
})

test('a call that is refused before it is a request is an error alone', async () => {
  const { told, context } = watched(answering(200))
  await listCustomers(context, { limit: -1 })
  expect(told).toEqual([
    [
      'onError',
      {
        operation: 'teamtools.listCustomers',
        method: 'GET',
        path: 'customers',
        attempt: 0,
        kind: 'input',
        delivery: 'notSent',
        milliseconds: 0,
      },
    ],
  ])
})

test('a token that is replaced is a second attempt', async () => {
  const request = vi.fn(() =>
    Promise.resolve({ ok: true as const, value: { access_token: `t${request.mock.calls.length}` } }),
  )
  const { told, context } = watched(answering(401, 200), { token: cachedToken({ request }) })
  await calls.once(context)
  expect(told.map(([name, { attempt }]) => [name, attempt])).toEqual([
    ['onRequest', 1],
    ['onResponse', 1],
    ['onRequest', 2],
    ['onResponse', 2],
  ])
})

test.each<[string, string, (context: Context) => Promise<unknown>]>([
  ['GET', 'customers', (context) => listCustomers(context, { keyword: 'the-secret' })],
  ['GET', 'customers/tag/{tag}', (context) => listCustomersByTag(context, 'the-secret')],
  ['GET', 'customers/tag/{tag}', (context) => listCustomersByTag(context, 'thesecret/subscription?x')],
  ['GET', 'customers/{id}/subscription', (context) => getCustomerSubscription(context, id)],
  ['GET', 'customers/{id}/subscription', (context) => getCustomerSubscription(context, 'the-secret/tag/é?#')],
  ['POST', 'customers/', (context) => saveCustomer(context, { name: 'the-secret' })],
  ['PUT', 'customers/{id}', (context) => saveCustomer(context, { id, name: 'the-secret' })],
  ['DELETE', 'invoices/attributes/{id}', (context) => deleteInvoiceAttribute(context, id)],
  [
    'PUT',
    'customers/{id}/subscribe',
    (context) => subscribeCustomer(context, id, { groupId: id, stripeToken: 'the-secret' }),
  ],
])('%s %s: nothing of the call’s values is in an event', async (method, path, call) => {
  for (const statuses of [[200], [401], [503], [null], [429, null]]) {
    const { told, context } = watched(answering(...statuses))
    await call(context)
    expect(told.length).toBeGreaterThan(1)
    for (const [, event] of told) expect(event).toMatchObject({ method, path })
    expect(printed(told)).not.toMatch(
      new RegExp(`the-?secret|the-token|${id}|access_token|stripeToken|echo|api.invalid`),
    )
    expect(structuredClone(told)).toEqual(told)
  }
})

const thrown = (): never => {
  throw new Error('a hook')
}

test.each<[string, () => unknown]>([
  ['throws', thrown],
  ['rejects', () => Promise.reject(new Error('a hook'))],
  ['never settles', () => new Promise(() => undefined)],
  ['gives what throws when it is awaited', () => ({ then: thrown })],
])('a hook that %s changes nothing', async (_, hook) => {
  const rejections: unknown[] = []
  const listen = (reason: unknown): void => void rejections.push(reason)
  process.on('unhandledRejection', listen)
  const called = vi.fn(hook)
  const context = watched(
    answering(503, null, 200, 404),
    Object.fromEntries(names.map((name) => [name, called])),
  ).context
  expect(await calls.read(context)).toEqual({ ok: true, value: { id } })
  expect(errorOf(await calls.once(context))).toMatchObject({ kind: 'notFound', attempts: 1 })
  await turns()
  process.off('unhandledRejection', listen)
  expect(called).toHaveBeenCalledTimes(10)
  expect(rejections).toEqual([])
})
