import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { consoleSystems } from '../systems/index.js'
import type { SystemName } from '../types.js'
import { readForms } from './forms.js'
import { buildPage } from './page.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const cache = join(root, '.cache/forms')

/** The folders whose types make the forms. */
const sources = ['src/core', 'src/teamtools', 'src/alfacrm', 'src/whmcs', 'src/sandbox/console/generate']

/** A hash of all sources that the forms depend on: the compiler takes seconds to read them. */
const hashOfSources = (): string => {
  const hash = createHash('sha256')
  for (const folder of sources)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)))
  return hash.digest('hex')
}

const entryOf = (name: SystemName) => ({
  file: join(root, `src/${name}/index.ts`),
  operations: consoleSystems[name].operations,
})

/** The forms as JSON, from the last build where its sources were the same. */
const formsJson = (): string => {
  const file = join(cache, `${hashOfSources()}.json`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const entries = { teamtools: entryOf('teamtools'), alfacrm: entryOf('alfacrm'), whmcs: entryOf('whmcs') }
  const json = JSON.stringify(readForms(entries, join(root, 'tsconfig.json')))
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, json)
  return json
}

/** Writes `page.html` and `forms.json` into a folder: the built package's, or the one that is named. */
const out = process.argv[2] ?? join(root, 'dist/cli/console')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'forms.json'), formsJson())
writeFileSync(join(out, 'page.html'), await buildPage(join(root, 'src/sandbox/console/page')))
