import { readFileSync } from 'node:fs'
import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { type Context, createContext } from 'billfold'
import { applyInvoicePayment, getCustomer, listCustomers } from 'billfold/teamtools'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createShop, type Loose, type Shop } from '../sandbox/api.js'
import { printed } from '../support/calls.js'
import { traced } from './otel.js'

const start = Date.UTC(2026, 0, 1)

let shop: Shop
let context: Context
let exporter: InMemorySpanExporter
let invoice: Loose

beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  shop = await createShop()
  invoice = await shop.must('POST', 'invoices/', { customerId: shop.customer.id, items: [{ amount: 1750 }] })
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: start })
  exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  context = createContext({
    baseUrl: 'http://sandbox.invalid/',
    token: shop.token,
    fetch: (url, init) => {
      vi.advanceTimersByTime(7)
      return shop.sandbox.fetch(url, init)
    },
    ...traced(provider.getTracer('test')),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans()

const ms = ([seconds, nanoseconds]: readonly [number, number]): number => seconds * 1000 + nanoseconds / 1e6 - start

/** What the spans say, but for their kind, which is the same for all. */
const said = (): unknown[] =>
  spans().map(({ name, attributes, status, startTime, endTime }) => [
    name,
    { ...attributes },
    status.code,
    ms(startTime),
    ms(endTime),
  ])

const read = { 'http.request.method': 'GET', 'url.template': 'customers/{id}' }
const paid = { 'http.request.method': 'PUT', 'url.template': 'invoices/{id}/payment' }

test('an answer is a span with its times', async () => {
  expect((await getCustomer(context, shop.customer.id)).ok).toBe(true)
  expect(said()).toEqual([
    [
      'teamtools.getCustomer',
      { ...read, 'billfold.attempt': 1, 'http.response.status_code': 200 },
      SpanStatusCode.UNSET,
      0,
      7,
    ],
  ])
  expect(spans()[0]?.kind).toBe(SpanKind.CLIENT)
})

test('each attempt is a span', async () => {
  shop.sandbox.faults.add([{ status: 503, times: 1 }])
  expect((await getCustomer(context, shop.customer.id)).ok).toBe(true)
  const failed = { ...read, 'billfold.attempt': 1, 'http.response.status_code': 503, 'error.type': '503' }
  expect(said()).toEqual([
    ['teamtools.getCustomer', failed, SpanStatusCode.ERROR, 0, 7],
    [
      'teamtools.getCustomer',
      { ...read, 'billfold.attempt': 2, 'http.response.status_code': 200 },
      SpanStatusCode.UNSET,
      7,
      14,
    ],
  ])
})

test('a call without an answer is one, too', async () => {
  shop.sandbox.faults.add([{ reset: true, times: 1 }])
  await applyInvoicePayment(context, invoice.id, { amount: 350 })
  expect(said()).toEqual([
    [
      'teamtools.applyInvoicePayment',
      { ...paid, 'billfold.attempt': 1, 'error.type': 'network' },
      SpanStatusCode.ERROR,
      0,
      7,
    ],
  ])
})

test('a refusal is one span and not two', async () => {
  await getCustomer(context, '580a0ffcbffebc8b0e8b456a')
  expect(spans().map(({ attributes }) => attributes['error.type'])).toEqual(['404'])
})

test('a call that was never sent is a span without a status', async () => {
  await listCustomers(context, { limit: -1 })
  expect(spans().map(({ attributes }) => [attributes['error.type'], attributes['billfold.attempt']])).toEqual([
    ['input', 0],
  ])
})

test('no span holds a token or an id', async () => {
  await getCustomer(context, shop.customer.id)
  await applyInvoicePayment(context, invoice.id, { amount: 350 })
  expect(spans()).toHaveLength(2)
  for (const { name, attributes, status, events } of spans())
    for (const secret of [shop.token, shop.customer.id, invoice.id])
      expect(printed({ name, attributes, status, events })).not.toContain(secret)
})

test('the recipe is short', () => {
  const lines = readFileSync(new URL('otel.ts', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  expect(lines.length).toBeLessThanOrEqual(30)
})
