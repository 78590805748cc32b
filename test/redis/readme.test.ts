import type { Served } from 'billfold/sandbox/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placed, programsOf } from '../support/documents.js'
import { complaints, type Example, programOf, run, textOf, unkept, writeAll } from '../support/examples.js'
import { type RedisServer, startRedis } from '../support/redisServer.js'

const document = 'src/redis/README.md'

let redis: RedisServer
const served: Served[] = []
let programs: readonly Example[]
let files: readonly string[]
beforeAll(async () => {
  redis = await startRedis()
  const withAddresses = await placed(programsOf(document, textOf(document)), served)
  programs = withAddresses.map(({ name, code }) => ({
    name,
    code: code.replaceAll('redis://127.0.0.1:6379', redis.url),
  }))
  files = writeAll('documents/redis', programs)
})
afterAll(async () => {
  for (const { close } of served) await close()
  await redis.close()
})

describe(`the examples of ${document}`, () => {
  it('compile', () => {
    const program = programOf(files)
    expect(programs).toHaveLength(2)
    for (const [index, { name }] of programs.entries()) expect(complaints(program, files[index]!), name).toEqual([])
  })

  it('run to their end and print what their comments say', async () => {
    for (const [index, { name, code }] of programs.entries()) {
      const lines = await run(files[index]!)
      expect(unkept(code, lines), `${name} printed\n${lines.join('\n')}`).toEqual([])
    }
  })
})
