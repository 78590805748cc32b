import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Served } from 'billfold/sandbox/node'
import * as alfacrm from 'billfold/alfacrm'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import type ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents, placed, programsOf } from './support/documents.js'
import { complaints, examplesIn, programOf, run, textOf, unkept, writeAll } from './support/examples.js'

const root = new URL('..', import.meta.url).pathname
const names = Object.keys(documents)

let program: ts.Program
const served: Served[] = []
const files = new Map<string, readonly (readonly [name: string, file: string])[]>()
beforeAll(async () => {
  for (const document of names) {
    const programs = await placed(programsOf(document, textOf(document)), served)
    const written = writeAll(`documents/${document.replaceAll('/', '.')}`, programs)
    files.set(
      document,
      programs.map(({ name }, index) => [name, written[index]!]),
    )
  }
  program = programOf([...files.values()].flat().map(([, file]) => file))
})
afterAll(async () => {
  for (const { close } of served) await close()
})

describe.each(Object.entries(documents))('the examples of %s', (document, least) => {
  it('are all found', () => {
    expect(files.get(document)!.length).toBeGreaterThanOrEqual(least)
  })

  it('compile', () => {
    for (const [name, path] of files.get(document)!) expect(complaints(program, path), name).toEqual([])
  })

  // One after another, as a reader would: later ones find what earlier ones saved.
  it('run to their end and print what their comments say', async () => {
    const programs = new Map(examplesIn(document, textOf(document)).map(({ name, code }) => [name, code]))
    for (const [name, path] of files.get(document)!) {
      const lines = await run(path)
      expect(unkept(programs.get(name)!, lines), `${name} printed\n${lines.join('\n')}`).toEqual([])
    }
  })
})

describe('the root README', () => {
  const readme = textOf('README.md')

  it('is short', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12_000)
  })

  it('prints a customer first, with a program that is JavaScript as well', () => {
    const [first] = examplesIn('README.md', readme)
    expect(first!.code).toContain('// Awesome customer Basic')
    expect(first!.code).not.toMatch(/: [A-Z]\w+|\bas\b|127\.0\.0\.1/)
  })

  it('says where every other document is', () => {
    const others = [...names, 'test/README.md', 'test/bench/README.md'].filter((name) => name !== 'README.md')
    for (const name of others) expect(readme).toContain(`(${name})`)
  })
})

const prose = [...names, 'test/README.md', 'test/bench/README.md', 'CHANGELOG.md']

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsIn = (document: string): readonly string[] =>
  [...textOf(document).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )

it.each(prose)('the links of %s lead to files and headings that are there', (document) => {
  const links = [...textOf(document).matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)]
  for (const [link, file = '', anchor = ''] of links) {
    const target = file === '' ? document : join(dirname(document), file)
    expect(existsSync(join(root, target)), link).toBe(true)
    if (anchor !== '') expect(anchorsIn(target)).toContain(anchor)
  }
})

describe.each([
  ['teamtools', teamtools, ['eventKey', 'parseWebEvent']],
  ['alfacrm', alfacrm, ['alfaCrmToken', 'createAlfaCrmContext', 'pageOf', 'parseWebhook', 'toInstant']],
  ['whmcs', whmcs, ['adminLogin']],
] as const)('the table of functions of billfold/%s', (system, exported, alone) => {
  const all = Object.entries(exported as object).flatMap(([name, value]) => (typeof value === 'function' ? name : []))
  const functions = all.filter((name) => !name.endsWith('Raw'))
  const table = /<!-- functions -->([^]*)<!-- \/functions -->/.exec(textOf(`src/${system}/README.md`))?.[1] ?? ''

  it('names every function, and no other', () => {
    const named = [...table.matchAll(/`(\w+)`/g)].map(([, name]) => name)
    expect([...named].sort()).toEqual([...functions].sort())
    expect(new Set(named).size).toBe(named.length)
  })

  it('says truly which functions have a raw twin', () => {
    expect(functions.filter((name) => !all.includes(`${name}Raw`)).sort()).toEqual(alone)
  })
})

describe('what contributors are told', () => {
  const text = textOf('test/README.md')

  it('shows an operation as it stands in src', () => {
    const [, shown = 'none'] = /^```text\n([^]*?)^```/m.exec(text) ?? []
    expect(shown.split('\n')).toHaveLength(7)
    expect(textOf('src/teamtools/coupon.ts')).toContain(shown)
  })

  it('names files and folders that there are', () => {
    const paths = [...text.matchAll(/(?<![\w./])(?:(?:src|test|\.ci)\/[\w./]*\w)/g)].map(([path]) => path)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true)
  })
})
