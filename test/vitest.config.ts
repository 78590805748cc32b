import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = (file: string) => `${root}src/${file}`

const alias = [
  { find: /^billfold$/, replacement: src('index.ts') },
  { find: /^billfold\/sandbox\/node$/, replacement: src('sandbox/node.ts') },
  {
    find: /^billfold\/(teamtools|alfacrm|whmcs|proxy|sandbox|redis|queue|settle|transfer)$/,
    replacement: src('$1/index.ts'),
  },
]

/**
 * Files that change or measure the process they run in: each has one of its own. The others share what they load, which
 * is a third of the time, and what they replace is put back.
 */
const alone = [
  'test/core/{withoutAny,runtimeGaps,createContext,fetchTransport}.test.ts',
  'test/examples/*.test.ts',
  'test/soak/*.test.ts',
]

/**
 * Tests that start a Redis and several processes, those that cut 1,000 connections of each call, and those that start the
 * command line for each export and import. `npm run test:long` runs them.
 */
const long = [
  'test/redis/*.test.ts',
  'test/examples/queue/*.test.ts',
  'test/settle/*Proof.test.ts',
  'test/cli/{export,import}Command.test.ts',
]

const test = { root, testTimeout: 60_000, hookTimeout: 120_000 }

const shared = { isolate: false, setupFiles: [`${root}test/support/restored.ts`] }

/** Tests run on the sources under the names a user imports; what has to see the built package does so itself. */
const config: ViteUserConfig = defineConfig({
  test: {
    // Vitest leaves a core to itself otherwise, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          ...test,
          name: 'ky 1',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone, ...long],
          ...shared,
          typecheck: {
            enabled: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: `${root}test/types/tsconfig.json`,
          },
        },
      },
      {
        resolve: { alias },
        test: { ...test, name: 'ky 1, alone', include: alone },
      },
      {
        resolve: { alias },
        test: { ...test, name: 'long', include: long, fileParallelism: false },
      },
      {
        // The other major version of ky that the package allows.
        resolve: { alias: [...alias, { find: /^ky$/, replacement: 'ky2' }] },
        test: {
          ...test,
          name: 'ky 2',
          include: [
            'test/core/{apiRoot,builtOnce,cachedToken,createContext,hooks,readText,retryBudget,retryPolicy}*.test.ts',
          ],
          ...shared,
        },
      },
    ],
  },
})

export default config
