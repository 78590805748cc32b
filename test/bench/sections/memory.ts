/**
 * The most memory that many rows take, above the start: through `batches`, through `paginate`, exported, imported, and
 * read into one array. Measured after a full collection each, and so run with --expose-gc.
 */
import { batches, paginate } from 'billfold'
import { listCustomers, saveCustomers } from 'billfold/teamtools'
import { exportRows, importRows, teamtoolsResources } from 'billfold/transfer'
import { listAnswer } from '../customers.js'

export type MemoryOptions = {
  readonly way: 'batches' | 'paginate' | 'exportRows' | 'importRows' | 'fetch all'
  readonly rows: number
}

/** Bytes above the start, after a collection. */
export type MemoryResult = { readonly peak: number }

const { way, rows } = JSON.parse(process.argv[2]!) as MemoryOptions
const page = 1000

const used = (): number => {
  globalThis.gc!()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Answers a page of a list, or what was saved, as the API does. */
const answering = (url: string, init: RequestInit): Promise<Response> => {
  const query = new URL(url).searchParams
  const saved = init.body ? (JSON.parse(init.body as string) as { data: unknown[] }).data.length : page
  const from = Number(query.get('offset') ?? 0)
  return Promise.resolve(new Response(listAnswer(Math.min(saved, rows - from), from)))
}
const context = { baseUrl: 'http://127.0.0.1:9/', token: '0123456789abcdef', fetch: answering }

function* given(): Generator<{ name: string; email: string }> {
  for (let row = 0; row < rows; row++) yield { name: `Customer ${row}`, email: `customer${row}@example.com` }
}

/** The text of a CSV file with the rows. */
function* file(): Generator<string> {
  yield 'name,email\n'
  for (const { name, email } of given()) yield `${name},${email}\n`
}

/** The rows of each step. */
async function* steps(): AsyncGenerator<number> {
  const signal = new AbortController().signal
  if (way === 'batches')
    for await (const { result } of batches(saveCustomers, context, given(), { size: page, concurrency: 4, signal }))
      yield result.value!.length
  else if (way === 'paginate')
    for await (const { value } of paginate(listCustomers, context, { limit: page, signal })) yield value!.length
  else if (way === 'exportRows') {
    let before = 0
    const options = { format: 'csv', query: { limit: page } } as const
    for await (const { value } of exportRows(teamtoolsResources.customers, context, options)) {
      const { rows } = value!.checkpoint
      yield rows - before
      before = rows
    }
  } else if (way === 'importRows') {
    let before = 0
    const options = { format: 'csv', size: page } as const
    for await (const { value } of importRows(teamtoolsResources.customers, context, file, options)) {
      const { saved } = value!.summary
      yield saved - before
      before = saved
    }
  } else {
    const all: unknown[] = []
    while (all.length < rows) {
      const answer = await answering(`${context.baseUrl}customers?limit=${page}&offset=${all.length}`, {})
      const { data } = JSON.parse(await answer.text()) as { data: unknown[] }
      for (const row of data) all.push(row)
      yield data.length
    }
  }
}

const start = used()
let [seen, peak, count] = [0, 0, 0]
for await (const length of steps()) {
  seen += length
  if (++count % 50 === 0) peak = Math.max(peak, used() - start)
}
if (seen !== rows) throw new Error(`${way} gave ${seen} of ${rows} rows`)
const result: MemoryResult = { peak }
console.log(JSON.stringify(result))
