import { batches, collect, createContext, type Fetch, paginate } from 'billfold'
import { getCustomer, getCustomerRaw, listCustomers, saveCustomers } from 'billfold/teamtools'
import { expect, test, vi } from 'vitest'
import { entity, errorOf, id } from '../support/calls.js'

// Vercel's edge runtime has no AbortSignal.any, which ky asks for when it is loaded.
vi.hoisted(() => Object.assign(AbortSignal, { any: undefined }))

const answering =
  (body: unknown): Fetch =>
  () =>
    Promise.resolve(Response.json(body))

/** Never answers, and rejects when its signal is aborted, as fetch does. */
const silent: Fetch = (_url, { signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

const literal = { baseUrl: 'https://api.example/', token: 'the-token', fetch: answering(entity) }

test('a literal context works, and so does a signal of its own or of its call', async () => {
  expect((await getCustomerRaw(literal, id)).ok).toBe(true)
  const { signal } = new AbortController()
  expect((await getCustomer({ ...literal, signal }, id)).ok).toBe(true)
  expect((await getCustomer(literal, id, { signal })).ok).toBe(true)
  const error = errorOf(await getCustomer(literal, id, { signal: AbortSignal.abort() }))
  expect(error).toMatchObject({ kind: 'aborted', delivery: 'notSent', attempts: 0 })
})

test.each(['context', 'call'] as const)('a managed context works, and the signal of the %s ends it', async (whose) => {
  const ctx = createContext({ ...literal, fetch: silent })
  expect((await getCustomer(createContext(literal), id)).ok).toBe(true)
  const [abort, other] = [new AbortController(), new AbortController()]
  const [ofContext, ofCall] = whose === 'context' ? [abort, other] : [other, abort]
  const call = getCustomer({ ...ctx, signal: ofContext.signal }, id, { signal: ofCall.signal })
  queueMicrotask(() => abort.abort())
  expect(errorOf(await call).kind).toBe('aborted')
})

test('a managed context has its limits', async () => {
  const context = createContext({ ...literal, fetch: silent, attemptTimeout: 1, attempts: 1 })
  expect(errorOf(await getCustomer(context, id)).kind).toBe('timeout')
})

test('pages and batches work', async () => {
  const signal = new AbortController().signal
  const rows = [{ name: 'A' }]
  const ctx = createContext({ ...literal, fetch: answering({ data: [{ id }] }) })
  expect((await collect(paginate(listCustomers, ctx, { limit: 2, signal }), { max: 9 })).value).toHaveLength(1)
  for await (const { result } of batches(saveCustomers, ctx, rows, { signal })) expect(result.ok).toBe(true)
})
