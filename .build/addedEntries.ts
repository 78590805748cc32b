import { build } from 'esbuild'
import { addedEntries } from './entries.js'
import { mainEntryPoints } from './mainEntryPoints.js'

/**
 * Writes the ES modules of the added entry points, each into one file. They are built apart from the main ones, which
 * would otherwise have files in common with them. What they use of other packages, such as the reading of CSV, is in
 * these files, as everybody would have to install what the package depends on.
 */
export const writeAddedEntries = async (): Promise<void> => {
  await build({
    entryPoints: Object.fromEntries(addedEntries.map((entry) => [entry, `src/${entry}.ts`])),
    outdir: 'dist/esm',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    sourcemap: true,
    external: ['ky', 'valibot'],
    inject: ['.build/bufferOfCsv.ts'],
    plugins: [mainEntryPoints],
    logLevel: 'warning',
  })
}
