import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Files whose names their tools prescribe. */
const prescribed = new Set(['package-lock.json', 'vitest.config.ts'])

/** One word after the other, and what kind of file it is. */
const camelCase = /^[a-z][A-Za-z0-9]*(?:\.test|\.test-d)?\.ts$/

test.each(['src', 'test'])('file names in %s are written in camel case', (folder) => {
  const names = readdirSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => !name.includes('node_modules'))
  expect(names.length).toBeGreaterThan(50)
  const wrong = names.filter((name) => {
    const file = basename(name)
    return !prescribed.has(file) && (file.endsWith('.ts') ? !camelCase.test(file) : file.includes('-'))
  })
  expect(wrong).toEqual([])
})
