import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { type Facts, facts, functionName } from '../../src/whmcs/generate/facts.js'
import { documentedNames, parameterText, parameterTexts } from '../../src/whmcs/generate/parameters.js'
import { formats } from '../../src/whmcs/generate/request.js'

const { shared, actions } = parameterTexts
const titled = facts.map((each) => [each.action, each] as const)

const sourceOf = (action: string): ts.SourceFile => {
  const path = fileURLToPath(new URL(`../../src/whmcs/actions/${functionName(action)}.ts`, import.meta.url))
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
}

/** The text of the doc comment of a node. */
const documentation = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((each) => ts.getTextOfJSDocComment(each.comment) ?? '')
    .join('')
    .replace(/\s+/g, ' ')

/** Every field of the request of an action, and of the objects in it, with its documentation. */
const requestFields = (action: string): readonly { readonly name: string; readonly text: string }[] => {
  const fields: { name: string; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) fields.push({ name: node.name.getText(), text: documentation(node) })
    if (ts.isIndexSignatureDeclaration(node))
      fields.push({ name: node.parameters[0]!.name.getText(), text: documentation(node) })
    ts.forEachChild(node, visit)
  }
  for (const statement of sourceOf(action).statements)
    if (ts.isInterfaceDeclaration(statement) && /(?:Request|Fields)$/.test(statement.name.text)) visit(statement)
  return fields
}

/** A name as its field has it: the last part, and the stem of a name with a number. */
const asField = ({ request }: Facts, name: string): string => {
  const indexed = request.find((row) => row.name === name)?.indexed
  return indexed?.replace('{n}', '') ?? name.replace(/.*\[|\]/g, '')
}

describe('an editor shows a line for every parameter of', () => {
  test.each(titled)('%s', (action, each) => {
    const fields = requestFields(action)
    const names = [...documentedNames(each)]
    expect(fields.map(({ name }) => name).sort()).toEqual(names.map((name) => asField(each, name)).sort())
    for (const { name, text } of fields) expect(text, name).not.toBe('')
    for (const name of names)
      expect(fields.filter((field) => field.name === asField(each, name)).map(({ text }) => text)).toContainEqual(
        expect.stringContaining(parameterText(action, name)),
      )
  })
})

test('every text is one of a parameter, and none is there twice', () => {
  const known = new Map(facts.map((each) => [each.action, documentedNames(each)]))
  for (const [action, texts] of Object.entries(actions))
    for (const [name, text] of Object.entries(texts)) {
      expect([...(known.get(action) ?? [])], action).toContain(name)
      expect(text, `${action}.${name}`).not.toBe(shared[name])
    }
  const usersOf = (name: string): number =>
    facts.filter((each) => documentedNames(each).has(name) && actions[each.action]?.[name] === undefined).length
  expect(Object.keys(shared).filter((name) => usersOf(name) < 2)).toEqual([])
})

test('texts are sentences, with their code in backticks', () => {
  for (const text of [...Object.values(shared), ...Object.values(actions).flatMap((texts) => Object.values(texts))]) {
    expect(text).toMatch(/^[A-Z][^]*\.$/)
    expect(text.split('`').length % 2, text).toBe(1)
    expect(text, text).not.toMatch(/\s\s|\n|\*\//)
  }
})

test('every format of the documentation is shown by an example', () => {
  const documented = facts.flatMap(({ request }) => request.flatMap(({ format }) => format ?? []))
  expect([...new Set(documented)].sort()).toEqual(Object.keys(formats).sort())
})
