import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import webpack from 'webpack'
import { createChecks, type Check } from './conformance/check.js'
import type { Installation } from './installation.js'
import { fromNpm, installed, need, type Need } from './runtime.js'

/** What came of a bundle: its code, and what the bundler warned of. */
type Bundled = { readonly version: string; readonly code: string; readonly warnings: readonly string[] }

/** A bundler with the minifier that its users have, for browsers of ES2022. */
type Bundler = {
  readonly name: string
  readonly needs: readonly Need[]
  readonly bundle: (folder: string, entry: string) => Promise<Bundled>
}

const modules = {
  rollup: installed('rollup/dist/es/rollup.js'),
  resolve: installed('@rollup/plugin-node-resolve/dist/es/index.js'),
  terser: installed('@rollup/plugin-terser/dist/es/index.js'),
  vite: installed('vite/dist/node/index.js'),
  bun: installed('.bin/bun'),
}

const withEsbuild: Bundler['bundle'] = async (folder, entry) => {
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfigRaw: {},
    write: false,
    logLevel: 'silent',
  })
  const { version } = (await import('esbuild')) as { version: string }
  return { version, code: outputFiles[0]?.text ?? '', warnings: warnings.map(({ text }) => text) }
}

/** The parts of the packages `rollup` and its plugins that are used. */
type Rollup = {
  readonly VERSION: string
  readonly rollup: (options: object) => Promise<{
    readonly generate: (options: object) => Promise<{ readonly output: readonly { readonly code: string }[] }>
  }>
}
type Plugin = { readonly default: (options?: object) => unknown }

const withRollup: Bundler['bundle'] = async (_folder, input) => {
  const { VERSION, rollup } = (await import(modules.rollup)) as Rollup
  const resolve = (await import(modules.resolve)) as Plugin
  const terser = (await import(modules.terser)) as Plugin
  const warnings: string[] = []
  const onwarn = ({ message }: { readonly message: string }) => warnings.push(message)
  const bundle = await rollup({ input, onwarn, plugins: [resolve.default({ browser: true })] })
  const { output } = await bundle.generate({ format: 'es', plugins: [terser.default({ ecma: 2022, module: true })] })
  return { version: VERSION, code: output[0]?.code ?? '', warnings }
}

/** The part of the package `vite` that is used. */
type Vite = {
  readonly version: string
  readonly build: (options: object) => Promise<readonly { readonly output: readonly { readonly code: string }[] }[]>
}

const withVite: Bundler['bundle'] = async (root, entry) => {
  const vite = (await import(modules.vite)) as Vite
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const silent = () => undefined
  const customLogger = {
    info: silent,
    warn,
    warnOnce: warn,
    error: warn,
    clearScreen: silent,
    hasErrorLogged: () => false,
  }
  const built = await vite.build({
    root,
    configFile: false,
    logLevel: 'silent',
    customLogger,
    build: {
      target: 'es2022',
      write: false,
      // A library is left with its white space, for its users to minify: this is an application.
      rolldownOptions: { input: entry, preserveEntrySignatures: 'exports-only' },
      modulePreload: false,
    },
  })
  const { output } = [built].flat()[0] as { output: readonly { readonly code: string }[] }
  return { version: vite.version, code: output[0]?.code ?? '', warnings }
}

const withWebpack: Bundler['bundle'] = async (folder, entry) => {
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry,
    target: ['web', 'es2022'],
    output: { path: folder, filename: 'webpack.mjs', module: true, library: { type: 'module' } },
    experiments: { outputModule: true },
    performance: false,
  })
  const stats = await promisify(compiler.run.bind(compiler))()
  const { errors = [], warnings = [] } = stats?.toJson() ?? {}
  const said = [...errors, ...warnings].map(({ message }) => message)
  return { version: webpack.version, code: readFileSync(join(folder, 'webpack.mjs'), 'utf8'), warnings: said }
}

const withBun: Bundler['bundle'] = (folder, entry) => {
  const outfile = join(folder, 'bun.js')
  const args = ['build', entry, '--minify', '--target=browser', '--format=esm', `--outfile=${outfile}`]
  const printed = execFileSync(modules.bun, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }).toString()
  const version = execFileSync(modules.bun, ['--version']).toString().trim()
  const warnings = printed.split('\n').filter((line) => /warn|polyfill/i.test(line))
  return Promise.resolve({ version, code: readFileSync(outfile, 'utf8'), warnings })
}

const bundlers: readonly Bundler[] = [
  { name: 'esbuild', needs: [], bundle: withEsbuild },
  { name: 'Rollup', needs: [modules.rollup, modules.resolve, modules.terser].map(fromNpm), bundle: withRollup },
  { name: 'Vite', needs: [fromNpm(modules.vite)], bundle: withVite },
  { name: 'webpack', needs: [], bundle: withWebpack },
  { name: 'Bun', needs: [fromNpm(modules.bun)], bundle: withBun },
]

/**
 * The single imports, and what each may cost with all that it needs, in bytes. The design allows 1,300 and 5,500, which the readable
 * code does not meet yet.
 */
const imports = [
  { name: 'getCustomerRaw', budget: 4100 },
  { name: 'getCustomer', budget: 9700 },
] as const

/** A line of the table. */
export type Size = { readonly bundler: string; readonly version: string; readonly bytes: readonly number[] }

/** Bundles the single imports from the installed package with every bundler. */
export const bundlerChecks = async ({ folder }: Installation): Promise<[readonly Size[], readonly Check[]]> => {
  const { check, checks } = createChecks()
  const sizes: Size[] = []
  for (const { name: bundler, needs, bundle } of bundlers) {
    const bytes: number[] = []
    let version = '–'
    for (const { name, budget } of imports)
      await check(`${bundler}: ${name} alone`, async () => {
        need(bundler, needs)
        const entry = join(folder, `${name}.entry.mjs`)
        writeFileSync(entry, `export { ${name} } from 'billfold/teamtools'`)
        const bundled = await bundle(folder, entry)
        const size = gzipSync(bundled.code, { level: 9 }).length
        version = bundled.version
        bytes.push(size)
        return {
          warnings: [bundled.warnings, []],
          imports: [bundled.code.match(/\b(?:import|require)\s*[({"'][^;]{0,40}/g) ?? [], []],
          exported: [bundled.code.includes(name), true],
          [`${size} bytes of ${budget}`]: [size <= budget, true],
        }
      })
    sizes.push({ bundler, version, bytes })
  }
  return [sizes, checks]
}
