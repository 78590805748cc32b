import { createContext } from 'billfold'
import { openQueue } from './jobs.js'
import { startWorker, type WorkerSettings } from './worker.js'

/** What a worker process is started with. */
export type ProcessSettings = WorkerSettings & {
  readonly baseUrl: string
  readonly token: string
  readonly number: number
}

const { baseUrl, token, number, ...settings } = JSON.parse(process.argv[2] ?? '') as ProcessSettings
const ctx = createContext({ baseUrl, token, headers: { 'X-Worker': `worker ${number}` } })
const queue = openQueue(settings.redis)
const worker = startWorker(ctx, queue, settings)
await worker.waitUntilReady()
process.send?.('ready')

// Told to stop, it finishes its jobs first.
process.once('SIGTERM', () => {
  void worker.close().then(() => queue.close())
})
