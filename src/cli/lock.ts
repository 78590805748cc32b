import { access, constants, type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'

/** How long a process may take to write its id into a lock that it has created, in milliseconds. */
const longestBeginning = 1000

/**
 * What is in a lock of this process. In a container that restarts, each process has the same id, so that the time at which
 * the process began is there too.
 */
const ownText = (): string => `${String(process.pid)} ${String(performance.timeOrigin)}`

/** Returns the id of the process that a lock names, or undefined if it names none. */
const processIn = (text: string): number | undefined => {
  const [, id] = /^(\d+)(?: [\d.]+)?$/.exec(text) ?? []
  return id === undefined || Number(id) === 0 ? undefined : Number(id)
}

/** Returns whether a process runs. One of another user cannot be signalled, but it runs. */
const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Returns whether the process that has written a lock may still run. A file that is no lock is left to the user. */
const isHeld = (text: string): boolean => {
  const id = processIn(text)
  if (id === process.pid) return text === ownText()
  return id === undefined ? text !== '' : isRunning(id)
}

/** Writes into a new lock. An empty lock would keep others from the file, so that it is removed if the disk is full. */
const fill = async (handle: FileHandle, lock: string): Promise<Outcome<undefined>> => {
  try {
    await handle.writeFile(ownText())
    await handle.close()
    return { ok: true, value: undefined }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(lock, { force: true }).catch(() => undefined)
    return failedFile('written', lock, error)
  }
}

/** Creates the lock. Returns what is in the lock of another process, or undefined if it is ours now. */
const take = async (lock: string): Promise<Outcome<string | undefined>> => {
  let isNew = true
  try {
    const filled = await fill(await open(lock, 'wx', 0o600), lock)
    if (!filled.ok) return filled
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return failedFile('written', lock, error)
    isNew = false
  }
  try {
    const text = await readFile(lock, 'utf8')
    // Another process may have taken a new lock over, if this one was held up before it wrote into it.
    return { ok: true, value: isNew && text === ownText() ? undefined : text }
  } catch (error) {
    // The other process has ended in between.
    return codeOf(error) === 'ENOENT' ? take(lock) : failedFile('read', lock, error)
  }
}

/**
 * Takes the lock over from a process that has ended. Of several processes that try, the first to create a second file does:
 * it looks whether the lock is still the old one, and then puts that file in its place. A process that was killed meanwhile
 * leaves the second file, which is taken over in the same way.
 */
const takeFrom = async (ended: string, lock: string): Promise<Outcome<string | undefined>> => {
  const claim = `${lock}.${String(processIn(ended) ?? 0)}`
  const claimed = await takeOver(claim)
  if (!claimed.ok || claimed.value !== undefined) return claimed
  try {
    const current = await readFile(lock, 'utf8').catch((error: unknown) =>
      codeOf(error) === 'ENOENT' ? undefined : Promise.reject(error as Error),
    )
    if (current === ended) {
      await rename(claim, lock)
      return { ok: true, value: undefined }
    }
    // Another process had taken it over, and may be done.
    await rm(claim)
    return await takeOver(lock)
  } catch (error) {
    return failedFile('written', lock, error)
  }
}

/** Creates the lock, or takes it over from a process that has ended. */
const takeOver = async (lock: string): Promise<Outcome<string | undefined>> => {
  let taken = await take(lock)
  if (taken.ok && taken.value === '') {
    await setTimeout(longestBeginning)
    taken = await take(lock)
  }
  if (!taken.ok || taken.value === undefined || isHeld(taken.value)) return taken
  return takeFrom(taken.value, lock)
}

/** Says who is at work on a file, by what is in its lock. */
const heldBy = (file: string, lock: string, text: string): string => {
  const id = processIn(text)
  return id === undefined
    ? `${lock} is not a lock of billfold; move it to another place`
    : `process ${String(id)} is at work on ${file}; if that is not billfold, remove ${lock}`
}

/** Does work while no other process does the same with a file. */
export const withLock = async <T>(file: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const lock = `${file}.lock`
  const taken = await takeOver(lock)
  if (!taken.ok) return taken
  if (taken.value !== undefined) return failed('usage', heldBy(file, lock, taken.value))
  try {
    return await work()
  } finally {
    await rm(lock, { force: true }).catch(() => undefined)
  }
}

/** Returns whether a lock can be beside a file. Where nobody can write, a file that is only read needs none. */
const canBeLocked = async (file: string): Promise<boolean> => {
  try {
    await access(dirname(file), constants.W_OK)
    return true
  } catch (error) {
    return codeOf(error) !== 'EACCES' && codeOf(error) !== 'EROFS'
  }
}

/** Does work while no other process works with one of several files. */
export const withLocks = async <T>(files: readonly string[], work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const [file, ...others] = files
  if (file === undefined) return work()
  const rest = () => withLocks(others, work)
  return (await canBeLocked(file)) ? withLock(file, rest) : rest()
}
