import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCutFile, openedLater, openNewFile } from '../../src/cli/textFile.js'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'billfold-'))
  file = join(folder, 'rows.csv')
})
afterEach(() => rm(folder, { recursive: true }))

test('texts are written in order, and their bytes counted', async () => {
  const opened = await openNewFile(file, false)
  if (!opened.ok) throw new Error(opened.failure.message)
  await opened.value.write('имя\n')
  await opened.value.write('Ann\n')
  expect(await opened.value.settle()).toEqual({ ok: true, value: 11 })
  await opened.value.close()
  expect(await readFile(file, 'utf8')).toBe('имя\nAnn\n')
})

test('an existing file is replaced only if that is allowed', async () => {
  await writeFile(file, 'old and long')
  expect(await openNewFile(file, false)).toMatchObject({ failure: { message: `${file} cannot be written: EEXIST` } })
  expect(await readFile(file, 'utf8')).toBe('old and long')
  const opened = await openNewFile(file, true)
  if (opened.ok) await opened.value.write('new')
  expect(await readFile(file, 'utf8')).toBe('new')
})

test.each([
  [3, 'oldnew'],
  [0, 'new'],
])('a file is cut back to %i bytes and continued', async (length, content) => {
  await writeFile(file, 'old and long')
  const opened = await openCutFile(file, length)
  if (opened.ok) await opened.value.write('new')
  expect(await readFile(file, 'utf8')).toBe(content)
})

test('a file that is too short, or not there, is not continued', async () => {
  await writeFile(file, 'old')
  expect(await openCutFile(file, 4)).toMatchObject({ failure: { message: expect.stringContaining('is shorter than') } })
  await rm(file)
  expect(await openCutFile(file, 4)).toMatchObject({ failure: { message: `${file} cannot be continued: ENOENT` } })
  expect((await openCutFile(file, 0)).ok).toBe(true)
})

test('an output that is opened later leaves no file if nothing is written', async () => {
  const output = openedLater(() => openNewFile(file, false))
  expect(await output.settle()).toEqual({ ok: true, value: 0 })
  await output.close()
  await expect(readFile(file)).rejects.toThrow('ENOENT')
  await output.write('')
  expect(await readFile(file, 'utf8')).toBe('')
})
