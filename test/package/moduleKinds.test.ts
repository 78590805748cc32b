import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplesIn, textOf } from '../support/examples.js'
import { type Installation, installPacked } from './packed.js'

type Conditions = { readonly types: string; readonly default: string }
type Exports = Readonly<Record<string, { readonly import: Conditions; readonly require: Conditions } | string>>

type SourceMap = { readonly sources: readonly string[]; readonly sourcesContent?: readonly (string | null)[] }

/** A program that makes calls through every entry point; `load` is how it gets at one. */
const program = (load: string): string => `
  const work = async () => {
    const { createContext, ok } = ${load}('billfold')
    const { requestAccessToken, saveEvent, saveCustomer, saveEndUser } = ${load}('billfold/teamtools')
    const { parseWebhook } = ${load}('billfold/alfacrm')
    const { adminLogin, getTicket } = ${load}('billfold/whmcs')
    const { createTeamToolsSandbox } = ${load}('billfold/sandbox')
    const { serveSandbox } = ${load}('billfold/sandbox/node')
    const { createProxy } = ${load}('billfold/proxy')
    const client = { clientId: 'id', clientSecret: 'secret' }
    const served = await serveSandbox(createTeamToolsSandbox({ ...client, salt: 'salt' }))
    const baseUrl = served.value.url
    const token = await requestAccessToken({ baseUrl }, client)
    const ctx = createContext({ baseUrl, token: token.value.access_token })
    const customer = await saveCustomer(ctx, { name: 'Name', email: 'a@example.com' })
    const user = await saveEndUser(ctx, { email: 'b@example.com', customerId: customer.value.id })
    const event = await saveEvent(ctx, { name: 'signed in', endUserId: user.value.id }, { salt: 'salt' })
    const fetch = async (url, { body }) => Response.json({ ticketid: '1', subject: await new Response(body).text() })
    const ticket = await getTicket({ baseUrl, token: adminLogin('admin', 'a'), fetch }, { ticketid: 1 })
    console.log(JSON.stringify([ok(1), customer.value.name, event.value.counter, ticket.value.ticketid, parseWebhook('').error.kind, typeof createProxy]))
    await served.value.close()
  }
  work().catch((error) => { console.error(error); process.exit(1) })
`

describe.each(['ky', 'ky2'] as const)('the packed package, with %s,', (ky) => {
  let installed: Installation
  beforeAll(() => {
    installed = installPacked(ky)
  })
  afterAll(() => installed.remove())

  const run = (file: string, source: string, ...flags: readonly string[]): string => {
    writeFileSync(join(installed.folder, file), source)
    return execFileSync(process.execPath, [...flags, join(installed.folder, file)], { stdio: 'pipe' })
      .toString()
      .trim()
  }
  const printed = '[{"ok":true,"value":1},"Name",1,1,"malformed","function"]'

  it('works as an ES module', () => {
    expect(run('program.mjs', program('await import'))).toBe(printed)
  })

  it('works with require', () => {
    expect(run('program.cjs', program('require'))).toBe(printed)
  })

  it('works with a require that loads no ES module, as that of Node 20.18 and that of Jest', () => {
    expect(run('old.cjs', program('require'), '--no-experimental-require-module')).toBe(printed)
  })

  it('runs the first program of its README as it stands', () => {
    const [first] = examplesIn('README.md', textOf('README.md'))
    expect(run('first.mjs', first!.code)).toBe('Awesome customer Basic')
  })

  it('has a file for each condition of each entry point', () => {
    const folder = join(installed.folder, 'node_modules/billfold')
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Exports }
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.import, entry.require].flatMap((each) => [each.types, each.default]),
    )
    expect(files.length).toBeGreaterThan(16)
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true)
  })

  it('holds what is built, what is said of it, and nothing else', () => {
    const folder = join(installed.folder, 'node_modules/billfold')
    const names = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'skills']
    expect(readdirSync(folder).sort()).toEqual(names)
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['cjs', 'cli', 'esm'])
  })

  it('has every source that a map names, beside the code or in the map', () => {
    const dist = join(installed.folder, 'node_modules/billfold/dist')
    const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'))
    const lost = maps.flatMap((name) => {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as SourceMap
      return sources.filter((source, index) => !sourcesContent?.[index] && !existsSync(join(dist, name, '..', source)))
    })
    expect(maps.filter((name) => name.endsWith('.js.map')).length).toBeGreaterThan(10)
    expect(lost).toEqual([])
  })

  it('has the document of each folder of src in the references of the skill, with links that lead somewhere', () => {
    const folder = join(installed.folder, 'node_modules/billfold/skills/billfold')
    const names = ['alfacrm', 'core', 'proxy', 'sandbox', 'teamtools', 'transfer', 'whmcs'].map((name) => `${name}.md`)
    expect(readdirSync(folder).sort()).toEqual(['SKILL.md', 'references'])
    expect(readdirSync(join(folder, 'references')).sort()).toEqual(names)
    const links = names.flatMap((name) => {
      const text = readFileSync(join(folder, 'references', name), 'utf8')
      return Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link]) => link!)
    })
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !names.includes(link))).toEqual([])
  })

  it('tells an ES module the names of a CommonJS one', () => {
    const file = 'node_modules/billfold/dist/cjs/teamtools/index.js'
    expect(run('names.mjs', `import { getCustomer } from './${file}'; console.log(typeof getCustomer)`)).toBe(
      'function',
    )
  })

  it('shows its command line', () => {
    const cli = join(installed.folder, 'node_modules/billfold/dist/cli/cli.js')
    const help = execFileSync(process.execPath, [cli, 'sandbox', 'teamtools', '--help'], { stdio: 'pipe' }).toString()
    expect(help).toContain('--port')
  })
})
