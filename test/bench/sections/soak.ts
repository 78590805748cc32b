/**
 * How much heap many calls leave behind, of which a tenth of the requests fails. Measured after a full collection each, and
 * so run with --expose-gc.
 */
import { setImmediate } from 'node:timers/promises'
import { soak } from '../../soak/soak.js'

export type SoakOptions = { readonly calls: number }

/** Bytes of heap that are held after so many calls, but were not before. */
export type SoakResult = { readonly calls: number; readonly growth: number }

const { calls } = JSON.parse(process.argv[2]!) as SoakOptions

/** The heap in use. What a weak reference points to is kept until the event loop turns, and its finalizer runs in a later turn. */
const used = async (): Promise<number> => {
  for (let turn = 0; turn < 5; turn++) {
    await setImmediate()
    globalThis.gc!()
  }
  return process.memoryUsage().heapUsed
}

// What is made but once is there before anything is measured.
await soak(500, 6)
const before = await used()
const { differences } = await soak(calls)
if (differences.length) throw new Error(differences.join('\n'))
const result: SoakResult = { calls, growth: (await used()) - before }
console.log(JSON.stringify(result))
