import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderOf, facts } from './facts.js'
import { generate } from './index.js'

// Writes the files of all actions: `npx tsx test/whmcs/generate/run.ts`.
const src = fileURLToPath(new URL('../../../src/whmcs/', import.meta.url))
for (const { category } of facts) rmSync(join(src, folderOf(category)), { recursive: true, force: true })
for (const [path, source] of await generate()) {
  mkdirSync(dirname(join(src, path)), { recursive: true })
  writeFileSync(join(src, path), source)
}
