import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
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

const config: Options[] = [
  { ...each, format: 'esm', outDir: 'dist/esm', clean: true },
  {
    ...each,
    format: 'cjs',
    outDir: 'dist/cjs',
    clean: true,
    onSuccess: () => {
      const tsc = ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.declarations.json']
      execFileSync(process.execPath, tsc, { stdio: 'inherit' })
      mkdirSync('dist/cjs', { recursive: true })
      cpSync('dist/types', 'dist/esm', { recursive: true })
      cpSync('dist/types', 'dist/cjs', { recursive: true })
      writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
      return Promise.resolve()
    },
  },
]

export default config
