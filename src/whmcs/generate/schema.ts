import { answerOf, type Node } from './answer.js'
import type { Facts } from './facts.js'

const pure = '/* @__PURE__ */'

const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

const union = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ')

/** Makes the source of the schema of a node. */
const fieldSchema = (at: Node): string => {
  switch (at.is) {
    case 'value':
      if (at.secret) return 'secretText'
      return at.kind === 'optionalText' && at.enum ? `${pure} openEnum<${union(at.enum)}>()` : at.kind
    case 'list': {
      const wrapper = at.itemKey ? `, '${at.itemKey}'` : ''
      // The type is given by name, so that fields that a user adds to it appear in the list as well.
      if (at.item.is === 'object') return `${pure} listOf<${at.item.name}>(${at.item.name}Schema${wrapper})`
      return `${pure} listOf(${fieldSchema(at.item)}${wrapper})`
    }
    case 'map':
      return `${pure} mapOf(${fieldSchema(at.item)})`
    case 'object':
      return `${pure} optionalObject<${at.name}>(${at.name}Schema)`
  }
}

const entries = (fields: ReadonlyMap<string, Node>): string => {
  const schemas = [...fields].map(([name, at]) => {
    const schema = fieldSchema(at)
    return schema === name ? name : `${key(name)}: ${schema}`
  })
  return `{ ${schemas.join(', ')} }`
}

/** Returns all objects below a node, the innermost first. */
const objectsIn = (at: Node): readonly Extract<Node, { is: 'object' }>[] => {
  if (at.is === 'value') return []
  return at.is === 'object' ? [...[...at.fields.values()].flatMap(objectsIn), at] : objectsIn(at.item)
}

const interfaceOf = (name: string, schema: string): string =>
  `export interface ${name} extends Readonly<v.InferOutput<typeof ${schema}>> {}\n\n`

/** Makes the source of the schemas of an answer and of their types. */
export const answerSchemas = (facts: Facts): string => {
  const { action } = facts
  const fields = answerOf(facts)
  const parts = [...fields.values()]
    .flatMap(objectsIn)
    .map(
      ({ name, fields: inner }) =>
        `/** The schema of {@link ${name}}. */\n` +
        `export const ${name}Schema = ${pure} v.looseObject(${entries(inner)})\n\n` +
        `/** An object in {@link ${action}Answer}. */\n${interfaceOf(name, `${name}Schema`)}`,
    )
  return (
    parts.join('') +
    `/** The schema of {@link ${action}Answer}. */\n` +
    `export const ${action}Schema = ${pure} answerSchema(${entries(fields)})\n\n` +
    `/** The answer of \`${action}\`. */\n${interfaceOf(`${action}Answer`, `${action}Schema`)}`
  )
}
