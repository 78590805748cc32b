import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepState, readStateFile } from '../../src/sandbox/node/stateFile.js'
import { createApi, json } from './api.js'

let directory: string
let file: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'billfold-'))
  file = join(directory, 'state.json')
})

afterEach(() => rm(directory, { recursive: true, force: true }))

const createKept = async () => {
  const api = await createApi()
  const kept = keepState(api.sandbox, file)
  const create = (name: string) => kept.fetch('/teams', json('POST', { name, access_token: api.token }))
  return { ...api, kept, create }
}

test('what was answered is in the file by then', async () => {
  const { sandbox, create } = await createKept()
  for (const name of ['A', 'B']) {
    expect((await create(name)).status).toBe(200)
    expect(await readStateFile(file)).toEqual({ ok: true, state: sandbox.exportState() })
  }
  expect(await readdir(directory)).toEqual(['state.json'])
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('requests that come together are all in the file', async () => {
  const { sandbox, create } = await createKept()
  await Promise.all(Array.from({ length: 30 }, (_, index) => create(`T${index}`)))
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(sandbox.exportState())
  expect(sandbox.exportState().tables['teams']).toHaveLength(30)
})

test('reading writes nothing', async () => {
  const { kept, token, create } = await createKept()
  await create('A')
  const before = await stat(file)
  await kept.fetch(`/teams?access_token=${token}`)
  expect((await stat(file)).ino).toBe(before.ino)
})

test('an effect whose answer was lost is in the file too', async () => {
  const { sandbox, create } = await createKept()
  sandbox.faults.add([{ reset: true, processed: true }])
  await expect(create('A')).rejects.toThrow(TypeError)
  expect(await readFile(file, 'utf8')).toContain('"A"')
})

test('what cannot be written is not answered as done', async () => {
  const { create, kept } = await createKept()
  await rm(directory, { recursive: true })
  const answer = await create('A')
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('cannot be written')
  expect(await kept.flush()).toEqual({ ok: false, message: expect.stringContaining(file) })
})

test('a file that is not there is an empty state, one that is damaged is not', async () => {
  expect(await readStateFile(file)).toEqual({ ok: true, state: undefined })
  await writeFile(file, '{"system":')
  expect(await readStateFile(file)).toEqual({ ok: false, message: expect.stringContaining(file) })
  expect(await readStateFile(directory)).toEqual({ ok: false, message: expect.stringContaining(directory) })
})
