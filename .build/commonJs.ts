import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { build, transform } from 'esbuild'

/** The names of the files of the ES modules. */
const moduleNames = (): readonly string[] =>
  readdirSync('dist/esm', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))

/**
 * One ES module as a CommonJS one. Its source map leads to the ES module, which is as readable and itself has a map to the
 * sources, so that the package holds those once.
 */
const convert = async (name: string): Promise<void> => {
  const from = posix.dirname(name)
  const source = readFileSync(join('dist/esm', name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
  const { code, map } = await transform(source, {
    format: 'cjs',
    target: 'es2022',
    // That of Node lists the names of the exports where an ES module that imports this one finds them.
    platform: 'node',
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: posix.relative(`cjs/${from}`, `esm/${name}`),
  })
  const withKy = code.replaceAll('require("ky")', `require("./${posix.relative(from, 'ky.js')}")`)
  mkdirSync(join('dist/cjs', from), { recursive: true })
  writeFileSync(join('dist/cjs', name), `${withKy}//# sourceMappingURL=${posix.basename(name)}.map\n`)
  writeFileSync(join('dist/cjs', `${name}.map`), map)
}

/** Writes the CommonJS modules, which share files with each other where the ES modules do. */
export const writeCommonJs = async (): Promise<void> => {
  rmSync('dist/cjs', { recursive: true, force: true })
  await Promise.all(moduleNames().map(convert))
  // ky is an ES module, which require() cannot load in Jest nor on every Node 20.
  await build({
    stdin: { contents: `export { default } from 'ky'`, resolveDir: '.' },
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: 'browser',
    sourcemap: true,
    outfile: 'dist/cjs/ky.js',
    logLevel: 'warning',
  })
  writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
}
