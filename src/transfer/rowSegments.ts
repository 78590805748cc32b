import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Result } from '../index.js'
import { abortedError } from './failure.js'
import type { FileFormat } from './format.js'
import type { ImportOptions } from './importOptions.js'
import { type FileRow, readRows } from './readRows.js'
import type { TextChunks } from './textChunks.js'

/** How many rows are in a segment. */
export const segmentSize = 1000

/** Rows that follow each other, with a hash by which they are recognized when the text is read again. */
export type Segment = { readonly rows: readonly FileRow[]; readonly hash: string }

const bytesOf = ({ line, cells, problem }: FileRow): Uint8Array => utf8ToBytes(JSON.stringify([line, cells, problem]))

/** Returns one hash for all segments of a text. */
export const hashOfSegments = (hashes: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(hashes.join(' '))))

/**
 * Reads rows in segments. A segment ends after the row `boundary` too, so that the rows up to there are recognized in a text
 * that has become longer. Ends with an `aborted` error after `stop` or `signal`.
 */
export async function* segmentsOf(
  text: TextChunks,
  format: FileFormat,
  { stop, signal }: Pick<ImportOptions, 'stop' | 'signal'>,
  boundary = 0,
): AsyncGenerator<Result<Segment>, void, undefined> {
  let rows: FileRow[] = []
  let hash = sha256.create()
  for await (const read of readRows(text, format)) {
    if (stop?.aborted || signal?.aborted)
      return yield { ok: false, error: abortedError('importRows', 'stopped; the other rows are left') }
    if (!read.ok) return yield read
    rows.push(read.value)
    hash.update(bytesOf(read.value))
    const { row } = read.value
    if (row % segmentSize > 0 && row !== boundary) continue
    yield { ok: true, value: { rows, hash: bytesToHex(hash.digest()) } }
    rows = []
    hash = sha256.create()
  }
  if (rows.length > 0) yield { ok: true, value: { rows, hash: bytesToHex(hash.digest()) } }
}
