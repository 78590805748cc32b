import { textOf } from '../json.js'
import type { OutgoingEvent } from '../outbox.js'
import { done } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Resource } from './definition.js'
import { show } from './show.js'

/** Returns the name of a web event, such as `customer updated`. */
const titleOf = (account: Account, { values }: Entity): string => {
  const entity = account.definitions.get(values['resource'] as Resource)?.entity ?? ''
  return `${entity} ${textOf(values['action'])}`
}

/**
 * Returns the event to post for a web event: `{"data": …}`. After the delivery its status changes from `pending` to
 * `success` or `failed`.
 */
export const eventToPost = (account: Account, event: Entity): OutgoingEvent => ({
  event: titleOf(account, event),
  body: () => ({ data: show(account, 'webevents', account.get('webevents', event.id) ?? event) }),
  then: (received) => {
    const sent = account.get('webevents', event.id)
    if (sent === undefined) return
    account.run(() => done(account.patch('webevents', sent, { values: { status: received ? 'success' : 'failed' } })))
  },
})
