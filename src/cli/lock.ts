import { open, readFile, rename, rm } from 'node:fs/promises'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'

/** Returns whether a process runs. One of another user cannot be signalled, but it runs. */
const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Creates the lock. Returns the id of the process that has it, or undefined if it is ours now. */
const take = async (lock: string): Promise<Outcome<number | undefined>> => {
  try {
    const handle = await open(lock, 'wx', 0o600)
    await handle.writeFile(String(process.pid))
    await handle.close()
    return { ok: true, value: undefined }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return failedFile('written', lock, error)
    return { ok: true, value: Number(await readFile(lock, 'utf8').catch(() => '')) }
  }
}

/**
 * Takes the lock over from a process that has ended. Of several processes that try, the first to create a second file does:
 * it looks whether the lock is still the old one, and then puts that file in its place.
 */
const takeFrom = async (ended: number, lock: string): Promise<Outcome<number | undefined>> => {
  const claim = `${lock}.${String(ended)}`
  const claimed = await take(claim)
  if (!claimed.ok || claimed.value !== undefined) return claimed
  try {
    const current = await readFile(lock, 'utf8').catch(() => '')
    if (Number(current) === ended) {
      await rename(claim, lock)
      return { ok: true, value: undefined }
    }
    await rm(claim)
    // Without a lock, the process that had taken it over is done.
    return current === '' ? await take(lock) : { ok: true, value: Number(current) }
  } catch (error) {
    return failedFile('written', lock, error)
  }
}

/** Creates the lock, or takes it over from a process that has ended. */
const takeOver = async (lock: string): Promise<Outcome<number | undefined>> => {
  const taken = await take(lock)
  if (!taken.ok || taken.value === undefined || taken.value === 0 || isRunning(taken.value)) return taken
  return takeFrom(taken.value, lock)
}

/** Does work while no other process does the same with a file. */
export const withLock = async <T>(file: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const lock = `${file}.lock`
  const taken = await takeOver(lock)
  if (!taken.ok) return taken
  if (taken.value !== undefined)
    return failed(
      'usage',
      `process ${String(taken.value)} is at work on ${file}; if that is not billfold, remove ${lock}`,
    )
  try {
    return await work()
  } finally {
    await rm(lock, { force: true }).catch(() => undefined)
  }
}
