import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** The exported constants of a file with their doc comments, in one line each. */
const documented = (file: string): ReadonlyMap<string, string> => {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
    const comment = ts.getLeadingCommentRanges(text, statement.pos)?.at(-1)
    const prose = comment ? text.slice(comment.pos, comment.end).replace(/\s*\n\s*\*\s?/g, ' ') : ''
    for (const { name } of statement.declarationList.declarations) found.set(name.getText(), prose)
  }
  return found
}

/** The operations of a system: what has a raw twin. */
const operationsOf = (system: string): readonly (readonly [name: string, doc: string, twin: string])[] =>
  readdirSync(join(src, system), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('operations'))
    .flatMap((name) => {
      const docs = documented(join(src, system, name))
      return [...docs].flatMap(([name, doc]) =>
        docs.has(`${name}Raw`) ? [[name, doc, docs.get(`${name}Raw`) ?? ''] as const] : [],
      )
    })

/** Systems and how many operations are looked at, at least. */
describe.each([['teamtools', 130]] as const)('every operation of %s', (system, least) => {
  const operations = operationsOf(system)

  test('is found', () => expect(operations.length).toBeGreaterThan(least))

  test.each(operations)('%s says its route, its errors and its source', (_, doc) => {
    expect(doc).toMatch(/`(?:GET|POST|PUT|DELETE) \w/)
    expect(doc).toMatch(/Errors: /)
    expect(doc).toMatch(/Source: /)
  })

  test.each(operations)('%s has a twin whose comment leads to it', (name, _, twin) => {
    expect(twin).toContain(`{@link ${name}}`)
  })
})
