import { isList, type Json } from '../../json.js'
import { done } from '../../outcome.js'
import type { Entity } from '../account.js'
import type { Definition } from '../definition.js'

const idsIn = (value: Json | undefined): readonly string[] =>
  isList(value ?? null) ? (value as readonly string[]) : []

/** The teams of members and the members of teams are one relation. A change on one side appears on the other. */
const mirror =
  (mine: string, target: 'teams' | 'members', theirs: string): NonNullable<Definition['saved']> =>
  (account, entity, before) => {
    const now = idsIn(entity.values[mine])
    const was = idsIn(before?.values[mine])
    const set = (id: string, list: (other: Entity) => readonly string[]) => {
      const other = account.get(target, id)
      if (other !== undefined) account.patch(target, other, { values: { [theirs]: list(other) } })
    }
    for (const id of now.filter((each) => !was.includes(each))) {
      set(id, ({ values }) => [...new Set([...idsIn(values[theirs]), entity.id])])
    }
    for (const id of was.filter((each) => !now.includes(each))) {
      set(id, ({ values }) => idsIn(values[theirs]).filter((each) => each !== entity.id))
    }
    return done(entity)
  }

/** Members: the people who work with the account. */
export const members: Definition = {
  resource: 'members',
  entity: 'member',
  attributes: [
    { name: 'email', kind: 'text', unique: true, searchable: true, ignoreCase: true },
    { name: 'name', kind: 'text', searchable: true },
    { name: 'firstName', kind: 'text', searchable: true },
    { name: 'lastName', kind: 'text', searchable: true },
    { name: 'teamIds', kind: 'ids', of: 'teams', initial: [] },
  ],
  relations: [{ name: 'teams', target: 'teams', many: true, own: 'teamIds' }],
  saved: mirror('teamIds', 'teams', 'memberIds'),
}

/** Teams of members. */
export const teams: Definition = {
  resource: 'teams',
  entity: 'team',
  attributes: [
    { name: 'name', kind: 'text', searchable: true },
    { name: 'memberIds', kind: 'ids', of: 'members', initial: [] },
  ],
  relations: [{ name: 'members', target: 'members', many: true, own: 'memberIds' }],
  saved: mirror('memberIds', 'members', 'teamIds'),
}
