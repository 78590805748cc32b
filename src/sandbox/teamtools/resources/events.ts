import { type JsonObject, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome, refuse } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import { md5Hex } from '../attributes.js'
import { toStamp } from '../dates.js'
import type { Definition } from '../definition.js'

const hasKey = (account: Account, endUserId: string, key: unknown): boolean => key === md5Hex(endUserId + account.salt)

const wrongKey = refuse(403, 'the key is not the MD5 of the end user id and the salt')

// Several end users can share an address. The key determines which of them is meant.
const byEmail = (account: Account, email: unknown, key: unknown): Outcome<Entity> => {
  const users = typeof email === 'string' ? account.find('endusers', 'email', email) : []
  if (users.length === 0) return invalidAt('endUser', 'is no end user’s e-mail')
  const user = users.find(({ id }) => hasKey(account, id, key))
  return user === undefined ? wrongKey : done(user)
}

const byId = (account: Account, id: unknown, key: unknown): Outcome<Entity> => {
  if (typeof id !== 'string') return invalidAt('endUserId', 'is required')
  if (!hasKey(account, id, key)) return wrongKey
  const user = account.get('endusers', id)
  return user === undefined ? invalidAt('endUserId', `${id} does not exist`) : done(user)
}

/** A server names the end user by id, a page by e-mail address. The key proves that either is allowed to. */
const acceptProof = (account: Account, input: JsonObject): Outcome<JsonObject> => {
  const { key, endUser, endUserId, include: _include, ...rest } = input
  const user = endUserId === undefined ? byEmail(account, endUser, key) : byId(account, endUserId, key)
  return user.ok ? done({ ...rest, endUserId: user.value.id }) : user
}

const fullName = (user: Entity | undefined): string => {
  const names = ['firstName', 'lastName'].flatMap((name) => own(user?.values ?? {}, name) ?? [])
  return names.map(textOf).join(' ').trim() || textOf(user?.values['email'])
}

const tally = (values: JsonObject): string => `${textOf(values['endUserId'])} ${textOf(values['name'])}`

/** Events of end users. Each event is stored with the number of events of the same name and end user. */
export const events: Definition = {
  resource: 'events',
  entity: 'event',
  writable: 'create',
  silent: true,
  attributes: [
    { name: 'name', kind: 'text', required: true, searchable: true },
    { name: 'endUserId', kind: 'id', of: 'endusers', required: true },
    { name: 'endUserName', kind: 'text', derived: true, searchable: true },
    { name: 'counter', kind: 'integer', derived: true },
    { name: 'timestamp', kind: 'text', derived: true },
    { name: 'metadata', kind: 'any', initial: {} },
  ],
  relations: [],
  indices: { tally },
  accept: acceptProof,
  prepare: (account, { values }) =>
    done({
      ...values,
      endUserName: fullName(account.get('endusers', values['endUserId'])),
      counter: account.table('events').count('tally', tally(values)) + 1,
      timestamp: toStamp(account.now()),
    }),
}
