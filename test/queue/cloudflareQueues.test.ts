import { type Context, createContext, unwrap } from 'billfold'
import { afterFailure } from 'billfold/queue'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { settle } from 'billfold/settle'
import * as teamtools from 'billfold/teamtools'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { textOf } from '../support/examples.js'

type Message = {
  readonly id: string
  readonly body: { readonly id: string; readonly payment: { readonly amount: number } }
  readonly ack: () => void
  readonly retry: (options: { readonly delaySeconds: number }) => void
}
type Consumer = { readonly queue: (batch: { readonly messages: readonly Message[] }, env: object) => Promise<void> }

/** The code of the document, which has its functions as parameters in place of imports. */
const recipe = /```js\n(export default \{\n {2}async queue\(\{ messages \}, \{ db \}\)[\s\S]*?)```/.exec(
  textOf('src/queue/README.md'),
)?.[1]

const consumerFor = async (ctx: Context): Promise<Consumer> => {
  const parameters = 'ctx, settle, afterFailure, applyInvoicePayment'
  const code = `export const make = (${parameters}) => (${recipe!.trim().replace('export default ', '')})`
  const { make } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    make: (...given: unknown[]) => Consumer
  }
  return make(ctx, settle, afterFailure, teamtools.applyInvoicePayment)
}

/** The statements of the recipe on a table in memory. */
const createDatabase = () => {
  const sent = new Map<unknown, unknown>()
  const prepare = (statement: string) => ({
    bind: (message: unknown, at?: unknown) => ({
      first: () => Promise.resolve(sent.get(message) ?? null),
      run: () => Promise.resolve(statement.startsWith('DELETE') ? sent.delete(message) : sent.set(message, at)),
    }),
  })
  return { sent, prepare }
}

let paid: () => Promise<number>
let answer: (request: () => Promise<Response>) => Promise<Response>
let ctx: Context
let invoiceId: string
let db: ReturnType<typeof createDatabase>
beforeEach(async () => {
  const client = { clientId: 'client', clientSecret: 'secret' }
  const sandbox = createTeamToolsSandbox({ ...client, salt: 'salt' })
  const offline = { baseUrl: 'http://sandbox.test/', fetch: sandbox.fetch as Context['fetch'] }
  const token = unwrap(await teamtools.requestAccessToken(offline, client)).access_token
  const account = createContext({ ...offline, token })
  const customer = unwrap(await teamtools.saveCustomer(account, { name: 'Ann', email: 'ann@example.com' }))
  const items = [{ description: 'Work', amount: 5000 }]
  invoiceId = unwrap(await teamtools.saveInvoice(account, { customerId: customer.id, items })).id
  paid = async () => unwrap(await teamtools.getInvoicePayments(account, invoiceId)).length
  answer = (request) => request()
  ctx = createContext({
    ...{ baseUrl: offline.baseUrl, token, attempts: 1 },
    fetch: (url, init) => (init?.method === 'GET' ? sandbox.fetch(url, init) : answer(() => sandbox.fetch(url, init))),
  })
  db = createDatabase()
})

const message = () => ({
  id: 'message-1',
  body: { id: invoiceId, payment: { amount: 1750 } },
  ack: vi.fn(),
  retry: vi.fn(),
})

const deliver = async (): Promise<ReturnType<typeof message>> => {
  const delivered = message()
  await (await consumerFor(ctx)).queue({ messages: [delivered] }, { db })
  return delivered
}

describe('a payment on Cloudflare Queues', () => {
  it('is made once and acknowledged', async () => {
    const { ack, retry } = await deliver()
    expect([ack.mock.calls.length, retry.mock.calls.length, await paid()]).toEqual([1, 0, 1])
  })

  it('is not made again when its answer was lost', async () => {
    answer = async (request) => {
      await request()
      throw new TypeError('the connection was cut')
    }
    const first = await deliver()
    answer = (request) => request()
    const second = await deliver()
    expect([first.retry.mock.calls, second.retry.mock.calls]).toEqual(Array(2).fill([[{ delaySeconds: 300 }]]))
    expect([first.ack.mock.calls.length, second.ack.mock.calls.length, await paid()]).toEqual([0, 0, 1])
  })

  it('is not made again when the consumer died while it sent', async () => {
    answer = () => new Promise(() => undefined)
    void deliver()
    await vi.waitUntil(() => db.sent.size === 1)
    answer = (request) => request()
    const second = await deliver()
    expect(second.retry).toHaveBeenCalledWith({ delaySeconds: 300 })
    expect([second.ack.mock.calls.length, await paid()]).toEqual([0, 0])
  })

  it('is made later when the API had too many requests', async () => {
    answer = () => Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }))
    const first = await deliver()
    expect(first.retry).toHaveBeenCalledWith({ delaySeconds: 7 })
    expect(db.sent.size).toBe(0)
    answer = (request) => request()
    const second = await deliver()
    expect([second.ack.mock.calls.length, await paid()]).toEqual([1, 1])
  })

  it('goes to the dead letter queue when it is refused', async () => {
    answer = () => Promise.resolve(new Response('{}', { status: 403 }))
    const { ack, retry } = await deliver()
    expect([ack.mock.calls.length, retry.mock.calls.length, db.sent.size]).toEqual([0, 1, 0])
  })
})
