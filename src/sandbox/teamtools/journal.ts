import { type Outcome, refuse } from '../outcome.js'
import type { Entity } from './account.js'
import type { Table } from './table.js'

/** Writes to tables so that refused work leaves no changes. */
export type Journal = {
  readonly write: (table: Table, entity: Entity, before: Entity | undefined) => void
  /** Runs work as a transaction. A refusal undoes every write that the work made. */
  readonly run: <T>(work: () => Outcome<T>) => Outcome<T>
}

type Change = { readonly table: Table; readonly id: string; readonly before: Entity | undefined }

// A bug in the sandbox itself must not stop the server or leave half of the work behind.
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

/** Makes the journal of the current work. There is one at a time. */
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
