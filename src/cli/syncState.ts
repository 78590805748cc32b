import { createReadStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { SyncEntry } from '../transfer/index.js'
import { type Identity, sameIdentity } from './checkpointFile.js'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'
import { isRecord, parsedJson } from './json.js'
import { openNewFile } from './textFile.js'

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${String(chunk)}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** The entries of a state file, one a line. A line that is no entry is refused by the scan. */
async function* entriesIn(lines: AsyncGenerator<string>): AsyncGenerator<SyncEntry> {
  for await (const line of lines) yield parsedJson(line) as SyncEntry
}

/** Opens the state of the last scan. The value is undefined if there is none. */
export const openState = async (
  file: string,
  identity: Identity,
): Promise<Outcome<AsyncIterable<SyncEntry> | undefined>> => {
  try {
    const lines = linesOf(file)
    // The first line says what the entries belong to.
    const { identity: stored } = Object(parsedJson((await lines.next()).value ?? '')) as { readonly identity?: unknown }
    if (!isRecord(stored)) {
      await lines.return(undefined)
      return failed('file', `${file} is not the state of a scan of billfold`)
    }
    const same = sameIdentity(file, stored as Identity, identity)
    if (same.ok) return { ok: true, value: entriesIn(lines) }
    await lines.return(undefined)
    return same
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, value: undefined }
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
