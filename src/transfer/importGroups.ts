import type { Result } from '../index.js'
import { checkRow, type RowRules } from './checkRow.js'
import { inputError } from './failure.js'
import type { FileFormat } from './format.js'
import type { ImportCheckpoint } from './importCheckpoint.js'
import type { ImportFailure } from './importFailure.js'
import type { ImportOptions } from './importOptions.js'
import type { FileRow } from './readRows.js'
import { isInRanges } from './rowRanges.js'
import { hashOfSegments, segmentSize, segmentsOf } from './rowSegments.js'
import { type SendableRow, unknownFailure } from './sendRows.js'
import type { TextChunks } from './textChunks.js'

/** What the checks have counted, and the hashes by which the rows are recognized: of all, and of each segment. */
export type Checked = {
  readonly rows: number
  readonly failed: number
  readonly text: string
  readonly segments: readonly string[]
}

/** A part of the checks. The last one alone has the hashes. */
export type CheckedPart = Checked & { readonly failures: readonly ImportFailure[]; readonly isEnd: boolean }

/** Checks all rows. Yields their failures segment by segment, and at the end what it counted. */
export async function* checkAll(
  text: TextChunks,
  format: FileFormat,
  rules: RowRules,
  stops: Pick<ImportOptions, 'stop' | 'signal'>,
): AsyncGenerator<Result<CheckedPart>, void, undefined> {
  const segments: string[] = []
  let rows = 0
  let failed = 0
  let failures: ImportFailure[] = []
  for await (const segment of segmentsOf(text, format, stops)) {
    if (!segment.ok) return yield segment
    segments.push(segment.value.hash)
    for (const row of segment.value.rows) {
      const checked = await checkRow(row, rules)
      rows++
      if (!checked.failures) continue
      failed++
      failures.push(...checked.failures)
    }
    if (rows % segmentSize > 0) continue
    yield { ok: true, value: { rows, failed, text: '', segments: [], failures, isEnd: false } }
    failures = []
  }
  yield { ok: true, value: { rows, failed, text: hashOfSegments(segments), segments, failures, isEnd: true } }
}

/** Rows that are sent together, and the failures of the rows between them. */
type Group = {
  readonly sendable: SendableRow[]
  readonly invalid: number[]
  readonly unknown: number[]
  readonly failures: ImportFailure[]
}

const emptyGroup = (): Group => ({ sendable: [], invalid: [], unknown: [], failures: [] })

/** Adds a row to a group, unless it has an outcome already. */
const addTo = async (group: Group, read: FileRow, rules: RowRules, from: ImportCheckpoint): Promise<void> => {
  const { row, line, cells } = read
  const index = row - 1
  if (isInRanges(from.settled, index)) return
  if (isInRanges(from.underWay, index)) {
    group.unknown.push(index)
    group.failures.push(unknownFailure({ row, line }))
    return
  }
  const checked = await checkRow(read, rules)
  if (checked.failures) {
    group.invalid.push(index)
    group.failures.push(...checked.failures)
  } else group.sendable.push({ index, row, line, cells, input: checked.input })
}

/**
 * Reads the rows that have no outcome yet, in groups. Rows are compared with those that were checked before they are in a
 * group, since a file can change meanwhile. At the first difference it ends with an `input` error.
 */
export async function* groupsOf(
  text: TextChunks,
  rules: RowRules,
  from: ImportCheckpoint,
  checked: Checked,
  options: Pick<ImportOptions, 'size' | 'concurrency' | 'stop' | 'signal'>,
): AsyncGenerator<Result<Group>, void, undefined> {
  const { size = 100, concurrency = 1 } = options
  // Nothing is sent while the next group is read, so that a group has to be longer than what is sent at once.
  const limit = Math.max(segmentSize, 4 * size * concurrency)
  let group = emptyGroup()
  let segments = 0
  let end: Result<never> | undefined
  const changed = inputError('importRows', 'the text has changed since it was checked; the rows from there on are left')
  for await (const segment of segmentsOf(text, from.format, options, checked.rows)) {
    if (!segment.ok || segment.value.hash !== checked.segments[segments]) {
      end = segment.ok ? changed : segment
      break
    }
    segments++
    for (const row of segment.value.rows) await addTo(group, row, rules, from)
    if (group.sendable.length + group.failures.length < limit) continue
    yield { ok: true, value: group }
    group = emptyGroup()
  }
  yield { ok: true, value: group }
  if (end) yield end
  else if (segments < checked.segments.length) yield changed
}
