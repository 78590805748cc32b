import { type Outcome, refuse } from '../outcome.js'
import type { Entity } from './account.js'
import type { Table } from './table.js'

/** Writes to tables in such a way that work that is refused leaves no trace. */
export type Journal = {
  readonly write: (table: Table, entity: Entity, before: Entity | undefined) => void
  /** Does some work whole or not at all: a refusal undoes every write made in it. */
  readonly run: <T>(work: () => Outcome<T>) => Outcome<T>
}

type Change = { readonly table: Table; readonly id: string; readonly before: Entity | undefined }

// A mistake in the sandbox itself must not stop the server, nor leave half of its work behind.
const attempt = <T>(work: () => Outcome<T>): Outcome<T> => {
  try {
    return work()
  } catch (error) {
    return refuse(500, `the sandbox failed: ${String(error)}`)
  }
}

const undo = ({ table, id, before }: Change): void => {
  if (before === undefined) table.remove(id)
  else table.put(before)
}

/** A journal of the work under way; there is one such work at a time. */
export const createJournal = (): Journal => {
  let changes: Change[] = []
  return {
    write: (table, entity, before) => {
      changes.push({ table, id: entity.id, before })
      table.put(entity)
    },
    run: (work) => {
      const outcome = attempt(work)
      if (!outcome.ok) changes.reverse().forEach(undo)
      changes = []
      return outcome
    },
  }
}
