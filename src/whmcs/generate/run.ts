import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './index.js'

// Writes the files of all actions. Run it with `npm run generate:whmcs`.
const folder = fileURLToPath(new URL('../actions/', import.meta.url))
const files = await generate()
rmSync(folder, { recursive: true, force: true })
for (const [path, source] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), source)
}
