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
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RedisServer, startRedis } from '../../support/redisServer.js'
import { addRows, failuresOf, type ImportQueue, isOver, jobFor, openQueue, progressOf, type Row } from './jobs.js'
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

  it('sends nothing for a job that another worker has taken over', async () => {
    const { name, data, opts } = jobFor(0, [...customers(10, new Set())])
    const connection = new Redis(redis.url)
    // The run looks first what became of an earlier one, and meanwhile its job goes to another worker.
    const ctx = createContext({
      baseUrl: api.baseUrl,
      token: api.token,
      fetch: async (input, init) => {
        await connection.set(queue.toKey(`${opts.jobId}:lock`), 'another')
        return fetch(input, init)
      },
    })
    const settings = { redis: redis.url, patience: 3_000, clockSkew: 1_000, lockDuration: 30_000 }
    const worker = startWorkerHere(ctx, queue, settings)
    const refused = new Promise<Error>((resolve) => worker.on('error', resolve))
    const startedAt = Date.now() - 60_000
    await queue.add(name, { ...data, startedAt }, opts)
    expect((await refused).message).toContain('Lock mismatch')
    expect((await queue.getJob(opts.jobId))?.data.startedAt).toBe(startedAt)
    expect(api.saves.count).toBe(0)
    await worker.close()
    connection.disconnect()
  }, 60_000)
})
