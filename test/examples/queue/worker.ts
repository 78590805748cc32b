import type { Context } from 'billfold'
import { afterFailure } from 'billfold/queue'
import { settle } from 'billfold/settle'
import { saveCustomers } from 'billfold/teamtools'
import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq'
import { type ImportJob, type ImportQueue, type ImportResult, jobFor, queueName } from './jobs.js'

/** The settings of a worker. Times are in milliseconds. */
export type WorkerSettings = {
  readonly redis: string
  /** For how long a request that nobody waits for any more may still be carried out. */
  readonly patience: number
  /** By how much the clock of the API may differ from ours. */
  readonly clockSkew: number
  /** After how long a job counts as stalled when its worker is gone. */
  readonly lockDuration: number
}

type SaveJob = Job<ImportJob, ImportResult>

const mostRuns = 20

/** Runs the job again later. */
const later = async (job: SaveJob, token: string | undefined, milliseconds: number): Promise<never> => {
  if (job.attemptsStarted >= mostRuns) throw new UnrecoverableError(`still not done after ${mostRuns} runs`)
  await job.moveToDelayed(Date.now() + milliseconds, token)
  throw new DelayedError()
}

/**
 * Notes something in a job for the next worker. A job whose lock is lost belongs to another worker, and is left to that one.
 * That is checked after the note as well, since this process may have stood still meanwhile.
 */
const note = async (job: SaveJob, token: string | undefined, lockDuration: number, data: ImportJob): Promise<void> => {
  const keepLock = async (): Promise<void> => {
    if ((await job.extendLock(token ?? '', lockDuration)) !== 1) throw new Error('another worker has this job now')
  }
  await keepLock()
  await job.updateData(data)
  await keepLock()
}

/** Starts a worker of the import. One job is one request, so that its outcome is that of all its rows. */
export const startWorker = (ctx: Context, queue: ImportQueue, settings: WorkerSettings): Worker => {
  const { redis, patience, clockSkew, lockDuration } = settings

  /** Looks whether a job that may have been sent was carried out. */
  const isDone = async (job: SaveJob, token: string | undefined, startedAt: number): Promise<boolean> => {
    const call = {
      operation: 'teamtools.saveCustomers',
      args: [job.data.rows],
      startedAt,
      uniqueField: 'email',
    } as const
    const left = startedAt + patience - Date.now()
    const settled = await settle(ctx, call, { patience, clockSkew })
    if (!settled.ok) return later(job, token, patience)
    if (settled.value.outcome !== 'unclear') return settled.value.outcome === 'done'
    // What was not there yet may still come. After that only a person can decide.
    if (left > 0) return later(job, token, left)
    throw new UnrecoverableError(settled.value.reason)
  }

  /** Leaves the rows to two jobs with half of them each, which exist already if a worker died here. */
  const split = async ({ from, rows }: ImportJob): Promise<ImportResult> => {
    const half = Math.ceil(rows.length / 2)
    await queue.addBulk([jobFor(from, rows.slice(0, half)), jobFor(from + half, rows.slice(half))])
    return { saved: 0, split: true }
  }

  const save = async (job: SaveJob, token?: string): Promise<ImportResult> => {
    const { from, rows, startedAt } = job.data
    if (job.data.split) return split(job.data)
    if (startedAt !== undefined && (await isDone(job, token, startedAt))) return { saved: rows.length }
    await note(job, token, lockDuration, { from, rows, startedAt: Date.now() })
    const saved = await saveCustomers(ctx, rows)
    if (saved.ok) return { saved: rows.length }
    const { error } = saved
    const next = afterFailure(error)
    if (next.action === 'look') return later(job, token, patience)
    // One bad row fails them all: leave it alone at the end.
    if (error.kind === 'invalid' && rows.length > 1) {
      await note(job, token, lockDuration, { from, rows, split: true })
      return split(job.data)
    }
    // Nothing was saved, so that a later run need not look.
    await note(job, token, lockDuration, { from, rows })
    if (next.action === 'retry') return later(job, token, next.delay || 1000 * 2 ** Math.min(job.attemptsStarted, 5))
    throw new UnrecoverableError(error.message)
  }

  return new Worker<ImportJob, ImportResult>(queueName, save, {
    connection: { url: redis, maxRetriesPerRequest: null },
    concurrency: 2,
    lockDuration,
    stalledInterval: lockDuration / 2,
    // A job whose worker died is looked after by the next one, however often that happens.
    maxStalledCount: mostRuns,
  })
}
