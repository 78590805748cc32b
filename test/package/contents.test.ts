import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportInPlace } from '../../.build/exportInPlace.js'
import { type Installation, installPacked } from './packed.js'

type SourceMap = { readonly sources: readonly string[]; readonly sourcesContent?: readonly (string | null)[] }

let installed: Installation
let folder: string
beforeAll(() => {
  installed = installPacked()
  folder = join(installed.folder, 'node_modules/billfold')
})
afterAll(() => installed.remove())

const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

/** The bytes of all files whose names match. */
const bytes = (pattern: RegExp): number =>
  files()
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

describe('the packed package', () => {
  it('has at most 150 files', () => {
    console.log(`${files().length} files`)
    expect(files().length).toBeLessThanOrEqual(150)
  })

  it.each([
    ['in all', /./, 9_500_000],
    ['without source maps', /(?<!\.map)$/, 5_050_000],
    ['of declarations', /\.d\.ts$/, 890_000],
    ['of code', /\.js$/, 3_600_000],
  ])('has few bytes %s', (what, pattern, most) => {
    const found = bytes(pattern)
    console.log(`${what}: ${found} B of ${most} B`)
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThanOrEqual(most)
  })

  it('holds sources in the maps of one kind of modules, and those of the other lead to its files', () => {
    const maps = files().filter((name) => /cjs.*\.js\.map$/.test(name) && !name.endsWith('ky.js.map'))
    const sources = maps.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SourceMap)
    expect(maps.length).toBeGreaterThan(10)
    expect(sources.filter(({ sourcesContent }) => sourcesContent?.some(Boolean))).toEqual([])
    expect(sources.flatMap((map) => map.sources).filter((source) => !source.includes('../esm/'))).toEqual([])
  })
})

describe('declarations in one file', () => {
  it('are exported where they are declared, and what is private stays so', () => {
    const bundle = `import { A } from './a.js';

/** A customer. */
interface Customer {
    readonly id: string;
}
type Private = string;
declare const one: Private, two: Private;
declare function three(): void;

export { one, three, A };
export type { Customer, Private as Public };
`
    expect(exportInPlace(bundle)).toBe(`import { A } from './a.js';

/** A customer. */
export interface Customer {
    readonly id: string;
}
type Private = string;
export declare const one: Private, two: Private;
export declare function three(): void;
export { A, Private as Public };
`)
  })
})
