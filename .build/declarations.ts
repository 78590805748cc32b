import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { type OutputChunk, type Plugin, rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import { exportInPlace } from './exportInPlace.js'

/** Where the compiler puts a declaration file for each source file. */
const emitted = resolve('.cache/declarations')

/**
 * The entry point that a source file belongs to, and `core` for what they share. An entry point is imported by its own
 * name, and core from a file of its own.
 */
const ownerOf = (file: string): string => {
  const [folder = '', ...rest] = relative(emitted, file).split(sep)
  if (rest.length === 0) return 'index'
  if (folder === 'core') return 'core'
  return folder === 'sandbox' && rest[0]?.startsWith('node') ? 'sandbox/node' : `${folder}/index`
}

/** Leaves what another entry point declares to that entry point, so that no type is declared twice. */
const leaveToOwner: Plugin = {
  name: 'leave-to-owner',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.')) return null
    const owner = ownerOf(resolve(dirname(importer), source))
    if (owner === 'core' || owner === ownerOf(importer)) return null
    return { id: join(emitted, `${owner}.js`), external: true }
  },
}

/** The comment of a module, which says what all of its functions have in common. */
const moduleComment = (entry: string): string =>
  /^\/\*\*[^]*?@module[^]*?\*\/\n/.exec(readFileSync(join(emitted, `${entry}.d.ts`), 'utf8'))?.[0] ?? ''

/** Bundles the declarations of each entry point. What it shares with others is in `core.d.ts`. */
const bundle = async (entries: readonly string[]): Promise<readonly OutputChunk[]> => {
  const bundled = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry, join(emitted, `${entry}.d.ts`)])),
    external: ['valibot', /^node:/],
    plugins: [leaveToOwner, dts()],
    onwarn: ({ message }) => {
      // Entry points may share types that none of them exports.
      if (!message.includes('private shared type exports')) throw new Error(message)
    },
  })
  const { output } = await bundled.generate({
    // Paths to other entry points are relative to where these files lie.
    dir: emitted,
    entryFileNames: '[name].d.ts',
    chunkFileNames: '[name].d.ts',
    manualChunks: (id) => (ownerOf(id) === 'core' ? 'core' : undefined),
    onlyExplicitManualChunks: true,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  })
  return output.filter((each) => each.type === 'chunk')
}

/**
 * Takes the types of valibot from its ES module for both kinds, as most users have it. The types of its CommonJS module are
 * the same to the compiler, which has to compare them one by one.
 */
const withOneValibot = (code: string): string =>
  code.replace(/^import (.*) from 'valibot';$/gm, `import type $1 from 'valibot' with { 'resolution-mode': 'import' };`)

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * Writes the declarations of both kinds of modules. TypeScript lets an ES module import a CommonJS one, and not the other
 * way round: the declarations are those of the CommonJS modules, and the ES modules export the same.
 */
export const writeDeclarations = async (entries: readonly string[]): Promise<void> => {
  rmSync(emitted, { recursive: true, force: true })
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.declarations.json', '--outDir', emitted]
  execFileSync(process.execPath, tsc, { stdio: 'inherit' })
  for (const { fileName, code } of await bundle(entries)) {
    const entry = fileName.replace(/\.d\.ts$/, '')
    const comment = entries.includes(entry) ? moduleComment(entry) : ''
    write(`dist/cjs/${fileName}`, comment + exportInPlace(withOneValibot(code)))
    const shared = posix.relative(posix.dirname(`esm/${fileName}`), `cjs/${entry}.js`)
    if (entries.includes(entry)) write(`dist/esm/${fileName}`, `${comment}export * from '${shared}'\n`)
  }
}
