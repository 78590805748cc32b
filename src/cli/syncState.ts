import { createReadStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { SyncEntry } from '../transfer/index.js'
import { type Identity, sameIdentity } from './checkpointFile.js'
import { failed, failedFile, type Outcome } from './failure.js'
import { openNewFile } from './textFile.js'

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The entries of a state file, one a line, after the line that says what they belong to. */
async function* entriesIn(lines: AsyncIterator<string>): AsyncGenerator<SyncEntry> {
  for (let line = await lines.next(); !line.done; line = await lines.next())
    // A line that is no entry is refused by the scan.
    yield parsed(line.value) as SyncEntry
}

/** Opens the state of the last scan. The value is undefined if there is none. */
export const openState = async (
  file: string,
  identity: Identity,
): Promise<Outcome<AsyncIterable<SyncEntry> | undefined>> => {
  const stream = createReadStream(file, 'utf8')
  try {
    const lines = createInterface({ input: stream, crlfDelay: Infinity })[Symbol.asyncIterator]()
    // The interface does not report errors of its stream.
    const failure = new Promise<never>((_resolve, reject) => stream.once('error', reject))
    const first = await Promise.race([lines.next(), failure])
    const header = parsed(first.done ? '' : first.value)
    const { identity: stored } = Object(header) as { readonly identity?: unknown }
    if (typeof stored !== 'object' || stored === null) {
      stream.destroy()
      return failed('file', `${file} is not the state of a scan of billfold`)
    }
    const same = sameIdentity(file, stored as Identity, identity)
    if (same.ok) return { ok: true, value: entriesIn(lines) }
    stream.destroy()
    return same
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { ok: true, value: undefined }
    return failedFile('read', file, error)
  }
}

/** A new state that takes the place of the old one only when the scan is complete. */
export type NewState = {
  readonly add: (entries: readonly SyncEntry[]) => Promise<Outcome<void>>
  readonly replace: () => Promise<Outcome<void>>
  readonly discard: () => Promise<void>
}

/** Begins a new state beside the old one. */
export const beginState = async (file: string, identity: Identity): Promise<Outcome<NewState>> => {
  const temporary = `${file}.new`
  const opened = await openNewFile(temporary, true)
  if (!opened.ok) return opened
  const output = opened.value
  const header = await output.write(`${JSON.stringify({ identity })}\n`)
  if (!header.ok) return header
  const add = (entries: readonly SyncEntry[]) =>
    output.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  const discard = async () => {
    await output.close()
    await rm(temporary, { force: true }).catch(() => undefined)
  }
  const replace = async (): Promise<Outcome<void>> => {
    const settled = await output.settle()
    if (!settled.ok) return settled
    await output.close()
    try {
      await rename(temporary, file)
      return { ok: true, value: undefined }
    } catch (error) {
      return failedFile('written', file, error)
    }
  }
  return { ok: true, value: { add, replace, discard } }
}
