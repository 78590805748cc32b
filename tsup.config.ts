import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Options } from 'tsup'

// One output file per module and nothing minified: bundlers drop what an importer does not use only
// where each module stands alone and its PURE marks are still there.
const each: Options = {
  entry: ['src/**/*.ts'],
  bundle: false,
  target: 'es2022',
  sourcemap: true,
  // The maps find the sources in the package itself.
  esbuildOptions: (options) => {
    options.sourcesContent = false
  },
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

/** Lets a map of `dist/esm` or `dist/cjs` find its source in `dist/src`, where the package has it. */
const pointToSources = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.map')) {
      const map = readFileSync(`${folder}/${name}`, 'utf8')
      writeFileSync(`${folder}/${name}`, map.replace(/"((?:\.\.\/)+)\.\.\/src\//g, '"$1src/'))
    }
}

const config: Options[] = [
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
      rmSync('dist/src', { recursive: true, force: true })
      cpSync('src', 'dist/src', { recursive: true, filter: (name) => !/\.(?:json|md)$/.test(name) })
      cpSync('src/SKILL.md', 'dist/SKILL.md')
      for (const folder of ['dist/esm', 'dist/cjs']) {
        cpSync('dist/types', folder, { recursive: true })
        pointToSources(folder)
      }
      rmSync('dist/types', { recursive: true })
      writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
      return Promise.resolve()
    },
  },
]

export default config
