import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { World } from '../conformance/world.js'
import { bundle, type Installation, sources } from '../installation.js'
import type { Report } from '../runtime.js'

/** A programme of the usual kind: it is started with the world as its last argument and prints the report. */
export type Program = {
  readonly kind: 'ESM' | 'CJS'
  /** What the runtime calls its version. */
  readonly version: string
  readonly command: (file: string, world: World) => readonly [file: string, ...args: string[]]
}

/** The names of the entry points of the installed package: `billfold`, `billfold/teamtools` and so on. */
export const entryPointsOf = ({ folder }: Installation): readonly string[] => {
  const text = readFileSync(join(folder, 'node_modules/billfold/package.json'), 'utf8')
  const { exports } = JSON.parse(text) as { readonly exports: Readonly<Record<string, unknown>> }
  const paths = Object.keys(exports).filter((path) => !path.endsWith('.json'))
  return paths.map((path) => path.replace('.', 'billfold'))
}

/** Each entry point is loaded in turn, as not all of them have a part in the checks. */
const entries = {
  ESM: (version: string, names: readonly string[]): string => `
    import { argv } from 'node:process'
    ${names.map((name) => `import ${JSON.stringify(name)}`).join('\n    ')}
    import { conformance } from './conformance.mjs'
    const checks = await conformance(JSON.parse(argv.at(-1)))
    console.log(JSON.stringify({ version: ${version}, checks }))`,
  CJS: (version: string, names: readonly string[]): string => `
    for (const name of ${JSON.stringify(names)}) require(name)
    const { conformance } = require('./conformance.cjs')
    conformance(JSON.parse(process.argv.at(-1))).then((checks) =>
      console.log(JSON.stringify({ version: ${version}, checks })))`,
}

/** Longer than the checks take anywhere, and shorter than anybody waits. */
const limit = 180_000

/** Runs the programme in a process of its own, with the package imported as it is installed. */
export const runProgram =
  ({ kind, version, command }: Program) =>
  async (installation: Installation, world: World): Promise<Report> => {
    const { folder } = installation
    const [format, extension] = kind === 'ESM' ? (['esm', 'mjs'] as const) : (['cjs', 'cjs'] as const)
    const outfile = join(folder, `conformance.${extension}`)
    await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format, external: true })
    const file = join(folder, `program.${extension}`)
    writeFileSync(file, entries[kind](version, entryPointsOf(installation)))
    const [program, ...args] = command(file, world)
    const options = { cwd: folder, timeout: limit, killSignal: 'SIGKILL', maxBuffer: 2 ** 25 } as const
    const { stdout } = await promisify(execFile)(program, [...args, JSON.stringify(world)], options)
    return JSON.parse(stdout) as Report
  }
