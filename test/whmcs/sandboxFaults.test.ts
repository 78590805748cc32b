import { createContext } from 'billfold'
import {
  addClient,
  addCredit,
  addInvoicePayment,
  createInvoice,
  getClients,
  openTicket,
  type WhmcsContext,
  whmcsDetails,
} from 'billfold/whmcs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { must, person, serveShop, serveWhmcs, ticket } from './sandboxed.js'

describe('when the connection breaks', () => {
  // No wait between attempts: full jitter of nothing.
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
  afterEach(() => void vi.restoreAllMocks())

  const payment = { invoiceid: 1, transid: 'T', gateway: 'paypal', date: '2024-05-03', amount: 1 }

  test.each([
    ['AddCredit', 'credits', (ctx: WhmcsContext) => addCredit(ctx, { clientid: 1, description: 'x', amount: 1 })],
    ['OpenTicket', 'tickets', (ctx: WhmcsContext) => openTicket(ctx, ticket)],
    ['AddInvoicePayment', 'transactions', (ctx: WhmcsContext) => addInvoicePayment(ctx, payment)],
    ['AddClient', 'clients', (ctx: WhmcsContext) => addClient(ctx, { ...person, email: 'b@lee.example' })],
  ] as const)('%s is sent once, whether it was carried out or not', async (match, table, make) => {
    const { context, sandbox, count } = await serveShop()
    await must(createInvoice(context, { userid: 1, itemdescription1: 'x', itemamount1: 10 }))
    const before = count(table)
    for (const processed of [true, false]) {
      sandbox.faults.add([{ match, reset: true, processed, times: 5 }])
      const { error } = await make(createContext(context))
      expect(error).toMatchObject({ kind: 'network', delivery: 'unknown', attempts: 1, retryable: false })
      expect(sandbox.faults.list()).toEqual([{ match, reset: true, processed, times: 4 }])
      expect(count(table) - before).toBe(1)
      sandbox.faults.clear()
    }
  })

  test.each([{ reset: true }, { cut: true }, { status: 503 }, { retryAfter: 0 }] as const)(
    'with %j a read is tried again',
    async (fault) => {
      const { context, sandbox } = await serveShop()
      sandbox.faults.add([{ match: 'GetClients', ...fault, times: 2 }])
      expect((await must(getClients(createContext(context)))).clients).toHaveLength(1)
      expect(sandbox.faults.list()).toEqual([])
      sandbox.faults.add([{ match: 'GetClients', ...fault, times: 3 }])
      expect((await getClients(createContext(context))).error).toMatchObject({ attempts: 3 })
    },
  )

  test('after 429 even a payment is sent again, which did nothing before', async () => {
    const { context, sandbox, count } = await serveShop()
    sandbox.faults.add([{ match: 'AddCredit', retryAfter: 0, times: 1 }])
    await must(addCredit(createContext(context), { clientid: 1, description: 'x', amount: 1 }))
    expect(count('credits')).toBe(1)
  })

  test('a page of a proxy in place of an answer is malformed, a half answer too', async () => {
    const { context, sandbox } = await serveWhmcs()
    sandbox.faults.add([
      { malformed: '<html>Down for maintenance</html>', times: 1 },
      { malformed: true, times: 1 },
    ])
    for (const status of [200, 200])
      expect((await whmcsDetails(context)).error).toMatchObject({ kind: 'malformed', status })
  })
})
