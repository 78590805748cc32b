import type { Options } from 'tsup'
import { writeAddedEntries } from './.build/addedEntries.js'
import { writeCommonJs } from './.build/commonJs.js'
import { writeConsole } from './.build/console.js'
import { writeDeclarations } from './.build/declarations.js'
import { writeDocuments } from './.build/documents.js'
import { addedEntries, mainEntries } from './.build/entries.js'

/**
 * A file for each entry point: Node takes half a millisecond for every file that it loads, and Rollup warns of files that
 * import each other, as those of resources do, whose relations point back. What the entry points share is in files of its
 * own, lest a bundle has it twice. Nothing is minified: bundlers drop what an importer does not use only where its PURE
 * marks are still there. The source maps hold the sources, which as files would be most of those that are installed.
 */
const library: Options = {
  entry: mainEntries.map((entry) => `src/${entry}.ts`),
  format: 'esm',
  outDir: 'dist/esm',
  clean: true,
  target: 'es2022',
  sourcemap: true,
  splitting: true,
  // The hash comes with the package: as one of its own it takes Node as long to import as all the rest. For browsers, as its
  // build for Node imports node:crypto.
  platform: 'browser',
  external: [/^node:/],
  noExternal: [/^@noble\//],
  silent: true,
  outExtension: () => ({ js: '.js' }),
  onSuccess: async () => {
    writeDocuments()
    await writeAddedEntries()
    await writeCommonJs()
    await writeDeclarations([...mainEntries, ...addedEntries])
  },
}

/**
 * The command line, in files of its own: its console calls every function of the SDK, and what a library shares with that
 * no bundler can take apart any more. Nobody bundles it, so that it is minified.
 */
const commandLine: Options = {
  entry: ['src/cli.ts'],
  format: 'esm',
  outDir: 'dist/cli',
  clean: true,
  target: 'node20',
  minify: true,
  splitting: true,
  noExternal: [/^@noble\//, 'commander', /^csv-(?:parse|stringify)\//],
  // Commander is a CommonJS module, which requires built-in modules of Node, and has no notice in its code.
  banner: {
    js: `/*! commander - MIT License (c) 2011 TJ Holowaychuk <tj@vision-media.ca> */
import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);`,
  },
  silent: true,
  outExtension: () => ({ js: '.js' }),
  onSuccess: () => {
    writeConsole()
    return Promise.resolve()
  },
}

export default [library, commandLine]
