import type { Fetch } from 'billfold'
import { settle, type Settled, settleWhmcs } from 'billfold/settle'
import * as whmcs from 'billfold/whmcs'
import fc from 'fast-check'
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { must, person, serveShop } from '../whmcs/sandboxed.js'
import { createWorld, type World } from './whmcsWorld.js'

const startedAt = Date.UTC(2031, 4, 3, 12)
const minute = 60_000
const clock = { ms: startedAt }
/** Long enough after the call that nothing of it can be on its way. */
const later = { now: () => startedAt + 10 * minute }

const beforeAndAfter = { before: { reset: true, processed: false }, after: { reset: true, processed: true } } as const
const payment = { invoiceid: 1, transid: 'TX-1', gateway: 'paypal', date: '2031-05-03 10:00:00', amount: '10' }
const paid = { operation: 'whmcs.addInvoicePayment', args: [payment], startedAt } as const
const order = { clientid: 1, paymentmethod: 'paypal', pid: [1] }
const opened = { deptid: 1, clientid: 1, subject: 'Order 7', message: 'About order 7' }

let world: World
beforeEach(async () => {
  clock.ms = startedAt
  world = await createWorld(() => clock.ms, {})
})

const reasonOf = (settled: Settled): string => (settled.outcome === 'unclear' ? settled.reason : settled.outcome)

describe('settling a payment of WHMCS', () => {
  it('finds it by its transid, and gives its row and the types of both', async () => {
    const { context } = world
    expect(await must(settleWhmcs(context, paid, later))).toEqual({ outcome: 'notDone' })
    await must(whmcs.addInvoicePayment(context, payment))
    const settled = await must(settle(context, paid, later))
    expect(settled).toMatchObject({ outcome: 'done', row: { invoiceid: 1, transid: 'TX-1', amountin: '10.00' } })
    expectTypeOf(settled).toEqualTypeOf<Settled<whmcs.GetTransactionsTransaction>>()
  })

  it.each([
    ['another amount', { ...payment, amount: '11' }, 'differs from what it sent'],
    ['a transid with other punctuation', { ...payment, transid: 'tx:1' }, 'differs from what it sent'],
    ['another invoice', { ...payment, invoiceid: 2 }, 'differs from what it sent'],
  ])('is not sure of a row with %s', async (_what, other, reason) => {
    await must(whmcs.addInvoicePayment(world.context, other))
    expect(reasonOf(await must(settleWhmcs(world.context, paid, later)))).toContain(reason)
  })

  it('is not sure of two rows', async () => {
    await must(whmcs.addInvoicePayment(world.context, payment))
    await must(whmcs.addInvoicePayment(world.context, payment))
    expect(reasonOf(await must(settleWhmcs(world.context, paid, later)))).toContain('More than one row')
  })

  it.each([
    ['R&#233;f 7', true],
    ['R&#xE9;f 7', true],
    ['R&#233;f 7', undefined],
  ] as const)('is not "not done" when its transid has an entity of a letter: %s', async (transid, unescapedText) => {
    const { context } = await createWorld(() => clock.ms, unescapedText ? { quirks: { unescapedText } } : {})
    const call = { ...paid, args: [{ ...payment, transid }] } as const
    expect(reasonOf(await must(settleWhmcs(context, call, later)))).toBe('notDone')
    await must(whmcs.addInvoicePayment(context, { ...payment, transid }))
    const { outcome } = await must(settleWhmcs(context, call, later))
    expect(outcome).toBe(unescapedText ? 'unclear' : 'done')
  })

  it('is not sure of a transid with the same accent in another form', async () => {
    await must(whmcs.addInvoicePayment(world.context, { ...payment, transid: 'TX-é'.normalize('NFD') }))
    const call = { ...paid, args: [{ ...payment, transid: 'TX-é'.normalize('NFC') }] } as const
    expect(reasonOf(await must(settleWhmcs(world.context, call, later)))).toContain('differs from what it sent')
  })

  it.each([{ invoiceid: 1 }, { invoiceid: 1, userid: 1 }])(
    'finds one with a description that was moved: %o',
    async (of) => {
      const sent = { paymentmethod: 'paypal', description: 'Order 7', amountin: '5', ...of }
      const call = { operation: 'whmcs.addTransaction', args: [sent], startedAt, uniqueField: 'description' } as const
      await must(whmcs.addTransaction(world.context, { ...sent, description: 'Order 8' }))
      expect(reasonOf(await must(settleWhmcs(world.context, call, later)))).toBe('notDone')
      await must(whmcs.addTransaction(world.context, sent))
      expect((await must(settleWhmcs(world.context, call, later))).outcome).toBe('done')
      await must(whmcs.updateTransaction(world.context, { transactionid: 2, invoiceid: 3 }))
      expect(await must(settleWhmcs(world.context, call, later))).toMatchObject({
        ...{ outcome: 'unclear', seen: [{ description: 'Order 7', invoiceid: 3 }] },
      })
    },
  )

  it('is not sure where one with a description was moved to from an invoice that is gone', async () => {
    const sent = { paymentmethod: 'paypal', invoiceid: 9, description: 'Order 7', amountin: '5' }
    const call = { operation: 'whmcs.addTransaction', args: [sent], startedAt, uniqueField: 'description' } as const
    expect(reasonOf(await must(settleWhmcs(world.context, call, later)))).toContain('whose invoice')
  })

  it('finds it where it was moved to', async () => {
    await must(whmcs.addInvoicePayment(world.context, payment))
    await must(whmcs.updateTransaction(world.context, { transactionid: 1, invoiceid: 3 }))
    expect(await must(settleWhmcs(world.context, paid, later))).toMatchObject({
      ...{ outcome: 'unclear', seen: [{ transid: 'TX-1', invoiceid: 3 }] },
    })
  })
})

describe('settling credit and captures of WHMCS', () => {
  const applied = { operation: 'whmcs.applyCredit', args: [{ invoiceid: 1, amount: 20 }], startedAt } as const
  const captured = { operation: 'whmcs.capturePayment', args: [{ invoiceid: 1 }], startedAt } as const

  it('is not sure when the invoice has credit that no list shows', async () => {
    await must(whmcs.updateInvoice(world.context, { invoiceid: 1, credit: 20 }))
    expect(reasonOf(await must(settleWhmcs(world.context, applied, later)))).toContain('does not show')
  })

  it('is sure when the invoice has less credit than was asked for', async () => {
    await must(whmcs.updateInvoice(world.context, { invoiceid: 1, credit: 10 }))
    expect(reasonOf(await must(settleWhmcs(world.context, applied, later)))).toBe('notDone')
  })

  it.each([
    [{ lastcaptureattempt: '2031-05-03 12:00:01' }, 'Ask the gateway.'],
    [{ lastcaptureattempt: '2031-04-01 12:00:00' }, 'notDone'],
    [{ lastcaptureattempt: '0000-00-00 00:00:00' }, 'notDone'],
    [{}, 'does not say whether it has tried'],
    [{ status: 'Payment Pending' }, 'The invoice is Payment Pending'],
    [{ status: undefined }, 'The invoice is in an unknown state'],
  ])('says what an invoice without a payment shows: %o', async (shown, reason) => {
    const invoice = { invoiceid: 1, userid: 1, status: 'Unpaid', ...shown }
    const { context } = await createWorld(() => clock.ms, { responses: { GetInvoice: invoice } })
    expect(reasonOf(await must(settleWhmcs(context, captured, later)))).toContain(reason)
  })
})

describe('settling what WHMCS creates', () => {
  const joined = { ...person, email: 'Ann@new.example' }
  const added = { operation: 'whmcs.addClient', args: [joined], startedAt, uniqueField: 'email' } as const

  it('does not take an older client for that of the call', async () => {
    clock.ms = startedAt - 3 * 24 * 60 * minute
    await must(whmcs.addClient(world.context, { ...joined, email: 'ann@new.example' }))
    expect(reasonOf(await must(settleWhmcs(world.context, added, later)))).toContain('was not made at the time')
    expect(reasonOf(await must(settleWhmcs(world.context, { ...added, known: ['3'] }, later)))).toBe('notDone')
  })

  it('is not sure of an order without notes, because WHMCS may drop them', async () => {
    const call = { operation: 'whmcs.addOrder', args: [order, { extra: { notes: 'Order 7' } }], startedAt } as const
    await must(whmcs.addOrder(world.context, order, { extra: { notes: 'Order 8' } }))
    const named = { ...call, uniqueField: 'notes' }
    expect(reasonOf(await must(settleWhmcs(world.context, named, later)))).toBe('notDone')
    await must(whmcs.addOrder(world.context, order))
    expect(reasonOf(await must(settleWhmcs(world.context, named, later)))).toContain('lacks its notes')
  })

  it('knows more when it knows the time zone of the installation', async () => {
    clock.ms = startedAt - 180 * minute
    await must(whmcs.addOrder(world.context, order))
    const call = { operation: 'whmcs.addOrder', args: [order], startedAt } as const
    expect((await must(settleWhmcs(world.context, call, later))).outcome).toBe('unclear')
    const here = { ...later, timeZone: 'UTC' }
    expect((await must(settleWhmcs(world.context, call, here))).outcome).toBe('notDone')
  })

  it.each(['subject', 'message'] as const)('finds a ticket by its %s after it was merged into another', async (key) => {
    const call = { operation: 'whmcs.openTicket', args: [opened], startedAt, uniqueField: key } as const
    const { id } = await must(whmcs.openTicket(world.context, opened))
    expect(await must(settleWhmcs(world.context, call, later))).toMatchObject({ row: { ticketid: id } })
    await must(whmcs.mergeTicket(world.context, { ticketid: 1, mergeticketids: [id] }))
    const settled = await must(settleWhmcs(world.context, { ...call, known: [1] }, later))
    expect(settled).toMatchObject(
      key === 'message'
        ? { outcome: 'done', row: { ticketid: 1 } }
        : { outcome: 'unclear', seen: [{ ticketid: 1, subject: 'Old' }] },
    )
  })

  const billed = { userid: 1, notes: 'Order 7' }
  const invoiced = { operation: 'whmcs.createInvoice', args: [billed], startedAt, uniqueField: 'notes' } as const

  it('reads every page of a list', async () => {
    await must(whmcs.createInvoice(world.context, billed))
    for (let index = 0; index < 600; index++) await must(whmcs.createInvoice(world.context, { userid: 1 }))
    world.actionsSent()
    expect(await must(settleWhmcs(world.context, invoiced, later))).toMatchObject({ outcome: 'done', row: { id: 4 } })
    expect(world.actionsSent()).toEqual(['GetInvoices', 'GetInvoices', 'GetInvoices'])
  })

  it('is not sure when a list changes while it is read', async () => {
    const { context } = world
    for (let index = 0; index < 300; index++) await must(whmcs.addOrder(context, order))
    await must(whmcs.cancelOrder(context, { orderid: 1 }))
    let reads = 0
    const fetch: Fetch = async (input, init) => {
      if (++reads === 2) await must(whmcs.deleteOrder(context, { orderid: 1 }))
      return world.sandbox.fetch(input, init)
    }
    const known = world.idsOf('orders')
    const call = { operation: 'whmcs.addOrder', args: [order], startedAt, known } as const
    const settled = await must(settleWhmcs({ ...context, fetch }, call, later))
    expect(reasonOf(settled)).toContain('changed while it was read')
    expect(reasonOf(await must(settleWhmcs(context, call, later)))).toBe('notDone')
  })
})

describe('a call of WHMCS that cannot be settled', () => {
  it.each([
    ['a field that is no key', { ...paid, uniqueField: 'amount' }, 'one of: transid'],
    ['a field that was not sent', { ...paid, args: [{ ...payment, transid: ' ' }] }, 'must send invoiceid, transid'],
    ['no parameters', { ...paid, args: [] }, 'must send invoiceid, transid'],
    ['an action without a finder', { ...paid, operation: 'whmcs.addBannedIp' }, 'how to find the effect'],
  ])('with %s is an input error', async (_what, call, message) => {
    const { error } = await settleWhmcs(world.context, call as typeof paid, later)
    expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining(message) as string })
    expect(world.actionsSent().filter((action) => action.startsWith('Get'))).toEqual([])
  })

  it('is the error of the read that failed', async () => {
    const token = { identifier: 'only', secret: 'some-secret', actions: ['AddInvoicePayment'] }
    const { context } = world
    const served = await createWorld(() => clock.ms, {
      ...{ credentials: [token, { identifier: 'sandbox-identifier', secret: 'se cret&=ünï-0123' }] },
    })
    const { error } = await settleWhmcs({ ...context, fetch: served.sandbox.fetch, token }, paid, later)
    expect(error).toMatchObject({ kind: 'forbidden', operation: 'whmcs.getTransactions' })
  })

  const actions = ['addClient', 'addOrder', 'addTransaction', 'applyCredit', 'createInvoice', 'openTicket'] as const
  it('never rejects', async () => {
    const call = fc.record({ action: fc.constantFrom(...actions), args: fc.anything(), uniqueField: fc.string() })
    await fc.assert(
      fc.asyncProperty(call, fc.anything(), async ({ action, args, uniqueField }, params) => {
        for (const given of [args, [params, args]]) {
          const unsettled = { operation: `whmcs.${action}`, args: given, startedAt, uniqueField }
          const { ok, error } = await settleWhmcs(world.context, unsettled as never, later)
          expect(ok || error?.kind).toBeTruthy()
        }
      }),
    )
  })
})

describe('over a socket', () => {
  const calls = [
    ['AddInvoicePayment', payment, undefined],
    ['AddTransaction', { paymentmethod: 'paypal', userid: 1, transid: 'TX-2', amountin: 5 }, undefined],
    ['AddCredit', { clientid: 1, description: 'Refund 7', amount: '5.00' }, 'description'],
    ['ApplyCredit', { invoiceid: 1, amount: 5 }, 'invoiceid'],
    ['CapturePayment', { invoiceid: 1 }, 'invoiceid'],
    ['AddOrder', { ...order, domain: ['order-7.example'] }, 'domain'],
    ['CreateInvoice', { userid: 1, notes: 'Order 7' }, 'notes'],
    ['AddClient', { ...person, email: 'new@client.example' }, 'email'],
    ['OpenTicket', opened, 'subject'],
  ] as const

  it.each(calls)('a cut connection leaves %s settled', async (action, params, uniqueField) => {
    const { sandbox, clock: time, context } = await serveShop()
    await must(whmcs.addCredit(context, { clientid: 1, description: 'Start', amount: 100 }))
    await must(whmcs.createInvoice(context, { userid: 1, itemdescription1: 'Work', itemamount1: 50 }))
    await must(whmcs.addPayMethod(context, { clientid: 1, card_number: '4242424242424242', card_expiry: '1239' }))
    for (const [when, outcome] of [
      ['before', 'notDone'],
      ['after', 'done'],
    ] as const) {
      const began = time.ms
      sandbox.faults.add([{ match: action, times: 1, ...beforeAndAfter[when] }])
      const name = `${action.charAt(0).toLowerCase()}${action.slice(1)}` as 'addCredit'
      const { error } = await whmcs[name](context, params as never)
      expect(error).toMatchObject({ kind: 'network', delivery: 'unknown' })
      const call = { operation: `whmcs.${name}`, args: [params], startedAt: began, uniqueField } as const
      const settled = await must(settleWhmcs(context, call as never, { now: () => began + 10 * minute }))
      expect(settled.outcome).toBe(outcome)
    }
  })
})
