import type { Fetch } from 'billfold'
import { applyInvoicePayment, deleteCustomer, getCustomer, saveCustomer } from 'billfold/teamtools'
import { afterEach, expect, test, vi } from 'vitest'
import { entity, id } from '../support/calls.js'

// Bun makes a PUT or DELETE, and Deno any request, a second time by itself when the connection breaks before an answer.

afterEach(() => vi.unstubAllGlobals())

const sent: RequestInit[] = []
const fetch: Fetch = (_url, init) => {
  sent.push(init)
  return Promise.resolve(Response.json(entity))
}
const context = { baseUrl: 'https://api.example/', token: 'the-token', fetch }

const writes = {
  pay: () => applyInvoicePayment(context, id, { amount: 100 }),
  create: () => saveCustomer(context, { name: 'A' }),
  update: () => saveCustomer(context, { id, name: 'A' }),
  remove: () => deleteCustomer(context, id),
}

test.each(Object.entries(writes))('%s: not on a kept connection, where Bun would make it twice', async (_, write) => {
  sent.length = 0
  await write()
  expect(sent.map(({ keepalive, body }) => [keepalive, typeof body])).toEqual([[false, 'string']])
})

test.each(Object.entries(writes))('%s: with a body that Deno cannot send twice', async (_, write) => {
  sent.length = 0
  await write()
  vi.stubGlobal('Deno', {})
  await write()
  const [usual, inDeno] = sent.map(({ body }) => body)
  expect(inDeno).toBeInstanceOf(Blob)
  expect(await (inDeno as Blob).text()).toBe(usual)
})

test('a read keeps its connection', async () => {
  sent.length = 0
  await getCustomer(context, id)
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([undefined])
})
