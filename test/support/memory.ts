import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects what nothing holds any more. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

/**
 * Carries out `run` and gives how many signals `AbortSignal.any` made meanwhile, and a function that says how many of
 * them are still held by something.
 */
export const signalsAfter = async (
  run: () => Promise<void>,
): Promise<{ readonly made: number; readonly alive: () => number }> => {
  const original = AbortSignal.any.bind(AbortSignal)
  const made: WeakRef<AbortSignal>[] = []
  AbortSignal.any = (signals) => {
    const signal = original(signals)
    made.push(new WeakRef(signal))
    return signal
  }
  try {
    await run()
  } finally {
    AbortSignal.any = original
  }
  const alive = (): number => {
    collectGarbage()
    return made.filter((signal) => signal.deref()).length
  }
  return { made: made.length, alive }
}
