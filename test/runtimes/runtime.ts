import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Check } from './conformance/check.js'
import type { Expected, World } from './conformance/world.js'
import type { Installation } from './installation.js'

/** What came of a run: the runtime's version, as it says itself, and the checks. */
export type Report = { readonly version: string; readonly checks: readonly Check[] }

/** A file that has to be there, and what brings it. */
export type Need = { readonly file: string; readonly install: string }

/** A runtime, and how a programme gets into it. */
export type Runtime = {
  readonly name: string
  /** How the package is loaded. */
  readonly kind: 'ESM' | 'CJS' | 'bundle'
  /** The major version of ky that is installed beside the package. */
  readonly ky: 'ky' | 'ky2'
  readonly expected: Expected
  readonly needs: readonly Need[]
  readonly run: (installation: Installation, world: World) => Promise<Report>
}

/** A file of the runtimes' own installation. */
export const installed = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url))

/** The need of a file that npm brings. */
export const fromNpm = (file: string): Need => ({ file, install: 'npm ci --prefix test/runtimes' })

/** Ends with the command that installs what is missing; nothing is passed over. */
export const need = (name: string, needs: readonly Need[]): void => {
  for (const { file, install } of needs)
    if (!existsSync(file)) throw new Error(`${name} is not installed. Install it with: ${install}`)
}
