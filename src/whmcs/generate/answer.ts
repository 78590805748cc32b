import { itemFields, type Kind, kindOf, lists, particular, sameAs, secrets } from './decisions.js'
import type { Facts } from './facts.js'

/** A node of an answer: a value, a list, a map or an object. */
export type Node =
  | {
      readonly is: 'value'
      readonly kind: Kind
      readonly enum?: readonly string[] | undefined
      readonly secret: boolean
    }
  | { readonly is: 'list'; readonly itemKey: string; readonly item: Node }
  | { readonly is: 'map'; readonly item: Node }
  | { readonly is: 'object'; readonly name: string; readonly fields: ReadonlyMap<string, Node> }

const pascal = (name: string): string =>
  name.replace(/(^|[-_])(.)/g, (_all, _mark, first: string) => first.toUpperCase())

/** Makes the singular of a name. Irregular names such as `addresses` do not occur. */
const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '')

/** Returns the names directly below a path. */
const below = ({ action, shape }: Facts, path: string): readonly string[] => [
  ...new Set(
    [...shape.keys()]
      .filter((key) => key.startsWith(`${path}.`))
      .map((key) => key.slice(path.length + 1).replace(/[.[].*/, '')),
  ),
  ...(itemFields[`${action}.${path}`] ?? []),
]

/** Checks whether the facts or the decisions contain a path. */
const isKnown = ({ action, shape, response }: Facts, path: string): boolean =>
  shape.has(path) ||
  response.some(({ name }) => name === path) ||
  particular[`${action}.${path}`] !== undefined ||
  itemFields[`${action}.${path.replace(/\.\w+$/, '')}`] !== undefined

const value = (facts: Facts, path: string): Node => ({
  is: 'value',
  kind: kindOf(facts, path),
  enum: facts.response.find(({ name }) => name === path)?.enum,
  secret: secrets[facts.action]?.includes(path.replace(/.*\./, '')) ?? false,
})

/** Returns the name in the wrapper of a list, `''` for a bare list, or undefined when the path is not a list. */
const itemKeyOf = (facts: Facts, path: string): string | undefined => {
  const { shape, action, response } = facts
  const row = response.find(({ name }) => name === path)
  const known = row?.items ?? lists[`${action}.${path}`]
  if (known !== undefined) return known
  const inner = below(facts, path)
  if (inner.length === 1 && shape.get(`${path}.${inner[0]!}`)?.includes('array')) return inner[0]
  return shape.get(path)?.includes('array') ? '' : undefined
}

/** Makes the node of an object, a map or a value at a path. `name` is the name of its type. */
const single = (facts: Facts, path: string, name: string): Node => {
  const inner = below(facts, path)
  if (inner.includes('*')) return { is: 'map', item: node(facts, `${path}.*`, name) }
  if (inner.length === 0)
    return isKnown(facts, path) ? value(facts, path) : { is: 'value', kind: 'anything', secret: false }
  // A field with a number at its end repeats the list beside it. `tax2` is a separate field, because `tax` is not a
  // list.
  const isRepeated = (key: string): boolean =>
    /\D\d$/.test(key) && itemKeyOf(facts, `${path}.${key.slice(0, -1)}`) !== undefined
  const kept = inner.filter((key) => !isRepeated(key))
  return {
    is: 'object',
    name,
    fields: new Map(kept.map((key) => [key, node(facts, `${path}.${key}`, name + pascal(key))])),
  }
}

/** Makes the node at a path. The type of the items of a list has the name that the wrapper gives an item. */
const node = (facts: Facts, path: string, name: string): Node => {
  const itemKey = itemKeyOf(facts, path)
  if (itemKey === undefined) return single(facts, path, name)
  const owner = name.slice(0, name.length - pascal(path.replace(/.*\./, '')).length)
  const itemName = owner + pascal(itemKey || singular(path.replace(/.*\./, '')))
  const same = sameAs[`${facts.action}.${path}`] ?? path
  return { is: 'list', itemKey, item: single(facts, itemKey ? `${same}.${itemKey}[]` : `${same}[]`, itemName) }
}

/** Returns the fields of the answer of an action, without the outcome that every answer has. */
export const answerOf = (facts: Facts): ReadonlyMap<string, Node> =>
  new Map(
    facts.response
      .filter(({ name }) => name !== 'result')
      .map(({ name }) => [name, node(facts, name, facts.action + pascal(name))]),
  )

const kindsIn = (at: Node): readonly Kind[] => {
  if (at.is === 'value') return [at.kind]
  return at.is === 'object' ? [...at.fields.values()].flatMap(kindsIn) : kindsIn(at.item)
}

/** Returns the kinds of the values in an answer. */
export const kindsOf = (facts: Facts): ReadonlySet<Kind> => new Set([...answerOf(facts).values()].flatMap(kindsIn))
