import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { decode } from '@jridgewell/sourcemap-codec'
import { build, type OutputFile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import webpack from 'webpack'
import { type Installation, installPacked } from './packed.js'

let one: Installation
let two: Installation
beforeAll(() => {
  one = installPacked('ky')
  two = installPacked('ky2')
})
afterAll(() => {
  one.remove()
  two.remove()
})

/** `modules` are the source files that something of is in the code: those of the package are in its source maps under `src`. */
type Bundle = { readonly code: string; readonly modules: readonly string[]; readonly gzip: number }

const gzip = (code: string): number => gzipSync(code, { level: 9 }).length

/** The source files that the code of a bundle comes from. */
const sourcesOf = (map: string): readonly string[] => {
  const { mappings, sources } = JSON.parse(map) as { readonly mappings: string; readonly sources: readonly string[] }
  const used = decode(mappings).flatMap((line) => line.flatMap(([, source]) => (source === undefined ? [] : source)))
  return [...new Set(used)].map((source) => sources[source]!).sort()
}

const withEsbuild = async (source: string, { folder }: Installation): Promise<Bundle> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    sourcemap: 'external',
    outfile: 'out.js',
    logLevel: 'silent',
  })
  const [map, { text: code }] = outputFiles as [OutputFile, OutputFile]
  return { code, modules: sourcesOf(map.text).filter((name) => name !== '<stdin>'), gzip: gzip(code) }
}

const withWebpack = async (source: string, { folder }: Installation): Promise<Bundle> => {
  const entry = join(folder, 'entry.mjs')
  writeFileSync(entry, source)
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry,
    target: ['web', 'es2022'],
    output: { path: folder, filename: 'webpack.mjs', module: true, library: { type: 'module' } },
    experiments: { outputModule: true },
    performance: false,
  })
  const stats = await promisify(compiler.run.bind(compiler))()
  expect(stats?.hasErrors()).toBe(false)
  expect(stats?.hasWarnings()).toBe(false)
  const code = readFileSync(join(folder, 'webpack.mjs'), 'utf8')
  return { code, modules: [], gzip: gzip(code) }
}

const raw = `export { getCustomerRaw } from 'billfold/teamtools'`
const parsed = `export { getCustomer } from 'billfold/teamtools'`
const three = `export { getCustomer, listCustomers, saveCustomer } from 'billfold/teamtools'`
const ofEach = `
  export { getCustomer } from 'billfold/teamtools'
  export { listLocations } from 'billfold/alfacrm'
  export { getTicket } from 'billfold/whmcs'`
const everything = `export * from 'billfold/teamtools'`
const whmcsRaw = `export { getTicketRaw } from 'billfold/whmcs'`
const whmcsParsed = `export { getTicket } from 'billfold/whmcs'`
const managed = `export { createContext } from 'billfold'; export { getCustomer } from 'billfold/teamtools'`
const alfaList = (name: string): string => `export { ${name} } from 'billfold/alfacrm'`
const kyAlone = `export { default } from 'ky'`

/** Prints a figure beside its budget; kB are 1,000 bytes, minified and gzipped. */
const print = (what: string, bytes: number, budget: number): void => {
  const verdict = bytes <= budget ? 'within' : 'OVER'
  console.log(`${what.padEnd(46)} ${String(bytes).padStart(6)} B  ${verdict} ${budget} B`)
}

// Each has the budget of the design, which the printed line says, and the ceiling that is held. The code was kept readable where
// it does not meet its budget.
describe('single imports cost no more than they do now', () => {
  it.each([
    ['getCustomerRaw, esbuild', withEsbuild, raw, 1300, 4000],
    ['getCustomerRaw, webpack', withWebpack, raw, 1300, 4000],
    ['getCustomer, esbuild', withEsbuild, parsed, 5500, 9600],
    ['getCustomer, webpack', withWebpack, parsed, 5500, 9600],
    ['get + list + save, esbuild', withEsbuild, three, 6700, 10_700],
    ['AlfaCRM listLocations, esbuild', withEsbuild, alfaList('listLocations'), 4900, 8900],
    ['AlfaCRM listCustomers, esbuild', withEsbuild, alfaList('listCustomers'), 5600, 9600],
    ['getTicketRaw, esbuild', withEsbuild, whmcsRaw, 1600, 4300],
    ['getTicketRaw, webpack', withWebpack, whmcsRaw, 1600, 4300],
    ['getTicket, esbuild', withEsbuild, whmcsParsed, 5600, 9600],
    ['getTicket, webpack', withWebpack, whmcsParsed, 5600, 9600],
    ['one parsed function of each system, esbuild', withEsbuild, ofEach, 8300, 13_500],
  ] as const)('%s', async (what, bundle, source, budget, ceiling) => {
    const { gzip } = await bundle(source, one)
    print(what, gzip, budget)
    expect(gzip).toBeLessThanOrEqual(ceiling)
  })

  it('one more function of a resource, at most 300 bytes', async () => {
    const first = await withEsbuild(parsed, one)
    const second = await withEsbuild(`export { getCustomer, listCustomers } from 'billfold/teamtools'`, one)
    print('one more function of a resource', second.gzip - first.gzip, 300)
    expect(second.gzip - first.gzip).toBeLessThanOrEqual(300)
  })
})

describe('larger imports', () => {
  it('everything of TeamTools costs at most 73 bytes a function', async () => {
    const { gzip, code } = await withEsbuild(everything, one)
    const names = code.slice(code.lastIndexOf('export{')).match(/ as \w+/g) ?? []
    const functions = names.filter((name) => !/(?:Schema|Operations)$/.test(name)).length
    console.log(
      `export * from billfold/teamtools: ${gzip} B, ${functions} functions, ${(gzip / functions).toFixed(1)} B each`,
    )
    expect(functions).toBeGreaterThan(260)
    expect(gzip / functions).toBeLessThanOrEqual(73)
  })

  it.each([
    ['createContext + getCustomer, ky 1.14', 'ky', 12_000],
    ['createContext + getCustomer, ky 2.1', 'ky2', 15_800],
  ] as const)('%s: beside ky and the getter themselves at most 2,000 bytes', async (what, name, budget) => {
    const installation = name === 'ky' ? one : two
    const { gzip } = await withEsbuild(managed, installation)
    const ky = await withEsbuild(kyAlone, installation)
    const getter = await withEsbuild(parsed, installation)
    print(what, gzip, budget)
    console.log(`  of which ky itself ${ky.gzip} B, getCustomer ${getter.gzip} B`)
    expect(gzip - ky.gzip - getter.gzip).toBeLessThanOrEqual(2000)
  })
})

describe('all of WHMCS', () => {
  it('costs at most 75 bytes a function, raw and parsed, beside the hash of the older login', async () => {
    const { gzip, code } = await withEsbuild(`export * from 'billfold/whmcs'`, one)
    const hash = await withEsbuild(`export { adminLogin } from 'billfold/whmcs'`, one)
    const names = code.slice(code.lastIndexOf('export{')).match(/ as \w+/g) ?? []
    const functions = names.filter((name) => !/(?:Schema|Operations)$/.test(name)).length
    console.log(`export * from billfold/whmcs: ${gzip} B, of which adminLogin ${hash.gzip} B, ${functions} functions`)
    expect(functions).toBe(2 * 162 + 3)
    expect((gzip - hash.gzip) / functions).toBeLessThanOrEqual(75)
  })
})

/** The source files of the package that something of is in a bundle: `core/batches`. */
const sources = ({ modules }: Bundle): readonly string[] =>
  modules.flatMap((name) => /\/billfold\/src\/(.*)\.ts$/.exec(name)?.[1] ?? []).sort()

describe('the entry points that stand on the others', () => {
  const isAdded = (name: string): boolean => /^(?:redis|queue|settle|transfer)\//.test(name)

  it.each(['', '/teamtools', '/alfacrm', '/whmcs', '/proxy', '/sandbox'])(
    'are not in a bundle of billfold%s',
    async (entry) => {
      const bundled = await withEsbuild(`export * from 'billfold${entry}'`, one)
      expect(sources(bundled).length).toBeGreaterThan(10)
      expect(sources(bundled).filter(isAdded)).toEqual([])
    },
  )

  // What reads CSV brings a Buffer of its own for runtimes that have none.
  it.each([
    ['redisTokenStore', 'redis', 2000],
    ['afterFailure', 'queue', 250],
    ['settleTeamTools', 'settle', 16_000],
    ['settleAlfaCrm', 'settle', 17_000],
    ['settleWhmcs', 'settle', 17_000],
    ['settle', 'settle', 30_000],
    ['syncRows', 'transfer', 12_500],
    ['exportRows', 'transfer', 16_500],
    ['importRows', 'transfer', 25_000],
  ] as const)('%s of billfold/%s', async (name, entry, ceiling) => {
    const bundled = await withEsbuild(`export { ${name} } from 'billfold/${entry}'`, one)
    console.log(`${name.padEnd(46)} ${String(bundled.gzip).padStart(6)} B of ${ceiling} B`)
    expect(sources(bundled).some(isAdded)).toBe(true)
    expect(bundled.gzip).toBeLessThanOrEqual(ceiling)
  })

  it('settle the calls of one system without the code of another', async () => {
    const systems = { TeamTools: 'teamtools', AlfaCrm: 'alfacrm', Whmcs: 'whmcs' }
    for (const [name, own] of Object.entries(systems)) {
      const bundled = await withEsbuild(`export { settle${name} } from 'billfold/settle'`, one)
      const found = sources(bundled).flatMap((file) => /^settle\/(\w+)\//.exec(file)?.[1] ?? [])
      expect([...new Set(found)]).toEqual([own])
    }
  })
})

describe('what is not imported is not in the bundle', () => {
  const packages = ({ modules }: Bundle): readonly string[] => [
    ...new Set(modules.flatMap((name) => /node_modules\/((?:@\w+\/)?\w+)\//.exec(name)?.[1] ?? [])),
  ]

  it.each([
    ['TeamTools', raw],
    ['AlfaCRM', alfaList('listCustomersRaw')],
    ['WHMCS', whmcsRaw],
  ] as const)('a raw function of %s holds nothing of valibot, of ky or of what reads', async (_system, source) => {
    for (const bundle of [withEsbuild, withWebpack]) {
      const { code } = await bundle(source, one)
      expect(code).not.toMatch(/~standard|~run|valibot|looseObject|loose_object|retry-after|joinDate|requestor_name/)
    }
    const bundled = await withEsbuild(source, one)
    expect(
      sources(bundled).filter((name) => /fields|decode|answerError|hideSecrets|ky|schemas|page/i.test(name)),
    ).toEqual([])
    expect(packages(bundled)).toEqual(['billfold'])
  })

  it('a parsed action of WHMCS holds its own schema and no other, and not the hash', async () => {
    const bundled = await withEsbuild(whmcsParsed, one)
    expect(sources(bundled).filter((name) => /serialize|base64|call$|paging|write/.test(name))).toEqual([])
    expect(sources(bundled).filter((name) => /whmcs\/actions\/\w+$/.test(name))).toEqual(['whmcs/actions/getTicket'])
    expect(packages(bundled)).toEqual(['billfold', 'valibot'])
  })

  it('a parsed getter holds no schema of an entity that it cannot reach, and nothing of ky or the hash', async () => {
    const bundled = await withEsbuild(`export { getFeature } from 'billfold/teamtools'`, one)
    expect(packages(bundled)).toEqual(['billfold', 'valibot'])
    const schemas = sources(bundled).flatMap((name) => /^teamtools\/schemas\/(\w+)$/.exec(name)?.[1] ?? [])
    expect(schemas).toEqual(['coupon', 'entity', 'feature', 'group', 'package', 'plan', 'subscription'])
    expect(bundled.code).not.toMatch(/joinDate|openAmount|firstName/)
    const packed = await withWebpack(`export { getFeature } from 'billfold/teamtools'`, one)
    expect(packed.code).not.toMatch(/joinDate|openAmount|firstName/)
  })

  it('an AlfaCRM list holds its own schema and filters, and nothing of ky', async () => {
    for (const bundle of [withEsbuild, withWebpack]) {
      const { code } = await bundle(alfaList('listLocations'), one)
      expect(code).not.toMatch(/document_date|lesson_type_id|is_study|customer_id/)
    }
    expect(packages(await withEsbuild(alfaList('listLocations'), one))).toEqual(['billfold', 'valibot'])
  })

  it('a member reaches its teams and nothing else', async () => {
    const bundled = await withEsbuild(`export { getMember } from 'billfold/teamtools'`, one)
    const schemas = sources(bundled).flatMap((name) => /^teamtools\/schemas\/(\w+)$/.exec(name)?.[1] ?? [])
    expect(schemas).toEqual(['entity', 'member', 'team'])
  })
})
