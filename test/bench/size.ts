import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import webpack from 'webpack'
import type { Installation } from '../package/packed.js'
import { programs } from './programs.js'

/** What a program weighs, minified, with all it needs. */
export type Size = {
  readonly subject: string
  readonly program: 'one' | 'five' | 'everything'
  readonly bundler: string
  readonly gzip: number
  readonly brotli: number
}

type Bundler = (entry: string, folder: string) => Promise<string>

const withEsbuild: Bundler = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    tsconfigRaw: {},
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

const withWebpack: Bundler = async (entry, folder) => {
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
  if (stats?.hasErrors()) throw new Error(stats.toString())
  return readFileSync(join(folder, 'webpack.mjs'), 'utf8')
}

/** By name and not by import, as they are installed only for the bench; as far as they are used. */
const load = <T>(name: string): T => createRequire(import.meta.url)(name) as T
type Output = { readonly output: readonly { readonly code?: string }[] }
type Rollup = {
  readonly rollup: (options: object) => Promise<{ readonly generate: (options: object) => Promise<Output> }>
}
type Plugin = (options?: object) => unknown
type Vite = { readonly build: (options: object) => Promise<Output> }

const withRollup: Bundler = async (entry) => {
  const { rollup } = load<Rollup>('rollup')
  const resolve = load<{ nodeResolve: Plugin }>('@rollup/plugin-node-resolve').nodeResolve
  const commonjs = load<{ default: Plugin }>('@rollup/plugin-commonjs').default
  const terser = load<{ default: Plugin }>('@rollup/plugin-terser').default
  const plugins = [resolve({ browser: true }), commonjs(), terser({ module: true, ecma: 2022 })]
  const bundle = await rollup({ input: entry, plugins, onwarn: () => undefined })
  const { output } = await bundle.generate({ format: 'es' })
  return output.map(({ code = '' }) => code).join('')
}

const withVite: Bundler = async (entry, folder) => {
  const name: string = 'vite'
  const { build: bundle } = (await import(name)) as Vite
  const { output } = await bundle({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  return output.map(({ code = '' }) => code).join('')
}

const bundlers: Readonly<Record<string, Bundler>> = {
  esbuild: withEsbuild,
  Rollup: withRollup,
  webpack: withWebpack,
  Vite: withVite,
}

/** Every program through every bundler. */
export const measureSize = async ({ folder }: Installation): Promise<readonly Size[]> => {
  mkdirSync(join(folder, 'size'), { recursive: true })
  const sizes: Size[] = []
  for (const [subject, of] of Object.entries(programs))
    for (const program of ['one', 'five', 'everything'] as const) {
      const entry = join(folder, 'size/entry.mjs')
      if (!of[program]) continue
      writeFileSync(entry, of[program])
      for (const [bundler, bundle] of Object.entries(bundlers)) {
        const code = await bundle(entry, folder)
        const [gzip, brotli] = [gzipSync(code, { level: 9 }).length, brotliCompressSync(code).length]
        sizes.push({ subject, program, bundler, gzip, brotli })
      }
    }
  return sizes
}
