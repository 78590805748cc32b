import { getEventListeners } from 'node:events'
import { type Context, type Fetch, rateLimited } from 'billfold'
import { applyInvoicePayment, getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { entity, errorOf, id, turns } from '../support/calls.js'

/** Never settles and heeds no signal. */
const never = (): Promise<never> => new Promise(() => undefined)

const baseUrl = 'http://api.invalid/'

/** An answer whose body never comes. */
const withoutBody: Fetch = () => Promise.resolve(Object.assign(new Response('{}'), { text: never }))

type Part = readonly [
  name: string,
  context: Context,
  sent: { readonly attempts: number; readonly delivery: 'notSent' | 'unknown' },
]

const parts: readonly Part[] = [
  ['a token function', { baseUrl, token: never }, { attempts: 0, delivery: 'notSent' }],
  ['a fetch', { baseUrl, fetch: never }, { attempts: 1, delivery: 'unknown' }],
  ['the text of an answer', { baseUrl, fetch: withoutBody }, { attempts: 1, delivery: 'unknown' }],
]

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length

afterEach(() => void vi.restoreAllMocks())

describe.each(parts)('the signal of a literal context ends a call in which %s hangs', (_, context, sent) => {
  test.each(['context', 'call', 'call, beside that of the context'])('as that of the %s', async (whose) => {
    const controller = new AbortController()
    const { signal } = controller
    const given = {
      ...context,
      ...(whose === 'context' && { signal }),
      ...(whose.endsWith('of the context') && { signal: new AbortController().signal }),
    }
    const options = whose === 'context' ? {} : { signal }
    const calling = [
      getCustomer(given, id, options),
      getCustomerRaw(given, id, options),
      applyInvoicePayment(given, id, { amount: 5 }, options),
    ]
    await turns()
    controller.abort(new Error('a secret reason'))
    for (const result of await Promise.all(calling))
      expect(errorOf(result)).toEqual(expect.objectContaining({ kind: 'aborted', retryable: false, ...sent }))
    expect(listeners(signal)).toBe(0)
  })
})

test('an answer that comes after its call was aborted is used for nothing', async () => {
  const controller = new AbortController()
  let answerNow = (): void => undefined
  const fetch: Fetch = () => new Promise((resolve) => (answerNow = () => resolve(Response.json(entity))))
  const calling = getCustomer({ baseUrl, fetch, signal: controller.signal }, id)
  await turns()
  controller.abort()
  answerNow()
  expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', delivery: 'unknown' })
})

test('a fetch that rejects after its call was aborted is heard by nobody, and no rejection is left', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const controller = new AbortController()
  let rejectNow = (): void => undefined
  const fetch: Fetch = () => new Promise((_, reject) => (rejectNow = () => reject(new Error('late'))))
  const calling = getCustomer({ baseUrl, fetch, signal: controller.signal }, id)
  await turns()
  controller.abort()
  expect(errorOf(await calling).kind).toBe('aborted')
  rejectNow()
  await turns()
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})

test('a call that is ended before its turn has made no request', async () => {
  const clock = { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined }
  const controller = new AbortController()
  const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json(entity)))
  const context = { baseUrl, fetch: rateLimited(fetch, { clock }), signal: controller.signal }
  expect((await getCustomer(context, id)).ok).toBe(true)
  const waiting = applyInvoicePayment(context, id, { amount: 5 })
  await turns()
  controller.abort()
  expect(errorOf(await waiting)).toMatchObject({ kind: 'aborted', attempts: 0, delivery: 'notSent' })
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('calls side by side leave no listener on their signal, and Node warns of none', async () => {
  const warn = vi.spyOn(process, 'emitWarning')
  const { signal } = new AbortController()
  const answers: (() => void)[] = []
  const fetch: Fetch = () => new Promise((resolve) => answers.push(() => resolve(Response.json(entity))))
  const calling = Array.from({ length: 50 }, () => getCustomer({ baseUrl, fetch, signal }, id))
  await turns()
  for (const answer of answers) answer()
  expect((await Promise.all(calling)).every(({ ok }) => ok)).toBe(true)
  expect(listeners(signal)).toBe(0)
  expect(warn).not.toHaveBeenCalled()
})
