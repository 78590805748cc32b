import { exitCodes } from './exitCodes.js'

/**
 * Runs work that a signal can stop. The first SIGINT or SIGTERM aborts the signal that the work gets, so that it ends
 * with a checkpoint. A second one ends the process at once.
 */
export const interruptible = async <T>(
  work: (stop: AbortSignal) => Promise<T>,
  onInterrupt: () => void,
): Promise<T> => {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted)
    controller.abort()
    onInterrupt()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}
