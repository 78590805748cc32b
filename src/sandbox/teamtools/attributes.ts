import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Json, type JsonObject, textOf } from '../json.js'
import type { Entity } from './account.js'
import type { Attribute, Definition, Relation, Resource } from './definition.js'
import { type Kind, kindOf, typeOf } from './kinds.js'
import { indexAttribute, type Table } from './table.js'

/** Returns the MD5 hash of a string in lower-case hex. */
export const md5Hex = (text: string): string => bytesToHex(md5(utf8ToBytes(text)))

/** The rules of an attribute for saves and searches: the settings of the account over the predefined ones. */
export type Rule = {
  readonly name: string
  readonly kind: Kind
  readonly required: boolean
  readonly editable: boolean
  readonly searchable: boolean
  readonly unique: boolean
  readonly defaultValue: Json
  readonly relation: boolean
  /** The predefined attribute, if this is one. */
  readonly predefined: Attribute | undefined
}

/** The rules of a resource, by the name of the attribute. */
export type Rules = ReadonlyMap<string, Rule>

const prettyName = (name: string): string => {
  const words = name.replace(/_/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const predefinedValues = (resource: Resource, attribute: Attribute): JsonObject => ({
  resource,
  name: attribute.name,
  prettyName: prettyName(attribute.name),
  type: typeOf(attribute.kind),
  description: '',
  required: attribute.required ?? false,
  editable: !(attribute.fixed ?? attribute.derived ?? false),
  searchable: attribute.searchable ?? false,
  default: true,
  defaultValue: attribute.initial ?? null,
  validation: null,
  unique: attribute.unique ?? false,
})

const relationValues = (resource: Resource, { name, many, target }: Relation): JsonObject => ({
  ...predefinedValues(resource, { name, kind: 'any', derived: true }),
  type: 'relation',
  description: many ? `a list out of ${target}` : `one out of ${target}`,
})

/**
 * Makes the rows of the attribute table for the predefined attributes and the relations. Their ids are derived from
 * their names, so that they use no id of the account.
 */
export const predefinedRows = (definitions: readonly Definition[]): readonly Entity[] =>
  definitions
    .flatMap(({ resource, attributes, relations }) => [
      ...attributes.map((attribute) => predefinedValues(resource, attribute)),
      ...relations.map((relation) => relationValues(resource, relation)),
    ])
    .map((values, sequence) => ({
      id: md5Hex(`${textOf(values['resource'])}.${textOf(values['name'])}`).slice(0, 24),
      sequence,
      values,
      tags: [],
      notes: [],
      createdAt: 0,
      updatedAt: 0,
      deletedAt: null,
    }))

const ruleOf = (values: JsonObject, predefined: Attribute | undefined): Rule => {
  const relation = values['type'] === 'relation'
  return {
    name: textOf(values['name']),
    kind: predefined?.kind ?? kindOf(textOf(values['type'])),
    required: values['required'] === true,
    editable: values['editable'] !== false && !predefined?.fixed,
    searchable: values['searchable'] === true,
    unique: values['unique'] === true,
    defaultValue: values['defaultValue'] ?? null,
    relation,
    predefined,
  }
}

/** Returns the rules of each resource. They are computed again when the attributes have changed. */
export const rulesOf = (
  definitions: ReadonlyMap<Resource, Definition>,
  table: Table,
): ((resource: Resource) => Rules) => {
  indexAttribute(table, 'resource', () => false)
  const known = new Map<Resource, { readonly revision: number; readonly rules: Rules }>()
  return (resource) => {
    const kept = known.get(resource)
    if (kept?.revision === table.revision()) return kept.rules
    const predefined = new Map(definitions.get(resource)?.attributes.map((attribute) => [attribute.name, attribute]))
    const rules = new Map(
      table.find('resource', resource).map(({ values }) => {
        const name = textOf(values['name'])
        return [name, ruleOf(values, values['default'] === true ? predefined.get(name) : undefined)]
      }),
    )
    known.set(resource, { revision: table.revision(), rules })
    return rules
  }
}
