import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../package/packed.js'
import { programs } from './programs.js'
import { median } from './rounds.js'

/** Milliseconds of CPU time that importing takes above an empty module. */
export type Start = { readonly entry: string; readonly milliseconds: number }

/** Every entry point. */
const own = ['', '/teamtools', '/alfacrm', '/whmcs', '/proxy', '/sandbox', '/sandbox/node'].map(
  (path) => `billfold${path}`,
)

const peers = Object.entries(programs).filter(([name, { start }]) => start && !name.startsWith('billfold'))

type Entries = Readonly<Record<string, readonly string[]>>

/** What is imported, by name. */
const entries: Entries = {
  ...Object.fromEntries(own.map((name) => [name, [name]])),
  ...Object.fromEntries(peers.map(([name, { start }]) => [name, start!])),
}

/** The CPU time of a whole process, as the process itself saw it at its end. */
const run = (file: string): number => Number(execFileSync(process.execPath, [file], { stdio: 'pipe' }).toString())

/** The time of each import above an empty module: round after round, the median. */
export const measureStart = ({ folder }: Installation, rounds: number): readonly Start[] => {
  const all: Entries = { 'an empty module': [], ...entries }
  const files = Object.entries(all).map(([entry, names], index) => {
    const file = join(folder, `start${index}.mjs`)
    const ends = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.log((user + system) / 1000) })`
    writeFileSync(file, [...names.map((name) => `import '${name}'`), ends].join('\n'))
    return { entry, file, times: [] as number[] }
  })
  for (let round = -1; round < rounds; round++)
    for (const { file, times } of files) {
      const time = run(file)
      if (round >= 0) times.push(time)
    }
  const empty = files[0]!.times
  return files
    .slice(1)
    .map(({ entry, times }) => ({ entry, milliseconds: median(times.map((time, round) => time - empty[round]!)) }))
}
