import type { Fetch } from 'billfold/sandbox'
import {
  createAlfaCrmSandbox,
  createTeamToolsSandbox,
  createWhmcsSandbox,
  seedAlfaCrmDemo,
  seedTeamToolsDemo,
  seedWhmcsDemo,
} from 'billfold/sandbox'

const client = { clientId: 'id', clientSecret: 'secret', salt: 'salt' }
const key = { identifier: 'id', secret: 'secret' }

// The systems, with the credentials that the examples of doc comments have for them.
const teamtools = createTeamToolsSandbox(client)
const alfacrm = createAlfaCrmSandbox({ email: 'api@example.com', apiKey: 'key', rate: 0 })
const whmcs = createWhmcsSandbox({
  credentials: [key],
  admins: [{ username: 'admin', password: 'the password' }],
  paymentMethods: [
    { module: 'mailin', displayname: 'Mail In Payment' },
    { module: 'banktransfer', displayname: 'Bank Transfer' },
  ],
  responses: { AddLoyaltyPoints: { result: 'success', balance: '50' } },
})

/** The ids of what the examples of TeamTools are about. */
export const ids = {
  customer: '580a0ffcbffebc8b0e8b456a',
  invoice: '580a0ffcbffebc8b0e8b456b',
  user: '580a0ffcbffebc8b0e8b456c',
} as const

/** The token of the examples. */
const token = 'token'

const done = ({ ok, message }: { readonly ok: boolean; readonly message?: string }): void => {
  if (!ok) throw new Error(message)
}

const seedTeamTools = async (): Promise<void> => {
  done(await seedTeamToolsDemo(teamtools))
  // The demo has the ids of the examples for others.
  let text = JSON.stringify(teamtools.exportState()).replaceAll(ids.customer.slice(0, -1), 'f'.repeat(23))
  const { tables } = JSON.parse(text) as ReturnType<typeof teamtools.exportState>
  const first = (table: string, fits: (values: Readonly<Record<string, unknown>>) => boolean): string =>
    tables[table]!.find(({ values }) => fits(values))!.id
  const customer = first('customers', ({ name }) => name === 'Cartographers United')
  const named = Object.entries({
    [customer]: ids.customer,
    [first('invoices', ({ customerId }) => customerId === customer)]: ids.invoice,
    [first('endusers', ({ customerId }) => customerId === customer)]: ids.user,
  })
  for (const [given, id] of named) text = text.replaceAll(given, id)
  const state = JSON.parse(text) as ReturnType<typeof teamtools.exportState>
  done(teamtools.loadState({ ...state, tokens: [{ token, kind: 'access', until: Infinity }] }))
}

const seedAlfaCrm = async (): Promise<void> => {
  done(await seedAlfaCrmDemo(alfacrm))
  done(alfacrm.loadState({ ...alfacrm.exportState(), tokens: [{ token, until: 8.64e15 }] }))
}

await seedTeamTools()
await seedAlfaCrm()
done(await seedWhmcsDemo({ sandbox: whmcs, ...key }))
const seeded = [teamtools.exportState(), alfacrm.exportState(), whmcs.exportState()] as const

/** Everything as it was at the start. */
export const restart = (): void => {
  teamtools.loadState(seeded[0])
  alfacrm.loadState(seeded[1])
  whmcs.loadState(seeded[2])
}

/** A request that a webhook received, which each example may read anew. */
export const received = (body: unknown): Request => {
  const init = { method: 'POST', body: JSON.stringify(body) }
  const request = new Request('https://app.example/webhook', init)
  return Object.assign(request, { text: () => request.clone().text() })
}

/** The requests that were refused since it was emptied. */
export const refusals: string[] = []

const hosts: readonly (readonly [host: RegExp, fetch: Fetch])[] = [
  [/^https:\/\/(?:api|auth)\.teamtools\.io\//, teamtools.fetch],
  [/^https:\/\/acme\.s20\.online\//, alfacrm.fetch],
  [/^https:\/\/example\.com\//, whmcs.fetch],
]

/** The network of the examples: the hosts of the systems are sandboxes, and there are no others. */
export const network = async (url: string, init: RequestInit): Promise<Response> => {
  const [, fetch] = hosts.find(([host]) => host.test(url)) ?? []
  const answer = fetch ? await fetch(url, init) : new Response('no such host', { status: 404 })
  const body = await answer.clone().text()
  if (!answer.ok || /"(?:result":"error|success":false)/.test(body))
    refusals.push(`${url.replace(/\?.*/, '')}: ${body}`)
  return answer
}
