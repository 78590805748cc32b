import type { Fetch } from './faultFetch.js'

/** Posts JSON to one address, one after the other. */
export type Outbox = {
  /** `make` gives the body when its turn has come, or nothing to post; `then` hears whether it was received. */
  readonly enqueue: (make: () => unknown, then?: (received: boolean) => void) => void
  /** Resolves when nothing is left to post. */
  readonly settled: () => Promise<void>
}

/** A receiver that keeps quiet for so long, in milliseconds, has not received. */
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

/** An outbox with nothing in it. */
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
