import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createAlfaCrmSandbox } from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import type { RedisServer } from '../support/redisServer.js'
import type { Report, Task, WorkerOptions } from './fleetWorker.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = fileURLToPath(new URL('fleetWorker.ts', import.meta.url))

/** A school on a port, which counts what it is asked and can keep a login waiting. */
export type School = {
  readonly url: string
  readonly counted: { logins: number; calls: number; refused: number }
  /** Moves the clock of the school, so that its tokens expire. */
  readonly pass: (milliseconds: number) => void
  /** Keeps the next logins without an answer until they are let go. */
  readonly holdLogins: () => { readonly arrived: Promise<void>; readonly letGo: () => void }
  readonly close: () => Promise<void>
}

/** Serves a sandbox that answers at most so many requests in a second. */
export const openSchool = async (perSecond: number): Promise<School> => {
  let ahead = 0
  const sandbox = createAlfaCrmSandbox({
    email: 'api@example.com',
    apiKey: 'a key of the fleet',
    rate: perSecond,
    now: () => Date.now() + ahead,
  })
  const counted = { logins: 0, calls: 0, refused: 0 }
  const held = new EventEmitter()
  let hold: Promise<void> | undefined
  const served = await serveSandbox({
    fetch: async (request) => {
      const isLogin = request.url.endsWith('/auth/login')
      if (isLogin) {
        counted.logins++
        held.emit('login')
        await hold
      } else counted.calls++
      const response = await sandbox.fetch(request)
      if (response.status === 429) counted.refused++
      return response
    },
  })
  if (!served.ok) throw new Error(served.message)
  return {
    url: served.value.url,
    counted,
    pass: (milliseconds) => void (ahead += milliseconds),
    holdLogins: () => {
      let letGo = (): void => undefined
      hold = new Promise((resolve) => {
        letGo = () => {
          hold = undefined
          resolve()
        }
      })
      return { arrived: once(held, 'login').then(() => undefined), letGo }
    },
    close: served.value.close,
  }
}

/** A process of the fleet. */
export type Worker = {
  readonly child: ChildProcess
  /** Resolves when the worker reports this. */
  readonly says: <E extends Report['event']>(event: E) => Promise<Extract<Report, { readonly event: E }>>
  readonly start: (task: Task) => void
  readonly kill: () => Promise<void>
}

const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const child = fork(program, [JSON.stringify(options)], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.json` },
  })
  const reports = new EventEmitter()
  child.on('message', (report: Report) => reports.emit(report.event, report))
  const worker: Worker = {
    child,
    says: (event) => once(reports, event).then(([report]: unknown[]) => report as never),
    start: (task) => void child.send(task),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('a worker ended before it was ready')))
  await Promise.race([worker.says('ready'), ended])
  ended.catch(() => undefined)
  return worker
}

/** Starts so many processes that share a Redis and a school. */
export const startFleet = (
  workers: number,
  { url }: School,
  redis: RedisServer,
  options: Pick<WorkerOptions, 'whenAway' | 'perSecond' | 'lockTime'>,
): Promise<readonly Worker[]> =>
  Promise.all(
    Array.from({ length: workers }, (_, number) =>
      startWorker({ ...options, number, workers, baseUrl: url, redis: redis.url }),
    ),
  )

/** Lets each worker make calls, and says how many were done and which errors there were. */
export const runAll = async (workers: readonly Worker[], task: Task) => {
  const reports = workers.map(({ says }) => says('finished'))
  for (const { start } of workers) start(task)
  return (await Promise.all(reports)).reduce(
    (sum, { done, errors }) => ({ done: sum.done + done, errors: [...sum.errors, ...errors] }),
    { done: 0, errors: [] as readonly string[] },
  )
}
