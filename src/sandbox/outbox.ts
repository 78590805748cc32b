import type { Fetch } from './faultFetch.js'

/** Posts JSON bodies to one URL, one after the other. */
export type Outbox = {
  /**
   * `make` returns the body when its turn has come, or undefined when there is nothing to post. `then` is called with
   * whether it was received.
   */
  readonly enqueue: (make: () => unknown, then?: (received: boolean) => void) => void
  /** Resolves when nothing is left to post. */
  readonly settled: () => Promise<void>
}

/** The time in milliseconds after which a receiver without an answer counts as not reached. */
const patience = 10_000

const post = async (url: string, body: unknown, fetch: Fetch): Promise<boolean> => {
  try {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(patience)
    const init = { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual', signal } as const
    const answer = await fetch(url, init)
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

/** Makes an empty outbox. */
export const createOutbox = (url: string, fetch: Fetch): Outbox => {
  let last = Promise.resolve()
  return {
    enqueue: (make, then) => {
      last = last.then(async () => {
        const body = make()
        if (body === undefined) return
        const received = await post(url, body, fetch)
        then?.(received)
      })
    },
    settled: async () => {
      for (let waited; waited !== last;) {
        waited = last
        await waited
      }
    },
  }
}
