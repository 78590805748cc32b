import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Options } from 'tsup'

// One output file per module and nothing minified: bundlers drop what an importer does not use only
// where each module stands alone and its PURE marks are still there.
const each: Options = {
  entry: ['src/**/*.ts'],
  bundle: false,
  target: 'es2022',
  sourcemap: true,
  silent: true,
  outExtension: () => ({ js: '.js' }),
}

/**
 * ky is an ES module, which require() gives as a namespace with its default export in it. esbuild's helper takes the
 * namespace itself for the default, as it does for every import of a package of type module; without the 1 it looks.
 */
const esModulesByRequire: NonNullable<Options['plugins']>[number] = {
  name: 'es-modules-by-require',
  renderChunk: (code) => ({ code: code.replace(/(__toESM\(require\("ky"\)), 1\)/g, '$1)') }),
}

/**
 * What Node runs: a file for each entry point, with the hash in it. Node takes half a millisecond for every file that it
 * loads, and there are sixty. A bundler, which has to see the modules, is given those.
 */
const forNode: Options = {
  entry: ['src/index.ts', 'src/*/index.ts', 'src/sandbox/node.ts'],
  format: 'esm',
  outDir: 'dist/node',
  clean: true,
  target: 'es2022',
  sourcemap: true,
  silent: true,
  splitting: true,
  noExternal: [/^@noble\//],
}

const config: Options[] = [
  forNode,
  { ...each, format: 'esm', outDir: 'dist/esm', clean: true },
  {
    ...each,
    format: 'cjs',
    outDir: 'dist/cjs',
    clean: true,
    plugins: [esModulesByRequire],
    onSuccess: () => {
      const tsc = ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.declarations.json']
      execFileSync(process.execPath, tsc, { stdio: 'inherit' })
      mkdirSync('dist/cjs', { recursive: true })
      cpSync('dist/types', 'dist/esm', { recursive: true })
      cpSync('dist/types', 'dist/cjs', { recursive: true })
      rmSync('dist/types', { recursive: true })
      writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
      return Promise.resolve()
    },
  },
]

export default config
