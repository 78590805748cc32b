import { equal, type Json, type JsonObject, own, textOf } from '../json.js'
import { done, invalid, invalidAt, type Messages, type Outcome, refuse } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { toDateTime, toStamp } from './dates.js'
import type { Answer, Handler, Resource } from './definition.js'
import { readerOf } from './kinds.js'
import { isReserved } from './save.js'

const immutable = ['name', 'type', 'default'] as const
const texts = ['prettyName', 'description', 'validation'] as const
const truths = ['required', 'editable', 'searchable', 'unique'] as const

/** Formats an attribute as the API writes it. */
const showAttribute = ({ id, values, createdAt, updatedAt, deletedAt }: Entity): JsonObject => {
  const { resource: _resource, ...fields } = values
  const dates = { updated_at: toDateTime(updatedAt), created_at: toDateTime(createdAt) }
  return { id, ...fields, ...dates, ...(deletedAt === null ? {} : { deleted_at: toStamp(deletedAt) }) }
}

// Clients send null for a property that they were not given.
const given = (body: JsonObject, name: string): Json | undefined => own(body, name) ?? undefined

/** The properties of an attribute that can be set at any time. */
const readProperties = (body: JsonObject): Outcome<JsonObject> => {
  const values: [string, Json][] = []
  const messages: [string, string[]][] = []
  for (const name of [...texts, ...truths]) {
    const value = given(body, name)
    if (value === undefined) continue
    const reading = readerOf(texts.some((text) => text === name) ? 'text' : 'boolean')(value)
    if (reading.ok) values.push([name, reading.value])
    else messages.push([name, [reading.message]])
  }
  const defaultValue = given(body, 'defaultValue')
  if (defaultValue !== undefined) values.push(['defaultValue', defaultValue])
  return messages.length > 0 ? invalid(Object.fromEntries(messages)) : done(Object.fromEntries(values))
}

/** Refuses to make an attribute unique when stored values are not unique. */
const makeUnique = (account: Account, resource: Resource, name: string): Outcome<null> => {
  for (const { values, deletedAt } of account.table(resource).all()) {
    const twice = deletedAt === null && account.find(resource, name, own(values, name)).length > 1
    if (twice) return invalidAt('unique', `${name} has the same value more than once`)
  }
  return done(null)
}

const nameFaults = (account: Account, resource: Resource, name: Json | undefined): readonly string[] => {
  if (typeof name !== 'string' || name === '') return ['is required']
  if (isReserved(name) || !/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) return ['cannot be the name of an attribute']
  return account.rules(resource).has(name) ? ['has already been taken'] : []
}

const checkNew = (account: Account, resource: Resource, body: JsonObject): Messages => {
  const name = nameFaults(account, resource, given(body, 'name'))
  const required = ['prettyName', 'type'].filter((key) => (given(body, key) ?? '') === '')
  const type = given(body, 'type') ?? ''
  return {
    ...(name.length > 0 ? { name } : {}),
    ...Object.fromEntries(required.map((key) => [key, ['is required']])),
    ...(typeof type === 'string' && type !== 'relation' ? {} : { type: ['must be a text, and not relation'] }),
  }
}

const defaults = {
  required: false,
  editable: true,
  searchable: false,
  default: false,
  defaultValue: null,
  validation: null,
  unique: false,
}

const create = (account: Account, resource: Resource, body: JsonObject): Outcome<Entity> => {
  const messages = checkNew(account, resource, body)
  if (Object.keys(messages).length > 0) return invalid(messages)
  const properties = readProperties(body)
  if (!properties.ok) return properties
  const [name, type] = [textOf(given(body, 'name')), textOf(given(body, 'type'))]
  const unique = properties.value['unique'] === true ? makeUnique(account, resource, name) : done(null)
  if (!unique.ok) return unique
  const { prettyName = name, description = '', ...others } = properties.value
  return done(
    account.insert('attributes', { values: { resource, name, prettyName, type, description, ...defaults, ...others } }),
  )
}

const checkImmutable = ({ id, values }: Entity, body: JsonObject): Messages => {
  const differs = (name: string) => {
    const value = given(body, name)
    const read = name === 'default' && typeof value === 'string' ? value === 'true' : value
    return value !== undefined && !equal(read, values[name])
  }
  const changed = immutable.filter(differs).map((name) => [name, ['cannot be changed']] as const)
  const otherId = (given(body, 'id') ?? id) !== id
  return { ...Object.fromEntries(changed), ...(otherId ? { id: ['is not the id in the path'] } : {}) }
}

const update = (account: Account, resource: Resource, attribute: Entity, body: JsonObject): Outcome<Entity> => {
  const messages = checkImmutable(attribute, body)
  if (Object.keys(messages).length > 0) return invalid(messages)
  const properties = readProperties(body)
  if (!properties.ok) return properties
  const values = { ...attribute.values, ...properties.value }
  const becomesUnique = values['unique'] === true && attribute.values['unique'] !== true
  const unique = becomesUnique ? makeUnique(account, resource, textOf(values['name'])) : done(null)
  if (!unique.ok) return unique
  return done(equal(values, attribute.values) ? attribute : account.patch('attributes', attribute, { values }))
}

const remove = (account: Account, attribute: Entity): Outcome<Entity> =>
  attribute.values['default'] === true
    ? invalidAt('default', 'a predefined attribute cannot be deleted')
    : done(account.setDeleted('attributes', attribute, true))

const withAttribute =
  (resource: Resource, work: (account: Account, attribute: Entity, body: JsonObject) => Outcome<Entity>): Handler =>
  (account, { params, body }) => {
    const attribute = account.get('attributes', params['id'])
    if (attribute?.values['resource'] !== resource)
      return refuse(404, `no attribute ${String(params['id'])} of ${resource}`)
    return withWarning(work(account, attribute, body))
  }

/** Says in a header of the answer that the attribute's `validation` is stored alone. */
const withWarning = (outcome: Outcome<Entity>): Outcome<Answer> => {
  if (!outcome.ok) return outcome
  const answer = done({ data: showAttribute(outcome.value) })
  return (outcome.value.values['validation'] ?? '') === ''
    ? answer
    : { ...answer, headers: { warning: '299 - "the sandbox stores validation and does not enforce it"' } }
}

/**
 * The attribute routes of a resource. `validation` is stored and not enforced, and the answer says so: no source names
 * its form, and a regular expression from outside can be made to run for ever.
 */
export const attributeHandlers = (
  resource: Resource,
): { readonly list: Handler; readonly create: Handler; readonly update: Handler; readonly remove: Handler } => ({
  list: (account) => done({ data: account.find('attributes', 'resource', resource).map(showAttribute) }),
  create: (account, { body }) => withWarning(create(account, resource, body)),
  update: withAttribute(resource, (account, attribute, body) => update(account, resource, attribute, body)),
  remove: withAttribute(resource, (account, attribute) => remove(account, attribute)),
})
