import type { SandboxClock } from './clock.js'
import type { Fault, Faults } from './faults.js'
import type { Loaded } from './outcome.js'
import type { Snapshots } from './snapshots.js'

/** An event that a sandbox posts to a URL: a web event of TeamTools or a webhook of AlfaCRM. */
export type Delivery = {
  /** The number of the event, starting at 1. */
  readonly id: number
  /** The time of the event in milliseconds since 1970, by the clock of the sandbox. */
  readonly at: number
  /** The name of the event, such as `customer updated`. */
  readonly event: string
  /** The body of the request, as JSON. */
  readonly body: unknown
  /** The URL that the event is posted to, or undefined if none is set. */
  readonly url: string | undefined
  /**
   * The status: `kept` without a URL, `pending` until an attempt succeeds, `delivered` after that, and `failed` when no
   * attempt is left.
   */
  readonly status: 'kept' | 'pending' | 'delivered' | 'failed'
  /** The attempts so far, the oldest first. `status` is the status of the response, or 0 without a response. */
  readonly attempts: readonly { readonly at: number; readonly status: number }[]
}

/** The events that a sandbox has posted, or would post if it had a URL. */
export type OutboxControl = {
  /** Returns the last 1,000 events, the oldest first. */
  readonly list: () => readonly Delivery[]
  /** Posts an event again. The result is `ok: false` for an unknown id, or if no URL is set. */
  readonly replay: (id: number) => Loaded
  /** Resolves when every event has been delivered or has failed. */
  readonly settled: () => Promise<void>
}

/** A saved state, with the faults that were pending. */
export type Snapshot<State> = { readonly state: State; readonly faults: readonly Fault[] }

/** The functions with which a test, a control route or the console can control a sandbox besides its API. */
export type SandboxControls<State> = {
  /** Returns the whole state as plain JSON, including the tokens. */
  readonly exportState: () => State
  /** Replaces the whole state. If the new state cannot be read, nothing changes. */
  readonly loadState: (state: State) => Loaded
  /** Takes a snapshot of the state, the clock and the faults. */
  readonly snapshot: () => Snapshot<State>
  /** Restores a snapshot. Events whose delivery is in progress are dropped. */
  readonly restore: (snapshot: Snapshot<State>) => Loaded
  /**
   * Resets the sandbox to the state that it was created with, or to the state at the last call of
   * {@link SandboxControls.setStart}.
   */
  readonly reset: () => void
  /** Makes the current state the one that `reset` restores, for example after seeding. */
  readonly setStart: () => void
  /** The pending faults. */
  readonly faults: Pick<Faults, 'list' | 'add' | 'clear'>
  /** The snapshots by name, which the control route and the console keep. */
  readonly snapshots: Snapshots
  /** The clock, which can be moved forward. */
  readonly clock: SandboxClock
  /** The events that the sandbox posts. WHMCS posts no events. */
  readonly outbox: OutboxControl
  /** Returns a number that increases whenever the result of `exportState` may have changed. */
  readonly revision: () => number
}
