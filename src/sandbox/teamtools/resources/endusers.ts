import { done } from '../../outcome.js'
import type { Definition } from '../definition.js'

/** End users: the people of a customer. Several can share an e-mail address. */
export const endusers: Definition = {
  resource: 'endusers',
  entity: 'enduser',
  notes: true,
  bulk: true,
  restorable: true,
  attributes: [
    { name: 'firstName', kind: 'text', searchable: true },
    { name: 'lastName', kind: 'text', searchable: true },
    { name: 'email', kind: 'text', searchable: true, ignoreCase: true },
    { name: 'phone', kind: 'text', searchable: true },
    { name: 'country', kind: 'text', searchable: true },
    { name: 'city', kind: 'text', searchable: true },
    { name: 'customerId', kind: 'id', of: 'customers' },
  ],
  relations: [
    { name: 'customer', target: 'customers', many: false, own: 'customerId' },
    { name: 'events', target: 'events', many: true, their: 'endUserId' },
  ],
  routes: [
    {
      method: 'GET',
      path: 'events',
      handle: (account, { id }) => done({ resource: 'events', entities: account.find('events', 'endUserId', id) }),
    },
  ],
}
