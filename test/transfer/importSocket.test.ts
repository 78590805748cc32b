import { expect, test } from 'vitest'
import { createContext } from 'billfold'
import { saveCustomer } from 'billfold/teamtools'
import { type ImportCheckpoint, type ImportFailure, importRows, rowWriter, teamtoolsResources } from 'billfold/transfer'
import { useServedShop } from '../teamtools/served.js'
import { customersOf } from './accounts.js'

const newShop = useServedShop()
const text = rowWriter('csv')(customersOf(30))

// One resource saves many rows in a request, and the other one row.
const { customers } = teamtoolsResources
const oneByOne = { ...customers, import: { schema: customers.import!.schema, save: saveCustomer } }

test.each([
  ['many at a time', customers],
  ['one by one', oneByOne],
])('rows are sent once over connections that break: %s', async (_, resource) => {
  const { ctx: literal, sandbox } = await newShop()
  // With the retries of a managed context, a request that was not answered is not repeated either.
  const ctx = createContext({ baseUrl: literal.baseUrl, token: literal.token })
  const failures: ImportFailure[] = []
  let checkpoint: ImportCheckpoint | undefined
  let summary
  for (let run = 0; run < 10; run++) {
    const fault = run % 2 ? { reset: true as const, processed: true } : { cut: true as const }
    if (run < 4)
      sandbox.faults.add([
        { match: 'POST **', delay: 0, times: 2 },
        { match: 'POST **', ...fault, times: 1 },
      ])
    const options = {
      format: 'csv',
      size: 4,
      concurrency: 2,
      from: checkpoint,
      saveCheckpoint: (saved: ImportCheckpoint) => void (checkpoint = saved),
    } as const
    for await (const part of importRows(resource, ctx, () => [text], options)) {
      if (part.ok) failures.push(...part.value.failures)
      else expect(['network', 'malformed', 'aborted']).toContain(part.error.kind)
      if (part.ok) ({ summary } = part.value)
    }
    sandbox.faults.clear()
  }
  expect(checkpoint!.isDone).toBe(true)
  expect(new Set(failures.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']))
  expect(summary).toEqual({ rows: 30, saved: 30 - failures.length, failed: 0, unknown: failures.length, left: 0 })
  const emails = sandbox.exportState().tables['customers']!.map(({ values }) => values['email'] as string)
  expect(new Set(emails).size).toBe(emails.length)
  // The requests took effect before their connections broke.
  expect(emails.length).toBe(31)
})
