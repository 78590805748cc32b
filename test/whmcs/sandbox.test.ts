import { collect, paginate } from 'billfold'
import * as whmcs from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import type { WhmcsQuirks } from 'billfold/sandbox'
import { handlers } from '../../src/sandbox/whmcs/handlers.js'
import { journey } from './journey.js'
import { must, person, serveShop, serveWhmcs, ticket } from './sandboxed.js'

const lists = ['wrapped', 'bare', 'digit-keyed', 'lone'] as const
const emptyLists = ['wrapped', 'text', 'list', 'object', 'null', 'absent'] as const

const quirks: readonly WhmcsQuirks[] = [
  {},
  ...lists.map((form) => ({ lists: form })),
  ...emptyLists.map((form) => ({ emptyLists: form })),
  ...([{ nvpErrors: true }, { preamble: '\uFEFF' }, { preamble: '\r\n \t' }, { requestorInReplies: true }] as const),
  ...([{ immutableInvoices: true }, { unescapedText: true }] as const),
]

test('the calls below use every action that the sandbox carries out', () => {
  expect([...new Set(journey.map(([name]) => name))].sort()).toEqual(Object.keys(handlers).sort())
})

describe.each(quirks.map((each) => [JSON.stringify(each), each] as const))('with the quirks %s', (_, quirk) => {
  test('the answer of every action is read', async () => {
    const { context } = await serveShop({ quirks: quirk })
    for (const [name, call] of journey) expect([name, (await call(context)).error]).toEqual([name, undefined])
  })

  test('empty lists are read as such', async () => {
    const { context } = await serveWhmcs({ quirks: quirk })
    expect((await must(whmcs.getClients(context))).clients).toEqual([])
    expect((await must(whmcs.getTickets(context))).tickets).toEqual([])
    expect((await must(whmcs.getInvoices(context))).invoices).toEqual([])
    expect((await must(whmcs.getOrders(context))).orders).toEqual([])
    expect((await must(whmcs.getProducts(context))).products).toEqual([])
    expect((await must(whmcs.getContacts(context))).contacts).toEqual([])
    expect((await must(whmcs.getTransactions(context))).transactions).toEqual([])
    expect(await collect(paginate(whmcs.getTickets, context), { max: 1 })).toEqual({ ok: true, value: [] })
  })

  test('an invoice and a ticket with nothing in them have empty lists', async () => {
    const { context } = await serveShop({ quirks: quirk })
    await must(whmcs.createInvoice(context, { userid: 1 }))
    await must(whmcs.openTicket(context, ticket))
    expect(await must(whmcs.getInvoice(context, { invoiceid: 1 }))).toMatchObject({ items: [], transactions: [] })
    const { replies, notes } = await must(whmcs.getTicket(context, { ticketid: 1 }))
    expect([replies.map(({ attachments }) => attachments), notes]).toEqual([[[]], []])
    expect((await must(whmcs.getTicketNotes(context, { ticketid: 1 }))).notes).toEqual([])
    expect((await must(whmcs.getCredits(context, { clientid: 1 }))).credits).toEqual([])
  })
})

const many = Array.from({ length: 31 }, (_, index) => index + 1)

describe('paginate gives each row once', () => {
  test.each(quirks.map((each) => [JSON.stringify(each), each] as const))('with the quirks %s', async (_, quirk) => {
    const { context } = await serveWhmcs({ quirks: quirk })
    for (const n of many) await must(whmcs.addClient(context, { ...person, email: `c${n}@lee.example` }))
    for (const n of many) await must(whmcs.openTicket(context, { ...ticket, subject: `${n}` }))
    for (const n of many) await must(whmcs.createInvoice(context, { userid: n }))
    const ids = async (pages: AsyncIterable<never>): Promise<unknown> => {
      const rows = await must(collect<{ id: number }>(pages, { max: 100 }))
      return rows.map(({ id }) => id).sort((a, b) => a - b)
    }
    for (const query of [{}, { limitnum: 10 }, { limitnum: 1 }, { limit: 7 }, { limitnum: 30, prefetch: true }]) {
      expect(await ids(paginate(whmcs.getClients, context, query) as never)).toEqual(many)
      expect(await ids(paginate(whmcs.getTickets, context, query) as never)).toEqual(many)
      expect(await ids(paginate(whmcs.getInvoices, context, query) as never)).toEqual(many)
    }
    const rest = paginate(whmcs.getInvoices, context, { limitstart: 29, orderby: 'id', order: 'asc' })
    expect(await ids(rest as never)).toEqual([30, 31])
  })
})
