import { createContext, Script } from 'node:vm'
import type * as transfer from 'billfold/transfer'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, installPacked } from './packed.js'

let installed: Installation
beforeAll(() => {
  installed = installPacked()
})
afterAll(() => installed.remove())

type Transfer = typeof transfer

/** What runtimes without Node's globals have of those that the transfer uses. */
const globals = { TextEncoder, TextDecoder, AbortController, AbortSignal, URL, performance }

it('CSV is written and read where there is no Buffer', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from 'billfold/transfer'`, resolveDir: installed.folder },
    bundle: true,
    format: 'iife',
    globalName: 'transfer',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  const context = createContext({ ...globals })
  expect(new Script('typeof Buffer').runInContext(context)).toBe('undefined')
  const script = `${outputFiles[0]!.text}\ntransfer`
  const { readRows, rowWriter } = new Script(script).runInContext(context) as Transfer
  const rows = [
    { name: 'Ann, "the first"', note: '=1+1' },
    { name: 'Ben', note: 'two\nlines' },
  ]
  const text = rowWriter('csv', { columns: ['name', 'note'] })(rows)
  const read: unknown[] = []
  for await (const row of readRows([text], 'csv')) read.push(row.value?.cells)
  expect(JSON.parse(JSON.stringify(read))).toEqual(rows)
})
