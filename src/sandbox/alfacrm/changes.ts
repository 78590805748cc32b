import { equal, isList, type Json, type JsonObject, own, textOf } from '../json.js'
import type { Account, Change } from './account.js'
import type { Definition, Field } from './definition.js'
import { apiUser } from './entities/records.js'
import { isNone } from './read.js'

const formValue = ({ kind, shown }: Field, value: Json): Json => {
  if (kind === 'flag' || kind === 'boolean') return value === 1 || value === true
  if (kind === 'money') return String(Number(value))
  if (kind === 'time' && shown === 'H:i') return textOf(value).slice(0, 5)
  if (typeof value === 'number') return String(value)
  return isList(value) ? value.map((item) => (typeof item === 'number' ? String(item) : item)) : value
}

/**
 * Formats values as the forms of the CRM send them: numbers as strings, flags as booleans, days as `Y-m-d`, times as
 * `H:i`.
 */
const formOf = ({ fields, custom }: Definition, values: JsonObject): JsonObject => {
  const form = Object.entries(fields).flatMap(([name, field]) => {
    const value = own(values, name)
    if (value === undefined || isNone(value) || field.readOnly || field.derive !== undefined) return []
    return [[field.formName ?? name, formValue(field, value)] as const]
  })
  const customs = custom ? Object.entries(values).filter(([name]) => name.startsWith('custom_')) : []
  return Object.fromEntries([...form, ...customs])
}

/** Returns the keys of `values` whose values differ in `others`. */
const differing = (values: JsonObject, others: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !equal(value, own(others, name))))

/** A field that an update emptied, as an empty form field. */
const emptied = (before: JsonObject, after: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.keys(before)
      .filter((name) => !Object.hasOwn(after, name))
      .map((name) => [name, '']),
  )

/** The old and new values of the changed fields, as the forms of the CRM send them. */
const fieldsOf = ({ event, definition, before, after }: Change): { old: JsonObject; new: JsonObject } => {
  const was = formOf(definition, before)
  const is = formOf(definition, after)
  if (event !== 'update') return { old: was, new: is }
  return { old: differing(was, is), new: { ...emptied(was, is), ...differing(is, was) } }
}

const orEmpty = (map: JsonObject, empty: Json): Json => (Object.keys(map).length === 0 ? empty : map)

/** Makes the JSON that a webhook posts for a change. */
export const webhookOf = (change: Change): JsonObject => {
  const fields = fieldsOf(change)
  return {
    branch_id: change.branch ?? null,
    event: change.event,
    entity: change.definition.entity,
    entity_id: change.id,
    // PHP writes an empty map as an empty list.
    fields_old: orEmpty(fields.old, []),
    fields_new: orEmpty(fields.new, []),
    fields_rel: [],
    user_id: apiUser,
    datetime: change.at,
  }
}

const eventCodes = { create: 1, update: 2, delete: 3 } as const

/** Writes a change into the log. */
export const logChange = (account: Account, change: Change): void => {
  const fields = fieldsOf(change)
  const at = account.now()
  account.put('log', {
    id: account.nextId('log'),
    values: {
      branch_id: change.branch ?? null,
      entity: change.definition.entity,
      entity_id: change.id,
      user_id: apiUser,
      event: eventCodes[change.event],
      fields_old: orEmpty(fields.old, ''),
      fields_new: orEmpty(fields.new, ''),
      fields_rel: '',
      date_time: change.at,
    },
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  })
}
