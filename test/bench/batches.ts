/**
 * What many rows cost: `node --expose-gc --import tsx test/bench/batches.ts [rows]`.
 *
 * Saves rows out of a generator through `batches` and a `fetch` that answers by itself, and prints as JSON how many were
 * saved and by how many bytes the heap, with what it holds outside of it, was above the start at the most. Each figure
 * is taken after a full collection.
 */
import { batches } from '../../src/index.js'
import { saveCustomers } from '../../src/teamtools/index.js'

type Saved = { readonly data: readonly object[] }

/** Answers a bulk save as the API does: the entities, with ids. */
const answer = (_url: string, init: RequestInit): Promise<Response> => {
  const { data } = JSON.parse(init.body as string) as Saved
  const saved = data.map((row, index) => ({ ...row, id: index.toString(16).padStart(24, '0') }))
  return Promise.resolve(new Response(JSON.stringify({ data: saved })))
}

function* customers(count: number): Generator<object> {
  for (let row = 0; row < count; row++)
    yield { name: `Customer ${row}`, email: `customer${row}@example.com`, city: 'Berlin', country: 'Germany' }
}

const used = (): number => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const main = async (count: number): Promise<void> => {
  const context = { baseUrl: 'https://api.teamtools.io/', token: 'token', fetch: answer }
  const options = { size: 500, concurrency: 4, signal: new AbortController().signal }
  const start = used()
  let [saved, most, seen] = [0, 0, 0]
  for await (const { result } of batches(saveCustomers, context, customers(count), options)) {
    saved += result.value?.length ?? 0
    if (++seen % 50 === 0) most = Math.max(most, used() - start)
  }
  console.log(JSON.stringify({ saved, most, collected: globalThis.gc !== undefined }))
}

await main(Number(process.argv[2] ?? 1_000_000))
