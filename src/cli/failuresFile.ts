import { open, rm, stat } from 'node:fs/promises'
import { type FileFormat, rowWriter } from '../transfer/index.js'
import type { ImportPart } from '../transfer/index.js'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'
import { openCutFile, openedLater, openNewFile, type TextOutput } from './textFile.js'

/** The file with a line for each row that was not saved. It is there once there is such a row. */
export type FailuresFile = {
  readonly add: (failures: ImportPart['failures']) => Promise<Outcome<void>>
  /** Waits until what was added is on the disk, and returns how many bytes the file has. */
  readonly settle: TextOutput['settle']
  /** Returns whether the file has rows of this import. */
  readonly hasRows: () => boolean
  readonly close: TextOutput['close']
}

const columns = ['row', 'line', 'column', 'value', 'reason', 'outcome']

const beginnings: Readonly<Record<FileFormat, RegExp>> = {
  csv: new RegExp(`^${columns.join(',')}\n`),
  ndjson: /^\{"row":\d+,"line":\d+,/,
}

/** Checks that a file may be replaced: it is not there, or empty, or a file of failures. */
const replaceable = async (file: string, format: FileFormat): Promise<Outcome<void>> => {
  const refused = failed('usage', `${file} is not a list of failures; move it away, or name another with --failures`)
  try {
    if (!(await stat(file)).isFile()) return refused
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0)
      const beginning = buffer.toString('utf8', 0, bytesRead)
      return beginning === '' || beginnings[format].test(beginning) ? { ok: true, value: undefined } : refused
    } finally {
      await handle.close()
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { ok: true, value: undefined } : failedFile('read', file, error)
  }
}

/** Removes a file of failures, so that those of an earlier import are not taken for those of this one. */
const removed = async (file: string): Promise<Outcome<void>> => {
  try {
    await rm(file, { force: true })
    return { ok: true, value: undefined }
  } catch (error) {
    return failedFile('removed', file, error)
  }
}

/** Opens the file of failures of an import that goes on, cut back to its length at the checkpoint in bytes. */
const openContinued = async (file: string, format: FileFormat, length: number): Promise<Outcome<FailuresFile>> => {
  const output = await openCutFile(file, length)
  if (!output.ok) return output
  const textOf = rowWriter(format, { columns })
  // The file has its header already.
  textOf([])
  const { write, settle, close } = output.value
  return { ok: true, value: { add: (failures) => write(textOf(failures)), settle, hasRows: () => true, close } }
}

/**
 * Opens the file of failures: cut back to its length at a checkpoint in bytes, or anew if the length is 0. Then the file of
 * an earlier import is removed only when this one has something to write or to save: until then, the earlier one can go on.
 * `begin` is called right before that.
 */
export const openFailures = async (
  file: string,
  format: FileFormat,
  length: number,
  begin: () => Promise<Outcome<void>>,
): Promise<Outcome<FailuresFile>> => {
  const found = await replaceable(file, format)
  if (!found.ok) return found
  if (length > 0) return openContinued(file, format, length)
  const output = openedLater(() => openNewFile(file, true))
  const textOf = rowWriter(format, { columns })
  const beginNow = async (): Promise<Outcome<void>> => {
    const begun = await begin()
    return begun.ok ? removed(file) : begun
  }
  let begun: Promise<Outcome<void>> | undefined
  let hasRows = false
  return {
    ok: true,
    value: {
      add: async (failures) => {
        if (failures.length === 0) return { ok: true, value: undefined }
        const ready = await (begun ??= beginNow())
        if (!ready.ok) return ready
        hasRows = true
        return output.write(textOf(failures))
      },
      settle: async () => {
        const ready = await (begun ??= beginNow())
        return ready.ok ? output.settle() : ready
      },
      hasRows: () => hasRows,
      close: output.close,
    },
  }
}
