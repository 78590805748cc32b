import type { SandboxControls, Snapshot } from './controls.js'
import type { Loaded } from './outcome.js'

/** The entry of a snapshot in the list. */
export type Named = {
  readonly id: number
  readonly name: string
  /** The time of the snapshot, by the clock of the sandbox. */
  readonly time: number
}

/** The snapshots that the control route and the console keep. They share one list. */
export type Snapshots = {
  /** The snapshots in the order in which they were taken. */
  readonly list: () => readonly Named[]
  /** Takes a snapshot. Without a name it is called by its number. */
  readonly take: (name: string) => Named
  /** Renames a snapshot. `ok: false` for an unknown id or an empty name. */
  readonly rename: (id: number, name: string) => Loaded
  /** Restores a snapshot. `ok: false` for an unknown id. */
  readonly restore: (id: number) => Loaded
  /** Deletes a snapshot. `ok: false` for an unknown id. */
  readonly remove: (id: number) => Loaded
}

const unknown: Loaded = { ok: false, message: 'there is no such snapshot' }

/** Keeps the snapshots of a sandbox in memory. */
export const createSnapshots = <State>(
  sandbox: Pick<SandboxControls<State>, 'snapshot' | 'restore' | 'clock'>,
): Snapshots => {
  const kept = new Map<number, Named & { readonly snapshot: Snapshot<State> }>()
  let last = 0
  return {
    list: () => [...kept.values()].map(({ id, name, time }) => ({ id, name, time })),
    take: (name) => {
      last += 1
      const named = {
        id: last,
        name: name.trim().slice(0, 100) || `Snapshot ${String(last)}`,
        time: sandbox.clock.now(),
      }
      kept.set(last, { ...named, snapshot: sandbox.snapshot() })
      return named
    },
    rename: (id, name) => {
      const held = kept.get(id)
      if (held === undefined) return unknown
      if (name.trim() === '') return { ok: false, message: 'a snapshot needs a name' }
      kept.set(id, { ...held, name: name.trim().slice(0, 100) })
      return { ok: true }
    },
    restore: (id) => {
      const held = kept.get(id)
      return held === undefined ? unknown : sandbox.restore(held.snapshot)
    },
    remove: (id) => (kept.delete(id) ? { ok: true } : unknown),
  }
}
