import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import * as teamtools from 'billfold/teamtools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.cache/readme')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

const blocks = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code)
const context = blocks.findIndex((code) => code.includes('export const ctx'))

/** A block as a file: those that use the recipes' context import it. */
const asFile = (code: string, index: number): string => {
  const uses = /\bctx\b/.test(code) && !/const ctx\b/.test(code)
  return `${uses ? `import { ctx } from './${context}.js'\n` : ''}${code}\nexport const block = ${index}\n`
}

let served: Served
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const options = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret', salt: 'sandbox-salt' }
  const started = await serveSandbox(createTeamToolsSandbox(options))
  if (!started.ok) throw new Error(started.message)
  served = started.value
  for (const [index, code] of blocks.entries())
    writeFileSync(join(folder, `${index}.ts`), asFile(code, index).replaceAll('http://127.0.0.1:4010', served.url))
  await seed(served.url)
})
afterAll(() => served.close())

/** What the recipes find in an account. */
const seed = async (baseUrl: string): Promise<void> => {
  const auth = await teamtools.requestAccessToken(
    { baseUrl },
    { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' },
  )
  const ctx = { baseUrl, token: auth.value?.access_token }
  const group = await teamtools.saveGroup(ctx, { name: 'Group' })
  await teamtools.savePackage(ctx, { name: 'Package', groupId: group.value?.id })
  for (const name of ['Ann', 'Bob', 'Cid']) {
    const saved = await teamtools.saveCustomer(ctx, {
      name,
      email: `${name}@example.com`,
      country: 'Jamaica',
      groupId: 'default',
    })
    const user = { firstName: name, email: `user-${name}@example.com`, customerId: saved.value?.id }
    const made = await teamtools.saveEndUser(ctx, user)
    expect(made.ok).toBe(true)
  }
}

describe("the README's examples", () => {
  it('are all found', () => {
    expect(blocks.length).toBeGreaterThan(12)
    expect(context).toBeGreaterThan(0)
  })

  it('compile', () => {
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: {
        rootDir: '../..',
        isolatedDeclarations: false,
        declaration: false,
        declarationMap: false,
        noUnusedLocals: false,
      },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    let output = ''
    try {
      execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], { stdio: 'pipe' })
    } catch (error) {
      output = (error as { stdout: Buffer }).stdout.toString()
    }
    expect(output).toBe('')
  })

  // One after another, as a reader would: later ones find what earlier ones saved.
  it('run to their end and print what their comments say', async () => {
    const { log, error } = console
    const printed: string[] = []
    console.log = (...words: unknown[]) => void printed.push(words.map(String).join(' '))
    console.error = console.log
    try {
      for (const index of blocks.keys())
        expect(await import(pathToFileURL(join(folder, `${index}.ts`)).href)).toHaveProperty('block', index)
    } finally {
      Object.assign(console, { log, error })
    }
    for (const line of [
      'notFound teamtools.getCustomer: 404',
      '401 {"error"',
      'paid',
      'New name',
      'SALES',
      '1000 0',
      '1 2',
      '400',
      'true',
      'server',
      '401 {"error":{"message":"not authorized"}}',
    ])
      expect(
        printed.some((text) => text.includes(line)),
        `${line} in\n${printed.join('\n')}`,
      ).toBe(true)
  })
})

describe("the README's tables", () => {
  it('name every function of billfold/teamtools, and no other', () => {
    const table = /<!-- functions -->([^]*)<!-- \/functions -->/.exec(readme)?.[1] ?? ''
    const named = [...table.matchAll(/`(\w+)`/g)].map(([, name]) => name)
    const exported = Object.entries(teamtools).filter(([, value]) => typeof value === 'function')
    const functions = exported.map(([name]) => name).filter((name) => !name.endsWith('Raw'))
    expect([...named].sort()).toEqual([...functions].sort())
    expect(new Set(named).size).toBe(named.length)
  })

  it('say truly which functions have a raw twin', () => {
    const names = Object.keys(teamtools)
    const functions = names.filter((name) => typeof teamtools[name as keyof typeof teamtools] === 'function')
    const lonely = functions.filter((name) => !name.endsWith('Raw') && !names.includes(`${name}Raw`))
    expect(lonely.sort()).toEqual(['eventKey', 'parseWebEvent'])
  })
})
