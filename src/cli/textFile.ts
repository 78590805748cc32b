import { access, type FileHandle, open } from 'node:fs/promises'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'

/** A place that text is written to, in order. */
export type TextOutput = {
  /** Writes a text. When it returns, the text is out of the hands of this process. */
  readonly write: (text: string) => Promise<Outcome<void>>
  /** Waits until what was written is on the disk, and returns how many bytes the file has. */
  readonly settle: () => Promise<Outcome<number>>
  readonly close: () => Promise<void>
}

const done = { ok: true, value: undefined } as const

const writeAll = async (handle: FileHandle, bytes: Buffer, start: number): Promise<void> => {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, start + written)
    written += bytesWritten
  }
}

const outputTo = (handle: FileHandle, file: string, start: number): TextOutput => {
  let size = start
  return {
    write: async (text) => {
      const bytes = Buffer.from(text, 'utf8')
      try {
        await writeAll(handle, bytes, size)
        size += bytes.length
        return done
      } catch (error) {
        return failedFile('written', file, error)
      }
    },
    settle: async () => {
      try {
        await handle.datasync()
        return { ok: true, value: size }
      } catch (error) {
        return failedFile('written', file, error)
      }
    },
    close: () => handle.close().catch(() => undefined),
  }
}

/** Returns whether there is something of this name. */
export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Opens a file that is written from its beginning. An existing file is emptied if `mayReplace`, otherwise refused. */
export const openNewFile = async (file: string, mayReplace: boolean): Promise<Outcome<TextOutput>> => {
  try {
    return { ok: true, value: outputTo(await open(file, mayReplace ? 'w' : 'wx'), file, 0) }
  } catch (error) {
    return failedFile('written', file, error)
  }
}

/** Opens a file that an earlier run has begun, and cuts it back to the length that it had at a checkpoint, in bytes. */
export const openCutFile = async (file: string, length: number): Promise<Outcome<TextOutput>> => {
  try {
    // A run that broke off before its first text may have left no file.
    const handle = await open(file, length === 0 ? 'a' : 'r+').then(async (opened) => {
      if (length > 0) return opened
      await opened.close()
      return open(file, 'r+')
    })
    const { size } = await handle.stat()
    if (size < length) {
      await handle.close()
      return failed('file', `${file} is shorter than its checkpoint says, so that it cannot be continued`)
    }
    await handle.truncate(length)
    return { ok: true, value: outputTo(handle, file, length) }
  } catch (error) {
    return failedFile('continued', file, error)
  }
}

/** An output that is opened when the first text is written to it, so that a command that fails before leaves no file. */
export const openedLater = (opens: () => Promise<Outcome<TextOutput>>): TextOutput => {
  let opened: Outcome<TextOutput> | undefined
  return {
    write: async (text) => {
      opened ??= await opens()
      return opened.ok ? opened.value.write(text) : opened
    },
    settle: () => (opened?.ok ? opened.value.settle() : Promise.resolve({ ok: true, value: 0 })),
    close: () => (opened?.ok ? opened.value.close() : Promise.resolve()),
  }
}

/** Standard output. Writing waits for a slow reader, and fails with `interrupted` when the reader has gone. */
export const standardOutput = (): TextOutput => ({
  write: (text) =>
    new Promise((resolve) => {
      process.stdout.write(text, (error) => {
        if (error === null || error === undefined) resolve(done)
        else if (codeOf(error) === 'EPIPE')
          resolve(failed('interrupted', 'the reader of standard output stopped reading'))
        else resolve(failedFile('written', 'standard output', error))
      })
    }),
  settle: () => Promise.resolve({ ok: true, value: 0 }),
  close: () => Promise.resolve(),
})
