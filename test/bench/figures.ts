import { median, ratioOf, type Rounds } from './rounds.js'
import type { MemoryResult } from './sections/memory.js'
import type { SoakResult } from './sections/soak.js'
import type { Size } from './size.js'
import type { Start } from './start.js'
import type { Types } from './types.js'

/** Figures side by side: what was measured, and of each subject how much. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Counts as they are; of what was timed four digits are more than it is good for. */
const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(4)))

const table = (entries: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(entries.map(([subject, value]) => [subject, rounded(value)]))

const sizes = { one: 'one call', five: 'five calls', everything: 'everything' } as const

/** The bytes of each program by each bundler. */
export const sizeFigures = (measured: readonly Size[]): Figures =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([program, title]) =>
      ['esbuild', 'Rollup', 'webpack', 'Vite'].flatMap((bundler) => {
        const found = measured.filter((size) => size.program === program && size.bundler === bundler)
        return (['gzip', 'brotli'] as const).map((form) => [
          `${title}, ${bundler}, ${form}: bytes`,
          table(found.map((size) => [size.subject, size[form]])),
        ])
      }),
    ),
  )

/** CPU time of a call, how many times that of the first subject this is, and calls per second. */
export const callFigures = (title: string, rounds: Rounds): Figures => {
  const names = Object.keys(rounds)
  const of = (value: (name: string) => number): Record<string, number> =>
    table(names.map((name) => [name, value(name)] as const))
  return {
    [`${title}: times ${names[0]}`]: of((name) => ratioOf(rounds, name, names[0]!).ratio),
    [`${title}: µs of CPU time`]: of((name) => median(rounds[name]!.map(({ cpu }) => cpu))),
    [`${title}: a second`]: of((name) => median(rounds[name]!.map(({ perSecond }) => perSecond))),
  }
}

/** Milliseconds of each import. */
export const startFigures = (measured: readonly Start[]): Figures => ({
  'import in Node: ms of CPU time': table(measured.map(({ entry, milliseconds }) => [entry, milliseconds])),
})

/** Megabytes of each way to go through many rows. */
export const memoryFigures = (measured: Readonly<Record<string, MemoryResult>>): Figures => ({
  'a million rows, 200,000 through importRows: MB above the start': table(
    Object.entries(measured).map(([way, { peak }]) => [way, peak / 1_000_000] as const),
  ),
})

/** Megabytes of heap that many calls leave behind. */
export const soakFigures = ({ calls, growth }: SoakResult): Figures => ({
  [`${calls.toLocaleString('en')} calls with faults: MB held afterwards`]: table([['billfold', growth / 1_000_000]]),
})

/** Rows a second of each way to save them. */
export const bulkFigures = (measured: Readonly<Record<string, readonly number[]>>): Figures => ({
  'rows saved a second': table(Object.entries(measured).map(([way, rates]) => [way, median(rates)] as const)),
})

/** What checking costs. */
export const typeFigures = (measured: readonly Types[]): Figures =>
  Object.fromEntries(
    (['one', 'ten'] as const).flatMap((program) => {
      const found = measured.filter((types) => types.program === program)
      const title = program === 'one' ? 'types of one call' : 'types of ten calls with includes'
      return [
        [`${title}: instantiations`, table(found.map((types) => [types.subject, types.instantiations]))],
        [`${title}: ms`, table(found.map((types) => [types.subject, types.milliseconds]))],
      ]
    }),
  )

/** Figures as lines of text, those of the same subjects under one head. */
export const printed = (figures: Figures): string => {
  const groups = new Map<string, string[]>()
  for (const [title, values] of Object.entries(figures)) {
    const subjects = Object.keys(values).join('|')
    groups.set(subjects, [...(groups.get(subjects) ?? []), title])
  }
  return [...groups]
    .map(([subjects, titles]) => {
      const heads = titles.map((title, index) => `  [${index + 1}] ${title}`)
      const columns = titles.map((_, index) => `[${index + 1}]`.padStart(9)).join('')
      const rows = subjects.split('|').map((subject) => {
        const cells = titles.map((title) => String(figures[title]![subject]).padStart(9)).join('')
        return `${subject.padEnd(32)}${cells}`
      })
      return [...heads, `${''.padEnd(32)}${columns}`, ...rows].join('\n')
    })
    .join('\n\n')
}
