import type { Clock } from './clock.js'
import { createControl } from './control.js'
import type { SandboxControls, Snapshot } from './controls.js'
import { createFaultFetch, type Dialect, type Fetch, type Wait } from './faultFetch.js'
import { controlSegment, createFaults, type Fault } from './faults.js'
import { jsonResponse, pathSegments } from './http.js'
import { isObject } from './json.js'
import { firstLoad } from './options.js'
import type { Outbox } from './outbox.js'
import type { Loaded, Outcome } from './outcome.js'
import { createSnapshots } from './snapshots.js'

/** A sandbox: its `fetch`, and the functions that control it besides its API. */
export type Sandbox<State> = SandboxControls<State> & {
  /** Answers requests with the signature of the global `fetch`. */
  readonly fetch: Fetch
  /** Resolves when every event so far has been delivered or has failed. */
  readonly settled: () => Promise<void>
}

/** A state with the number of milliseconds by which the clock was ahead of its source. */
type Dated = { readonly ahead?: number | undefined }

/** The parts that are specific to one system: its state and its answers. */
export type Engine<State> = {
  readonly clock: Clock
  readonly outbox: Outbox
  readonly exportState: () => State
  /** Replaces the whole state. If the new state cannot be read, nothing changes. */
  readonly loadState: (state: State) => Loaded
  /** Continues the unfinished work of a loaded state, such as the delivery of events. */
  readonly resume: () => void
  readonly revision: () => number
  /** Answers a request to the API. */
  readonly answer: (request: Request) => Promise<Response>
  /** Answers a request while the sandbox is unusable. */
  readonly refuseAll: (request: Request, message: string) => Response | Promise<Response>
  readonly dialect: Dialect
}

/** The options that all sandboxes share. */
export type AssembleOptions<State> = {
  readonly state: State | undefined
  readonly faults: readonly Fault[] | undefined
  readonly wait: Wait
  readonly control: boolean
  readonly maxBodyBytes: number
  /** The reason why the options cannot be used, or undefined. */
  readonly fault: string | undefined
}

const segmentsOf = (request: Request): readonly string[] => {
  const path = pathSegments(new URL(request.url).pathname)
  return path.ok ? path.value : []
}

const controlResponse = (outcome: Outcome<unknown>): Response =>
  outcome.ok
    ? jsonResponse(200, { data: outcome.value })
    : jsonResponse(outcome.status, { error: { message: outcome.message } }, outcome.headers)

/** Whether the clock of a state is valid. */
const isDated = (state: unknown): boolean =>
  !isObject(state) || state['ahead'] === undefined || Number.isSafeInteger(state['ahead'])

/** Combines a system with faults, a clock, snapshots, an outbox and the control routes. */
export const assemble = <State extends Dated>(
  engine: Engine<State>,
  options: AssembleOptions<State>,
): Sandbox<State> => {
  const { clock, outbox } = engine
  const faults = createFaults(options.faults)

  const load = (state: State): Loaded => {
    if (options.fault !== undefined) return { ok: false, message: options.fault }
    if (!isDated(state)) return { ok: false, message: 'its clock is damaged' }
    const loaded = engine.loadState(state)
    if (!loaded.ok) return loaded
    clock.restore(state.ahead ?? 0)
    outbox.clear()
    engine.resume()
    return loaded
  }
  // A state contains how far the clock was moved, so a move of the clock changes the revision.
  const revision = () => engine.revision() + clock.moves()
  let usable = firstLoad(options.fault, options.state, load)
  const loadState = (state: State): Loaded => {
    const loaded = load(state)
    if (loaded.ok) usable = loaded
    return loaded
  }
  const exportState = (): State => {
    const ahead = clock.ahead()
    return ahead === 0 ? engine.exportState() : { ...engine.exportState(), ahead }
  }
  const snapshot = (): Snapshot<State> => ({ state: exportState(), faults: faults.list() })
  const restore = (kept: Snapshot<State>): Loaded => {
    const loaded = loadState(kept.state)
    if (!loaded.ok) return loaded
    faults.clear()
    faults.add(kept.faults)
    return loaded
  }
  let start = { snapshot: snapshot(), usable }
  const controls: SandboxControls<State> = {
    ...{ exportState, loadState, snapshot, restore, faults, clock, outbox, revision },
    snapshots: createSnapshots({ snapshot, restore, clock }),
    reset: () => {
      restore(start.snapshot)
      usable = start.usable
    },
    setStart: () => {
      start = { snapshot: snapshot(), usable }
    },
  }
  const control = createControl(controls as SandboxControls<unknown>, options.maxBodyBytes)
  const handle = async (request: Request): Promise<Response> => {
    const segments = segmentsOf(request)
    const controlled = options.control && segments[0] === controlSegment ? control(segments, request) : undefined
    if (controlled !== undefined) return controlResponse(await controlled)
    if (!usable.ok) return engine.refuseAll(request, usable.message)
    clock.catchUp()
    return engine.answer(request)
  }
  return {
    ...controls,
    fetch: createFaultFetch(handle, faults, options.wait, engine.dialect),
    settled: outbox.settled,
  }
}
