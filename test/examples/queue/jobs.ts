import { createHash } from 'node:crypto'
import { Queue, QueueEvents } from 'bullmq'

/** A row of the import: a new customer. */
export type Row = { readonly name: string; readonly email: string }

/** A job: the rows of one request. What a worker notes in it is for the next one, if that worker dies. */
export type ImportJob = {
  readonly from: number
  readonly rows: readonly Row[]
  /**
   * When the request was sent, in milliseconds since 1970: from just before it is sent until it is certain that it was not
   * processed. A job that has it when it begins may have been carried out already.
   */
  readonly startedAt?: number | undefined
  /** True once the rows are to be saved by two jobs with half of them each. */
  readonly split?: true
}

/** What a job that is finished has done. `split` means that others have its rows. */
export type ImportResult = { readonly saved: number; readonly split?: true }

export type ImportQueue = Queue<ImportJob, ImportResult>

export const queueName = 'import-customers'

export const openQueue = (redis: string): ImportQueue =>
  new Queue<ImportJob, ImportResult>(queueName, { connection: { url: redis } })

/**
 * A job for some rows. The queue knows it by its rows and takes it only once, however often it is added. The rows of another
 * file make another job.
 */
export const jobFor = (from: number, rows: readonly Row[]) => {
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
  return {
    name: 'save',
    data: { from, rows },
    opts: { jobId: `rows-${from}-${from + rows.length}-${hash}`, removeOnComplete: false, removeOnFail: false },
  }
}

/** The number of rows of a job. */
const rowsOf = (jobId: string): number => {
  const [, from, to] = jobId.split('-').map(Number)
  return (to ?? 0) - (from ?? 0)
}

/** Adds all rows in jobs of `size`. Adding them again after a break adds what is missing. */
export const addRows = async (
  queue: ImportQueue,
  rows: Iterable<Row> | AsyncIterable<Row>,
  size: number,
): Promise<void> => {
  let batch: Row[] = []
  let from = 0
  const add = async (): Promise<void> => {
    const { name, data, opts } = jobFor(from, batch)
    await queue.add(name, data, opts)
    from += batch.length
    batch = []
  }
  for await (const row of rows) if (batch.push(row) === size) await add()
  if (batch.length > 0) await add()
}

/** How far the imports on the queue are: rows that are saved, and rows that are not. */
export type ImportProgress = { readonly saved: number; readonly failed: number }

/** Counts what is saved and what is not. It reads every job that has ended. */
export const progressOf = async (queue: ImportQueue): Promise<ImportProgress> => {
  const [done, failed] = await Promise.all([queue.getJobs(['completed']), queue.getJobs(['failed'])])
  return {
    saved: done.reduce((sum, { returnvalue }) => sum + returnvalue.saved, 0),
    failed: failed.reduce((sum, { data }) => sum + data.rows.length, 0),
  }
}

/** Checks whether no job is left. */
export const isOver = async (queue: ImportQueue): Promise<boolean> =>
  (await queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized')) === 0

/** Tells of each step of the import from now on. Returns a function that ends this. */
export const watchProgress = async (
  queue: ImportQueue,
  redis: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<() => Promise<void>> => {
  const events = new QueueEvents(queueName, { connection: { url: redis } })
  await events.waitUntilReady()
  let { saved, failed } = await progressOf(queue)
  // The event has what the job returned, as the queue parsed it from JSON.
  events.on('completed', ({ returnvalue }) => {
    saved += (returnvalue as unknown as ImportResult).saved
    onProgress({ saved, failed })
  })
  events.on('failed', ({ jobId }) => {
    failed += rowsOf(jobId)
    onProgress({ saved, failed })
  })
  return () => events.close()
}

/** A row that is not saved, and why. Rows are counted from 0. */
export type ImportFailure = { readonly row: number; readonly email: string; readonly reason: string }

/** The rows that are not saved, in their order. */
export const failuresOf = async (queue: ImportQueue): Promise<readonly ImportFailure[]> =>
  (await queue.getJobs(['failed']))
    .flatMap(({ data, failedReason }) =>
      data.rows.map(({ email }, index) => ({ row: data.from + index, email, reason: failedReason })),
    )
    .sort((one, other) => one.row - other.row)
