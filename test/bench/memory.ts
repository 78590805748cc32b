import type { Installation } from '../package/packed.js'
import { runSection } from './installed.js'
import type { MemoryOptions, MemoryResult } from './sections/memory.js'

/** The most memory that rows take above the start, by way, each in a process of its own. */
export const measureMemory = async (
  installed: Installation,
  rows: number,
): Promise<Readonly<Record<MemoryOptions['way'], MemoryResult>>> => {
  const measure = (way: MemoryOptions['way'], rows: number): Promise<MemoryResult> =>
    runSection(installed, 'memory', { way, rows }, ['--expose-gc', '--max-old-space-size=8192'])
  const batches = await measure('batches', rows)
  const paginate = await measure('paginate', rows)
  const exported = await measure('exportRows', rows)
  // It reads the file twice, and checks every row each time.
  const imported = await measure('importRows', rows / 5)
  return {
    batches,
    paginate,
    exportRows: exported,
    importRows: imported,
    'fetch all': await measure('fetch all', rows),
  }
}
