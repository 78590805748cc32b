import type { CellType } from './cellTypes.js'
import type { FileFormat } from './format.js'
import type { ImportCheckpoint } from './importCheckpoint.js'
import type { ImportFailure } from './importFailure.js'

/** Options of `importRows`. */
export type ImportOptions = {
  /** CSV, or one JSON object a line. */
  readonly format: FileFormat
  /** True checks all rows and sends none. The default is false. */
  readonly dryRun?: boolean | undefined
  /**
   * What happens if rows fail the checks: `sendOthers`, which is the default, leaves them out, and `sendNothing` sends no
   * row of the file.
   */
  readonly ifInvalid?: 'sendOthers' | 'sendNothing' | undefined
  /** How many rows are in each request, where the API saves many at once. The default is 100. */
  readonly size?: number | undefined
  /** The largest number of requests in progress at once. The default is 1. */
  readonly concurrency?: number | undefined
  /**
   * Whether a request that the API refuses as invalid is split and sent again, until only the bad rows are left out. The
   * default is true. It is assumed that an API saves either all rows of a request or none: TeamTools does not say so. See
   * `isolate` of `batches`.
   */
  readonly isolate?: boolean | undefined
  /** What the text of a column becomes, for columns that the schema does not know. The default for these is text. */
  readonly types?: Readonly<Record<string, CellType>> | undefined
  /** The last checkpoint of an import of the same text that broke off. */
  readonly from?: ImportCheckpoint | undefined
  /**
   * Saves a checkpoint. It is awaited before each request, after each part, and at the end. If it throws, nothing more is
   * sent.
   */
  readonly saveCheckpoint?: ((checkpoint: ImportCheckpoint) => unknown) | undefined
  /** Ends the checks when it is aborted, or starts no other request and waits for those in progress. */
  readonly stop?: AbortSignal | undefined
  /** Aborts the requests in progress too. Their rows may have been saved. */
  readonly signal?: AbortSignal | undefined
}

/** How many rows have which outcome, over all runs of an import. */
export type ImportSummary = {
  /** The rows of the text that have been counted. */
  readonly rows: number
  /** Rows that the API has saved. */
  readonly saved: number
  /** Rows that failed the checks, or that the API has refused. */
  readonly failed: number
  /** Rows that were sent and may have been saved. */
  readonly unknown: number
  /** Rows without an outcome: they have not been sent. */
  readonly left: number
}

/** A part of an import. */
export type ImportPart = {
  /** `checking` reads all rows before anything is sent, `sending` sends them, and `done` is the last part. */
  readonly phase: 'checking' | 'sending' | 'done'
  /** The failures of this part. Write them before you ask for the next part, which saves the checkpoint. */
  readonly failures: readonly ImportFailure[]
  readonly summary: ImportSummary
}
