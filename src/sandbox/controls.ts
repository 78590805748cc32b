import type { SandboxClock } from './clock.js'
import type { Fault, Faults } from './faults.js'
import type { Loaded } from './outcome.js'

/** An event that a sandbox posts to an address: a web event of TeamTools or a webhook of AlfaCRM. */
export type Delivery = {
  /** Its number, from 1. */
  readonly id: number
  /** When it happened, in milliseconds since 1970 by the clock of the sandbox. */
  readonly at: number
  /** What happened: `customer updated`. */
  readonly event: string
  /** The body, as JSON. */
  readonly body: unknown
  /** Where it is posted to; undefined when no address is set. */
  readonly url: string | undefined
  /** `kept` without an address, `pending` until an attempt succeeds, `failed` when no attempt is left. */
  readonly status: 'kept' | 'pending' | 'delivered' | 'failed'
  /** The attempts so far, the last one at the end: the status of the answer, 0 without one. */
  readonly attempts: readonly { readonly at: number; readonly status: number }[]
}

/** The events that a sandbox has posted or would post. */
export type OutboxControl = {
  /** The last 1,000 events, the oldest first. */
  readonly list: () => readonly Delivery[]
  /** Posts an event again. `ok: false` for an unknown id or without an address. */
  readonly replay: (id: number) => Loaded
  /** Resolves when each event has been delivered or has failed. */
  readonly settled: () => Promise<void>
}

/** A state that was kept, with the faults that were still to come. */
export type Snapshot<State> = { readonly state: State; readonly faults: readonly Fault[] }

/** What a test, a control route or the console can do to a sandbox besides calling its API. */
export type SandboxControls<State> = {
  /** Everything as plain JSON, tokens too. */
  readonly exportState: () => State
  /** Replaces everything by a state; one that cannot be read changes nothing. */
  readonly loadState: (state: State) => Loaded
  /** Keeps everything as it is now, with the clock and the faults. */
  readonly snapshot: () => Snapshot<State>
  /** Returns to a snapshot. Events that are under way are dropped. */
  readonly restore: (snapshot: Snapshot<State>) => Loaded
  /** Returns to what the sandbox was made with, or to what it held at {@link SandboxControls.setStart}. */
  readonly reset: () => void
  /** Makes what is there now the start that `reset` returns to, as after seeding. */
  readonly setStart: () => void
  /** The faults still to come. */
  readonly faults: Pick<Faults, 'list' | 'add' | 'clear'>
  /** The clock, which can be moved forward. */
  readonly clock: SandboxClock
  /** The events posted, which WHMCS has none of. */
  readonly outbox: OutboxControl
  /** Goes up whenever what `exportState` gives may have changed. */
  readonly revision: () => number
}
