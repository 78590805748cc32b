import { isList, type Json, type JsonObject, own } from '../json.js'
import type { Account, Row } from './account.js'
import { showDay } from './dates.js'
import type { Call, Definition, Field } from './definition.js'

/** Returns the stored or computed value of a field. */
export const valueOf = (account: Account, { fields }: Definition, row: Row, name: string): Json => {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (name === 'id') return row.id
  if (field?.derive !== undefined) return field.derive(account, row)
  if (field?.kind === 'stamp') return account.localTime(name === 'updated_at' ? row.updatedAt : row.createdAt)
  return own(row.values, name) ?? null
}

const showText = ({ variants }: Account, { kind, shown }: Field, value: string): string => {
  if (kind === 'stamp') return variants.timestamps === 'd.m.Y' ? showDay(value, 'd.m.Y') : value
  if (kind === 'time') return shown === 'H:i' ? value.slice(0, 5) : value
  if (kind !== 'date' || shown === undefined || shown === 'H:i') return value
  return showDay(value, typeof shown === 'function' ? shown(variants) : shown)
}

const showField = (account: Account, field: Field, value: Json): Json => {
  const { flags, contacts } = account.variants
  if (field.kind === 'flag' && flags === 'boolean') return value === 1
  if (field.kind === 'texts' && contacts === 'object' && isList(value)) return value.map((item) => ({ value: item }))
  return typeof value === 'string' ? showText(account, field, value) : value
}

/** Makes the row of an answer: its id, the fields that are not hidden, and the fields that the account defines. */
export const showRow = (account: Account, definition: Definition, row: Row, call: Call): JsonObject => {
  const omitted = definition.omits?.(account, row, call) ?? []
  const shown: [string, Json][] = [['id', row.id]]
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.hidden || omitted.includes(name)) continue
    shown.push([name, showField(account, field, valueOf(account, definition, row, name))])
  }
  const custom = definition.custom ? Object.entries(row.values).filter(([name]) => name.startsWith('custom_')) : []
  return Object.fromEntries([...shown, ...custom])
}
