import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = (file: string) => `${root}src/${file}`

const alias = [
  { find: /^billfold$/, replacement: src('index.ts') },
  { find: /^billfold\/sandbox\/node$/, replacement: src('sandbox/node.ts') },
  { find: /^billfold\/(teamtools|alfacrm|whmcs|proxy|sandbox)$/, replacement: src('$1/index.ts') },
]

const test = { root, testTimeout: 20_000, hookTimeout: 60_000 }

/** Tests run on the sources under the names a user imports; what has to see the built package does so itself. */
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...test,
          name: 'ky 1',
          include: ['test/**/*.test.ts'],
          typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: `${root}tsconfig.json` },
        },
      },
      {
        // The other major version of ky that the package allows.
        resolve: { alias: [...alias, { find: /^ky$/, replacement: 'ky2' }] },
        test: { ...test, name: 'ky 2', include: ['test/core/{createContext,cachedToken,hooks,retryBudget}*.test.ts'] },
      },
    ],
  },
})

export default config
