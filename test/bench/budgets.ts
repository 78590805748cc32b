import type { Ratio, Rounds } from './rounds.js'
import { ratioOf } from './rounds.js'

/** What may be at most what: a ratio or a count, never a time. */
export type Budget = { readonly name: string; readonly value: number; readonly limit: number }

/** A ratio within a budget; `doubt` says whether it was measured well enough to tell. */
export type Measured = Budget & Pick<Ratio, 'doubt'>

const times = (name: string, rounds: Rounds, [subject, base]: readonly [string, string], limit: number): Measured => {
  const { ratio, doubt } = ratioOf(rounds, subject, base)
  return { name, value: ratio, limit, doubt }
}

/** What a call may cost beside the network. */
export const callBudgets = (rounds: Rounds): readonly Measured[] => [
  times('raw getter, times fetch + text', rounds, ['billfold, raw', 'fetch + text'], 1.15),
  times('parsed getter, times fetch + JSON.parse', rounds, ['billfold', 'fetch + JSON.parse'], 1.5),
]

/** What reading a list may cost. */
export const listBudgets = (rounds: Rounds): readonly Measured[] => [
  times('list of 1,000, times JSON.parse', rounds, ['billfold', 'JSON.parse'], 2.5),
  times('list of 1,000, times zod', rounds, ['billfold', 'zod'], 1),
]

const isOver = ({ value, limit }: Budget): boolean => !(value <= limit)

/**
 * Repeats a measurement, and never changes what is asked of it, until it is within its budgets and sure to a twentieth.
 * Gives the last; what is not even sure then is an error.
 */
export const surely = async (
  measure: () => Promise<Rounds>,
  budgets: (rounds: Rounds) => readonly Measured[],
  tries = 4,
): Promise<Rounds> => {
  const rounds = await measure()
  const measured = budgets(rounds)
  const doubtful = measured.filter(({ doubt }) => doubt > 0.05)
  if (doubtful.length === 0 && !measured.some(isOver)) return rounds
  if (tries > 1) return surely(measure, budgets, tries - 1)
  if (doubtful.length === 0) return rounds
  const names = doubtful.map(({ name, doubt }) => `${name} (±${Math.round(doubt * 100)} %)`)
  throw new Error(`the machine is too busy to measure: ${names.join(', ')}`)
}
