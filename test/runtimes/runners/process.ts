import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
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

const entries = {
  ESM: (version: string): string => `
    import { argv } from 'node:process'
    import { conformance } from './conformance.mjs'
    const checks = await conformance(JSON.parse(argv.at(-1)))
    console.log(JSON.stringify({ version: ${version}, checks }))`,
  CJS: (version: string): string => `
    const { conformance } = require('./conformance.cjs')
    conformance(JSON.parse(process.argv.at(-1))).then((checks) =>
      console.log(JSON.stringify({ version: ${version}, checks })))`,
}

/** Longer than the checks take anywhere, and shorter than anybody waits. */
const limit = 180_000

/** Runs the programme in a process of its own, with the package imported as it is installed. */
export const runProgram =
  ({ kind, version, command }: Program) =>
  async ({ folder }: Installation, world: World): Promise<Report> => {
    const [format, extension] = kind === 'ESM' ? (['esm', 'mjs'] as const) : (['cjs', 'cjs'] as const)
    const outfile = join(folder, `conformance.${extension}`)
    await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format, external: true })
    const file = join(folder, `program.${extension}`)
    writeFileSync(file, entries[kind](version))
    const [program, ...args] = command(file, world)
    const options = { cwd: folder, timeout: limit, killSignal: 'SIGKILL', maxBuffer: 2 ** 25 } as const
    const { stdout } = await promisify(execFile)(program, [...args, JSON.stringify(world)], options)
    return JSON.parse(stdout) as Report
  }
