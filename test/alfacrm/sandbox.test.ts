import { describe, expect, test } from 'vitest'
import { paginate } from 'billfold'
import { listCustomers } from 'billfold/alfacrm'
import type { AlfaCrmVariants } from 'billfold/sandbox'
import { facts } from './facts.js'
import { samples, type Sample } from './samples.js'
import { otherForms, seed, type ServedAccount, useServedAccount } from './served.js'
import { type Loose, operation, operationNames, valueOf } from './wire.js'

const serve = useServedAccount()

const forms: readonly (readonly [string, Partial<AlfaCrmVariants>])[] = [
  ['the usual forms', {}],
  ['the other forms', otherForms],
  ['group_ids as text', { groupIds: 'text', lessonDetails: 'customer-or-planned' }],
]

const lists = operationNames.filter((name) => name.startsWith('list'))
/** What has no rows in the account of the demo. */
const empty = ['listPayItems', 'listPayItemCategories', 'listStreamings']
/** What a list has to be told of the place of its rows. */
const places: Readonly<Record<string, unknown>> = {
  listCgis: { groupId: 1 },
  listCustomerGroups: 1,
  listCommunications: { class: 'Customer', relatedId: 1 },
  listCustomerTariffs: { customerId: 1 },
}

describe.each(forms)('the lists, in %s,', (_, variants) => {
  test.each(lists)('%s', async (name) => {
    const account = await serve({ variants })
    await seed(account)
    const page: Loose = valueOf(await operation(name)(account.ctx, places[name]))
    expect(page.items.length).toBe(page.count)
    expect(page.total).toBeGreaterThanOrEqual(page.count)
    expect(page.items.length > 0).toBe(!empty.includes(name))
    for (const row of page.items) expect(row).toEqual(JSON.parse(JSON.stringify(row)))
  })

  test('the lists of a branch that has nothing are empty', async () => {
    const account = await serve({
      variants,
      rows: {
        branch: [
          { id: 1, name: 'A' },
          { id: 7, name: 'B' },
        ],
        company: [],
      },
    })
    for (const name of ['listCustomers', 'listLessons', 'listPays', 'listTasks', 'listCompanies'])
      expect(valueOf(await operation(name)({ ...account.ctx, branch: 7 })), name).toMatchObject({ total: 0, items: [] })
  })

  test('the calendars and the bonuses of the demo', async () => {
    const account = await serve({ variants })
    await seed(account)
    const days = { from: '2026-01-01', to: '2026-01-31' }
    for (const name of ['getCustomerCalendar', 'getTeacherCalendar', 'getGroupCalendar']) {
      const lessons: Loose = valueOf(await operation(name)(account.ctx, 1, days))
      expect(
        lessons.map(({ start, status }: Loose) => [start, status]),
        name,
      ).toEqual([
        ['2026-01-12T17:00:01', 3],
        ['2026-01-14T17:00:01', 3],
        ['2026-01-19T17:00:01', 2],
      ])
    }
    valueOf(await operation('addBonus')(account.ctx, 1, { amount: 150 }))
    valueOf(await operation('spendBonus')(account.ctx, 1, { amount: '49.5' }))
    expect(valueOf(await operation('getBonusBalance')(account.ctx, 1))).toEqual({ balance_bonus: 100.5 })
    valueOf(await operation('saveLeadForm')({ ...account.ctx, token: undefined }, 1, { name: 'Nina' }))
    const found: Loose = valueOf(await operation('listCustomers')(account.ctx, { name: 'Nina', study: 'leads' }))
    expect(found.items.map(({ name }: Loose) => name)).toEqual(['Nina'])
  })
})

const created = Object.entries(facts).flatMap(([entity, { methods }]) => (/create/.test(methods) ? [entity] : []))

test('there is a sample of every entity that can be created', () => {
  expect(Object.keys(samples).sort()).toEqual([...created].sort())
})

type Verb = NonNullable<Sample['placed']>[number]

/** Calls a function with a sample's place where it takes one. */
const call = async (account: ServedAccount, verb: Verb, entity: string, args: readonly unknown[]): Promise<Loose> => {
  const { place, placed = [] } = samples[entity]!
  const at = placed.includes(verb) ? [place] : []
  const all = verb === 'create' ? [...at, ...args] : [args[0], ...at, ...args.slice(1)]
  return operation(`${verb}${entity}`)(account.ctx, ...all)
}

describe.each(forms)('in %s, what is created, read, changed and deleted:', (_, variants) => {
  test.each(Object.entries(samples))('%s', async (entity, { create, sent, change, archived = false }) => {
    const account = await serve({ variants })
    await seed(account)
    const row: Loose = valueOf(await call(account, 'create', entity, [{ ...create, ...sent }]))
    expect(row).toMatchObject(create)
    expect(valueOf(await call(account, 'get', entity, [row.id]))).toMatchObject(create)
    const changed: Loose = valueOf(await call(account, 'update', entity, [row.id, change]))
    expect(changed).toMatchObject({ ...create, ...change, id: row.id })
    expect(valueOf(await call(account, 'get', entity, [row.id]))).toMatchObject({ ...create, ...change })
    expect(valueOf(await call(account, 'delete', entity, [row.id]))).toMatchObject({ success: true })
    const after = await call(account, 'get', entity, [row.id])
    expect(after.ok ? 'found' : after.error.kind).toBe(archived ? 'found' : 'notFound')
    const missing = await call(account, 'update', entity, [999_999, change])
    expect(missing.error).toMatchObject({ kind: 'notFound', status: 404 })
  })
})

const paging: readonly (readonly [string, Partial<AlfaCrmVariants>, requests: number])[] = [
  ['per-page is honoured', { pageSizeParameters: ['per-page'] }, 2],
  ['pageSize is honoured', { pageSizeParameters: ['pageSize'] }, 2],
  ['no size is honoured', { pageSizeParameters: [] }, 3],
  ['pages past the end repeat the last', { pageSizeParameters: [], pastEnd: 'last-page' }, 3],
  ['paging is ignored', { pagingIgnored: ['customer'] }, 1],
  ['items are an object', { items: 'object' }, 2],
  ['counts are texts', { counts: 'string' }, 2],
  ['empty pages have no items', { emptyItems: 'missing', pageSizes: { customer: 7 }, pageSizeParameters: [] }, 18],
  ['branches share their rows', { sharedPools: ['customer'], ...otherForms }, 2],
]

const crowd = Array.from({ length: 120 }, (_, index) => ({
  ...{ name: `Customer ${index}`, legal_type: 1, is_study: index % 2, branch_ids: [1] },
}))

describe('paginate gives each of 120 customers once when', () => {
  test.each(paging)('%s', async (_, variants, requests) => {
    const { ctx, asked } = await serve({ variants, rows: { customer: crowd } })
    const ids: number[] = []
    for await (const page of paginate(listCustomers, ctx)) ids.push(...valueOf(page).map(({ id }: Loose) => id))
    expect(ids).toEqual(crowd.map((_, index) => index + 1))
    expect(asked).toHaveLength(requests)
  })

  test.each(paging)('%s, from nothing', async (_, variants) => {
    const { ctx, asked } = await serve({ variants })
    for await (const page of paginate(listCustomers, ctx)) expect(valueOf(page)).toEqual([])
    expect(asked).toHaveLength(1)
  })
})
