import { isId } from '../ids.js'
import { isList, isObject, type Json, own } from '../json.js'
import { done, invalid, invalidAt, type Messages, type Outcome, type Refusal } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Definition } from './definition.js'
import { save } from './save.js'

const saveRow = (account: Account, { resource, entity }: Definition, row: Json): Outcome<Entity> => {
  if (!isObject(row)) return invalidAt('', 'must be an object')
  const id = own(row, 'id')
  if (id === undefined || id === null) return save(account, resource, row)
  if (!isId(id)) return invalidAt('id', 'must be an id of 24 hex digits')
  const before = account.get(resource, id)
  return before === undefined ? invalidAt('id', `no ${entity} ${id}`) : save(account, resource, row, before)
}

const rowMessages = (row: number, { message }: Refusal): Messages => {
  const messages = typeof message === 'string' ? { '': [message] } : message
  return Object.fromEntries(
    Object.entries(messages).map(([name, texts]) => [name === '' ? String(row) : `${String(row)}.${name}`, texts]),
  )
}

/**
 * Saves a whole list or nothing. A row with an `id` is an update, and one without is an insert. Every invalid row is
 * reported, with its messages under `"1.email"`, counted from 0. A row sees the changes of the rows before it.
 */
export const saveMany = (
  account: Account,
  definition: Definition,
  data: Json | undefined,
): Outcome<readonly Entity[]> => {
  if (!isList(data)) return invalidAt('data', 'must be a list')
  const saved: Entity[] = []
  const messages: [string, readonly string[]][] = []
  for (const [index, row] of data.entries()) {
    const outcome = saveRow(account, definition, row)
    if (outcome.ok) saved.push(outcome.value)
    else messages.push(...Object.entries(rowMessages(index, outcome)))
  }
  return messages.length > 0 ? invalid(Object.fromEntries(messages)) : done(saved)
}
