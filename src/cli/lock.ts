import { open, readFile, rm } from 'node:fs/promises'
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

/** Creates the lock, after it has removed one that was left by a process that has ended. */
const takeOver = async (lock: string): Promise<Outcome<number | undefined>> => {
  const taken = await take(lock)
  if (!taken.ok || taken.value === undefined || taken.value === 0 || isRunning(taken.value)) return taken
  await rm(lock, { force: true })
  return take(lock)
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
