import { createClock } from '../../../src/sandbox/clock.js'
import type { ConsoleSandbox } from '../../../src/sandbox/console/index.js'
import type { Delivery } from '../../../src/sandbox/controls.js'
import type { Fetch } from '../../../src/sandbox/faultFetch.js'
import type { Faults } from '../../../src/sandbox/faults.js'
import type { Loaded } from '../../../src/sandbox/outcome.js'

/** What a sandbox has of itself. */
type Basic<State> = {
  readonly fetch: Fetch
  readonly exportState: () => State
  readonly loadState: (state: State) => Loaded
  readonly faults: Pick<Faults, 'list' | 'add' | 'clear'>
  readonly revision: () => number
}

/** A snapshot, which is opaque to the console. */
type Kept<State> = { readonly state: State; readonly ahead: number }

type Controlled<State> = ConsoleSandbox<State> & { readonly deliver: (event: Partial<Delivery>) => void }

/** A sandbox with controls that stand in for those of its own: a clock of which nothing falls due, and an outbox in memory. */
export const withControls = <State>(
  make: (now: () => number) => Basic<State>,
  source: () => number = () => Date.now(),
): Controlled<State> => {
  const clock = createClock(source, () => undefined)
  const sandbox = make(clock.now)
  const first = sandbox.exportState()
  let events: readonly Delivery[] = []
  const controlled: object = {
    ...sandbox,
    clock: { now: clock.now, advance: clock.advance, set: clock.set },
    snapshot: () => ({ state: sandbox.exportState(), ahead: clock.ahead() }),
    restore: ({ state, ahead }: Kept<State>) => {
      const loaded = sandbox.loadState(state)
      if (loaded.ok) clock.restore(ahead)
      return loaded
    },
    reset: () => {
      sandbox.loadState(first)
      sandbox.faults.clear()
      clock.restore(0)
    },
    outbox: {
      list: () => events,
      replay: (id: number): Loaded => {
        const event = events.find((one) => one.id === id)
        if (event?.url === undefined) return { ok: false, message: 'there is no such event, or no address' }
        const attempts = [...event.attempts, { at: clock.now(), status: 200 }]
        events = events.map((one) => (one === event ? { ...one, status: 'delivered' as const, attempts } : one))
        return { ok: true }
      },
    },
    deliver: (event: Partial<Delivery>) => {
      const blank = { id: events.length + 1, at: clock.now(), event: 'customer updated', body: {}, url: undefined }
      events = [...events, { ...blank, status: 'kept', attempts: [], ...event }]
    },
  }
  return controlled as Controlled<State>
}
