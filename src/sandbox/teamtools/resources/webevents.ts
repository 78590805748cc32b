import { isObject } from '../../json.js'
import type { Entity } from '../account.js'
import type { Definition, Resource } from '../definition.js'
import { show } from '../show.js'

/** Web events: the changes of the other entities. They keep the stored entities and show them as they were. */
export const webevents: Definition = {
  resource: 'webevents',
  entity: 'webevent',
  writable: 'never',
  silent: true,
  attributes: [
    { name: 'timestamp', kind: 'text', derived: true },
    { name: 'source', kind: 'text', derived: true, searchable: true },
    { name: 'memberId', kind: 'id', derived: true },
    { name: 'url', kind: 'text', derived: true },
    { name: 'action', kind: 'text', derived: true, searchable: true },
    { name: 'data', kind: 'object', derived: true },
    { name: 'status', kind: 'text', derived: true, searchable: true },
  ],
  relations: [],
  show: (account, { values }) => {
    const {
      timestamp = null,
      source = null,
      memberId = null,
      url = null,
      action = null,
      status = null,
      value,
      old,
    } = values
    const resource = values['resource'] as Resource
    const shown = (entity: unknown) => (isObject(entity) ? show(account, resource, entity as unknown as Entity) : null)
    const type = account.definitions.get(resource)?.entity ?? null
    const data = { type, value: shown(value), old: shown(old) }
    return { timestamp, source, memberId, url, action, data, status }
  },
}
