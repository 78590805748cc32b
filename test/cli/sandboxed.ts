import { createContext, type ManagedContext } from 'billfold'
import { listCustomers, saveCustomers } from 'billfold/teamtools'
import { afterEach, expect } from 'vitest'
import { commandLine } from '../support/commandLine.js'
import { createGateway, type Gateway } from '../support/gateway.js'

export type Environment = Readonly<Record<string, string>>

const credentials = {
  teamtools: ['--client-id', 'known-client', '--client-secret', 'known-secret-1'],
  alfacrm: ['--email', 'api@example.com', '--api-key', 'known-secret-2', '--rate', '0'],
  whmcs: ['--identifier', 'known-identifier', '--secret', 'known-secret-3'],
} as const

const environmentOf = {
  teamtools: (url: string, gateway: string): Environment => ({
    TEAMTOOLS_BASE_URL: `${gateway}/`,
    TEAMTOOLS_AUTH_URL: `${url}/`,
    TEAMTOOLS_CLIENT_ID: 'known-client',
    TEAMTOOLS_CLIENT_SECRET: 'known-secret-1',
  }),
  alfacrm: (_url: string, gateway: string): Environment => ({
    ALFACRM_BASE_URL: gateway,
    ALFACRM_EMAIL: 'api@example.com',
    ALFACRM_API_KEY: 'known-secret-2',
    ALFACRM_BRANCH: '1',
  }),
  whmcs: (_url: string, gateway: string): Environment => ({
    WHMCS_BASE_URL: `${gateway}/`,
    WHMCS_IDENTIFIER: 'known-identifier',
    WHMCS_SECRET: 'known-secret-3',
  }),
}

/** What the credentials of these tests keep secret. */
export const secrets = ['known-secret-1', 'known-secret-2', 'known-secret-3', 'known-identifier']

/** A sandbox that the command serves, a gateway before it, and the environment that has its credentials. */
export type Sandboxed = { readonly url: string; readonly gateway: Gateway; readonly environment: Environment }

/** The command line, and sandboxes that it serves itself. Both end with the test. */
export const commandLineWithSandboxes = () => {
  const command = commandLine()
  let gateways: Gateway[] = []
  afterEach(async () => {
    for (const gateway of gateways) gateway.release()
    await Promise.all(gateways.map(({ close }) => close()))
    gateways = []
  })
  const serve = async (system: keyof typeof credentials, ...args: readonly string[]): Promise<Sandboxed> => {
    const { printed } = command.start(['sandbox', system, '--port', '0', ...credentials[system], ...args])
    await expect.poll(() => printed.out, { timeout: 15_000 }).toMatch(/\n {2}code: {2}/)
    const [, url = ''] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(printed.out) ?? []
    const gateway = await createGateway(url)
    gateways.push(gateway)
    return { url, gateway, environment: environmentOf[system](url, gateway.url) }
  }
  return { ...command, serve }
}

/** A context for a sandbox of TeamTools. */
export const contextFor = async ({ url }: Sandboxed): Promise<ManagedContext> => {
  const grant = { client_id: 'known-client', client_secret: 'known-secret-1', grant_type: 'client_credentials' }
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(grant) }
  const { access_token: token } = (await (await fetch(`${url}/access_token`, init)).json()) as { access_token: string }
  return createContext({ baseUrl: `${url}/`, token })
}

export const nameOf = (index: number): string => `Customer ${String(index).padStart(4, '0')}`

/** Saves so many customers in a sandbox of TeamTools. */
export const fill = async (context: ManagedContext, count: number): Promise<void> => {
  const rows = Array.from({ length: count }, (_, index) => ({ name: nameOf(index), email: `c${index}@example.com` }))
  const saved = await saveCustomers(context, rows)
  if (!saved.ok) throw new Error(saved.error.message)
}

/** The names of all customers in a sandbox of TeamTools, in order. */
export const namesIn = async (context: ManagedContext): Promise<readonly string[]> => {
  const listed = await listCustomers(context, { limit: 10_000 })
  if (!listed.ok) throw new Error(listed.error.message)
  return listed.value.map(({ name }) => String(name)).sort()
}

export const namesUpTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => nameOf(index))
