import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { createContext, type Hooks, type ManagedContext, type Result } from 'billfold'
import { applyInvoicePayment, getCustomer, listCustomers } from 'billfold/teamtools'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createShop, type Loose, type Shop } from '../sandbox/api.js'
import { printed } from '../support/calls.js'
import { textOf } from '../support/examples.js'
import { traced } from './otel.js'

let shop: Shop
let ctx: ManagedContext
let exporter: InMemorySpanExporter
let invoice: Loose

beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  shop = await createShop()
  invoice = await shop.must('POST', 'invoices/', { customerId: shop.customer.id, items: [{ amount: 1750 }] })
  exporter = new InMemorySpanExporter()
  ctx = createContext({ baseUrl: 'http://sandbox.invalid/', token: shop.token, fetch: shop.sandbox.fetch })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const trace = <T>(call: (ctx: ManagedContext & Hooks) => Promise<Result<T>>, of = ctx): Promise<Result<T>> => {
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  return traced(provider.getTracer('test'), of, call)
}

const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans()

/** What the spans of a call say, in the order in which they ended; the last one is the call's own. */
const said = (): unknown[] =>
  spans().map(({ name, kind, attributes, status }) => [name, kind, { ...attributes }, status.code])

const { INTERNAL, CLIENT } = SpanKind
const { UNSET, ERROR } = SpanStatusCode
const server = { 'server.address': 'sandbox.invalid', 'server.port': 80 }
const read = { ...server, 'http.request.method': 'GET', 'url.template': 'customers/{id}' }
const paid = { ...server, 'http.request.method': 'PUT', 'url.template': 'invoices/{id}/payment' }

test('a call is a span with a span of its request below it', async () => {
  expect((await trace((ctx) => getCustomer(ctx, shop.customer.id))).ok).toBe(true)
  expect(said()).toEqual([
    ['GET customers/{id}', CLIENT, { ...read, 'http.response.status_code': 200 }, UNSET],
    ['teamtools.getCustomer', INTERNAL, {}, UNSET],
  ])
  const [request, call] = spans()
  expect(request!.parentSpanContext?.spanId).toBe(call!.spanContext().spanId)
})

test('each attempt is a span, and those after the first say how often the request was sent again', async () => {
  shop.sandbox.faults.add([
    { status: 503, times: 1 },
    { reset: true, times: 1 },
  ])
  expect((await trace((ctx) => getCustomer(ctx, shop.customer.id))).ok).toBe(true)
  const again = (count: number) => ({ ...read, 'http.request.resend_count': count })
  expect(said()).toEqual([
    ['GET customers/{id}', CLIENT, { ...read, 'http.response.status_code': 503, 'error.type': '503' }, ERROR],
    ['GET customers/{id}', CLIENT, { ...again(1), 'error.type': 'network' }, ERROR],
    ['GET customers/{id}', CLIENT, { ...again(2), 'http.response.status_code': 200 }, UNSET],
    ['teamtools.getCustomer', INTERNAL, {}, UNSET],
  ])
})

test('a call without an answer fails with its kind, and so does its attempt', async () => {
  shop.sandbox.faults.add([{ reset: true, times: 1 }])
  await trace((ctx) => applyInvoicePayment(ctx, invoice.id, { amount: 350 }))
  expect(said()).toEqual([
    ['PUT invoices/{id}/payment', CLIENT, { ...paid, 'error.type': 'network' }, ERROR],
    ['teamtools.applyInvoicePayment', INTERNAL, { 'error.type': 'network' }, ERROR],
  ])
})

test('a refusal is the status of the request and the kind of the call', async () => {
  await trace((ctx) => getCustomer(ctx, '580a0ffcbffebc8b0e8b4599'))
  expect(spans().map(({ attributes }) => attributes['error.type'])).toEqual(['404', 'notFound'])
})

test('a call that was never sent has no span of a request', async () => {
  await trace((ctx) => listCustomers(ctx, { limit: -1 }))
  expect(said()).toEqual([['teamtools.listCustomers', INTERNAL, { 'error.type': 'input' }, ERROR]])
})

test('calls that are made at once have spans of their own', async () => {
  vi.restoreAllMocks()
  await Promise.all([trace((ctx) => getCustomer(ctx, shop.customer.id)), trace((ctx) => listCustomers(ctx))])
  const parents = spans().flatMap(({ parentSpanContext }) => parentSpanContext?.spanId ?? [])
  expect(new Set(parents).size).toBe(2)
})

test.each([
  ['https://api.example/v1/', 'api.example', 443],
  ['http://127.0.0.1:4810/', '127.0.0.1', 4810],
  ['acme.s20.online', 'acme.s20.online', 443],
  ['/billing/', undefined, undefined],
])('the server of %s is named', async (baseUrl, address, port) => {
  const fetch = () => Promise.resolve(Response.json({ data: [] }))
  vi.stubGlobal('location', { href: 'https://app.example/' })
  await trace((ctx) => listCustomers(ctx), { ...ctx, baseUrl, fetch })
  vi.unstubAllGlobals()
  expect([spans()[0]!.attributes['server.address'], spans()[0]!.attributes['server.port']]).toEqual([address, port])
})

test('no span holds a token or an id', async () => {
  await trace((ctx) => getCustomer(ctx, shop.customer.id))
  await trace((ctx) => applyInvoicePayment(ctx, invoice.id, { amount: 350 }))
  expect(spans()).toHaveLength(4)
  for (const { name, attributes, status, events } of spans())
    for (const secret of [shop.token, shop.customer.id, invoice.id])
      expect(printed({ name, attributes, status, events })).not.toContain(secret)
})

test('the recipe of the documentation is this one', () => {
  expect(textOf('src/core/README.md')).toContain(textOf('test/examples/otel.ts'))
})
