/** Calls in great number: `npx tsx test/soak/run.ts [calls]`, 100,000 when left out. Fails if the two ledgers differ. */
import { soak } from './soak.js'

const soaked = await soak(Number(process.argv[2] ?? 100_000))
console.dir(soaked, { maxArrayLength: 20 })
process.exitCode = soaked.differences.length || soaked.handles.length ? 1 : 0
