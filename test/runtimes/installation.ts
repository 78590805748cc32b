import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as core from 'billfold'
import type * as proxy from 'billfold/proxy'
import type * as sandbox from 'billfold/sandbox'
import type * as node from 'billfold/sandbox/node'
import type * as teamtools from 'billfold/teamtools'
import { build, type Format } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A new folder in which npm has installed the packed package. */
export type Installation = { readonly folder: string; readonly remove: () => void }

/** The installed package's entry points, for this process: what serves the runtimes is what they are proven with. */
type Entries = typeof core & typeof proxy & typeof sandbox & typeof node & typeof teamtools

/** Loads what is installed in a folder. */
export const entriesOf = ({ folder }: Installation): Entries => {
  const require = createRequire(join(folder, 'package.json'))
  const names = ['billfold/sandbox/node', 'billfold/sandbox', 'billfold/teamtools', 'billfold/proxy', 'billfold']
  return Object.assign({}, ...names.map((name) => ({ ...(require(name) as object) }))) as Entries
}

/** The tarball that would be published, of what was built, in a folder. */
export const pack = (folder: string): string => {
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder]
  const printed = execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  return join(folder, printed.toString().trim().split('\n').at(-1) ?? '')
}

/**
 * Installs the tarball as a user does. Which ky a user gets depends on the Node that npm runs on, so it is named here:
 * the version of each major that the repository tests with.
 */
export const install = (tarball: string, ky: 'ky' | 'ky2'): Installation => {
  const folder = mkdtempSync(join(tmpdir(), 'billfold-installed-'))
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', ky, 'package.json'), 'utf8')) as {
    version: string
  }
  const dependencies = { billfold: `file:${tarball}`, ky: version }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Where the sources of the checks and of the examples are. */
export const sources = (path: string): string => join(root, 'test', path)

/** What a bundle is made from and for. */
type Bundling = {
  readonly entry: string
  readonly outfile: string
  readonly format: Format
  /** Leaves the package out: it is imported as it is installed. */
  readonly external?: boolean
  readonly conditions?: readonly string[]
}

/**
 * Turns sources into one file of JavaScript. In two steps where the package goes in: what is bundled last lies in the
 * installation's folder, so that its imports are found there and not in the repository.
 */
export const bundle = async ({
  entry,
  outfile,
  format,
  external = false,
  conditions = [],
}: Bundling): Promise<void> => {
  const { warnings } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format,
    platform: external ? 'node' : 'browser',
    target: 'es2022',
    conditions: [...conditions],
    // The repository's own settings send `billfold` to the sources.
    tsconfigRaw: {},
    external: external ? ['billfold', 'billfold/*', 'cloudflare:*'] : ['cloudflare:*'],
    logLevel: 'error',
  })
  if (warnings.length > 0) throw new Error(`esbuild warns: ${warnings.map(({ text }) => text).join('; ')}`)
}
