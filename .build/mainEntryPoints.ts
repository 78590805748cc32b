import { dirname, posix, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'esbuild'
import { addedEntries, mainEntries } from './entries.js'

const sources = resolve('src')

const nameOf = (file: string): string => relative(sources, file).split(sep).join('/').replace(/\.js$/, '')

/**
 * Leaves what an added entry point imports from a main one to that entry point. The code of both then stays in the files
 * where it is.
 */
export const mainEntryPoints: Plugin = {
  name: 'main-entry-points',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ importer, path }) => {
      const folders = addedEntries.map((entry) => posix.dirname(entry))
      const folder = folders.find((each) => nameOf(importer).startsWith(`${each}/`))
      const target = nameOf(resolve(dirname(importer), path))
      if (folder === undefined || !mainEntries.some((entry) => entry === target)) return undefined
      return { path: `${posix.relative(folder, `${target}.js`)}`, external: true }
    })
  },
}
