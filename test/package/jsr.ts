import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromNpm, installed, need } from '../runtimes/runtime.js'

// Deno's dry run of publishing to JSR, which looks for slow types: exports whose type is only known by working it out. Schemas
// are such exports on purpose, since their types are taken from them; nothing else is to be one. It needs no network, as the
// dependencies are laid beside the sources.

type Manifest = {
  readonly version: string
  readonly license: string
  readonly exports: Readonly<Record<string, { readonly import: { readonly default: string } } | string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const deno = installed('.bin/deno')
const manifest = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

/** Each entry point with its source. */
const entries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string'
      ? []
      : [[name, target.import.default.replace(/^\.\/dist\/esm\/(.*)\.js$/, './src/$1.ts')] as const],
  ),
)

/** The hash and CSV, which npm's package has in it, are dependencies of the sources. */
const bundled = ['@noble/hashes', 'csv-parse', 'csv-stringify'].map(
  (name) => [name, manifest.devDependencies[name]!] as const,
)
const imported = { ...manifest.dependencies, ...Object.fromEntries(bundled) }

/** A specifier of JSR has one range: the last, as the runtimes that read it are new enough for that. */
const dependencies: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(imported).map(([name, range]) => [name, range.split(' || ').at(-1) ?? range]),
)

const config = {
  name: '@billfold/billfold',
  version: manifest.version,
  license: manifest.license,
  exports: entries,
  imports: Object.fromEntries(Object.entries(dependencies).map(([name, range]) => [name, `npm:${name}@${range}`])),
  publish: { exclude: ['node_modules', 'package.json'] },
  nodeModulesDir: 'manual',
  // As in tsconfig.json, where Deno's own setting is another.
  compilerOptions: { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
}

/** Lays into a folder what would be published: the sources, whose imports say `.ts` there. */
const stage = (folder: string): void => {
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) fs.cpSync(join(root, name), join(folder, name))
  const src = join(folder, 'src')
  fs.cpSync(join(root, 'src'), src, {
    recursive: true,
    filter: (name) =>
      !/\.json$|\/cli$|\bcli\.ts$|whmcs\/generate$|sandbox\/console\/(generate|page)$|\.png$/.test(name),
  })
  for (const name of fs.readdirSync(src, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) {
      const text = fs.readFileSync(join(src, name), 'utf8')
      fs.writeFileSync(join(src, name), text.replace(/( from '\.[^']*)\.js'/g, "$1.ts'"))
    }
  fs.writeFileSync(join(folder, 'deno.json'), JSON.stringify(config))
  // Deno reads it where the dependencies lie; without it, one of a folder above could name others.
  fs.writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }))
  fs.mkdirSync(join(folder, 'node_modules/@noble'), { recursive: true })
  // Beside the dependencies the types of Node, which Deno looks for there.
  for (const name of [...Object.keys(dependencies), '@types'])
    fs.symlinkSync(join(root, 'node_modules', name === 'ky' ? 'ky2' : name), join(folder, 'node_modules', name))
}

/** What Deno says of publishing a folder, and whether it would. */
const dryRun = (folder: string, ...args: readonly string[]): { readonly ok: boolean; readonly output: string } => {
  const env = { ...process.env, DENO_DIR: join(folder, '../deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' }
  const command = `"${deno}" publish --dry-run --allow-dirty ${args.join(' ')} 2>&1`
  try {
    return { ok: true, output: execFileSync('sh', ['-c', command], { cwd: folder, env }).toString() }
  } catch (error) {
    return { ok: false, output: (error as { readonly stdout: Buffer }).stdout.toString() }
  }
}

/** The exports with slow types that Deno complains of. */
const slowTypes = (output: string): readonly string[] =>
  Array.from(output.matchAll(/error\[missing-explicit-type\][^]*?export const (\w+)/g), ([, name]) => name!)

/** The files whose slow types are found once every entry point has been given one: a check that finds none proves nothing. */
const foundWhenAdded = (folder: string): readonly string[] => {
  for (const [n, file] of Object.values(entries).entries())
    fs.appendFileSync(join(folder, file), `\nexport const slow${n} = [1].map((each) => ({ each }))\n`)
  const { ok, output } = dryRun(folder, '--no-check')
  if (ok) return []
  const found = output.match(/error\[missing-explicit-type\][^]*?(?=\nerror|$)/g) ?? []
  return Object.values(entries).filter((file) => found.some((each) => each.includes(file.slice(1))))
}

need('Deno', [fromNpm(deno)])
const temporary = fs.mkdtempSync(join(tmpdir(), 'billfold-jsr-'))
try {
  const folder = join(temporary, 'package')
  fs.mkdirSync(folder)
  stage(folder)
  const allowed = dryRun(folder, '--allow-slow-types')
  const { output } = dryRun(folder)
  const looked = output.includes('Checking for slow types')
  const slow = slowTypes(output)
  const unwanted = slow.filter((name) => !name.endsWith('Schema'))
  if (!allowed.ok || !looked || unwanted.length > 0) {
    console.error(allowed.ok ? `Slow types: ${unwanted.join(', ')}` : allowed.output)
    throw new Error('JSR would not take the package')
  }
  const found = foundWhenAdded(folder)
  const missed = Object.values(entries).filter((file) => !found.includes(file))
  if (missed.length > 0) throw new Error(`A slow type put into these was not found: ${missed.join(', ')}`)
  console.log(
    `JSR would take the package: no slow types but those of ${slow.length} schemas in ${found.length} entry points, where one put in is found`,
  )
} finally {
  fs.rmSync(temporary, { recursive: true })
}
