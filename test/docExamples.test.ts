import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type ts from 'typescript'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  commentsOf,
  complaints,
  type Example,
  examplesIn,
  programOf,
  run,
  textOf,
  unkept,
  writeAll,
} from './support/examples.js'
import { exportsOf, type Origin, specifierOf, withImports } from './support/imported.js'
import { network, refusals, restart } from './support/world/account.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.cache/docExamples')

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .sort()

const examples = sources.flatMap((file) => examplesIn(file, commentsOf(textOf(file))))

/** Examples that are wrong, each in its own way: what is said of them is what would be said of ours. */
const wrong = {
  compile: { name: 'wrong/compile.ts', code: "await getCustomer(ctx, 'id', { include: 'subscribtion' })\n" },
  run: { name: 'wrong/run.ts', code: "unwrap(await getCustomer(ctx, 'unknown'))\n" },
  print: { name: 'wrong/print.ts', code: 'console.log(customer.name) // Somebody else\n' },
}

const entry = (name: string): Origin => ({
  specifier: name ? `billfold/${name}` : 'billfold',
  file: join(root, 'src', name === 'sandbox/node' ? 'sandbox/node.ts' : `${name}/index.ts`),
})
const entries = [
  '',
  'teamtools',
  'alfacrm',
  'whmcs',
  'proxy',
  'sandbox',
  'sandbox/node',
  'redis',
  'queue',
  'settle',
  'transfer',
].map(entry)

const world = (system: string): Origin => {
  const file = join(root, `test/support/world/${system}.ts`)
  return { specifier: specifierOf(folder, file), file }
}
const worlds = ['teamtools', 'alfacrm', 'whmcs'].map(world)

/** Where the names of an example come from: what it may use without a word, its own entry point, then the others. */
const originsOf = (name: string): readonly Origin[] => {
  const [, part = ''] = /^src\/(\w+)\//.exec(name) ?? []
  const own = entries.filter(({ specifier }) => specifier === `billfold/${part}`)
  const known = ['alfacrm', 'whmcs'].includes(part) ? part : 'teamtools'
  return [world(known), ...own, ...entries]
}

let program: ts.Program
const files = new Map<string, string>()
beforeAll(() => {
  vi.stubGlobal('fetch', network)
  const origins = [...entries, ...worlds].map(({ file }) => file)
  const names = programOf(origins)
  const exported = exportsOf(names, origins)
  const programs = [...examples, ...Object.values(wrong)].map(({ name, code }) => ({
    name,
    code: withImports(code, originsOf(name), exported),
  }))
  const written = writeAll('docExamples', programs)
  programs.forEach(({ name }, index) => files.set(name, written[index]!))
  program = programOf(written, names)
})
afterAll(() => vi.unstubAllGlobals())

beforeEach(() => {
  restart()
  refusals.length = 0
})

/** What is wrong with an example when it runs. */
const faults = async ({ name, code }: Example): Promise<readonly string[]> => {
  const printed = await run(files.get(name)!)
  return [...unkept(code, printed).map((line) => `not printed: ${line}`), ...refusals]
}

describe('the examples of doc comments', () => {
  it('are all found: what stands behind @example is fenced, and a fence says that it is ts', () => {
    expect(examples.length).toBeGreaterThan(45)
    const comments = sources.map((file) => commentsOf(textOf(file))).join('\n')
    expect(comments.match(/^@example(?!\n```ts$)/gm)).toBeNull()
    expect(comments.match(/^```(?!ts$)\w+/gm)).toBeNull()
  })

  const named = examples.map((example) => [example.name, example] as const)

  it.each(named)('%s compiles', (name) => {
    expect(complaints(program, files.get(name)!)).toEqual([])
  })

  it.each(named)('%s runs, is not refused, and prints what it says', async (_, example) => {
    expect(await faults(example)).toEqual([])
  })
})

describe('an example that is wrong is told of', () => {
  it('by the compiler', () => {
    expect(complaints(program, files.get(wrong.compile.name)!).join()).toMatch(/Did you mean '"subscription"'/)
  })

  it('when it throws', async () => {
    await expect(faults(wrong.run)).rejects.toThrow('teamtools.getCustomer: 400')
  })

  it('when a call of it is refused', async () => {
    await expect(faults(wrong.compile)).resolves.toEqual([expect.stringContaining('24 hex digits')])
  })

  it('when it does not print what it says', async () => {
    await expect(faults(wrong.print)).resolves.toEqual(['not printed: Somebody else'])
  })
})
