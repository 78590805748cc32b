import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Options } from 'tsup'

/**
 * A file for each entry point: Node takes half a millisecond for every file that it loads, and Rollup warns of files that
 * import each other, as those of resources do, whose relations point back. Nothing is minified: bundlers drop what an
 * importer does not use only where its PURE marks are still there.
 */
const shared: Options = {
  entry: ['src/index.ts', 'src/*/index.ts', 'src/sandbox/node.ts'],
  target: 'es2022',
  sourcemap: true,
  // The hash comes with the package: as one of its own it takes Node as long to import as all the rest. For browsers, as its
  // build for Node imports node:crypto.
  platform: 'browser',
  external: [/^node:/],
  noExternal: [/^@noble\//],
  silent: true,
  outExtension: () => ({ js: '.js' }),
}

type SourceMap = { readonly sources: readonly string[]; readonly sourcesContent?: readonly (string | null)[] }

/** A map that finds our sources in `dist/src`, where the package has them, and holds those of others itself. */
const pointed = (map: SourceMap): SourceMap => ({
  ...map,
  sources: map.sources.map((source) => source.replace(/^((?:\.\.\/)+)\.\.\/src\//, '$1src/')),
  ...(map.sourcesContent && {
    sourcesContent: map.sourcesContent.map((text, index) =>
      map.sources[index]!.includes('/node_modules/') ? text : null,
    ),
  }),
})

const pointToSources = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.map')) {
      const file = `${folder}/${name}`
      writeFileSync(file, JSON.stringify(pointed(JSON.parse(readFileSync(file, 'utf8')) as SourceMap)))
    }
}

/** What of `src` no map of a built file points to. */
const notSource = /\.(json|png)$|SKILL\.md$|whmcs\/generate|sandbox\/console\/(generate|page)(\/|$)/

/** Adds the declarations, the sources with their READMEs, and what coding agents read to what was built. */
const complete = (): void => {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.declarations.json']
  execFileSync(process.execPath, tsc, { stdio: 'inherit' })
  rmSync('dist/src', { recursive: true, force: true })
  cpSync('src', 'dist/src', { recursive: true, filter: (name) => !notSource.test(name) })
  // Where coding agents look for what a package says to them; the documents are its references.
  rmSync('skills', { recursive: true, force: true })
  cpSync('src/SKILL.md', 'skills/billfold/SKILL.md')
  for (const name of ['alfacrm', 'core', 'proxy', 'sandbox', 'teamtools', 'whmcs'])
    cpSync(`src/${name}/README.md`, `skills/billfold/references/${name}.md`)
  for (const folder of ['dist/esm', 'dist/cjs']) {
    cpSync('dist/types', folder, { recursive: true })
    pointToSources(folder)
  }
  rmSync('dist/types', { recursive: true })
  execFileSync(process.execPath, ['--import', 'tsx', 'src/sandbox/console/generate/run.ts'], { stdio: 'inherit' })
  writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
}

// The two kinds of modules are built side by side.
let left = 2
const onSuccess = (): Promise<void> => {
  left--
  if (left === 0) complete()
  return Promise.resolve()
}

const config: Options[] = [
  // What the entry points share is in files of its own, lest a bundle has it twice.
  {
    ...shared,
    entry: [...(shared.entry as string[]), 'src/cli.ts'],
    format: 'esm',
    outDir: 'dist/esm',
    clean: true,
    splitting: true,
    onSuccess,
  },
  {
    ...shared,
    format: 'cjs',
    outDir: 'dist/cjs',
    clean: true,
    splitting: false,
    // ky is an ES module, which require() cannot load in Jest nor on every Node 20.
    noExternal: [...shared.noExternal!, 'ky'],
    onSuccess,
  },
]

export default config
