import { median, type Ratio, ratioOf, type Rounds } from './rounds.js'
import type { BulkResult } from './sections/bulk.js'
import type { MemoryOptions, MemoryResult } from './sections/memory.js'
import type { SoakResult } from './sections/soak.js'
import type { Start } from './start.js'
import type { Types } from './types.js'

/** What may be at most what. */
export type Budget = { readonly name: string; readonly value: number; readonly limit: number }

/** A ratio within a budget; `doubt` says whether it was measured well enough to tell. */
export type Measured = Budget & Pick<Ratio, 'doubt'>

const times = (name: string, rounds: Rounds, [subject, base]: readonly [string, string], limit: number): Measured => {
  const { ratio, doubt } = ratioOf(rounds, subject, base)
  return { name, value: ratio, limit, doubt }
}

/** What a managed call takes beyond a bare one of ky is our own work: the token, the limits and the check of the answer. */
const managed = ['billfold, createContext', 'ky(url).json()'] as const

/** What a call may cost beside the network. */
export const callBudgets = (rounds: Rounds): readonly Measured[] => [
  times('raw getter, times fetch + text', rounds, ['billfold, raw', 'fetch + text'], 1.2),
  times('managed getter, times ky(url).json()', rounds, managed, 1.6),
]

/** What a call may cost with the network. */
export const socketBudgets = (rounds: Rounds): readonly Measured[] => [
  times('managed getter over a socket, times ky(url).json()', rounds, managed, 1.3),
]

/** What reading a list may cost. */
export const listBudgets = (rounds: Rounds): readonly Measured[] => [
  times('list of 1,000, times JSON.parse', rounds, ['billfold', 'JSON.parse'], 2.8),
  times('list of 1,000, times zod', rounds, ['billfold', 'zod'], 1),
]

/** What an import may cost. */
export const startBudgets = (measured: readonly Start[]): readonly Budget[] => {
  const of = (name: string): number => measured.find(({ entry }) => entry === name)!.milliseconds
  const own = of('billfold/teamtools')
  return [
    { name: 'import of billfold/teamtools, ms above an empty module', value: own, limit: 15 },
    { name: 'import of billfold/teamtools, times stripe', value: own / of('stripe'), limit: 1 / 3 },
  ]
}

const mebibyte = 2 ** 20

/** What many rows may hold at once. */
export const memoryBudgets = (measured: Readonly<Record<MemoryOptions['way'], MemoryResult>>): readonly Budget[] =>
  (['batches', 'paginate', 'exportRows', 'importRows'] as const).map((way) => ({
    name: `${way === 'importRows' ? '200,000' : 'a million'} rows through ${way}, MiB above the start`,
    value: measured[way].peak / mebibyte,
    limit: 64,
  }))

/** What many calls may leave behind, of which a tenth of the requests fails. */
export const soakBudgets = ({ growth }: SoakResult): readonly Budget[] => [
  { name: 'heap held after many calls, MB', value: growth / 1_000_000, limit: 8 },
]

/** How slow one call a row may look beside batches. */
export const bulkBudgets = (measured: BulkResult): readonly Budget[] => [
  {
    name: 'one call a row, times batches',
    value: median(measured['one call a row']) / median(measured.batches),
    limit: 0.2,
  },
]

/** What ten calls with includes may cost above one without. */
export const typeBudgets = (measured: readonly Types[]): readonly Budget[] => {
  const of = (program: Types['program']): number =>
    measured.find((types) => types.subject === 'billfold' && types.program === program)!.instantiations
  return [{ name: 'instantiations of ten includes', value: of('ten') - of('one'), limit: 3500 }]
}

const isOver = ({ value, limit }: Budget): boolean => !(value <= limit)

/** Whether a ratio is within its budget whatever the doubt, or was measured to a twentieth. */
const isSure = ({ value, limit, doubt }: Measured): boolean => doubt <= 0.05 || value * (1 + doubt) <= limit

/**
 * Repeats a measurement, and never changes what is asked of it, until it is within its budgets and sure to be. Other work
 * on the machine can only make it repeat: what is within its budgets at last is not refused for having been disturbed.
 */
export const surely = async (
  measure: () => Promise<Rounds>,
  budgets: (rounds: Rounds) => readonly Measured[],
  tries = 5,
): Promise<Rounds> => {
  const rounds = await measure()
  const measured = budgets(rounds)
  if (tries === 1 || (measured.every(isSure) && !measured.some(isOver))) return rounds
  return surely(measure, budgets, tries - 1)
}

/** Repeats a measurement until it is within its budgets, as other work on the machine can only make it larger. */
export const untilWithin = <T>(measure: () => T, budgets: (measured: T) => readonly Budget[], tries = 4): T => {
  const measured = measure()
  return tries > 1 && budgets(measured).some(isOver) ? untilWithin(measure, budgets, tries - 1) : measured
}
