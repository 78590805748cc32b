import type { FileFormat } from './format.js'
import { areRanges, type RowRange, withoutRows, withRows } from './rowRanges.js'

/** How many rows have which outcome, over all runs of an import. */
type Counts = {
  /** Rows that the API has saved. */
  readonly saved: number
  /** Rows that failed the checks, or that the API has refused. */
  readonly failed: number
  /** Rows that were sent and may have been saved. */
  readonly unknown: number
}

/**
 * How far an import is. It is plain data for JSON. Pass the last one that was saved as `from` to resume. Rows of
 * `underWay` were being sent when it was saved, so that nobody knows whether they were processed: they are never sent again.
 */
export type ImportCheckpoint = Counts & {
  readonly version: 1
  readonly format: FileFormat
  /** A hash of the rows of the text, since a checkpoint is of no use with another one. */
  readonly text: string
  /** The rows that have an outcome, by their index from 0: `[from, to)`. */
  readonly settled: readonly RowRange[]
  /** The rows that are being sent. */
  readonly underWay: readonly RowRange[]
  /** How many failures have been yielded for the rows that have an outcome. */
  readonly failures: number
  /** True when every row has an outcome. */
  readonly isDone: boolean
}

/** The outcome of a row that is not going to be sent any more. */
export type Outcome = keyof Counts

/** Checks data that came out of a file. */
export const isImportCheckpoint = (value: unknown): value is ImportCheckpoint => {
  const { version, text, settled, underWay, saved, failed, unknown, failures } = Object(
    value,
  ) as Partial<ImportCheckpoint>
  const counts = [saved, failed, unknown, failures]
  const hasCounts = counts.every((count) => Number.isSafeInteger(count))
  return version === 1 && typeof text === 'string' && hasCounts && areRanges(settled) && areRanges(underWay)
}

/** The progress of an import, which changes while it runs. */
export type ImportState = {
  readonly current: () => ImportCheckpoint
  /** Marks rows as being sent. */
  readonly begin: (indices: readonly number[]) => void
  /** Marks rows as not being sent after all, or as not processed. */
  readonly takeBack: (indices: readonly number[]) => void
  /** Records the outcome of rows, with the number of their failures. */
  readonly settle: (indices: readonly number[], outcome: Outcome, failures?: number) => void
  readonly finish: () => void
  /** Saves the checkpoint, after all that were saved before. Returns false if that has failed. */
  readonly save: () => Promise<boolean>
}

/** Creates the state of an import. */
export const importState = (
  from: ImportCheckpoint,
  saveCheckpoint: ((checkpoint: ImportCheckpoint) => unknown) | undefined,
): ImportState => {
  let checkpoint = from
  let saved = Promise.resolve(true)
  return {
    current: () => checkpoint,
    begin: (indices) => {
      checkpoint = { ...checkpoint, underWay: withRows(checkpoint.underWay, indices) }
    },
    takeBack: (indices) => {
      checkpoint = { ...checkpoint, underWay: withoutRows(checkpoint.underWay, indices) }
    },
    settle: (indices, outcome, failures = 0) => {
      checkpoint = {
        ...checkpoint,
        [outcome]: checkpoint[outcome] + indices.length,
        failures: checkpoint.failures + failures,
        settled: withRows(checkpoint.settled, indices),
        underWay: withoutRows(checkpoint.underWay, indices),
      }
    },
    finish: () => {
      checkpoint = { ...checkpoint, isDone: true }
    },
    save: () => {
      saved = saved.then(async () => {
        try {
          await saveCheckpoint?.(checkpoint)
          return true
        } catch {
          return false
        }
      })
      return saved
    },
  }
}
