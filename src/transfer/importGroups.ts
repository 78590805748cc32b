import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Result } from '../index.js'
import { checkRow, type RowRules } from './checkRow.js'
import type { FileFormat } from './format.js'
import type { ImportCheckpoint } from './importCheckpoint.js'
import type { ImportFailure } from './importFailure.js'
import type { ImportOptions } from './importOptions.js'
import { readRows } from './readRows.js'
import { isInRanges } from './rowRanges.js'
import { type SendableRow, unknownFailure } from './sendRows.js'
import type { TextChunks } from './textChunks.js'

/** How many rows are in a group at least. */
const groupSize = 1000

/** Passes chunks on and adds them to a hash. */
async function* hashed(
  chunks: TextChunks,
  hash: { readonly update: (bytes: Uint8Array) => unknown },
): AsyncGenerator<string | Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    hash.update(typeof chunk === 'string' ? utf8ToBytes(chunk) : chunk)
    yield chunk
  }
}

/** What the checks have counted. */
export type Checked = { readonly rows: number; readonly failed: number; readonly text: string }

/** Checks all rows. Yields their failures in groups, and at the end what it counted. */
export async function* checkAll(
  text: TextChunks,
  format: FileFormat,
  rules: RowRules,
): AsyncGenerator<
  Result<Checked & { readonly failures: readonly ImportFailure[]; readonly isEnd: boolean }>,
  void,
  undefined
> {
  const hash = sha256.create()
  let rows = 0
  let failed = 0
  let failures: ImportFailure[] = []
  for await (const row of readRows(hashed(text, hash), format)) {
    if (!row.ok) return yield row
    const checked = await checkRow(row.value, rules)
    rows++
    if (checked.failures) {
      failed++
      failures.push(...checked.failures)
    }
    if (rows % groupSize > 0) continue
    yield { ok: true, value: { rows, failed, text: '', failures, isEnd: false } }
    failures = []
  }
  yield { ok: true, value: { rows, failed, text: bytesToHex(hash.digest()), failures, isEnd: true } }
}

/** Rows that are sent together, and the failures of the rows between them. */
type Group = {
  readonly sendable: readonly SendableRow[]
  readonly invalid: readonly number[]
  readonly unknown: readonly number[]
  readonly failures: readonly ImportFailure[]
}

/** Reads the rows that have no outcome yet, in groups. */
export async function* groupsOf(
  text: TextChunks,
  rules: RowRules,
  from: ImportCheckpoint,
  { size = 100, concurrency = 1 }: Pick<ImportOptions, 'size' | 'concurrency'>,
): AsyncGenerator<Result<Group>, void, undefined> {
  const none = () => ({
    sendable: [] as SendableRow[],
    invalid: [] as number[],
    unknown: [] as number[],
    failures: [] as ImportFailure[],
  })
  // Nothing is sent while the next group is read, so that a group has to be longer than what is sent at once.
  const limit = Math.max(groupSize, 4 * size * concurrency)
  let group = none()
  for await (const read of readRows(text, from.format)) {
    if (!read.ok) return yield read
    const { row, line, cells } = read.value
    const index = row - 1
    if (isInRanges(from.settled, index)) continue
    const checked = await checkRow(read.value, rules)
    if (isInRanges(from.underWay, index)) {
      group.unknown.push(index)
      group.failures.push(unknownFailure({ row, line }))
    } else if (checked.failures) {
      group.invalid.push(index)
      group.failures.push(...checked.failures)
    } else group.sendable.push({ index, row, line, cells, input: checked.input })
    if (group.sendable.length + group.failures.length < limit) continue
    yield { ok: true, value: group }
    group = none()
  }
  yield { ok: true, value: group }
}
