import type { OutboxControl, SandboxControls } from '../controls.js'
import type { Caller } from './call.js'
import type { Figures } from './figures.js'
import type { Cause, History } from './history.js'
import type { Recorded, Recorder } from './recorder.js'
import type { Line } from './shownRequest.js'
import type { Snapshots } from '../snapshots.js'
import type { Streams } from './stream.js'
import type { Tables } from './tables.js'
import type { ConsoleLink, ConsoleSystem, Credentials, OperationForm } from './types.js'

/** The parts that the routes of the console's own API use. */
export type Parts = {
  readonly system: ConsoleSystem
  readonly recorder: Recorder
  /** Returns the line of a request in the list. */
  readonly line: (recorded: Recorded) => Line
  readonly figures: Figures
  readonly tables: Tables
  readonly history: History
  readonly snapshots: Snapshots
  readonly streams: Streams
  readonly caller: Caller
  readonly forms: ReadonlyMap<string, OperationForm>
  readonly credentials: Credentials
  readonly links: () => readonly ConsoleLink[]
  readonly now: () => number
  readonly faults: SandboxControls<unknown>['faults']
  readonly clock: SandboxControls<unknown>['clock']
  readonly outbox: OutboxControl
  /** Notifies the pages that events have changed, immediately and after their delivery. */
  readonly outboxChanged: () => void
  readonly reset: () => void
  /** Records what has changed, and notifies the pages. */
  readonly changed: (cause: Cause) => void
}
