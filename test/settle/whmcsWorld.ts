import { createWhmcsSandbox, type WhmcsSandbox, type WhmcsSandboxOptions } from 'billfold/sandbox'
import * as whmcs from 'billfold/whmcs'
import { hosting, must, person, token } from '../whmcs/sandboxed.js'

/** What happens to a request that is cut off from its caller. */
export type Cut = 'before' | 'during' | 'after'

/** An installation whose connection can be cut. */
export type World = {
  readonly sandbox: WhmcsSandbox
  readonly context: whmcs.WhmcsContext
  /** Loads the state in which every run begins. */
  readonly restore: () => void
  /** Cuts the connection of the next request. */
  readonly cutNext: (cut: Cut) => void
  /** Lets a request arrive that was cut off on its way. */
  readonly arrive: () => Promise<void>
  /** The actions that were sent since the last call of this. */
  readonly actionsSent: () => readonly string[]
  /** The ids of a table. */
  readonly idsOf: (table: string) => readonly number[]
}

/** The day on which every world begins, long before the runs. */
export const longAgo = Date.UTC(2031, 0, 2)

/** Fills an installation with a client (1) who has credit, a card, invoices (1, 2, 3) and a ticket (1), and a product. */
const furnish = async (context: whmcs.WhmcsContext): Promise<void> => {
  await must(whmcs.addClient(context, { ...person, email: 'first@client.example' }))
  await must(whmcs.addClient(context, { ...person, email: 'second@client.example' }))
  await must(whmcs.addCredit(context, { clientid: 1, description: 'Start', amount: 500 }))
  await must(whmcs.addPayMethod(context, { clientid: 1, card_number: '4242424242424242', card_expiry: '1239' }))
  for (const itemamount1 of [100, 100, 100])
    await must(whmcs.createInvoice(context, { userid: 1, itemdescription1: 'Old work', itemamount1 }))
  await must(whmcs.addProduct(context, hosting))
  await must(whmcs.openTicket(context, { deptid: 1, clientid: 1, subject: 'Old', message: 'Old message' }))
}

const actionOf = (init: RequestInit | undefined): string =>
  new URLSearchParams(typeof init?.body === 'string' ? init.body : '').get('action') ?? ''

export const createWorld = async (now: () => number, options: Partial<WhmcsSandboxOptions>): Promise<World> => {
  let time = () => longAgo
  const sandbox = createWhmcsSandbox({ credentials: [token], now: () => time(), ...options })
  let next: Cut | undefined
  let onTheWay: Parameters<WhmcsSandbox['fetch']> | undefined
  let sent: string[] = []
  const cutting: typeof sandbox.fetch = async (input, init) => {
    const cut = next
    next = undefined
    sent.push(actionOf(init))
    if (cut === 'during') onTheWay = [input, { ...init, signal: null }]
    if (cut === 'before' || cut === 'during') return Promise.reject(new TypeError('fetch failed'))
    const answer = await sandbox.fetch(input, init)
    return cut === 'after' ? Promise.reject(new TypeError('terminated')) : answer
  }
  const context = { baseUrl: 'http://whmcs.test/', token, fetch: cutting }
  await furnish(context)
  const start = sandbox.exportState()
  time = now
  return {
    sandbox,
    context,
    restore: () => {
      sandbox.loadState(start)
    },
    cutNext: (cut) => {
      next = cut
    },
    arrive: async () => {
      const request = onTheWay
      onTheWay = undefined
      if (request !== undefined) await sandbox.fetch(...request)
    },
    actionsSent: () => {
      const actions = sent
      sent = []
      return actions
    },
    idsOf: (table) => (sandbox.exportState().tables[table]?.rows ?? []).map(({ id }) => Number(id)),
  }
}
