import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/fetchTypes')

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

/** What tsc says of the type tests of `fetch`, checked against the built declarations. */
const errorsOf = (more: object): string => {
  const compilerOptions = {
    rootDir: root,
    declaration: false,
    declarationMap: false,
    paths: { billfold: ['../../dist/esm/index.d.ts'] },
    ...more,
  }
  const config = join(folder, 'tsconfig.json')
  const files = ['../../test/types/fetch.test-d.ts']
  writeFileSync(config, JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: [], files }))
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return (error as { stdout: Buffer }).stdout.toString()
  }
}

// A server's program has the types of Node alone, and the types of Node know only those of the undici that is built into it.
it.each([
  ['Node, without a page', { lib: ['ES2022'] }],
  ['a page whose headers are no iterable', { lib: ['ES2022', 'DOM'] }],
])("undici's fetch, node-fetch and the platform's fit the types of %s", (_title, more) => {
  expect(errorsOf(more)).toBe('')
})
