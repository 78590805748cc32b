/** Rows a second into the sandbox on a port: through `batches`, and with one call a row. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { batches } from 'billfold'
import { requestAccessToken, saveCustomer, saveCustomers } from 'billfold/teamtools'

export type BulkOptions = { readonly rounds: number; readonly rows: number; readonly concurrency: number }

/** Rows per second of each round, by way. */
export type BulkResult = Readonly<Record<'batches' | 'one call a row', readonly number[]>>

const { rounds, rows, concurrency } = JSON.parse(process.argv[2]!) as BulkOptions
const sandbox = fork(fileURLToPath(new URL('sandbox.mjs', import.meta.url)))
const [baseUrl] = (await once(sandbox, 'message')) as [string]
const token = await requestAccessToken({ baseUrl }, { clientId: 'id', clientSecret: 'secret' })
const context = { baseUrl, token: token.value!.access_token }

let made = 0
function* customers(count: number): Generator<{ name: string; email: string; city: string; country: string }> {
  for (let row = 0; row < count; row++, made++)
    yield { name: `Customer ${made}`, email: `customer${made}@example.com`, city: 'Berlin', country: 'Germany' }
}

const inBatches = async (count: number): Promise<void> => {
  for await (const { result } of batches(saveCustomers, context, customers(count), { size: 500, concurrency }))
    if (!result.ok) throw new Error(result.error.message)
}

const oneByOne = async (count: number): Promise<void> => {
  const source = customers(count)
  const work = async (): Promise<void> => {
    for (const row of source) {
      const saved = await saveCustomer(context, row)
      if (!saved.ok) throw new Error(saved.error.message)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

const perSecond = async (save: (count: number) => Promise<void>, count: number): Promise<number> => {
  const start = performance.now()
  await save(count)
  return (1000 * count) / (performance.now() - start)
}

const result = { batches: [] as number[], 'one call a row': [] as number[] }
for (let round = -1; round < rounds; round++) {
  const each = await perSecond(oneByOne, rows / 10)
  const many = await perSecond(inBatches, rows)
  if (round < 0) continue
  result.batches.push(many)
  result['one call a row'].push(each)
}
console.log(JSON.stringify(result satisfies BulkResult))
sandbox.disconnect()
