import * as teamtools from '../../../src/teamtools/index.js'
import { getClients } from '../../../src/whmcs/index.js'
import { type ConsolePage, createConsole } from '../../../src/sandbox/console/index.js'
import { readConsolePage } from '../../../src/sandbox/node/consolePage.js'
import { serveSandbox } from '../../../src/sandbox/node.js'
import { createTeamToolsSandbox, seedTeamToolsDemo } from '../../../src/sandbox/index.js'
import { createWhmcsSandbox } from '../../../src/sandbox/whmcs/index.js'
import { seedWhmcsDemo } from '../../../src/sandbox/whmcs/seed.js'

const failed = (what: string): never => {
  throw new Error(what)
}

/** The page that the build has made. */
export const builtPage = async (): Promise<ConsolePage> => {
  const read = await readConsolePage()
  return read.ok ? read.page : failed(read.message)
}

/** The token of the consoles. */
export const token = 'the-token-of-the-console'

export const client = { clientId: 'sandbox', clientSecret: 'the-secret-of-the-client', salt: 'the-salt-of-the-account' }

const credential = { identifier: 'the-identifier', secret: 'the-secret-of-whmcs' }

/** The first customer of the demo data. */
export const customerId = '580a0ffcbffebc8b0e8b456a'

/** The name of a customer of whom the receiver of events does not hear at first. */
export const unheard = 'Unheard'

/** Two sandboxes on ports, each with its console, and what a test does to them. */
export type Scene = {
  readonly teamtools: string
  readonly whmcs: string
  /** The address of a console, with its token. */
  readonly consoleAt: (url: string, hash?: string) => string
  /** A context that calls the TeamTools sandbox from outside, as a program would. */
  readonly context: { readonly baseUrl: string; readonly token: string }
  readonly whmcsContext: { readonly baseUrl: string; readonly token: typeof credential }
  /** Resolves when the events of TeamTools have been delivered or have failed. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

const consoleAt = (url: string, hash = ''): string => `${url}/_sandbox/?token=${token}${hash}`

const serve = async (sandbox: { readonly fetch: (input: Request) => Promise<Response> }) => {
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  return served.value
}

/** Longer than the scenarios move the clock. */
const tokenLifetime = 1_000_000_000

/** A TeamTools account with demo data that is there from the start, and a token for it. */
const teamtoolsSandbox = async () => {
  const first = createTeamToolsSandbox({ ...client, tokenLifetime })
  const seeded = await seedTeamToolsDemo(first)
  const granted = await teamtools.requestAccessToken({ baseUrl: 'http://sandbox.test/', fetch: first.fetch }, client)
  if (!seeded.ok || !granted.ok) return failed('the demo data or the token are missing')
  const state = first.exportState()
  // The receiver hears of this customer at the fourth attempt only.
  const statuses = [503, 503, 503]
  const receive: typeof fetch = (_url, init) => {
    const isUnheard = typeof init?.body === 'string' && init.body.includes(unheard)
    return Promise.resolve(new Response(null, { status: (isUnheard ? statuses.pop() : undefined) ?? 200 }))
  }
  const sandbox = createTeamToolsSandbox({
    ...{ ...client, state, tokenLifetime, requiredAttributes: { customers: ['email'] } },
    webEventUrl: 'http://hooks.example/events',
    fetch: receive,
  })
  return { sandbox, accessToken: granted.value.access_token }
}

/** A WHMCS installation with demo data. */
const whmcsSandbox = async () => {
  const first = createWhmcsSandbox({ credentials: [credential] })
  const seeded = await seedWhmcsDemo({ sandbox: first, ...credential })
  if (!seeded.ok) return failed(seeded.message)
  return createWhmcsSandbox({ credentials: [credential], state: first.exportState() })
}

/** Opens the scene: demo data, a token, and nothing asked yet. */
export const openScene = async (): Promise<Scene> => {
  const page = await builtPage()
  const { sandbox, accessToken } = await teamtoolsSandbox()
  const links: { name: string; url: string }[] = []
  const tools = createConsole({
    ...{ system: 'teamtools', sandbox, token, page, credentials: client },
    links: () => links.filter(({ name }) => name !== 'TeamTools'),
  })
  const whmcs = createConsole({
    ...{ system: 'whmcs', sandbox: await whmcsSandbox(), token, page, credentials: credential },
    links: () => links.filter(({ name }) => name !== 'WHMCS'),
  })
  const [one, two] = [await serve(tools), await serve(whmcs)]
  links.push({ name: 'TeamTools', url: consoleAt(one.url) }, { name: 'WHMCS', url: consoleAt(two.url) })
  return {
    ...{ teamtools: one.url, whmcs: two.url, consoleAt },
    context: { baseUrl: `${one.url}/`, token: accessToken },
    settled: sandbox.settled,
    whmcsContext: { baseUrl: `${two.url}/`, token: credential },
    close: async () => {
      tools.close()
      whmcs.close()
      await Promise.all([one.close(), two.close()])
    },
  }
}

/** What a program does on an ordinary day, for something to look at: some of it is refused. */
export const ordinaryDay = async ({ context, whmcsContext }: Scene): Promise<void> => {
  const { saveCustomer, listCustomers, getCustomer, listInvoices, subscribeCustomer } = teamtools
  await listCustomers(context, { limit: 10 })
  const saved = await saveCustomer(context, { name: 'Lighthouse Books', email: 'office@lighthouse.example' })
  await saveCustomer(context, { name: 'No address' })
  await getCustomer(context, customerId, { include: 'subscription.package' })
  await getCustomer(context, '580a0ffcbffebc8b0e8b4560')
  if (saved.ok) await subscribeCustomer(context, saved.value.id, { groupId: 'default' })
  await listInvoices(context, { filter: 'status{ct}open' })
  await getCustomer({ ...context, token: 'a-token-that-has-expired' }, customerId)
  await listCustomers(context, { keyword: 'coffee' })
  await getClients(whmcsContext)
}
