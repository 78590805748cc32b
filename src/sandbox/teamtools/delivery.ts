import type { Fetch } from '../fault-fetch.js'
import { done } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { show } from './show.js'

/** Delivers web events, one after the other. */
export type Delivery = {
  readonly enqueue: (event: Entity) => void
  /** Resolves when nothing is left to deliver. */
  readonly settled: () => Promise<void>
}

/** A receiver that keeps quiet for so long, in milliseconds, has not received. */
const patience = 10_000

const post = async (url: string, body: string, fetch: Fetch): Promise<boolean> => {
  try {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

/** Posts each web event as `{"data": …}`; its status turns from `pending` to `success` or `failed`. */
export const createDelivery = (account: Account, url: string, fetch: Fetch): Delivery => {
  let last = Promise.resolve()
  const deliver = async ({ id }: Entity) => {
    const event = account.get('webevents', id)
    if (event === undefined) return
    const sent = await post(url, JSON.stringify({ data: show(account, 'webevents', event) }), fetch)
    // Looked up again: a state loaded meanwhile knows nothing of it.
    const now = account.get('webevents', id)
    if (now === undefined) return
    account.run(() => done(account.patch('webevents', now, { values: { status: sent ? 'success' : 'failed' } })))
  }
  return {
    enqueue: (event) => {
      last = last.then(() => deliver(event))
    },
    settled: async () => {
      for (let waited; waited !== last;) {
        waited = last
        await waited
      }
    },
  }
}
