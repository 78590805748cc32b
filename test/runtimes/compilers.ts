import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Check, createChecks } from './conformance/check.js'
import type { Installation } from './installation.js'
import { fromNpm, installed, need } from './runtime.js'

/** The versions of TypeScript that the declarations of the package are for, the oldest first. */
const compilers = ['5.4', '5.9', '6.0', '7.0'].map((version) => ({
  version,
  folder: installed(`typescript-${version}`),
}))

/** How a project can resolve and emit modules. */
const projects = {
  'ES modules': { type: 'module', module: 'nodenext', moduleResolution: 'nodenext' },
  CommonJS: { type: 'commonjs', module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { type: 'module', module: 'esnext', moduleResolution: 'bundler' },
} as const

/** A program that uses each entry point, and lines that must not compile. */
const program = `
import { batches, collect, createContext, paginate, type Result } from 'billfold'
import { getCustomer, saveCustomer, saveCustomers, listCustomers, CustomerInputSchema, type Customer } from 'billfold/teamtools'
import * as alfacrm from 'billfold/alfacrm'
import * as whmcs from 'billfold/whmcs'
import { createProxy, teamtools } from 'billfold/proxy'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import * as v from 'valibot'

declare module 'billfold/teamtools' {
  interface Customer { department?: string }
}

const ctx = createContext({ baseUrl: 'https://api.teamtools.io/', token: async () => 'token', timeout: 5000 })
export const found = async (): Promise<string | undefined> => {
  const customer = await getCustomer(ctx, 'id', { include: 'subscription.package,users' })
  if (!customer.ok) return customer.error.kind === 'invalid' ? Object.keys(customer.error.messages).join() : undefined
  const day: Date | undefined = customer.value.joinDate ?? undefined
  void day
  return customer.value.subscription?.package?.name ?? customer.value.users?.[0]?.email ?? customer.value.department
}
export const saved = (customer: Customer): Promise<Result<Customer>> =>
  saveCustomer(ctx, { ...customer, name: 'New name' }, { fetched: customer })
export const all = async (): Promise<number> => {
  for await (const batch of batches(saveCustomers, ctx, [{ name: 'A' }])) if (!batch.result.ok) return batch.from
  return (await collect(paginate(listCustomers, ctx, { limit: 50 }), { max: 1000 })).value?.length ?? 0
}
const crm = alfacrm.createAlfaCrmContext({ baseUrl: 'acme.s20.online', email: 'a@b.c', apiKey: 'key', branch: 1 })
export const lessons = () => alfacrm.listLessons(crm, { status: 1 })
export const ticket = async () =>
  (await whmcs.getTicket({ baseUrl: 'https://example.com/', token: { identifier: 'i', secret: 's' } }, { ticketid: 1 }))
    .value?.replies.map(({ message }) => message)
export const proxy = createProxy({ system: teamtools, context: ctx, allow: ['getCustomer'], authorize: () => true, origins: [] })
export const sandbox = createTeamToolsSandbox({ clientId: 'a', clientSecret: 'b', salt: 'c' })
const Form = v.object({ ...v.pick(CustomerInputSchema, ['country']).entries, name: v.string() })
export const form: v.InferOutput<typeof Form> = { name: 'Dora', country: undefined }

// @ts-expect-error a misspelt relation
void getCustomer(ctx, 'id', { include: 'subscripton' })
// @ts-expect-error a misspelt field
void saveCustomer(ctx, { nmae: 'x' })
// @ts-expect-error a value of another type
void alfacrm.getCustomer(crm, true)
`

/** Compiles the program in each kind of project with each version of TypeScript, beside what is installed. */
export const compilerChecks = async ({ folder }: Installation): Promise<readonly Check[]> => {
  const { check, checks } = createChecks()
  const run = promisify(execFile)
  for (const { version, folder: compiler } of compilers) {
    const manifest = join(compiler, 'package.json')
    need(`TypeScript ${version}`, [fromNpm(manifest)])
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bin: { readonly tsc: string } }
    for (const [name, { type, ...modules }] of Object.entries(projects)) {
      const project = join(folder, `typescript-${version}-${name.replace(/\s/g, '-')}`)
      mkdirSync(project, { recursive: true })
      writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type }))
      const compilerOptions = {
        ...modules,
        target: 'es2022',
        lib: ['es2022', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      }
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
      writeFileSync(join(project, 'program.ts'), program)
      await check(`TypeScript ${version}, ${name}`, async () => {
        const compiled = await run(process.execPath, [join(compiler, bin.tsc), '-p', project]).catch(
          (failed: { readonly stdout: string }) => failed,
        )
        return { 'what the compiler says': [compiled.stdout, ''] }
      })
    }
  }
  return checks
}
