import { Bench } from 'tinybench'

/** What is measured, by name: one call each. */
export type Subjects = Readonly<Record<string, () => Promise<unknown>>>

/** One round of one subject: microseconds of CPU time and calls per second. */
export type Round = { readonly cpu: number; readonly perSecond: number }

/** Each subject's rounds; those of the same index were measured one after the other. */
export type Rounds = Readonly<Record<string, readonly Round[]>>

/** How much is measured. */
export type Effort = {
  readonly rounds: number
  /** Milliseconds for a subject in a round. */
  readonly time: number
  /** Calls in a sample. */
  readonly calls: number
  /** Calls under way at once. 1 when left out. */
  readonly concurrency?: number
}

const sample =
  (call: () => Promise<unknown>, { calls, concurrency = 1 }: Effort) =>
  async (): Promise<void> => {
    for (let made = 0; made < calls; made += concurrency)
      if (concurrency === 1) await call()
      else await Promise.all(Array.from({ length: concurrency }, call))
  }

/** The same in an order of chance. */
const shuffled = (names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name)

/**
 * Measures all subjects in turn, round after round: what else the machine does meanwhile meets all of them, and a ratio
 * within a round is of neighbours. The order is another one each round, so that none always pays for what another left
 * to be collected. The first two rounds warm up.
 */
export const interleave = async (subjects: Subjects, effort: Effort): Promise<Rounds> => {
  const names = Object.keys(subjects)
  const measured: Record<string, Round[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -2; round < effort.rounds; round++) {
    let before = process.cpuUsage()
    let spent = 0
    const bench = new Bench({
      time: effort.time,
      iterations: 1,
      warmup: false,
      throws: true,
      setup: () => void (before = process.cpuUsage()),
      teardown: () => {
        const { user, system } = process.cpuUsage(before)
        spent = user + system
      },
    })
    for (const name of shuffled(names)) {
      bench.add(name, sample(subjects[name]!, effort))
      const task = bench.getTask(name)!
      await task.run()
      const { result } = task
      if (!('latency' in result)) throw new Error(`${name} was not measured: ${result.state}`)
      const calls = task.runs * effort.calls
      if (round >= 0)
        measured[name]!.push({ cpu: spent / calls, perSecond: (1000 * effort.calls) / result.latency.mean })
      bench.remove(name)
    }
  }
  return measured
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.round((sorted.length - 1) * part)]!

/** The middle of numbers. */
export const median = (numbers: readonly number[]): number =>
  at(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )

/** How many times the CPU time of another subject, and how far off that may be, as a part of it. */
export type Ratio = { readonly ratio: number; readonly doubt: number }

/**
 * How many times the CPU time of `base` a subject takes: the median over the rounds. `doubt` is half the width that the
 * middle half of the rounds has, as far as their number does not make up for it.
 */
export const ratioOf = (rounds: Rounds, subject: string, base: string): Ratio => {
  const ratios = rounds[subject]!.map(({ cpu }, round) => cpu / rounds[base]![round]!.cpu).sort((a, b) => a - b)
  const ratio = at(ratios, 0.5)
  return { ratio, doubt: (at(ratios, 0.75) - at(ratios, 0.25)) / ratio / Math.sqrt(ratios.length) }
}
