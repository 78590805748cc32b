import type { Fetch } from '../faultFetch.js'
import { createOutbox } from '../outbox.js'
import { done } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { show } from './show.js'

/** Delivers web events, one after the other. */
export type Delivery = {
  readonly enqueue: (event: Entity) => void
  /** Resolves when nothing is left to deliver. */
  readonly settled: () => Promise<void>
}

/** Posts each web event as `{"data": …}`. Its status changes from `pending` to `success` or `failed`. */
export const createDelivery = (account: Account, url: string, fetch: Fetch): Delivery => {
  const outbox = createOutbox(url, fetch)
  // The event is looked up each time, because a state that was loaded in the meantime may not contain it.
  const make = (id: string) => {
    const event = account.get('webevents', id)
    return event && { data: show(account, 'webevents', event) }
  }
  const mark = (id: string, received: boolean) => {
    const event = account.get('webevents', id)
    if (event === undefined) return
    account.run(() => done(account.patch('webevents', event, { values: { status: received ? 'success' : 'failed' } })))
  }
  return {
    enqueue: ({ id }) => {
      outbox.enqueue(
        () => make(id),
        (received) => {
          mark(id, received)
        },
      )
    },
    settled: outbox.settled,
  }
}
