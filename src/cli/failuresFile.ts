import { rm } from 'node:fs/promises'
import { type FileFormat, rowWriter } from '../transfer/index.js'
import type { ImportPart } from '../transfer/index.js'
import { failedFile, type Outcome } from './failure.js'
import { openCutFile, openedLater, openNewFile, type TextOutput } from './textFile.js'

/** The file with a line for each row that was not saved. It is there once there is such a row. */
export type FailuresFile = {
  readonly add: (failures: ImportPart['failures']) => Promise<Outcome<void>>
  readonly settle: TextOutput['settle']
  readonly close: TextOutput['close']
}

/** Opens the file of failures, cut back to its length at a checkpoint in bytes, or anew without a length. */
export const openFailures = async (
  file: string,
  format: FileFormat,
  length: number,
): Promise<Outcome<FailuresFile>> => {
  try {
    // The failures of an earlier import must not be taken for those of this one.
    if (length === 0) await rm(file, { force: true })
  } catch (error) {
    return failedFile('removed', file, error)
  }
  const cut = length === 0 ? undefined : await openCutFile(file, length)
  if (cut?.ok === false) return cut
  const output = cut?.value ?? openedLater(() => openNewFile(file, true))
  const textOf = rowWriter(format, { columns: ['row', 'line', 'column', 'value', 'reason', 'outcome'] })
  // The file has its header already.
  if (length > 0) textOf([])
  return {
    ok: true,
    value: {
      add: (failures) =>
        failures.length === 0 ? Promise.resolve({ ok: true, value: undefined }) : output.write(textOf(failures)),
      settle: output.settle,
      close: output.close,
    },
  }
}
