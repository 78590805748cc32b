import type { Figures } from './figures.js'

type Column = { readonly title: string; readonly figure: string; readonly cell: (value: number) => string }

const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`
const times = (value: number): string => `${value.toFixed(1)} ×`

const columns: readonly Column[] = [
  { title: 'one call, gzip', figure: 'one call, esbuild, gzip: bytes', cell: kilobytes },
  { title: 'five calls', figure: 'five calls, esbuild, gzip: bytes', cell: kilobytes },
  { title: 'CPU time beside `fetch`', figure: 'a call without a network: times fetch + text', cell: times },
  { title: 'over a socket', figure: 'a call over a socket: times fetch + text', cell: times },
  { title: 'import in Node', figure: 'import in Node: ms of CPU time', cell: (value) => `${value.toFixed(0)} ms` },
]

/** What of the imports a program makes. */
const imported: Readonly<Record<string, string>> = {
  billfold: 'billfold/teamtools',
  'billfold, createContext': 'billfold',
}

/** The programs that the README beside this file compares; `whmcs-api` is of another API. */
const subjects = (figures: Figures): readonly string[] =>
  Object.keys(figures['one call, esbuild, gzip: bytes']!).filter((name) => name !== 'whmcs-api')

/** The rows of the README's table, from what was measured. */
export const readmeRows = (figures: Figures): readonly (readonly string[])[] => [
  ['to get a customer', ...columns.map(({ title }) => title)],
  ...subjects(figures).map((subject) => [
    subject,
    ...columns.map(({ figure, cell }) => {
      const of = figures[figure]!
      const value = figure.startsWith('import') ? of[imported[subject] ?? subject] : of[subject]
      return value === undefined ? '' : cell(value)
    }),
  ]),
]
