/**
 * Measures billfold, as it is packed, against what one would take in its place: `npm run bench`. Prints tables, writes
 * everything to `.cache/bench.json`, the figures of the README to `results.json` and `chart.svg` beside this file, and
 * fails when a budget is missed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Installation } from '../package/packed.js'
import {
  type Budget,
  bulkBudgets,
  callBudgets,
  listBudgets,
  memoryBudgets,
  soakBudgets,
  socketBudgets,
  startBudgets,
  surely,
  typeBudgets,
  untilWithin,
} from './budgets.js'
import { chartOf } from './chart.js'
import {
  bulkFigures,
  callFigures,
  type Figures,
  memoryFigures,
  printed,
  sizeFigures,
  soakFigures,
  startFigures,
  typeFigures,
} from './figures.js'
import { installBench, runSection } from './installed.js'
import { measureMemory } from './memory.js'
import { programs } from './programs.js'
import type { Rounds } from './rounds.js'
import type { BulkResult } from './sections/bulk.js'
import type { SoakResult } from './sections/soak.js'
import { measureSize } from './size.js'
import { measureStart } from './start.js'
import { measureTypes } from './types.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = join(here, '../../.cache')

const versionsOf = ({ folder }: Installation): Readonly<Record<string, string>> => {
  const names = new Set(Object.values(programs).flatMap(({ packages }) => packages))
  const version = (name: string): string =>
    (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
      .version
  return Object.fromEntries([...names].map((name) => [name, version(name)]))
}

/** Figures, with what they were made from and what they may be at most. */
type Part = { readonly figures: Figures; readonly budgets: readonly Budget[]; readonly measured: unknown }

const sizePart = async (installed: Installation): Promise<Part> => {
  const measured = await measureSize(installed)
  return { figures: sizeFigures(measured), budgets: [], measured }
}

const callPart = async (installed: Installation): Promise<Part> => {
  const measure = (options: object): Promise<Rounds> => runSection(installed, 'calls', options)
  const alone = await surely(() => measure({ socket: false, rounds: 31, time: 40, calls: 20 }), callBudgets)
  const one = await surely(() => measure({ socket: true, rounds: 21, time: 100, calls: 16 }), socketBudgets)
  const many = await measure({ socket: true, rounds: 11, time: 150, calls: 64, concurrency: 64 })
  const figures = {
    ...callFigures('a call without a network', alone),
    ...callFigures('a call over a socket', one),
    ...callFigures('64 calls at once over a socket', many),
  }
  const budgets = [...callBudgets(alone), ...socketBudgets(one)]
  return { figures, budgets, measured: { alone, one, many } }
}

const listPart = async (installed: Installation): Promise<Part> => {
  const measured = await surely(
    () => runSection<Rounds>(installed, 'lists', { rounds: 31, time: 40, calls: 1 }),
    listBudgets,
  )
  return { figures: callFigures('reading 1,000 customers', measured), budgets: listBudgets(measured), measured }
}

const startPart = (installed: Installation): Part => {
  const measured = untilWithin(() => measureStart(installed, 15), startBudgets)
  return { figures: startFigures(measured), budgets: startBudgets(measured), measured }
}

const memoryPart = async (installed: Installation): Promise<Part> => {
  const measured = await measureMemory(installed, 1_000_000)
  return { figures: memoryFigures(measured), budgets: memoryBudgets(measured), measured }
}

const soakPart = async (installed: Installation): Promise<Part> => {
  const measured = await runSection<SoakResult>(installed, 'soak', { calls: 20_000 }, ['--expose-gc'])
  return { figures: soakFigures(measured), budgets: soakBudgets(measured), measured }
}

const bulkPart = async (installed: Installation): Promise<Part> => {
  const measured = await runSection<BulkResult>(installed, 'bulk', { rounds: 5, rows: 10_000, concurrency: 4 })
  return { figures: bulkFigures(measured), budgets: bulkBudgets(measured), measured }
}

const typePart = (installed: Installation): Part => {
  const measured = measureTypes(installed, 5)
  return { figures: typeFigures(measured), budgets: typeBudgets(measured), measured }
}

const parts: Readonly<Record<string, (installed: Installation) => Part | Promise<Part>>> = {
  size: sizePart,
  calls: callPart,
  lists: listPart,
  start: startPart,
  memory: memoryPart,
  soak: soakPart,
  bulk: bulkPart,
  types: typePart,
}

const main = async (): Promise<void> => {
  const installed = installBench()
  const versions = versionsOf(installed)
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length }
  const done: Record<string, Part> = {}
  try {
    for (const [name, measure] of Object.entries(parts)) {
      done[name] = await measure(installed)
      console.log(`\n${name}\n${printed(done[name].figures)}`)
    }
  } finally {
    installed.remove()
  }
  const figures: Figures = Object.assign({}, ...Object.values(done).map((part) => part.figures)) as Figures
  const budgets = Object.values(done).flatMap((part) => part.budgets)
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'bench.json'), JSON.stringify({ machine, versions, done }))
  writeFileSync(join(here, 'results.json'), `${JSON.stringify({ machine, versions, figures }, null, 2)}\n`)
  writeFileSync(join(here, 'chart.svg'), chartOf(figures))
  console.log('\nbudgets')
  for (const { name, value, limit } of budgets)
    console.log(
      `${name.padEnd(56)}${value.toFixed(3).padStart(10)}  ${value <= limit ? 'within' : 'OVER'} ${limit.toFixed(3)}`,
    )
  if (budgets.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1
}

await main()
