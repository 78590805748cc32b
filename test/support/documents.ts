import {
  createAlfaCrmSandbox,
  createTeamToolsSandbox,
  createWhmcsSandbox,
  seedAlfaCrmDemo,
  seedTeamToolsDemo,
  seedWhmcsDemo,
} from 'billfold/sandbox'
import { type Served, serveSandbox } from 'billfold/sandbox/node'
import { type Example, examplesIn } from './examples.js'

/** The documents whose examples are compiled and run, and how many examples each has at the least. */
export const documents: Readonly<Record<string, number>> = {
  'README.md': 7,
  'src/SKILL.md': 8,
  'src/core/README.md': 10,
  'src/teamtools/README.md': 19,
  'src/alfacrm/README.md': 4,
  'src/whmcs/README.md': 4,
  'src/proxy/README.md': 2,
  'src/sandbox/README.md': 4,
  'src/transfer/README.md': 5,
}

/** The names of contexts that an example may take from an earlier one of its document, which exports them. */
const contexts = ['ctx', 'crm', 'whmcs']

/** The programs of a document. Those that use a context of another example import it. */
export const programsOf = (file: string, text: string): readonly Example[] => {
  const examples = examplesIn(file, text)
  const importOf = (context: string, code: string): string => {
    const uses = new RegExp(`\\b${context}\\b(?!')`).test(code) && !new RegExp(`const ${context}\\b`).test(code)
    const source = examples.find((example) => example.code.includes(`export const ${context} `))?.name
    return uses && source !== undefined ? `import { ${context} } from './${source.replaceAll(/[/:]/g, '.')}.js';` : ''
  }
  return examples.map(({ name, code }) => ({
    name,
    code: `${contexts.map((context) => importOf(context, code)).join('')}${code}\nexport {}\n`,
  }))
}

const whmcsKeys = { identifier: 'sandbox-identifier', secret: 'sandbox-secret' }

/** Sandboxes with the credentials of the command line and its demo data, by the port that the command line gives them. */
const createSandboxes = async () => {
  const client = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret', salt: 'sandbox-salt' }
  const requiredAttributes = { customers: ['name', 'email'], endusers: ['email'] }
  const made = {
    4810: createTeamToolsSandbox({ ...client, requiredAttributes }),
    4820: createAlfaCrmSandbox({ email: 'sandbox@example.com', apiKey: 'sandbox-key', rate: 0 }),
    4830: createWhmcsSandbox({
      credentials: [whmcsKeys],
      responses: { AddLoyaltyPoints: { result: 'success', balance: '50' } },
    }),
  }
  const seeded = [
    await seedTeamToolsDemo(made[4810]),
    await seedAlfaCrmDemo(made[4820]),
    await seedWhmcsDemo({ sandbox: made[4830], ...whmcsKeys }),
  ]
  for (const outcome of seeded) if (!outcome.ok) throw new Error(outcome.message)
  return made
}

/** Programs with the addresses of new sandboxes in place of the ports at which the documents have them. */
export const placed = async (programs: readonly Example[], served: Served[]): Promise<readonly Example[]> => {
  const urls: (readonly [from: string, to: string])[] = []
  for (const [port, sandbox] of Object.entries(await createSandboxes())) {
    const started = await serveSandbox(sandbox)
    if (!started.ok) throw new Error(started.message)
    served.push(started.value)
    urls.push([`http://127.0.0.1:${port}`, started.value.url])
  }
  return programs.map(({ name, code }) => ({
    name,
    code: urls.reduce((text, [from, to]) => text.replaceAll(from, to), code),
  }))
}
