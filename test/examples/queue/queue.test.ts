import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, unwrap } from 'billfold'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import { requestAccessToken } from 'billfold/teamtools'
import { Job, type Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RedisServer, startRedis } from '../../support/redisServer.js'
import {
  addRows,
  failuresOf,
  type ImportQueue,
  isOver,
  jobFor,
  openQueue,
  progressOf,
  type Row,
  watchProgress,
} from './jobs.js'
import { startWorker as startWorkerHere } from './worker.js'
import type { ProcessSettings } from './workerProcess.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const client = { clientId: 'id', clientSecret: 'secret' }

let redis: RedisServer
let queue: ImportQueue
let api: Awaited<ReturnType<typeof openAccount>>
let workers: ChildProcess[] = []
let folder: string

/** When a request to save customers is taken hold of: before it reaches the account or after it. */
type Moment = 'before' | 'after'

/** Serves an account. It can let the worker of a certain request die, which is told. */
const openAccount = async () => {
  const sandbox = createTeamToolsSandbox({ ...client, salt: 'salt', requiredAttributes: { customers: ['name'] } })
  const saves = { count: 0 }
  let seizure: { readonly at: number; readonly moment: Moment; readonly seize: (worker: number) => void } | undefined
  const served = await serveSandbox({
    fetch: async (request) => {
      const worker = Number(request.headers.get('X-Worker')?.slice('worker '.length))
      const isSave = request.method === 'POST' && request.url.endsWith('/customers/bulk')
      if (isSave) saves.count++
      const seized = isSave && saves.count === seizure?.at ? seizure : undefined
      if (seized?.moment === 'before') {
        seized.seize(worker)
        return new Promise(() => undefined)
      }
      const response = await sandbox.fetch(request)
      if (!seized) return response
      seized.seize(worker)
      return new Promise(() => undefined)
    },
  })
  if (!served.ok) throw new Error(served.message)
  const baseUrl = served.value.url
  const { access_token: token } = unwrap(await requestAccessToken({ baseUrl }, client))
  const seizedAt = (at: number, moment: Moment): Promise<number> =>
    new Promise((seize) => (seizure = { at, moment, seize }))
  /** How often each e-mail address is in the account. */
  const addresses = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const { values } of sandbox.exportState().tables['customers'] ?? []) {
      const { email } = values as Row
      counts.set(email, (counts.get(email) ?? 0) + 1)
    }
    return counts
  }
  return { baseUrl, token, saves, seizedAt, addresses, close: served.value.close }
}

/** Starts a program of the example as a process of its own. */
const start = (program: string, args: readonly string[]): ChildProcess =>
  fork(fileURLToPath(new URL(program, import.meta.url)), [...args], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.json`, REDIS_URL: redis.url },
    silent: true,
  })

const startWorker = async (number: number): Promise<ChildProcess> => {
  const settings: ProcessSettings = {
    redis: redis.url,
    baseUrl: api.baseUrl,
    token: api.token,
    number,
    patience: 3_000,
    clockSkew: 1_000,
    lockDuration: 5_000,
  }
  const child = start('workerProcess.ts', [JSON.stringify(settings)])
  child.stderr?.pipe(process.stderr)
  await once(child, 'message')
  return child
}

/** Starts the program that imports a file. `ended` has what it printed. */
const startImport = (file: string) => {
  const child = start('importFile.ts', [file])
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  child.stderr?.pipe(process.stderr)
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, lines: printed.trim().split('\n') }))
  return { child, ended }
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'billfold-queue-'))
  redis = await startRedis()
  queue = openQueue(redis.url)
  api = await openAccount()
})

afterEach(async () => {
  await Promise.all(workers.map(kill))
  await queue.close()
  await api.close()
  await redis.close()
  rmSync(folder, { recursive: true })
})

/** So many customers. Those whose number is in `bad` have no name, which the account requires. */
function* customers(count: number, bad: ReadonlySet<number>): Generator<Row> {
  for (let number = 0; number < count; number++)
    yield { name: bad.has(number) ? '' : `Customer ${number}`, email: `customer${number}@example.com` }
}

const startAll = async (): Promise<void> => {
  workers = await Promise.all([0, 1, 2].map(startWorker))
}

const untilOver = (): Promise<unknown> => vi.waitUntil(() => isOver(queue), { timeout: 140_000, interval: 100 })

/** Checks that each good row is in the account once, and that the bad ones are listed. */
const expectAll = async (count: number, bad: ReadonlySet<number>): Promise<void> => {
  expect(await progressOf(queue)).toEqual({ saved: count - bad.size, failed: bad.size })
  const found = api.addresses()
  expect(found.size).toBe(count - bad.size)
  expect([...found].filter(([, times]) => times !== 1)).toEqual([])
  const failures = await failuresOf(queue)
  expect(failures.map(({ row, email }) => ({ row, email }))).toEqual(
    [...bad].map((row) => ({ row, email: `customer${row}@example.com` })),
  )
  for (const { reason } of failures) expect(reason).toMatch(/^teamtools\.saveCustomers: .*name/)
}

describe('an import on a queue', () => {
  it('saves each of 100,000 rows once, though a worker and the import itself are killed, and lists what is refused', async () => {
    const bad = new Set([7, 33_333, 99_999])
    const file = join(folder, 'customers.csv')
    writeFileSync(
      file,
      `name,email\n${[...customers(100_000, bad)].map(({ name, email }) => `${name},${email}\n`).join('')}`,
    )
    await startAll()
    const seized = api.seizedAt(100, 'after')
    const first = startImport(file)
    await vi.waitUntil(async () => (await progressOf(queue)).saved > 2_000, { timeout: 60_000 })
    await kill(first.child)
    const second = startImport(file)
    await kill(workers[await seized]!)
    const { code, lines } = await second.ended
    expect(code).toBe(1)
    expect(lines.slice(-3)).toEqual(
      [...bad].map((row) => expect.stringMatching(`^row ${row}, customer${row}@example.com: .*name`) as string),
    )
    const saved = lines.slice(0, -3).map((line) => Number(/^(\d+) saved, \d failed$/.exec(line)?.[1]))
    expect(saved.at(-1)).toBe(99_997)
    expect(saved).toEqual([...saved].sort((one, other) => one - other))
    await expectAll(100_000, bad)
  }, 150_000)

  it.each(['before', 'after'] as const)(
    'looks first what became of a request whose worker was killed %s it took effect',
    async (moment) => {
      await startAll()
      const seized = api.seizedAt(5, moment)
      await addRows(queue, customers(2_000, new Set()), 100)
      await kill(workers[await seized]!)
      await untilOver()
      await expectAll(2_000, new Set())
      // The request that did not take effect was sent again, the other was not.
      expect(api.saves.count).toBe(moment === 'before' ? 21 : 20)
    },
    60_000,
  )

  it('goes on after all workers have stopped, and takes rows that are added again only once', async () => {
    await startAll()
    await addRows(queue, customers(2_000, new Set()), 100)
    await vi.waitUntil(async () => (await progressOf(queue)).saved > 0, { timeout: 60_000 })
    await Promise.all(workers.map(kill))
    await startAll()
    await addRows(queue, customers(2_000, new Set()), 100)
    await untilOver()
    await expectAll(2_000, new Set())
  }, 60_000)
})

describe('a worker', () => {
  const patience = 3_000
  let worker: Worker
  afterEach(() => worker.close())

  /** Starts a worker in this process, whose requests pass through `before`. */
  const startHere = (before: () => unknown = () => undefined): Worker => {
    const { baseUrl, token } = api
    const ctx = createContext({
      baseUrl,
      token,
      fetch: async (input, init) => {
        await before()
        return fetch(input, init)
      },
    })
    const settings = { redis: redis.url, patience, clockSkew: 1_000, lockDuration: 30_000 }
    return (worker = startWorkerHere(ctx, queue, settings))
  }

  it.each(['while it looks', 'while it notes that it sends'])(
    'sends nothing for a job that another worker takes over %s',
    async (moment) => {
      const { name, data, opts } = jobFor(0, [...customers(10, new Set())])
      const connection = new Redis(redis.url)
      const takeOver = () => connection.set(queue.toKey(`${opts.jobId}:lock`), 'another')
      const noting = vi.spyOn(Job.prototype, 'updateData').mockImplementation(async () => {
        if (moment !== 'while it looks') await takeOver()
      })
      const refused = new Promise<Error>((resolve) => {
        startHere(() => (moment === 'while it looks' ? takeOver() : undefined)).on('error', resolve)
      })
      const startedAt = Date.now() - 60_000
      await queue.add(name, { ...data, startedAt }, opts)
      expect((await refused).message).toContain('Lock mismatch')
      expect((await queue.getJob(opts.jobId))?.data.startedAt).toBe(startedAt)
      expect(noting).toHaveBeenCalledTimes(moment === 'while it looks' ? 0 : 1)
      expect(api.saves.count).toBe(0)
      noting.mockRestore()
      connection.disconnect()
    },
    60_000,
  )

  it('splits rows only once, although the worker that was about to split them died', async () => {
    const { name, data, opts } = jobFor(0, [...customers(4, new Set([3]))])
    startHere()
    const half = jobFor(0, data.rows.slice(0, 2))
    await queue.add(half.name, half.data, half.opts)
    await untilOver()
    await queue.add(name, { ...data, split: true }, opts)
    await untilOver()
    await expectAll(4, new Set([3]))
    // One half, and the other one with its two rows alone.
    expect(api.saves.count).toBe(4)
  }, 60_000)

  it('looks again when the time in which a request may arrive ends during a look', async () => {
    const { name, data, opts } = jobFor(0, [...customers(2, new Set())])
    const startedAt = Date.now() - patience / 2
    startHere(() => vi.waitUntil(() => Date.now() > startedAt + patience, { timeout: 30_000 }))
    await queue.add(name, { ...data, startedAt }, opts)
    await untilOver()
    await expectAll(2, new Set())
  }, 60_000)

  it('saves the rows of a second file too', async () => {
    startHere()
    const rows = [...customers(40, new Set())]
    await addRows(queue, rows.slice(0, 20), 10)
    await untilOver()
    await addRows(queue, rows.slice(20), 10)
    await untilOver()
    await expectAll(40, new Set())
  }, 60_000)

  it('tells of each row that fails', async () => {
    const tellings: unknown[] = []
    const stop = await watchProgress(queue, redis.url, (progress) => tellings.push(progress))
    startHere()
    const { name, data, opts } = jobFor(0, [...customers(3, new Set())])
    // What the account has of these rows is not known, so that they fail together.
    await queue.add(name, { ...data, startedAt: Date.now() - 60_000 }, opts)
    await untilOver()
    const { name: other, data: twice, opts: others } = jobFor(3, data.rows)
    await queue.add(other, { ...twice, startedAt: Date.now() - 120_000 }, others)
    await vi.waitUntil(async () => (await progressOf(queue)).failed > 0, { timeout: 30_000 })
    await vi.waitUntil(() => tellings.length > 1, { timeout: 30_000 })
    expect(tellings.at(-1)).toEqual(await progressOf(queue))
    expect(tellings.at(-1)).toEqual({ saved: 3, failed: 3 })
    await stop()
  }, 60_000)
})
