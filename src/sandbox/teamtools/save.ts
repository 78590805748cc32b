import { equal, isList, type Json, type JsonObject, own, textOf } from '../json.js'
import { done, invalid, type Messages, type Outcome } from '../outcome.js'
import type { Account, Content, Entity } from './account.js'
import type { Rule, Rules } from './attributes.js'
import type { Definition, Resource } from './definition.js'
import { readerOf, type Reading } from './kinds.js'

/**
 * Keys that are never attributes: those of the API itself, the credential, the token of a card, and the one key that is
 * unsafe.
 */
const neverStored = new Set([
  ...['id', 'created_at', 'updated_at', 'deleted_at', 'tags', 'notes'],
  ...['access_token', 'stripeToken', '__proto__'],
])

/** Checks whether a name can be used for a custom attribute. */
export const isReserved = (name: string): boolean => neverStored.has(name)

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === ''

type Read = { readonly values: JsonObject; readonly messages: Messages }

const readValue = (rule: Rule | undefined, value: Json): Reading => {
  if (rule === undefined || value === null) return { ok: true, value }
  const read = rule.predefined?.read ?? readerOf(rule.kind)
  // Forms send an empty string for a field that is left out.
  return value === '' && rule.kind !== 'text' && rule.kind !== 'any' ? { ok: true, value: null } : read(value)
}

const readValues = (rules: Rules, input: JsonObject, creating: boolean): Read => {
  const values: [string, Json][] = []
  const messages: [string, string[]][] = []
  for (const [name, raw] of Object.entries(input)) {
    const rule = rules.get(name)
    if (neverStored.has(name) || rule?.relation || rule?.predefined?.derived) continue
    // Some clients send null for values that were not given. It therefore means "not given".
    if (creating && raw === null && rule !== undefined) continue
    const reading = readValue(rule, raw)
    if (reading.ok) values.push([name, reading.value])
    else messages.push([name, [reading.message]])
  }
  return { values: Object.fromEntries(values), messages: Object.fromEntries(messages) }
}

const initialValue = ({ defaultValue, predefined, kind }: Rule): Json | undefined => {
  const reading = isEmpty(defaultValue) ? undefined : readerOf(kind)(defaultValue)
  return reading?.ok ? reading.value : predefined?.initial
}

/**
 * Makes the values of a new entity: the attributes in their order, with defaults for those left out, followed by the
 * other keys of the caller.
 */
const withInitialValues = (rules: Rules, given: JsonObject): JsonObject => {
  const values: [string, Json][] = []
  for (const rule of rules.values()) {
    const value = own(given, rule.name) ?? initialValue(rule)
    if (value !== undefined) values.push([rule.name, value])
  }
  return { ...Object.fromEntries(values), ...given }
}

const isTaken = (account: Account, resource: Resource, rule: Rule, value: Json, before: Entity | null): boolean => {
  if (rule.predefined?.refusesSame && before !== null && equal(value, own(before.values, rule.name))) return true
  return account.find(resource, rule.name, value).some(({ id }) => id !== before?.id)
}

const missing = (account: Account, target: Resource, value: Json): readonly string[] => {
  const ids = isList(value) ? value : [value]
  return ids.filter((id) => account.get(target, id) === undefined).map((id) => `${textOf(id)} does not exist`)
}

const faultsOf = (
  account: Account,
  definition: Definition,
  rule: Rule,
  value: Json,
  before: Entity | null,
): readonly string[] => {
  const same = before !== null && equal(value, own(before.values, rule.name) ?? null)
  if (before !== null && !rule.editable && !same) return ['cannot be changed']
  if (rule.required && isEmpty(value)) return ['is required']
  if (rule.unique && isTaken(account, definition.resource, rule, value, before)) return ['has already been taken']
  const target = rule.predefined?.of
  return target === undefined || value === null || same ? [] : missing(account, target, value)
}

const check = (account: Account, definition: Definition, given: JsonObject, before: Entity | null): Messages => {
  const messages: [string, readonly string[]][] = []
  for (const rule of account.rules(definition.resource).values()) {
    const value = own(given, rule.name)
    const faults =
      value !== undefined
        ? faultsOf(account, definition, rule, value, before)
        : before === null && rule.required && !rule.predefined?.derived
          ? ['is required']
          : []
    if (faults.length > 0) messages.push([rule.name, faults])
  }
  return Object.fromEntries(messages)
}

const isTag = (value: Json): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 200

const readExtras = (definition: Definition, input: JsonObject): Outcome<Pick<Content, 'tags' | 'notes'>> => {
  const tags = own(input, 'tags') ?? null
  const notes = own(input, 'notes') ?? null
  if (tags !== null && !(isList(tags) && tags.every(isTag))) return invalid({ tags: ['must be a list of texts'] })
  if (notes !== null && !isList(notes)) return invalid({ notes: ['must be a list'] })
  return done({
    ...(tags === null ? {} : { tags: [...new Set(tags)] }),
    ...(notes === null || !definition.notes ? {} : { notes }),
  })
}

const readInput = (
  account: Account,
  definition: Definition,
  input: JsonObject,
  before: Entity | null,
): Outcome<Content> => {
  const rules = account.rules(definition.resource)
  const read = readValues(rules, input, before === null)
  const extras = readExtras(definition, input)
  const given = before === null ? withInitialValues(rules, read.values) : read.values
  const extraMessages = extras.ok || typeof extras.message === 'string' ? {} : extras.message
  const messages = { ...check(account, definition, given, before), ...read.messages, ...extraMessages }
  if (!extras.ok || Object.keys(messages).length > 0) return invalid(messages)
  return done({ values: { ...before?.values, ...given }, ...extras.value })
}

const store = (account: Account, resource: Resource, before: Entity | null, content: Content): Entity => {
  if (before === null) return account.insert(resource, content)
  const { values = before.values, tags = before.tags, notes = before.notes } = content
  const same = equal(values, before.values) && equal(tags, before.tags) && equal(notes, before.notes)
  return same ? before : account.patch(resource, before, content)
}

/**
 * Creates an entity, or updates the existing one. It checks every attribute and reports all errors at once. An update
 * that changes nothing does not change `updated_at` and causes no web event. Call it inside {@link Account.run}, which
 * undoes the changes when a later step refuses.
 */
export const save = (
  account: Account,
  resource: Resource,
  input: JsonObject,
  before: Entity | null = null,
): Outcome<Entity> => {
  const definition = account.definitions.get(resource)
  if (definition === undefined) return invalid({})
  const accepted = definition.accept?.(account, input, before) ?? done(input)
  if (!accepted.ok) return accepted
  const content = readInput(account, definition, accepted.value, before)
  if (!content.ok) return content
  const values = content.value.values ?? {}
  const prepared = definition.prepare?.(account, { before, values }) ?? done(values)
  if (!prepared.ok) return prepared
  const entity = store(account, resource, before, { ...content.value, values: prepared.value })
  return definition.saved?.(account, entity, before, accepted.value) ?? done(entity)
}
