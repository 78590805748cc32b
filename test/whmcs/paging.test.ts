import { collect, createContext, paginate } from 'billfold'
import {
  getActivityLog,
  getClients,
  getClientsProducts,
  getTickets,
  getTicketsRaw,
  getToDoItems,
  getUsers,
} from 'billfold/whmcs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, echo, type Fault } from '../support/faultServer.js'
import { facts, functionName } from '../../src/whmcs/generate/facts.js'
import { pagedRows } from '../../src/whmcs/generate/decisions.js'
import { asData, parseForm } from './php.js'
import { exported, token, useServer } from './served.js'

const { context, answers, sent, server } = useServer()

const paged = facts.filter((each) => pagedRows(each))

/** An installation with so many rows, which gives at most `most` a page, its total as text. */
const installation = (rows: string, itemKey: string, count: number, most = 1000): Fault =>
  echo(({ body }) => {
    const { limitstart = 0, limitnum = 25 } = asData(parseForm(body)) as Readonly<Record<string, string>>
    const from = Number(limitstart)
    const part = Array.from({ length: count }, (_, index) => ({ id: `${index + 1}` })).slice(
      from,
      from + Math.min(Number(limitnum), most),
    )
    const counters = { totalresults: `${count}`, startnumber: from, numreturned: part.length }
    return answer(200, { result: 'success', ...counters, [rows]: itemKey ? { [itemKey]: part } : part })
  })

const starts = (from: number): unknown[] =>
  server()
    .received.slice(from)
    .map(({ body }) => (asData(parseForm(body)) as Record<string, unknown>)['limitstart'])

test('there are sixteen paged actions', () => {
  expect(paged.map(({ action }) => action)).toHaveLength(16)
  const carrying = Object.keys(exported).filter((name) => Object.hasOwn(Object(exported[name]) as object, 'pages'))
  expect(carrying.sort()).toEqual(paged.map(({ action }) => functionName(action)).sort())
})

describe('paginate goes through', () => {
  test.each(paged.map((each) => [each.action, each] as const))('%s', async (name, each) => {
    const rows = pagedRows(each)!
    const { items = 'item' } = each.response.find((row) => row.name === rows)!
    answers(installation(rows, items, 60, 25))
    const before = server().received.length
    const list = exported[functionName(name)] as typeof getClients
    const all = await collect(paginate(list, context(), { limitnum: 50 }), { max: 100 })
    expect(all.value?.map(({ id }) => Number(id))).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(starts(before)).toEqual(['0', '25', '50'])
    expect(sent()).toMatchObject({ action: name, limitnum: '50' })
  })

  test('any count of rows, whatever a page may hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        async (count, limitnum, most) => {
          answers(installation('clients', 'client', count, most))
          const before = server().received.length
          const all = await collect(paginate(getClients, context(), { limitnum }), { max: 100 })
          expect(all.value?.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
          expect(server().received.length - before).toBe(Math.max(1, Math.ceil(count / Math.min(limitnum, most))))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a list from where the caller says, a hundred rows a page or as many as it says', async () => {
    answers(installation('tickets', 'ticket', 230))
    let before = server().received.length
    await collect(paginate(getTickets, context(), { status: 'Open' }), { max: 1000 })
    expect(starts(before)).toEqual(['0', '100', '200'])
    expect(sent()).toMatchObject({ limitnum: '100', status: 'Open' })
    expect(sent()).not.toHaveProperty('limit')
    expect(sent()).not.toHaveProperty('signal')
    before = server().received.length
    const all = await collect(paginate(getTickets, context(), { limitstart: 200, limitnum: 20 }), { max: 1000 })
    expect(all.value?.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, index) => index + 201))
    expect(starts(before).slice(0, 2)).toEqual(['200', '220'])
  })

  test('a list without a total until a page is empty', async () => {
    const page = (...ids: readonly number[]): Fault => answer(200, { items: { item: ids.map((id) => ({ id })) } })
    answers(page(1, 2), page(3), page())
    const all = await collect(paginate(getToDoItems, context()), { max: 10 })
    expect(all.value).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
  })

  test('no list whose limitstart is ignored, without a word', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => ({ id: index + 1 }))
    answers({ totalresults: '250', clients: { client: ids } })
    const clients = await collect(paginate(getClients, context(), { limitnum: 25 }), { max: 1000 })
    expect(clients.error).toMatchObject({ kind: 'mismatch', message: expect.stringContaining('25 of 250') })
    answers({ items: { item: Array.from({ length: 100 }, (_, index) => ({ id: index + 1 })) } })
    const toDo = await collect(paginate(getToDoItems, context()), { max: 1000 })
    expect(toDo.error).toMatchObject({ kind: 'mismatch', message: expect.stringContaining('repeats the first') })
  })

  test('no list that ends before its total, but one from where the caller says', async () => {
    answers({ totalresults: 250, users: [{ id: 1 }] }, { totalresults: 250, users: [] })
    const users = await collect(paginate(getUsers, context()), { max: 1000 })
    expect(users.error).toMatchObject({ kind: 'mismatch', message: expect.stringContaining('1 of 250') })
    for (const [limitstart, rows] of [
      [55, 5],
      [60, 0],
      [70, 0],
    ] as const) {
      answers(installation('clients', 'client', 60))
      const all = await collect(paginate(getClients, context(), { limitstart }), { max: 100 })
      expect(all.value).toHaveLength(rows)
    }
  })

  test('a list of a managed context, with its texts decoded', async () => {
    answers({ totalresults: '1', users: [{ id: 1, firstname: 'A&amp;B' }] })
    const managed = createContext({ baseUrl: server().url, token })
    const users = await collect(paginate(getUsers, managed, { decodeEntities: true }), { max: 10 })
    expect(users.value).toMatchObject([{ firstname: 'A&B' }])
    expect(sent()).not.toHaveProperty('decodeEntities')
  })

  test('no further than an error', async () => {
    answers({ totalresults: 50, clients: { client: [{ id: 1 }] } }, { result: 'error', message: 'no' })
    const kinds: unknown[] = []
    for await (const page of paginate(getClients, context())) kinds.push(page.ok ? page.value.length : page.error.kind)
    expect(kinds).toEqual([1, 'rejected'])
  })

  test('and ends with its signal', async () => {
    const ended = paginate(getClientsProducts, context(), { signal: AbortSignal.abort() })
    expect((await collect(ended, { max: 10 })).error).toMatchObject({ kind: 'aborted' })
  })
})

describe('one page', () => {
  test('is of 25 rows where nobody says otherwise, and says its counters as numbers', async () => {
    answers(installation('tickets', 'ticket', 30))
    const page = await getTickets(context())
    expect(page.value).toMatchObject({ totalresults: 30, startnumber: 0, numreturned: 25 })
    expect(page.value?.tickets).toHaveLength(25)
    expect(sent()).toEqual({ ...token, action: 'GetTickets', responsetype: 'json' })
  })

  test('takes its options as its own or beside its parameters, also raw', async () => {
    const ended = { signal: AbortSignal.abort() }
    expect((await getActivityLog(context(), ended)).error).toMatchObject({ kind: 'aborted' })
    expect((await getActivityLog(context(), {}, ended)).error).toMatchObject({ kind: 'aborted' })
    expect((await getTicketsRaw(context(), {}, ended)).error).toMatchObject({ kind: 'aborted' })
    answers({ tickets: '' })
    await getTickets(context(), { extra: { a: 1 } })
    expect(sent()).toMatchObject({ a: '1' })
    expect(sent()).not.toHaveProperty('extra')
  })
})
