import { existsSync } from 'node:fs'
import * as core from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as proxy from 'billfold/proxy'
import * as sandbox from 'billfold/sandbox'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import type ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, type Example, examplesIn, programOf, run, textOf, unkept, writeAll } from './support/examples.js'

const readme = textOf('README.md')
const skill = textOf('src/SKILL.md')

/** The programs of a document; those that use its context import it from the one that has it. */
const programsOf = (file: string, text: string): readonly Example[] => {
  const examples = examplesIn(file, text)
  const context = examples.find(({ code }) => code.includes('export const ctx'))?.name ?? 'none'
  return examples.map(({ name, code }) => {
    const uses = /\bctx\b/.test(code) && !/const ctx\b/.test(code)
    const imports = uses ? `import { ctx } from './${context.replaceAll(/[/:]/g, '.')}.js';` : ''
    return { name, code: `${imports}${code}\nexport {}\n` }
  })
}

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

const whmcsKeys = { identifier: 'sandbox-identifier', secret: 'sandbox-secret' }
const served: Served[] = []

/** Programs with the addresses of new sandboxes in place of the ports at which the documents have them. */
const placed = async (programs: readonly Example[]): Promise<readonly Example[]> => {
  const client = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' }
  const made = {
    4010: sandbox.createTeamToolsSandbox({ ...client, salt: 'sandbox-salt' }),
    4020: sandbox.createAlfaCrmSandbox({ email: 'sandbox@example.com', apiKey: 'sandbox-key', rate: 0 }),
    4030: sandbox.createWhmcsSandbox({ credentials: [whmcsKeys] }),
  }
  const urls: (readonly [from: string, to: string])[] = []
  for (const [port, one] of Object.entries(made)) {
    const started = await serveSandbox(one)
    if (!started.ok) throw new Error(started.message)
    served.push(started.value)
    urls.push([`http://127.0.0.1:${port}`, started.value.url])
  }
  expect(await sandbox.seedWhmcsDemo({ sandbox: made[4030], ...whmcsKeys })).toEqual({ ok: true, seeded: true })
  await seed(urls[0]![1])
  return programs.map(({ name, code }) => ({
    name,
    code: urls.reduce((text, [from, to]) => text.replaceAll(from, to), code),
  }))
}

const documents = [
  { file: 'README.md', text: readme, least: 20, printed: ['1000 0'] },
  { file: 'src/SKILL.md', text: skill, least: 7, printed: [] },
] as const

let program: ts.Program
const files = new Map<string, readonly (readonly [name: string, file: string])[]>()
beforeAll(async () => {
  for (const { file, text } of documents) {
    const programs = await placed(programsOf(file, text))
    const written = writeAll(file, programs)
    files.set(
      file,
      programs.map(({ name }, index) => [name, written[index]!]),
    )
  }
  program = programOf([...files.values()].flat().map(([, file]) => file))
})
afterAll(async () => {
  for (const { close } of served) await close()
})

describe.each(documents)('the examples of $file', ({ file, text, least, printed }) => {
  it('are all found', () => {
    expect(files.get(file)!.length).toBeGreaterThan(least)
    expect(text.match(/export const ctx/g)).toHaveLength(1)
  })

  it('compile', () => {
    for (const [name, path] of files.get(file)!) expect(complaints(program, path), name).toEqual([])
  })

  // One after another, as a reader would: later ones find what earlier ones saved.
  it('run to their end and print what their comments say', async () => {
    const programs = new Map(examplesIn(file, text).map(({ name, code }) => [name, code]))
    const all: string[] = []
    for (const [name, path] of files.get(file)!) {
      const lines = await run(path)
      expect(unkept(programs.get(name)!, lines), `${name} printed\n${lines.join('\n')}`).toEqual([])
      all.push(...lines)
    }
    expect(all).toEqual(expect.arrayContaining([...printed]))
  })
})

describe.each([
  ['functions', 'teamtools', teamtools, ['eventKey', 'parseWebEvent']],
  ['alfacrm', 'alfacrm', alfacrm, ['alfaCrmToken', 'createAlfaCrmContext', 'pageOf', 'parseWebhook', 'toInstant']],
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

describe('what the README says to contributors', () => {
  const part = readme.slice(readme.indexOf('### Contributing'), readme.indexOf('## Licence'))

  it('shows an operation as it stands in src', () => {
    const [, shown = 'none'] = /^```text\n([^]*?)^```/m.exec(part) ?? []
    expect(shown.split('\n')).toHaveLength(7)
    expect(textOf('src/teamtools/coupon.ts')).toContain(shown)
  })

  it('names files and folders that there are', () => {
    const paths = [...part.matchAll(/(?<![\w./])(?:(?:src|test|\.ci)\/[\w./]*\w)/g)].map(([path]) => path)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true)
  })
})

const entries: Readonly<Record<string, object>> = {
  billfold: core,
  'billfold/teamtools': teamtools,
  'billfold/alfacrm': alfacrm,
  'billfold/whmcs': whmcs,
  'billfold/proxy': proxy,
  'billfold/sandbox': sandbox,
  'billfold/sandbox/node': { serveSandbox },
}

/** The tables of functions of the skill file, each with the entry point that the heading over it names. */
const tasks = skill.split(/^## /m).flatMap((section) => {
  const [, entry = ''] = /^.*`(billfold[^`]*)`/.exec(section) ?? []
  const [table] = /^\| task[^]*?\n\n/m.exec(section) ?? []
  const rows = table?.split('\n').map((row) => row.split('|')[2] ?? '')
  return rows ? [{ entry, named: rows.flatMap((row) => Array.from(row.matchAll(/`(\w+)`/g), ([, name]) => name)) }] : []
})

describe('the skill file', () => {
  it('says in its front matter what it is and when to read it', () => {
    expect(skill).toMatch(/^---\nname: billfold\ndescription: \S.{40,400}\n---\n/)
  })

  it('is short', () => {
    expect(skill.split('\n').length).toBeLessThan(245)
  })

  it('has a table of functions for each system', () => {
    expect(tasks.map(({ entry }) => entry)).toEqual(['billfold/teamtools', 'billfold/alfacrm', 'billfold/whmcs'])
    for (const { named } of tasks) expect(named.length).toBeGreaterThan(20)
  })

  it.each(tasks)('names in the table of $entry only what is exported there', ({ entry, named }) => {
    for (const name of named) expect(Object.keys(entries[entry]!)).toContain(name)
  })

  it('names only functions that there are', () => {
    const names = Object.values(entries).flatMap((entry) => Object.keys(entry))
    const words = [...skill.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
    const called = words.flatMap((code) => [...code.matchAll(/(?<![.\w])(\w+)\(/g)].map(([, name]) => name))
    const verbs = /^(?:get|list|save|create|update|delete|add|parse|confirm|cached|admin|to|request|serve)[A-Z]\w*$/
    expect(called.length).toBeGreaterThan(5)
    for (const name of [...called, ...words.filter((word) => verbs.test(word))]) expect(names).toContain(name)
  })
})
