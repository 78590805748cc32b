import { equal, isList, type Json, type JsonObject, own } from '../json.js'
import { done, invalid, type Outcome, refuse } from '../outcome.js'
import type { Account, Row } from './account.js'
import type { Call, Definition, Field } from './definition.js'
import { messages } from './labels.js'
import { isVisible } from './list.js'
import { initialValues, isNone, readField } from './read.js'
import { showRow } from './show.js'
import { ofRoute } from './variants.js'

type Read = { readonly values: JsonObject; readonly faults: Readonly<Record<string, readonly string[]>> }

const isScalar = (value: Json): boolean =>
  value === null || typeof value !== 'object' || (isList(value) && value.every((item) => typeof item !== 'object'))

const readCustom = (input: JsonObject): readonly (readonly [string, Json])[] =>
  Object.entries(input).filter(([name, value]) => /^custom_\w{1,100}$/.test(name) && isScalar(value))

const missing = (account: Account, field: Field, value: Json): boolean => {
  const { of } = field
  if (of === undefined || isNone(value) || value === 0) return false
  const ids = isList(value) ? value : [value]
  return ids.some((id) => typeof id === 'number' && account.table(of).get(id) === undefined)
}

const readInput = (account: Account, definition: Definition, input: JsonObject): Read => {
  const values: [string, Json][] = []
  const faults: [string, readonly string[]][] = []
  for (const [name, field] of Object.entries(definition.fields)) {
    const raw = own(input, name)
    if (raw === undefined || field.readOnly) continue
    const reading = readField(field, name, raw, account.variants)
    if (reading.as === 'wrong') faults.push([name, [reading.message]])
    else if (reading.as === 'value' && missing(account, field, reading.value))
      faults.push([name, [messages.wrong(name)]])
    else if (reading.as === 'value') values.push([name, reading.value])
  }
  const custom = definition.custom ? readCustom(input) : []
  return { values: Object.fromEntries([...values, ...custom]), faults: Object.fromEntries(faults) }
}

/** Returns the branch of a new row when the caller gives none: the branch in the path. */
const ownBranch = ({ fields }: Definition, { branch }: Call, values: JsonObject): JsonObject => {
  if (branch === undefined) return {}
  if (Object.hasOwn(fields, 'branch_ids')) return isNone(own(values, 'branch_ids')) ? { branch_ids: [branch] } : {}
  return Object.hasOwn(fields, 'branch_id') && isNone(own(values, 'branch_id')) ? { branch_id: branch } : {}
}

const requiredBy = (account: Account, { route, required }: Definition): readonly string[] => [
  ...required,
  ...(ofRoute(account.variants.alsoRequired, route) ?? []),
]

const unfilled = (names: readonly string[], values: JsonObject): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.filter((name) => isNone(own(values, name))).map((name) => [name, [messages.required(name)]]))

type Saved = Outcome<JsonObject>

const answer = (account: Account, definition: Definition, row: Row, call: Call): Saved =>
  done({ success: true, errors: [], model: showRow(account, definition, row, call) })

/** Answers a create request. */
export const create = (account: Account, definition: Definition, call: Call): Saved => {
  const read = readInput(account, definition, definition.accept?.(call) ?? call.body)
  const faults = { ...unfilled(requiredBy(account, definition), read.values), ...read.faults }
  if (Object.keys(faults).length > 0) return invalid(faults)
  const given = { ...initialValues(definition.fields), ...read.values, ...ownBranch(definition, call, read.values) }
  const values = definition.complete?.({ account, call, before: undefined, values: given }) ?? done(given)
  if (!values.ok) return values
  return answer(account, definition, account.create(definition, values.value, call.branch), call)
}

/** Returns the row with the `id` of the query, if the branch sees it. */
export const findRow = (account: Account, definition: Definition, call: Call): Outcome<Row> => {
  const id = call.ids.get('id') ?? 0
  const row = account.table(definition.route).get(id)
  const { owner } = definition
  const isOwned = owner === undefined || own(row?.values ?? {}, owner) === call.ids.get(owner)
  return row !== undefined && isOwned && isVisible(definition, row, call.branch)
    ? done(row)
    : refuse(404, `${definition.entity} ${String(id)} не найден.`)
}

/**
 * Answers an update request. Fields that are not sent keep their values. An update that changes nothing only returns
 * the row.
 */
export const update = (account: Account, definition: Definition, call: Call): Saved => {
  const found = findRow(account, definition, call)
  if (!found.ok) return found
  const before = found.value
  const read = readInput(account, definition, definition.accept?.(call) ?? call.body)
  const emptied = requiredBy(account, definition).filter((name) => Object.hasOwn(read.values, name))
  const required = [...(definition.whole ? definition.required : []), ...emptied]
  const faults = { ...unfilled(required, read.values), ...read.faults }
  if (Object.keys(faults).length > 0) return invalid(faults)
  const given = { ...before.values, ...read.values }
  const values = definition.complete?.({ account, call, before, values: given }) ?? done(given)
  if (!values.ok) return values
  const isSame = equal(values.value, before.values)
  const row = isSame ? before : account.update(definition, before, values.value, call.branch)
  return answer(account, definition, row, call)
}

/** Answers a delete request. A row that is already archived stays archived. */
export const remove = (account: Account, definition: Definition, call: Call): Saved => {
  const found = findRow(account, definition, call)
  if (!found.ok) return found
  if (found.value.removedAt === null) account.remove(definition, found.value, call.branch)
  return done({ success: true, errors: [] })
}
