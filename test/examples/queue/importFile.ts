import { createReadStream } from 'node:fs'
import { readRows } from 'billfold/transfer'
import { addRows, failuresOf, isOver, openQueue, progressOf, type Row, watchProgress } from './jobs.js'

// Imports the customers of a CSV file with the columns name and email. Workers do the work; started again after a break, it
// goes on: REDIS_URL=redis://127.0.0.1:6379 tsx importFile.ts customers.csv

const [file = ''] = process.argv.slice(2)
const redis = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379'
const queue = openQueue(redis)

async function* customersIn(path: string): AsyncGenerator<Row> {
  for await (const read of readRows(createReadStream(path), 'csv')) {
    if (!read.ok) throw new Error(read.error.message)
    const { name = '', email = '' } = read.value.cells as Partial<Row>
    yield { name, email }
  }
}

let shown = ''
const show = ({ saved, failed }: { readonly saved: number; readonly failed: number }): void => {
  const line = `${saved} saved, ${failed} failed`
  if (line !== shown) console.log(line)
  shown = line
}

const stopWatching = await watchProgress(queue, redis, show)
await addRows(queue, customersIn(file), 500)
while (!(await isOver(queue))) await new Promise((resolve) => setTimeout(resolve, 500))
await stopWatching()
show(await progressOf(queue))

const failures = await failuresOf(queue)
for (const { row, email, reason } of failures) console.log(`row ${row}, ${email}: ${reason}`)
await queue.close()
process.exitCode = failures.length > 0 ? 1 : 0
