import { describe, expect, test } from 'vitest'
import { createCustomer, createLocation, listCustomers as listClients } from 'billfold/alfacrm'
import { deleteCustomer, listCustomers } from 'billfold/teamtools'
import { addClient } from 'billfold/whmcs'
import {
  alfacrmResources,
  type ExportCheckpoint,
  type ExportOptions,
  exportRows,
  readRows,
  type Resource,
  teamtoolsResources,
  whmcsResources,
} from 'billfold/transfer'
import { login } from '../sandbox/alfacrm/api.js'
import { useServedShop } from '../teamtools/served.js'
import { person } from '../whmcs/sandboxed.js'
import { alfacrm, allOf, customersOf, teamtools, untilError, valueOf, whmcs } from './accounts.js'

/** A file that is written as the command line writes one: text first, then the checkpoint. */
const createFile = () => {
  const file = { bytes: Buffer.alloc(0), checkpoint: undefined as ExportCheckpoint | undefined }
  return {
    text: () => file.bytes.toString(),
    checkpoint: () => file.checkpoint,
    /** Writes some of a text, as a process does that is killed while it writes. */
    write: (text: string) => (file.bytes = Buffer.concat([file.bytes, Buffer.from(text)])),
    /** Saves a checkpoint as JSON does. */
    save: (checkpoint: ExportCheckpoint) =>
      (file.checkpoint = JSON.parse(JSON.stringify(checkpoint)) as ExportCheckpoint),
    /** Cuts the file back to its checkpoint. */
    cut: () => (file.bytes = file.bytes.subarray(0, file.checkpoint?.bytes ?? 0)),
  }
}

type File = ReturnType<typeof createFile>

/** Exports into a file from its checkpoint on, and returns the error, if any. */
const resume = async <C>(file: File, resource: Resource<C>, ctx: C, options: ExportOptions) => {
  file.cut()
  for await (const part of exportRows(resource, ctx, { ...options, from: file.checkpoint() })) {
    if (!part.ok) return part.error
    file.write(part.value.text)
    file.save(part.value.checkpoint)
  }
  return undefined
}

/** Exports into a file again and again until no connection breaks, and returns how many did. */
const resumeToEnd = async <C>(file: File, resource: Resource<C>, ctx: C, options: ExportOptions): Promise<number> => {
  for (let breaks = 0; breaks < 100; breaks++) {
    const error = await resume(file, resource, ctx, options)
    if (!error) return breaks
    expect(error.kind).toBe('network')
    // A process that was killed has written more than its checkpoint says.
    file.write('half a line')
  }
  throw new Error('the export comes to no end')
}

const idsIn = async (text: string, format: 'csv' | 'ndjson' = 'csv') =>
  (await allOf(readRows([text], format))).map(({ cells }) => String(cells.id))

const { customers } = teamtoolsResources

describe('exportRows', () => {
  test('exports 10,000 rows, each once, page by page', async () => {
    const { ctx, watch } = await teamtools(10_000)
    const parts = await allOf(exportRows(customers, ctx, { format: 'csv', query: { limit: 500 } }))
    expect(Math.max(...parts.map(({ text }) => text.split('\n').length))).toBe(502)
    const ids = await idsIn(parts.map(({ text }) => text).join(''))
    expect([ids.length, new Set(ids).size, parts.at(-1)!.rows]).toEqual([10_000, 10_000, 10_000])
    expect(watch.requests).toBe(21)
    const { checkpoint, text } = parts.at(-1)!
    expect([checkpoint.isDone, text]).toEqual([true, ''])
    expect(checkpoint.bytes).toBe(Buffer.byteLength(parts.map((part) => part.text).join('')))
  })

  test.each(['csv', 'ndjson'] as const)('breaks at every page and resumes with each row once: %s', async (format) => {
    const { ctx, watch } = await teamtools(47)
    const file = createFile()
    watch.instead = (request) => (request % 3 === 0 ? Promise.reject(new TypeError('connection lost')) : undefined)
    const breaks = await resumeToEnd(file, customers, ctx, { format, query: { limit: 5 } })
    const ids = await idsIn(file.text(), format)
    expect([ids.length, new Set(ids).size]).toEqual([47, 47])
    expect(breaks).toBeGreaterThan(5)
    expect(file.text()).not.toContain('half')
  })

  test('resumes after each part at which it is abandoned', async () => {
    const { ctx } = await teamtools(12)
    for (let stop = 0; stop < 7; stop++) {
      const file = createFile()
      let part = 0
      for await (const { value } of exportRows(customers, ctx, { format: 'csv', query: { limit: 2 } })) {
        if (part++ === stop) {
          file.write(value!.text) // and its checkpoint is not saved
          break
        }
        file.write(value!.text)
        file.save(value!.checkpoint)
      }
      expect(await resume(file, customers, ctx, { format: 'csv', query: { limit: 2 } })).toBeUndefined()
      expect(new Set(await idsIn(file.text())).size).toBe(12)
      expect((await idsIn(file.text())).length).toBe(12)
    }
  })

  test('resumes with each row once if rows before its page were deleted, or others added, during the break', async () => {
    const { ctx } = await teamtools(20)
    const file = createFile()
    for await (const { value } of exportRows(customers, ctx, { format: 'ndjson', query: { limit: 5 } })) {
      file.write(value!.text)
      file.save(value!.checkpoint)
      if (value!.rows === 10) break
    }
    const [first] = await idsIn(file.text(), 'ndjson')
    valueOf(await deleteCustomer(ctx, first!))
    await resume(file, customers, ctx, { format: 'ndjson', query: { limit: 5 } })
    const ids = await idsIn(file.text(), 'ndjson')
    expect([ids.length, new Set(ids).size]).toEqual([20, 20])
  })

  test.each([
    [1, 0],
    [5, 0],
    [3, 2],
    [0, 5],
    [2, 5],
  ])('resumes with each row once if %i rows were added and %i removed before its page', async (added, removed) => {
    // The newest row is the first, so that each one that is added moves all others.
    let rows = Array.from({ length: 40 }, (_, index) => ({ id: `old ${index}` }))
    const list = (_context: unknown, { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {}) =>
      Promise.resolve({ ok: true, value: rows.slice(offset, offset + limit) } as const)
    const file = createFile()
    const options = { format: 'ndjson', query: { limit: 5 } } as const
    for (let run = 0; run < 3; run++) {
      file.cut()
      let parts = 0
      for await (const part of exportRows({ list, id: 'id' }, {}, { ...options, from: file.checkpoint() })) {
        file.write(valueOf(part).text)
        file.save(valueOf(part).checkpoint)
        if (++parts === 3) break
      }
      rows = [...Array.from({ length: added }, (_, index) => ({ id: `new ${run} ${index}` })), ...rows.slice(removed)]
    }
    expect(await resume(file, { list, id: 'id' }, {}, options)).toBeUndefined()
    const ids = await idsIn(file.text(), 'ndjson')
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
    expect(ids.filter((id) => id.startsWith('old')).length).toBe(40)
  })

  test('resumes with each of the rows that are alike and have no id', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ name: index % 3 === 0 ? 'same' : `row ${index}` }))
    const list = (_context: unknown, { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {}) =>
      Promise.resolve({ ok: true, value: rows.slice(offset, offset + limit) } as const)
    const file = createFile()
    const options = { format: 'ndjson', query: { limit: 4 } } as const
    for await (const part of exportRows({ list }, {}, options)) {
      file.write(valueOf(part).text)
      file.save(valueOf(part).checkpoint)
      if (valueOf(part).rows === 8) break
    }
    expect(await resume(file, { list }, {}, options)).toBeUndefined()
    expect(file.text()).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  })

  test('an export that is done asks for nothing more', async () => {
    const { ctx, watch } = await teamtools(3)
    const file = createFile()
    await resume(file, customers, ctx, { format: 'csv' })
    const text = file.text()
    watch.requests = 0
    await resume(file, customers, ctx, { format: 'csv' })
    expect([file.text(), watch.requests]).toEqual([text, 0])
  })

  test('an empty list gives the header', async () => {
    const { ctx } = await teamtools()
    const parts = await allOf(exportRows(customers, ctx, { format: 'csv', columns: ['id', '=x'] }))
    expect(parts.map(({ text }) => text)).toEqual(["id,'=x\n"])
  })

  test('a checkpoint of another query or format, or none at all, is refused before anything is sent', async () => {
    const { ctx, watch } = await teamtools(3)
    const [part] = await allOf(exportRows(customers, ctx, { format: 'csv' }))
    watch.requests = 0
    const from = part!.checkpoint
    const wrong: ExportOptions[] = [
      { format: 'csv', from, query: { keyword: 'a' } },
      { format: 'ndjson', from },
      { format: 'csv', from: { ...from, place: null } as never },
      { format: 'csv', from: { ...from, last: [1] } as never },
      { format: 'csv', from: { ...from, before: undefined } as never },
      { format: 'csv', from: { ...from, columns: { names: 'id' } } as never },
      { format: 'csv', from: 'x' as never },
      { format: 'xml' as never },
      { format: 'csv', columns: [1] as never },
      null as never,
    ]
    for (const options of wrong) {
      const { error, found } = await untilError(exportRows(customers, ctx, options))
      expect([error?.kind, found]).toEqual(['input', []])
    }
    expect((await untilError(exportRows({}, ctx, { format: 'csv' }))).error?.message).toContain('no list function')
    expect(watch.requests).toBe(0)
  })

  test('ends with an aborted error', async () => {
    const { ctx } = await teamtools(30)
    const controller = new AbortController()
    const kinds: unknown[] = []
    const options = { format: 'csv', query: { limit: 10 }, signal: controller.signal } as const
    for await (const part of exportRows(customers, ctx, options)) {
      kinds.push(part.ok ? part.value.rows : part.error.kind)
      controller.abort()
    }
    expect(kinds).toEqual([10, 'aborted'])
  })
})

describe('exportRows of the other systems', () => {
  test('breaks at every page of AlfaCRM, whose pages have their own size, and gives each row once', async () => {
    const { ctx, watch } = await alfacrm()
    for (const { name } of customersOf(120)) valueOf(await createCustomer(ctx, { name, legal_type: 1, is_study: 1 }))
    const file = createFile()
    const base = watch.requests
    watch.instead = (request) => ((request - base) % 3 === 0 ? Promise.reject(new TypeError('lost')) : undefined)
    await resumeToEnd(file, alfacrmResources.customers, ctx, { format: 'ndjson', query: { limit: 200 } })
    const ids = await idsIn(file.text(), 'ndjson')
    expect([ids.length, new Set(ids).size]).toEqual([120, 120])
    watch.instead = () => undefined
    const [part] = await allOf(exportRows(alfacrmResources.customers, ctx, { format: 'csv' }))
    expect(part!.total).toBe(120)
    expect(valueOf(await listClients(ctx)).total).toBe(120)
  })

  test('AlfaCRM gives the rows that were changed since a time', async () => {
    const { ctx: first, clock, sandbox } = await alfacrm()
    valueOf(await createCustomer(first, { name: 'Old', legal_type: 1, is_study: 1 }))
    clock.ms += 10 * 86_400_000
    const ctx = { ...first, token: await login(sandbox) }
    valueOf(await createCustomer(ctx, { name: 'New', legal_type: 1, is_study: 1 }))
    const query = alfacrmResources.customers.since!(new Date(clock.ms))
    const parts = await allOf(exportRows(alfacrmResources.customers, ctx, { format: 'csv', columns: ['name'], query }))
    expect(parts.map(({ text }) => text).join('')).toBe('name\nNew\n')
  })

  test('breaks at every page of WHMCS and gives each row once', async () => {
    const { ctx, watch } = whmcs()
    for (let index = 0; index < 30; index++)
      valueOf(await addClient(ctx, { ...person, email: `c${index}@example.com`, firstname: '=1+1' }))
    const file = createFile()
    const base = watch.requests
    watch.instead = (request) => ((request - base) % 3 === 0 ? Promise.reject(new TypeError('lost')) : undefined)
    await resumeToEnd(file, whmcsResources.clients, ctx, { format: 'csv', query: { limit: 7 } })
    const ids = await idsIn(file.text())
    expect([ids.length, new Set(ids).size]).toEqual([30, 30])
    expect(file.text()).toContain(",'=1+1,")
  })

  test('lists that come whole are exported with one request, with rows that have no id', async () => {
    const { ctx, watch } = whmcs()
    const parts = await allOf(exportRows(whmcsResources.paymentMethods, ctx, { format: 'ndjson' }))
    expect(parts[0]!.rows).toBeGreaterThan(0)
    expect(watch.requests).toBe(1)
    const { ctx: crm } = await alfacrm()
    valueOf(await createLocation(crm, { name: 'Here', is_active: true, branch_id: 1 }))
    expect((await allOf(exportRows(alfacrmResources.locations, crm, { format: 'ndjson' })))[0]!.rows).toBe(1)
  })
})

describe('exportRows over a socket', () => {
  const newShop = useServedShop()

  test('resumes after connections that were cut', async () => {
    const { ctx, must, sandbox } = await newShop()
    for (const customer of customersOf(9)) await must('POST', 'customers/', customer)
    const file = createFile()
    const fault = [
      { match: 'GET customers', cut: true },
      { match: 'GET customers', reset: true },
    ] as const
    const options = { format: 'csv', query: { limit: 3 } } as const
    for (let run = 0; run < 4; run++) {
      file.cut()
      let parts = 0
      for await (const part of exportRows({ list: listCustomers }, ctx, { ...options, from: file.checkpoint() })) {
        if (!part.ok) {
          expect(['network', 'malformed']).toContain(part.error.kind)
          break
        }
        file.write(part.value.text)
        file.save(part.value.checkpoint)
        if (++parts === 2 && run < 3) sandbox.faults.add([{ ...fault[run % 2]!, times: 1 }])
      }
    }
    const ids = await idsIn(file.text())
    expect([ids.length, new Set(ids).size]).toEqual([10, 10])
    expect(file.checkpoint()!.isDone).toBe(true)
  })
})
