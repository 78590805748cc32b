import { readFileSync } from 'node:fs'
import { serveSandbox } from 'billfold/sandbox/node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createShop, type Loose, type Shop } from '../sandbox/api.js'
import type { HttpAnswer, HttpEvent } from './lambda.js'

/** A POST as API Gateway hands it to a function, in its payload format 2.0. */
const recorded = readFileSync(new URL('lambda.event.json', import.meta.url), 'utf8')

let shop: Shop
let invoice: Loose
let close: () => Promise<void>
let handler: (event: HttpEvent) => Promise<HttpAnswer>

beforeEach(async () => {
  shop = await createShop()
  invoice = await shop.must('POST', 'invoices/', { customerId: shop.customer.id, items: [{ amount: 4500 }] })
  const served = await serveSandbox(shop.sandbox)
  if (!served.ok) throw new Error(served.message)
  close = served.value.close
  vi.stubEnv('AUTH_URL', served.value.url)
  vi.stubEnv('API_URL', served.value.url)
  vi.stubEnv('CLIENT_ID', 'id')
  vi.stubEnv('CLIENT_SECRET', 'secret')
  // The environment is read once, when the function starts.
  vi.resetModules()
  handler = (await import('./lambda.js')).handler
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await close()
})

const eventOf = (id: string): HttpEvent => JSON.parse(recorded.replaceAll('ID', id)) as HttpEvent

test('the function pays a part of an invoice', async () => {
  const answer = await handler(eventOf(invoice.id))
  expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { status: 'open', open: 2750 }])
  expect((await shop.must('GET', `invoices/${invoice.id}`)).openAmount).toBe(2750)
})

test('a payment that may have been made is no invitation to make it again', async () => {
  shop.sandbox.faults.add([{ match: 'PUT invoices/*/payment', reset: true, processed: true, times: 1 }])
  const { statusCode } = await handler(eventOf(invoice.id))
  expect(statusCode).toBe(502)
  expect((await shop.must('GET', `invoices/${invoice.id}`)).openAmount).toBe(2750)
})

test('an unknown invoice is said to be one', async () => {
  expect((await handler(eventOf('580a0ffcbffebc8b0e8b456a'))).statusCode).toBe(422)
})
