import type { Delivery, OutboxControl } from './controls.js'
import type { Fetch, Wait } from './faultFetch.js'
import type { Loaded } from './outcome.js'

/** An event to post. */
export type OutgoingEvent = {
  /** The name of the event, such as `customer updated`. */
  readonly event: string
  /** Makes the body when the event is posted or listed. Most events of a bulk save are neither. */
  readonly body: () => unknown
  /** Called with whether the receiver accepted the event. */
  readonly then?: (received: boolean) => void
}

/**
 * Posts events as JSON to one URL in their order, and keeps the last of them. An event that the receiver does not
 * accept is posted again later, and does not delay the other events.
 */
export type Outbox = OutboxControl & {
  /** Adds an event. */
  readonly enqueue: (event: OutgoingEvent) => void
  /** Removes all events, and cancels those whose delivery is in progress. */
  readonly clear: () => void
}

/** The options of an outbox. */
export type OutboxOptions = {
  /** The URL that events are posted to. Without a URL the outbox only keeps the events. */
  readonly url: string | undefined
  readonly fetch: Fetch
  readonly now: () => number
  /** Waits before an event is posted again. */
  readonly wait: Wait
}

/** The timeout for the response of the receiver, in milliseconds. */
const timeout = 10_000

/** The delays before the attempts in milliseconds. No source documents how often the APIs try again. */
const pauses = [0, 1000, 3000]

/** The maximum number of events that the outbox keeps. */
const most = 1000

/** Posts a body, and returns the status of the response. The status is 0 without a response. */
const post = async (url: string, body: unknown, fetch: Fetch): Promise<number> => {
  try {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(timeout)
    const init = { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual', signal } as const
    const answer = await fetch(url, init)
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 0
  }
}

const isReceived = (status: number): boolean => status >= 200 && status < 300

type Kept = OutgoingEvent & { readonly delivery: Omit<Delivery, 'body' | 'event'> }

/** Creates an empty outbox. */
export const createOutbox = ({ url, fetch, now, wait }: OutboxOptions): Outbox => {
  let kept = new Map<number, Kept>()
  let nextId = 1
  let last = Promise.resolve()
  const open = new Set<Promise<void>>()
  let stop = new AbortController()

  const change = (id: number, changes: Partial<Kept['delivery']>) => {
    const entry = kept.get(id)
    if (entry !== undefined) kept.set(id, { ...entry, delivery: { ...entry.delivery, ...changes } })
  }
  const attempt = async (id: number, address: string, { signal }: AbortController): Promise<boolean> => {
    const entry = kept.get(id)
    if (entry === undefined || signal.aborted) return false
    const status = await post(address, entry.body(), fetch)
    change(id, { attempts: [...(kept.get(id)?.delivery.attempts ?? []), { at: now(), status }] })
    return isReceived(status)
  }
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const turn = last.then(work)
    last = turn.then(() => undefined)
    return turn
  }
  const deliver = async (id: number, address: string, own: AbortController): Promise<void> => {
    let received = false
    for (const pause of pauses) {
      if (pause > 0) await wait(pause, own.signal).catch(() => undefined)
      received = await inTurn(() => attempt(id, address, own))
      if (received || own.signal.aborted) break
    }
    if (own.signal.aborted) return
    change(id, { status: received ? 'delivered' : 'failed' })
    kept.get(id)?.then?.(received)
  }
  const begin = (id: number) => {
    if (url === undefined) return
    const delivered = deliver(id, url, stop).finally(() => open.delete(delivered))
    open.add(delivered)
  }
  const replay = (id: number): Loaded => {
    if (url === undefined) return { ok: false, message: 'the sandbox has no address to post events to' }
    if (!kept.has(id)) return { ok: false, message: `the outbox has no event ${String(id)}` }
    change(id, { status: 'pending' })
    begin(id)
    return { ok: true }
  }
  return {
    enqueue: (event) => {
      const id = nextId
      nextId += 1
      const status = url === undefined ? 'kept' : 'pending'
      kept.set(id, { ...event, delivery: { id, at: now(), url, status, attempts: [] } })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      begin(id)
    },
    settled: async () => {
      while (open.size > 0) await Promise.all(open)
    },
    list: () => [...kept.values()].map(({ delivery, event, body }) => ({ ...delivery, event, body: body() })),
    replay,
    clear: () => {
      stop.abort()
      stop = new AbortController()
      kept = new Map()
    },
  }
}
