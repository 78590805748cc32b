import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Fetch } from '../faultFetch.js'
import { jsonResponse } from '../http.js'

/** A sandbox whose state can be stored. */
export type Keepable = {
  readonly fetch: Fetch
  readonly exportState: () => unknown
  readonly revision: () => number
}

/** A sandbox whose state is stored in a file. */
export type Kept = {
  /**
   * Answers a request after its change has been written to the file. If the state cannot be written, the answer is a
   * 500.
   */
  readonly fetch: Fetch
  /** Writes the changes that are not in the file yet. */
  readonly flush: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>
}

/** The content of a state file, or undefined when there is no file yet. */
export type StateFile =
  { readonly ok: true; readonly state: unknown } | { readonly ok: false; readonly message: string }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads a state file. */
export const readStateFile = async (file: string): Promise<StateFile> => {
  try {
    return { ok: true, state: JSON.parse(await readFile(file, 'utf8')) as unknown }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { ok: true, state: undefined }
    return { ok: false, message: `the state file ${file} cannot be read: ${messageOf(error)}` }
  }
}

const syncDirectory = async (directory: string): Promise<void> => {
  // Windows cannot flush a directory. The rename alone has to suffice there.
  const handle = await open(directory, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Replaces a file atomically: it writes a new file beside it, flushes it to the disk and renames it over the old one.
 * The file contains tokens, so only its owner can read it.
 */
const writeDurably = async (file: string, text: string): Promise<void> => {
  const beside = `${file}.tmp`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  await syncDirectory(dirname(file))
}

/**
 * Stores the state of a sandbox in a file, so that a crash loses nothing that was answered. Each change writes the
 * whole state, which is suitable for an account of some thousand entities. Concurrent requests share a write.
 */
export const keepState = (sandbox: Keepable, file: string): Kept => {
  let savedRevision = -1
  let writing: Promise<void> | undefined
  const write = async () => {
    const revision = sandbox.revision()
    await writeDurably(file, JSON.stringify(sandbox.exportState()))
    savedRevision = revision
  }
  const saveUpTo = async (revision: number) => {
    while (savedRevision < revision) {
      writing ??= write().finally(() => {
        writing = undefined
      })
      await writing
    }
  }
  const flush: Kept['flush'] = async () => {
    try {
      await saveUpTo(sandbox.revision())
      return { ok: true }
    } catch (error) {
      return { ok: false, message: `the state cannot be written to ${file}: ${messageOf(error)}` }
    }
  }
  return {
    flush,
    fetch: async (input, init) => {
      const [answer] = await Promise.allSettled([sandbox.fetch(input, init)])
      const flushed = await flush()
      if (!flushed.ok) return jsonResponse(500, { error: { message: flushed.message } })
      return answer.status === 'fulfilled' ? answer.value : Promise.reject(answer.reason as Error)
    },
  }
}
