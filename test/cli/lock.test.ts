import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '../../src/cli/lock.js'

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

test('a lock that cannot be read is left to the user, and so is a folder that is not there', async () => {
  await writeFile(join(folder, 'rows.csv.lock'), '')
  expect(await withLock(join(folder, 'rows.csv'), work)).toMatchObject({ failure: { kind: 'usage' } })
  expect(await withLock(join(folder, 'none', 'rows.csv'), work)).toMatchObject({ failure: { kind: 'file' } })
})
