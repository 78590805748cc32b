import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as alfacrm from 'billfold/alfacrm'
import { createAlfaCrmSandbox, createTeamToolsSandbox, createWhmcsSandbox, seedWhmcsDemo } from 'billfold/sandbox'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
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

/** The sandboxes by the ports at which the README has them. */
const sandboxes = {
  4010: createTeamToolsSandbox({ clientId: 'sandbox-client', clientSecret: 'sandbox-secret', salt: 'sandbox-salt' }),
  4020: createAlfaCrmSandbox({ email: 'sandbox@example.com', apiKey: 'sandbox-key', rate: 0 }),
  4030: createWhmcsSandbox({ credentials: [{ identifier: 'sandbox-identifier', secret: 'sandbox-secret' }] }),
}

const served: Served[] = []
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let files = blocks.map(asFile)
  for (const [port, sandbox] of Object.entries(sandboxes)) {
    const started = await serveSandbox(sandbox)
    if (!started.ok) throw new Error(started.message)
    served.push(started.value)
    files = files.map((code) => code.replaceAll(`http://127.0.0.1:${port}`, started.value.url))
  }
  for (const [index, code] of files.entries()) writeFileSync(join(folder, `${index}.ts`), code)
  const whmcsKeys = { identifier: 'sandbox-identifier', secret: 'sandbox-secret' }
  expect(await seedWhmcsDemo({ sandbox: sandboxes[4030], ...whmcsKeys })).toEqual({ ok: true, seeded: true })
  await seed(served[0]!.url)
})
afterAll(async () => {
  for (const { close } of served) await close()
})

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
      '2012-02-28',
    ])
      expect(
        printed.some((text) => text.includes(line)),
        `${line} in\n${printed.join('\n')}`,
      ).toBe(true)
  })
})

describe.each([
  ['functions', 'teamtools', teamtools, ['eventKey', 'parseWebEvent']],
  ['alfacrm', 'alfacrm', alfacrm, ['alfaCrmToken', 'createAlfaCrmContext', 'parseWebhook', 'toInstant']],
  ['whmcs', 'whmcs', whmcs, ['adminLogin']],
] as const)('the table %s', (mark, system, exported, alone) => {
  const all = Object.entries(exported as object).flatMap(([name, value]) => (typeof value === 'function' ? name : []))
  const functions = all.filter((name) => !name.endsWith('Raw'))

  it(`names every function of billfold/${system}, and no other`, () => {
    const table = new RegExp(`<!-- ${mark} -->([^]*)<!-- /${mark} -->`).exec(readme)?.[1] ?? ''
    const named = [...table.matchAll(/`(\w+)`/g)].map(([, name]) => name)
    expect([...named].sort()).toEqual([...functions].sort())
    expect(new Set(named).size).toBe(named.length)
  })

  it('says truly which functions have a raw twin', () => {
    expect(functions.filter((name) => !all.includes(`${name}Raw`)).sort()).toEqual(alone)
  })
})
