import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Installation } from '../package/packed.js'
import { programs } from './programs.js'
import { median } from './rounds.js'

/** What checking a file costs that makes one call, or ten with what they embed, above an empty file. */
export type Types = {
  readonly subject: string
  readonly program: 'one' | 'ten'
  readonly instantiations: number
  readonly milliseconds: number
}

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

type Checked = { readonly instantiations: number; readonly milliseconds: number }

/** What tsc says of a file; its check time is to the hundredth of a second. */
const check = (folder: string, source: string): Checked => {
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  }
  writeFileSync(join(folder, 'types/checked.mts'), source)
  writeFileSync(join(folder, 'types/tsconfig.json'), JSON.stringify({ compilerOptions, files: ['checked.mts'] }))
  const command = [tsc, '-p', join(folder, 'types/tsconfig.json'), '--extendedDiagnostics']
  const output = execFileSync(process.execPath, command, { stdio: 'pipe' }).toString()
  const found = (label: string): number => Number(new RegExp(`${label}:\\s+([\\d.]+)`).exec(output)![1])
  return { instantiations: found('Instantiations'), milliseconds: found('Check time') * 1000 }
}

/** Every peer that has types. The counts are the same each time; of the times the median. */
export const measureTypes = ({ folder }: Installation, rounds: number): readonly Types[] => {
  mkdirSync(join(folder, 'types'), { recursive: true })
  const typed = Object.entries(programs).flatMap(([subject, { typed }]) => (typed ? [{ subject, ...typed }] : []))
  const measured = typed.flatMap(({ subject, head, call }) =>
    (['one', 'ten'] as const).map((program) => {
      const calls = Array.from({ length: program === 'one' ? 1 : 10 }, (_, index) => call(index))
      return { subject, program, source: head + calls.join('\n'), checks: [] as Checked[] }
    }),
  )
  const empty: Checked[] = []
  for (let round = 0; round < rounds; round++) {
    empty.push(check(folder, 'export {}\n'))
    for (const { source, checks } of measured) checks.push(check(folder, source))
  }
  return measured.map(({ subject, program, checks }) => ({
    subject,
    program,
    instantiations: checks[0]!.instantiations - empty[0]!.instantiations,
    milliseconds: median(checks.map(({ milliseconds }, round) => milliseconds - empty[round]!.milliseconds)),
  }))
}
