import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withLock, withLocks } from '../../src/cli/lock.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'billfold-'))
})
afterEach(() => rm(folder, { recursive: true }))

const work = () => Promise.resolve({ ok: true, value: 'done' } as const)

test('work on a file is not done twice at once, and leaves no lock', async () => {
  const file = join(folder, 'rows.csv')
  const outcome = await withLock(file, async () => {
    const second = await withLock(file, work)
    expect(second).toMatchObject({ ok: false, failure: { exitCode: 2 } })
    return work()
  })
  expect(outcome).toEqual({ ok: true, value: 'done' })
  expect(await readdir(folder)).toEqual([])
})

test('a lock of a process that has ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  await writeFile(join(folder, 'rows.csv.lock'), String(pid))
  expect(await withLock(join(folder, 'rows.csv'), work)).toEqual({ ok: true, value: 'done' })
})

test('a lock with the id of this process is taken over if an earlier process has written it', async () => {
  const lock = join(folder, 'rows.csv.lock')
  for (const text of [String(process.pid), `${process.pid} 1764442810000.5`]) {
    await writeFile(lock, text)
    expect(await withLock(join(folder, 'rows.csv'), work)).toEqual({ ok: true, value: 'done' })
  }
  expect(await readdir(folder)).toEqual([])
})

test('an empty lock is taken over, unless its process writes into it', async () => {
  const lock = join(folder, 'rows.csv.lock')
  await writeFile(lock, '')
  const outcome = withLock(join(folder, 'rows.csv'), work)
  await writeFile(lock, String(process.ppid))
  expect(await outcome).toMatchObject({ failure: { message: expect.stringContaining(`process ${process.ppid} is`) } })
  await writeFile(lock, '')
  expect(await withLock(join(folder, 'rows.csv'), work)).toEqual({ ok: true, value: 'done' })
  expect(await readdir(folder)).toEqual([])
})

test('a takeover that was killed is taken over itself', async () => {
  const ended = [0, 1].map(() => spawnSync(process.execPath, ['--version']).pid)
  await writeFile(join(folder, 'rows.csv.lock'), String(ended[0]))
  await writeFile(join(folder, `rows.csv.lock.${ended[0]}`), String(ended[1]))
  await writeFile(join(folder, `rows.csv.lock.${ended[0]}.${ended[1]}`), '')
  expect(await withLock(join(folder, 'rows.csv'), work)).toEqual({ ok: true, value: 'done' })
  expect(await readdir(folder)).toEqual([])
})

test('a disk that is full leaves no lock', async () => {
  const program = join(folder, 'program.mjs')
  const source = fileURLToPath(new URL('../../src/cli/lock.ts', import.meta.url))
  await build({ entryPoints: [source], outfile: program, bundle: true, platform: 'node', format: 'esm' })
  const code = `
    const { withLock } = await import(${JSON.stringify(pathToFileURL(program).href)})
    const outcome = await withLock(${JSON.stringify(join(folder, 'rows.csv'))}, () => ({ ok: true, value: 'done' }))
    console.log(outcome.failure?.message)`
  // A file cannot get longer than nothing.
  const shell = ['-c', 'ulimit -f 0; exec "$0" --input-type=module -e "$1"', process.execPath, code]
  expect(spawnSync('sh', shell).stdout.toString()).toMatch(/rows\.csv\.lock cannot be written: EFBIG/)
  expect(await readdir(folder)).toEqual(['program.mjs'])
})

test('a file that is no lock is left to the user, and so is a folder that is not there', async () => {
  await writeFile(join(folder, 'rows.csv.lock'), 'my notes')
  const message = expect.stringContaining('is not a lock of billfold')
  expect(await withLock(join(folder, 'rows.csv'), work)).toMatchObject({ failure: { kind: 'usage', message } })
  expect(await withLock(join(folder, 'none', 'rows.csv'), work)).toMatchObject({ failure: { kind: 'file' } })
})

test('work on several files needs all of them, and leaves those that it had taken', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  await withLock(other, async () => {
    expect(await withLocks([one, other], work)).toMatchObject({ failure: { kind: 'usage' } })
    expect(await readdir(folder)).toEqual(['other.lock'])
    return work()
  })
  expect(await withLocks([one, other], work)).toEqual({ ok: true, value: 'done' })
})

test('of many that find the lock of a process that has ended, one alone takes it over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const program = join(folder, 'program.mjs')
  const source = fileURLToPath(new URL('../../src/cli/lock.ts', import.meta.url))
  await build({ entryPoints: [source], outfile: program, bundle: true, platform: 'node', format: 'esm' })
  const file = join(folder, 'rows.csv')
  await writeFile(`${file}.lock`, String(pid))
  // Each is told when all have started, and those who have the lock keep it until they are told to end.
  const code = `
    const { withLock } = await import(${JSON.stringify(pathToFileURL(program).href)})
    process.send('ready')
    await new Promise((resolve) => process.once('message', resolve))
    const end = new Promise((resolve) => process.once('message', resolve))
    const outcome = await withLock(${JSON.stringify(file)}, async () => {
      process.send('works')
      await end
      return { ok: true, value: undefined }
    })
    if (!outcome.ok) process.send('waits')
    process.disconnect()`
  await writeFile(join(folder, 'worker.mjs'), code)
  const children = Array.from({ length: 8 }, () => fork(join(folder, 'worker.mjs')))
  const said = () => Promise.all(children.map(async (child) => ((await once(child, 'message')) as [string])[0]))
  expect(await said()).toEqual(Array(8).fill('ready'))
  const outcomes = said()
  for (const child of children) child.send('go')
  expect((await outcomes).sort()).toEqual([...Array<string>(7).fill('waits'), 'works'])
  // Those that wait have ended, or are about to.
  for (const child of children) child.once('error', () => undefined).send('end', () => undefined)
  await vi.waitUntil(() => children.every(({ exitCode }) => exitCode === 0), { timeout: 30_000 })
  expect((await readdir(folder)).sort()).toEqual(['program.mjs', 'worker.mjs'])
})
