import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const sandbox = join(src, 'sandbox')
const all = readdirSync(sandbox, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(sandbox, name))

/** The console is no part of the check of the SDK: it calls a sandbox with it. */
const isConsole = (file: string) => file.startsWith(join(sandbox, 'console'))

const files = all.filter((file) => !isConsole(file))

const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName)

const mayUseNode = (file: string) => /^sandbox\/node(?:\.ts|\/.*)$/.test(relative(src, file))

const isOwn = (file: string): boolean => file.startsWith(`${sandbox}/`)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(importsOf).length).toBeGreaterThan(50)
})

test.each(files.map((file) => [relative(src, file), file]))('%s imports nothing of the SDK', (_name, file) => {
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith('node:')) expect([specifier, mayUseNode(file)]).toEqual([specifier, true])
    else if (specifier.startsWith('.')) expect(isOwn(join(dirname(file), specifier))).toBe(true)
    else expect(specifier).toMatch(/^@noble\/hashes\//)
  }
})

test('the console, which calls the SDK, is reached from nowhere but the command line', () => {
  const importers = files.filter((file) =>
    importsOf(file).some((specifier) => isConsole(join(dirname(file), specifier))),
  )
  expect(importers.filter((file) => !mayUseNode(file))).toEqual([])
})

test('only the files for Node have Node’s side of things in reach', () => {
  const reached = new Set<string>()
  const follow = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const each of importsOf(file))
      if (each.startsWith('.')) follow(join(dirname(file), each.replace(/\.js$/, '.ts')))
  }
  follow(join(sandbox, 'index.ts'))
  expect([...reached].filter(mayUseNode)).toEqual([])
})
