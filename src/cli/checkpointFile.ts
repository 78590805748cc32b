import { open, readFile, rename, rm } from 'node:fs/promises'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'
import { isRecord, parsedJson } from './json.js'

/** What a checkpoint belongs to: the command, the resource, the account and the options that must not change. */
export type Identity = Readonly<Record<string, string>>

/** A checkpoint as it is stored: what it belongs to, the state of the transfer and the state of the files beside it. */
export type StoredCheckpoint = {
  readonly identity: Identity
  readonly transfer: unknown
  /** The length of the file of failures in bytes, in the checkpoint of an import. */
  readonly failuresBytes?: number
}

/** Replaces a file as a whole: whoever reads it, also after a crash, finds the old content or the new one. */
export const replaceFile = async (file: string, text: string): Promise<Outcome<void>> => {
  const temporary = `${file}.tmp`
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    return { ok: true, value: undefined }
  } catch (error) {
    return failedFile('written', file, error)
  }
}

/** Writes a checkpoint. */
export const writeCheckpoint = (file: string, checkpoint: StoredCheckpoint): Promise<Outcome<void>> =>
  replaceFile(file, `${JSON.stringify(checkpoint)}\n`)

/** Removes a checkpoint that is not needed any more. */
export const removeCheckpoint = async (file: string): Promise<Outcome<void>> => {
  try {
    await rm(file, { force: true })
    return { ok: true, value: undefined }
  } catch (error) {
    return failedFile('removed', file, error)
  }
}

/** Reads a checkpoint. The value is undefined if there is none. */
export const readCheckpoint = async (file: string): Promise<Outcome<StoredCheckpoint | undefined>> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, value: undefined }
    return failedFile('read', file, error)
  }
  const checkpoint = parsedJson(text)
  if (!isRecord(checkpoint) || !isRecord(checkpoint['identity']) || !('transfer' in checkpoint))
    return failed('file', `${file} is not a checkpoint of billfold`)
  return { ok: true, value: checkpoint as StoredCheckpoint }
}

/** Checks that a checkpoint belongs to what the command is about to do. */
export const sameIdentity = (file: string, stored: Identity, current: Identity): Outcome<void> => {
  const names = new Set([...Object.keys(stored), ...Object.keys(current)])
  const changed = [...names].filter((name) => stored[name] !== current[name])
  return changed.length === 0
    ? { ok: true, value: undefined }
    : failed('usage', `the checkpoint ${file} belongs to something else; these differ: ${changed.join(', ')}`)
}
