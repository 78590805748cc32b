import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listCustomers as listClients } from 'billfold/alfacrm'
import { listCustomers, saveCustomers } from 'billfold/teamtools'
import {
  alfacrmResources,
  exportRows,
  type ImportCheckpoint,
  type ImportOptions,
  type ImportPart,
  importRows,
  readRows,
  type Resource,
  rowWriter,
  teamtoolsResources,
  whmcsResources,
} from 'billfold/transfer'
import { collect, type Context, paginate, type Result } from 'billfold'
import { person } from '../whmcs/sandboxed.js'
import { alfacrm, allOf, customersOf, piecesOf, teamtools, untilError, valueOf, whmcs } from './accounts.js'

const { customers } = teamtoolsResources

const csvOf = (rows: readonly object[]): string => rowWriter('csv')(rows as never)

/** Imports a text and returns what the last part says, and all failures. */
const outcomeOf = async (parts: AsyncIterable<Result<ImportPart>>) => {
  const { found, error } = await untilError(parts)
  return { failures: found.flatMap(({ failures }) => failures), summary: found.at(-1)?.summary, error, found }
}

/** Keeps checkpoints as JSON, as a file does. */
const createStore = () => {
  const saved: string[] = []
  return {
    saved,
    saveCheckpoint: (checkpoint: ImportCheckpoint) => void saved.push(JSON.stringify(checkpoint)),
    last: () => (saved.length > 0 ? (JSON.parse(saved.at(-1)!) as ImportCheckpoint) : undefined),
  }
}

const emailsOf = async (ctx: Context): Promise<readonly string[]> =>
  valueOf(await collect(paginate(listCustomers, ctx, { limit: 1000 }), { max: 100_000 })).map(({ email }) => email!)

const lost = () => Promise.reject(new TypeError('connection lost'))
const options = { format: 'csv' } as const

describe('importRows', () => {
  test('sends 10,000 rows, each once, and leaves out the bad ones', async () => {
    const { ctx, watch } = await teamtools()
    const rows = customersOf(10_000).map((row, index) => (index % 1000 === 7 ? { ...row, joinDate: '[1]' } : row))
    const store = createStore()
    const text = csvOf(rows)
    const { summary, failures } = await outcomeOf(
      importRows(customers, ctx, () => [text], { ...options, types: { joinDate: 'json' }, size: 500, ...store }),
    )
    expect(summary).toEqual({ rows: 10_000, saved: 9990, failed: 10, unknown: 0, left: 0 })
    expect(failures[0]).toEqual({
      row: 8,
      line: 9,
      column: 'joinDate',
      value: '[1]',
      reason: 'the value must be a text',
      outcome: 'invalid',
    })
    expect(watch.requests).toBeLessThan(40)
    expect(new Set(await emailsOf(ctx)).size).toBe(9990)
    expect(store.last()).toMatchObject({ settled: [[0, 10_000]], underWay: [], isDone: true, failures: 10 })
  })

  test('a dry run finds what the other run finds, and sends nothing', async () => {
    const { ctx, watch } = await teamtools()
    const text = 'name,email,tags\nAnn,a@example.com,\nBen,b@example.com,x\nCleo,c@example.com,"[""x""]"\nDan\n'
    const dry = await outcomeOf(importRows(customers, ctx, () => [text], { ...options, dryRun: true }))
    expect(watch.requests).toBe(0)
    expect(dry.summary).toEqual({ rows: 4, saved: 0, failed: 2, unknown: 0, left: 2 })
    expect(dry.failures.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'tags', 'x', 'the value must be a list in JSON'],
      [4, '', '', 'the row has 1 cells, and the header has 3'],
    ])
    const wet = await outcomeOf(importRows(customers, ctx, () => [text], options))
    expect(wet.failures).toEqual(dry.failures)
    expect(wet.summary).toEqual({ rows: 4, saved: 2, failed: 2, unknown: 0, left: 0 })
    expect(valueOf(await listCustomers(ctx, { keyword: 'Cleo' }))[0]).toMatchObject({ tags: ['x'] })
  })

  test('sends nothing of a file that is not CSV to its end, or of which a row fails if that is asked for', async () => {
    const { ctx, watch } = await teamtools()
    const broken = `${csvOf(customersOf(300))}"open`
    const { error } = await outcomeOf(importRows(customers, ctx, () => [broken], options))
    expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining('a quote is not closed') })
    const bad = 'name,email,tags\nAnn,a@example.com,\nBen,b@example.com,x\n'
    const refused = await outcomeOf(importRows(customers, ctx, () => [bad], { ...options, ifInvalid: 'sendNothing' }))
    expect(refused.error?.message).toContain('1 rows failed the checks')
    expect([refused.failures.length, watch.requests]).toEqual([1, 0])
  })

  test('isolates the rows that only the API refuses, with several requests in progress', async () => {
    const { ctx } = await teamtools(3)
    const rows = [...customersOf(60)].reverse() // the last three e-mail addresses exist
    const { summary, failures } = await outcomeOf(
      importRows(customers, ctx, () => [csvOf(rows)], { ...options, size: 7, concurrency: 4 }),
    )
    expect(summary).toEqual({ rows: 60, saved: 57, failed: 3, unknown: 0, left: 0 })
    expect(failures.map(({ row, line, column, value, outcome }) => [row, line, column, value, outcome])).toEqual([
      [58, 59, 'email', 'c2@example.com', 'refused'],
      [59, 60, 'email', 'c1@example.com', 'refused'],
      [60, 61, 'email', 'c0@example.com', 'refused'],
    ])
    expect((await emailsOf(ctx)).length).toBe(60)
  })

  test('a row that cannot be sent does not keep back the rows of its request', async () => {
    const { ctx } = await teamtools()
    const text = '{"name":"Ann","email":"a@example.com"}\n{"name":"Ben","email":"b@example.com","invoices":[]}\n'
    const { summary, failures } = await outcomeOf(importRows(customers, ctx, () => [text], { format: 'ndjson' }))
    expect(summary).toEqual({ rows: 2, saved: 1, failed: 1, unknown: 0, left: 0 })
    expect(failures[0]).toMatchObject({ row: 2, reason: expect.stringContaining('invoices is set by the API') })
  })
})

/** Everything that has to hold of an import that has come to its end over several runs. */
const check = async (
  ctx: Context,
  count: number,
  failures: readonly ImportPart['failures'][number][],
  part: ImportPart,
) => {
  const emails = await emailsOf(ctx)
  expect(new Set(emails).size).toBe(emails.length)
  const unknown = new Set(failures.map(({ row }) => row))
  expect(unknown.size).toBe(failures.length)
  expect(part.summary).toEqual({ rows: count, saved: count - unknown.size, failed: 0, unknown: unknown.size, left: 0 })
  const missing = customersOf(count).flatMap(({ email }, index) => (emails.includes(email) ? [] : [index + 1]))
  expect(missing.every((row) => unknown.has(row))).toBe(true)
}

describe('importRows that is broken off', () => {
  test('breaks at requests of any kind, before or after they are processed, and sends no row twice', async () => {
    const plan = record({
      every: integer({ min: 2, max: 5 }),
      isProcessed: constantFrom(true, false),
      size: integer({ min: 1, max: 9 }),
      concurrency: integer({ min: 1, max: 3 }),
    })
    await assert(
      asyncProperty(plan, async ({ every, isProcessed, size, concurrency }) => {
        const { ctx, watch } = await teamtools()
        watch.instead = (request, pass) => (request % every > 0 ? undefined : isProcessed ? pass().then(lost) : lost())
        const store = createStore()
        const text = csvOf(customersOf(40))
        const failures = []
        let part: ImportPart | undefined
        for (let run = 0; run < 60 && part?.phase !== 'done'; run++) {
          const given = { ...options, size, concurrency, from: store.last(), saveCheckpoint: store.saveCheckpoint }
          const { found, error } = await untilError(importRows(customers, ctx, () => [text], given))
          failures.push(...found.flatMap((each) => each.failures))
          part = found.at(-1)
          if (error) expect(['network', 'aborted']).toContain(error.kind)
        }
        watch.instead = () => undefined
        await check(ctx, 40, failures, part!)
      }),
      { numRuns: 25 },
    )
  })

  test('a process that is killed during any request sends no row twice', async () => {
    const text = csvOf(customersOf(20))
    for (let killed = 1; killed <= 8; killed++) {
      const { ctx, watch } = await teamtools()
      const store = createStore()
      const given = { ...options, size: 3, concurrency: 2, saveCheckpoint: store.saveCheckpoint }
      const failures: ImportPart['failures'][number][] = []
      const never = () => new Promise<never>(() => undefined)
      await new Promise<void>((resolve) => {
        let isDead = false
        let requests = 0
        const fetch = async (url: string, init: object) => {
          if (isDead) return never()
          isDead = ++requests === killed
          const response = await watch.fetch(url, init)
          if (!isDead) return response
          // The request was processed, and nobody is left to hear of it.
          resolve()
          return never()
        }
        const run = async () => {
          for await (const part of importRows(customers, { ...ctx, fetch }, () => [text], given))
            if (part.ok) failures.push(...part.value.failures)
          resolve()
        }
        void run()
      })
      const from = store.last()
      const { found } = await untilError(importRows(customers, ctx, () => [text], { ...given, from }))
      failures.push(...found.flatMap((each) => each.failures))
      await check(ctx, 20, failures, found.at(-1)!)
      if (killed <= 7) expect(failures[0]?.reason).toMatch(/may have been saved; look before you send it again/)
    }
  })

  test('a generator that is abandoned after any part is resumed with each row once', async () => {
    const text = csvOf(customersOf(20))
    for (let stop = 0; stop < 9; stop++) {
      const { ctx } = await teamtools()
      const store = createStore()
      const given = { ...options, size: 3, saveCheckpoint: store.saveCheckpoint }
      const failures: ImportPart['failures'][number][] = []
      let parts = 0
      for await (const part of importRows(customers, ctx, () => [text], given)) {
        failures.push(...valueOf(part).failures)
        if (parts++ === stop) break
      }
      const rest = await untilError(importRows(customers, ctx, () => [text], { ...given, from: store.last() }))
      failures.push(...rest.found.flatMap((each) => each.failures))
      await check(ctx, 20, failures, rest.found.at(-1)!)
    }
  })

  test('failures that were not taken before a break come again, and no others', async () => {
    const { ctx } = await teamtools(2)
    const text = csvOf([...customersOf(4), { name: 'Bad', email: 'bad@example.com', tags: 'x' }])
    const store = createStore()
    const given = { ...options, size: 1, saveCheckpoint: store.saveCheckpoint }
    const taken: (readonly [number, string])[] = []
    let last: ImportPart | undefined
    for (let run = 0; run < 20 && last?.phase !== 'done'; run++)
      for await (const part of importRows(customers, ctx, () => [text], { ...given, from: store.last() })) {
        last = valueOf(part)
        if (run % 2 === 0 && last.failures.length > 0) break // killed before they were written
        taken.push(...last.failures.map(({ row, outcome }) => [row, outcome] as const))
      }
    expect(taken.sort()).toEqual([
      [1, 'refused'],
      [2, 'refused'],
      [5, 'invalid'],
    ])
  })

  test('a refused credential leaves the rows for a later run', async () => {
    const { ctx } = await teamtools()
    const text = csvOf(customersOf(5))
    const store = createStore()
    const wrong = { ...ctx, token: 'a-token-that-is-wrong' }
    const { error, failures } = await outcomeOf(importRows(customers, wrong, () => [text], { ...options, ...store }))
    expect([error?.kind, failures]).toEqual(['unauthorized', []])
    expect(store.last()).toMatchObject({ settled: [], underWay: [], saved: 0 })
    expect(JSON.stringify([error, store.saved])).not.toContain('a-token-that-is-wrong')
    const { summary } = await outcomeOf(importRows(customers, ctx, () => [text], { ...options, from: store.last() }))
    expect(summary?.saved).toBe(5)
  })

  test('stop lets the requests in progress end and leaves the other rows, signal makes theirs unknown', async () => {
    for (const name of ['stop', 'signal'] as const) {
      const { ctx, watch } = await teamtools()
      const controller = new AbortController()
      const store = createStore()
      watch.instead = (request, pass) => {
        if (request === 2) controller.abort()
        return request === 2 && name === 'signal' ? pass().then(lost) : undefined
      }
      const text = csvOf(customersOf(9))
      const given = { ...options, size: 3, saveCheckpoint: store.saveCheckpoint }
      const first = await outcomeOf(importRows(customers, ctx, () => [text], { ...given, [name]: controller.signal }))
      expect(first.error?.kind).toBe('aborted')
      const rest = await outcomeOf(importRows(customers, ctx, () => [text], { ...given, from: store.last() }))
      expect(rest.summary).toMatchObject(name === 'stop' ? { saved: 9, unknown: 0 } : { saved: 6, unknown: 3 })
      if (name === 'stop') expect((await emailsOf(ctx)).length).toBe(9)
    }
  })

  test.each(['stop', 'signal'] as const)('%s ends the checks, and those of a dry run', async (name) => {
    const { ctx, watch } = await teamtools()
    const text = csvOf(customersOf(5000))
    for (const dryRun of [true, false]) {
      const controller = new AbortController()
      let read = 0
      const pieces = function* () {
        for (const piece of piecesOf(text, 1000)) {
          if (++read === 20) controller.abort()
          yield piece
        }
      }
      const given = { ...options, dryRun, [name]: controller.signal }
      const { error } = await outcomeOf(importRows(customers, ctx, pieces, given))
      expect([error?.kind, read, watch.requests]).toEqual(['aborted', 20, 0])
    }
  })

  const grown = (text: string) => `${text}Late,late@example.com,Bern\n`
  test.each([
    ['grows', 2500, 2500, grown],
    ['grows after a full segment', 2000, 2000, grown],
    ['changes in a row', 2500, 1000, (text: string) => text.replace('c1500@example.com', 'other@example.com')],
    ['becomes shorter', 2500, 2000, (text: string) => text.slice(0, -40)],
    ['becomes shorter by a segment', 2000, 1000, (text: string) => text.split('\n').slice(0, 1001).join('\n')],
    ['becomes no CSV', 2500, 2500, (text: string) => `${text}"x`],
  ])('a text that %s after it was checked sends no row that was not checked', async (_, count, sent, change) => {
    const { ctx } = await teamtools()
    const text = csvOf(customersOf(count))
    let opened = 0
    const { error, summary } = await outcomeOf(
      importRows(customers, ctx, () => [opened++ === 0 ? text : change(text)], { ...options, size: 500 }),
    )
    expect(error).toMatchObject({ kind: 'input', message: expect.stringMatching(/has changed|a quote is not closed/) })
    expect(summary).toEqual({ rows: count, saved: sent, failed: 0, unknown: 0, left: count - sent })
    const known = new Set(customersOf(count).map(({ email }) => email))
    expect((await emailsOf(ctx)).every((email) => known.has(email))).toBe(true)
  })

  test('sends nothing more if the checkpoint cannot be saved', async () => {
    const { ctx, watch } = await teamtools()
    const text = csvOf(customersOf(9))
    const saveCheckpoint = () => Promise.reject(new Error('disk full'))
    const { error, summary } = await outcomeOf(importRows(customers, ctx, () => [text], { ...options, saveCheckpoint }))
    expect(error?.message).toContain('the checkpoint cannot be saved')
    expect([summary?.rows, watch.requests]).toEqual([9, 0])
  })

  test('refuses another text, and options that are wrong', async () => {
    const { ctx, watch } = await teamtools()
    const store = createStore()
    const text = csvOf(customersOf(2))
    await outcomeOf(importRows(customers, ctx, () => [text], { ...options, ...store }))
    watch.requests = 0
    const from = store.last()!
    const run = (given: unknown, resource: Resource<Context> = customers, open: unknown = () => [`${text}x,y,z,\n`]) =>
      outcomeOf(importRows(resource, ctx, open as never, given as ImportOptions))
    expect((await run({ ...options, from })).error?.message).toContain('not that of the checkpoint')
    const wrong = [
      null,
      { format: 'xml' },
      { ...options, size: 0 },
      { ...options, concurrency: 1.5 },
      { ...options, types: { a: 'date' } },
      { ...options, ifInvalid: 'stop' },
      { ...options, from: { ...from, settled: [[2, 1]] } },
      { ...options, from: 'x' },
      { format: 'ndjson', from },
    ]
    for (const given of wrong) expect((await run(given)).error?.kind).toBe('input')
    expect((await run(options, teamtoolsResources.webEvents)).error?.message).toContain('no function that saves')
    expect((await run(options, customers, [text])).error?.message).toContain('a function that opens it')
    const throwing = () => {
      throw new Error('secret path')
    }
    const { error } = await run(options, customers, throwing)
    expect(error?.message).not.toContain('secret')
    expect(watch.requests).toBe(0)
  })
})

describe('importRows of the other systems', () => {
  test('creates rows of AlfaCRM, and updates those with an id, without the fields that the API sets', async () => {
    const { ctx } = await alfacrm()
    const text = 'name,legal_type,is_study,phone,balance\nAnn,1,true,+79990001122,5.00\nBen,1,1,,\n,1,1,,\n'
    const created = await outcomeOf(importRows(alfacrmResources.customers, ctx, () => [text], options))
    expect(created.summary).toEqual({ rows: 3, saved: 2, failed: 1, unknown: 0, left: 0 })
    expect(created.failures[0]).toMatchObject({ row: 3, column: 'name', reason: 'a value is required' })
    const exported = (await allOf(exportRows(alfacrmResources.customers, ctx, options)))
      .map((part) => part.text)
      .join('')
    const changed = exported.replaceAll('Ben', 'Benno')
    const updated = await outcomeOf(importRows(alfacrmResources.customers, ctx, () => [changed], options))
    expect(updated.failures).toEqual([])
    const { items, total } = valueOf(await listClients(ctx))
    expect([total, items.map(({ name }) => name).sort()]).toEqual([2, ['Ann', 'Benno']])
    expect(items.find(({ name }) => name === 'Ann')).toMatchObject({ phone: ['+79990001122'] })
  })

  test('creates and updates clients of WHMCS, one request each', async () => {
    const { ctx, watch } = whmcs()
    const rows = [person, { ...person, email: 'b@example.com', firstname: '=1' }, { ...person, email: '' }]
    const text = csvOf(rows)
    const { summary, failures } = await outcomeOf(
      importRows(whmcsResources.clients, ctx, () => [text], { ...options, concurrency: 2 }),
    )
    expect(summary).toEqual({ rows: 3, saved: 2, failed: 1, unknown: 0, left: 0 })
    expect(failures[0]).toMatchObject({ row: 3, column: 'email' })
    expect(watch.requests).toBe(2)
    const changes = 'id,city\n1,Nuuk\n9,Bern\nx,Bern\n'
    const updated = await outcomeOf(importRows(whmcsResources.clients, ctx, () => [changes], options))
    expect(updated.summary).toMatchObject({ saved: 1, failed: 2 })
    expect(updated.failures.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'refused'],
      [3, 'refused'],
    ])
  })

  test('refuses columns that WHMCS does not have, and the id of a row that can only be created', async () => {
    const { ctx, watch } = whmcs()
    const text = 'id,firstname,lastname,email,password2,nickname\n1,Ann,Lee,a@example.com,swordfish,x\n'
    const { failures } = await outcomeOf(importRows(whmcsResources.users, ctx, () => [text], options))
    expect(failures.map(({ column, reason }) => [column, reason])).toEqual([
      ['id', 'the resource has no such field'],
      ['nickname', 'the resource has no such field'],
    ])
    const short = 'firstname,lastname,email,password2\nAnn,Lee,,swordfish\nAnn,Lee,a@example.com,\n'
    const { failures: others } = await outcomeOf(importRows(whmcsResources.users, ctx, () => [short], options))
    expect(JSON.stringify([failures, others])).not.toContain('swordfish')
    expect(watch.requests).toBe(0)
  })

  test('takes a column of lists that the schema does not know as its type says', async () => {
    const { ctx } = await teamtools()
    const text = 'name,email,notes\nAnn,a@example.com,[]\n'
    const untyped = await outcomeOf(importRows(customers, ctx, () => [text], options))
    expect(untyped.failures).toMatchObject([{ column: 'notes', reason: 'must be a list' }])
    const typed = await outcomeOf(importRows(customers, ctx, () => [text], { ...options, types: { notes: 'json' } }))
    expect(typed.summary?.saved).toBe(1)
  })

  test.each(['csv', 'ndjson'] as const)('gives back what was exported: %s', async (format) => {
    const [{ ctx: source }, { ctx: target }] = [await teamtools(), await teamtools()]
    const rows = [
      { name: '=HYPERLINK("x")', email: 'a@example.com', tags: ['+1', 'b'], joinDate: '2024-01-02', phone: '0049' },
      { name: '\'=x\n"y"', email: 'b@example.com', city: '' },
    ]
    valueOf(await saveCustomers(source, rows))
    const columns = ['name', 'email', 'tags', 'joinDate', 'phone', 'city']
    const exported = async (ctx: Context) =>
      (await allOf(exportRows(customers, ctx, { format: 'csv', columns }))).map(({ text }) => text).join('')
    const text = (await allOf(exportRows(customers, source, { format }))).map((part) => part.text).join('')
    // Without their ids and what the API sets, the rows are new to the other account.
    const cells = (await allOf(readRows([text], format))).map((row) => row.cells)
    const own = cells.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name))))
    const { summary, failures } = await outcomeOf(
      importRows(customers, target, () => [rowWriter(format)(own)], { format }),
    )
    expect([summary?.saved, failures]).toEqual([2, []])
    expect(await exported(target)).toBe(await exported(source))
  })
})
