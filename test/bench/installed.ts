import { execFile } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { type Installation, installPacked } from '../package/packed.js'

const own = fileURLToPath(new URL('node_modules', import.meta.url))
const root = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Links a package of `from` into the modules of an installation, unless one of that name is there. */
const link = (from: string, name: string, modules: string): void => {
  const [scope, ...rest] = name.split('/')
  if (rest.length) mkdirSync(join(modules, scope!), { recursive: true })
  if (!existsSync(join(modules, name))) symlinkSync(join(from, name), join(modules, name))
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && lstatSync(join(folder, name)).isDirectory())
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, name)).map((sub) => `${name}/${sub}`) : name))

/** The packed package, laid beside what the sections of the bench need and all that it is compared with. */
export const installBench = (): Installation => {
  if (!existsSync(own)) throw new Error('the peers are not installed: npm ci --prefix test/bench')
  const installation = installPacked()
  const modules = join(installation.folder, 'node_modules')
  for (const name of namesIn(own)) link(own, name, modules)
  for (const name of ['tinybench', 'zod', '@types/node', 'undici-types']) link(root, name, modules)
  return installation
}

const running = promisify(execFile)

/**
 * Runs a section of the bench as a process of its own, on plain Node and beside the packed package, and gives what it
 * printed as JSON.
 */
export const runSection = async <T>(
  { folder }: Installation,
  section: string,
  options: object = {},
  flags: readonly string[] = [],
): Promise<T> => {
  const files = ['server', 'sandbox', section].map((name) =>
    fileURLToPath(new URL(`sections/${name}.ts`, import.meta.url)),
  )
  // Built without this repository's settings, so that a package's name means the installed package.
  await build({
    entryPoints: files,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    tsconfigRaw: {},
    logLevel: 'error',
  })
  const command = [...flags, join(folder, `${section}.mjs`), JSON.stringify(options)]
  const { stdout } = await running(process.execPath, command, { cwd: folder, maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as T
}
