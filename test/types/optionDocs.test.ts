import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

/** The files of what users call. WHMCS's actions have a test of their own, which knows their parameters. */
const files = ['alfacrm', 'teamtools', 'core', 'sandbox', 'proxy']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.ts'))

/** Types that a user writes: what goes into a call, a context or a sandbox. */
const isInput = (name: string): boolean =>
  /(?:Filters|Filter|Query|Data|Terms|Place|Pair|SandboxOptions|SeedOptions|(?<!Read)ServeOptions|TokenOptions|ContextOptions)$/.test(
    name,
  ) || /^(?:New|Tracked)/.test(name)

const isExported = (node: ts.DeclarationStatement): boolean =>
  ts.canHaveModifiers(node) === true &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** The fields at the top of an exported input type that have no doc comment. */
const undocumented = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) => {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    if (!isType || !isExported(statement) || !isInput(statement.name.text)) return []
    const shape = ts.isInterfaceDeclaration(statement) ? statement : statement.type
    const members = ts.isInterfaceDeclaration(shape) || ts.isTypeLiteralNode(shape) ? [...shape.members] : []
    return members
      .filter((member) => ts.isPropertySignature(member) && ts.getJSDocCommentsAndTags(member).length === 0)
      .map((member) => `${file}: ${statement.name.text}.${member.name!.getText()}`)
  })
}

test('every filter and option that a user writes has a line that an editor shows', () => {
  expect(files.flatMap(undocumented)).toEqual([])
})
