import { collect, type Context, createContext, paginate, type Result } from 'billfold'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import {
  applyInvoicePayment,
  getInvoice,
  getInvoicePayments,
  listInvoices,
  listInvoicesByTag,
  listPayments,
  requestAccessToken,
  saveCustomer,
  saveInvoice,
} from 'billfold/teamtools'
import { counting } from '../sandbox/api.js'

/** What a soak comes to. `differences` is empty when all is well. */
export type Soaked = {
  readonly counts: Readonly<Record<string, number>>
  readonly differences: readonly string[]
  /** What keeps the process open after it, but did not before. */
  readonly handles: readonly string[]
}

type Counted = { readonly counts: Record<string, number>; readonly count: (what: string) => void }

const createCounts = (): Counted => {
  const counts: Record<string, number> = {}
  return { counts, count: (what) => void (counts[what] = (counts[what] ?? 0) + 1) }
}

/** Numbers from 0 up to 1, always the same for a seed: mulberry32. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Handle = (url: string, init: RequestInit) => Promise<Response>

const broken = (code: string): Promise<never> => Promise.reject(new TypeError('fetch failed', { cause: { code } }))

/** A tenth of all requests meets one of these. */
const faults: readonly (readonly [name: string, meet: (answer: () => Promise<Response>) => Promise<Response>])[] = [
  ['refused', () => broken('ECONNREFUSED')],
  ['lost', async (answer) => (await answer()) && broken('ECONNRESET')],
  ['unavailable', () => Promise.resolve(new Response('{"error":"down"}', { status: 503 }))],
  ['tooMany', () => Promise.resolve(new Response('{"error":"slow down"}', { status: 429 }))],
  ['malformed', async (answer) => (await answer()) && new Response('{"data":{"id":"5')],
]

const faulty =
  (handle: Handle, random: () => number, count: Counted['count']): Handle =>
  (url, init) => {
    count('requests')
    const fault = random() < 0.1 && faults[Math.floor(random() * faults.length)]
    if (!fault) return handle(url, init)
    count(`fault: ${fault[0]}`)
    return fault[1](() => handle(url, init))
  }

const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const { ok, value, error } = await result
  if (!ok) throw new Error(error.message, { cause: error })
  return value
}

/** Asks until there is an answer. */
const insist = async <T>(ask: () => Promise<Result<T>>, count: Counted['count']): Promise<T> => {
  for (;;) {
    count('look-ups')
    const { ok, value } = await ask()
    if (ok) return value
  }
}

/** What the client knows: the amounts paid of each invoice, by its id. Every payment has an amount of its own. */
type Ledger = Map<string, number[]>

/** Whether something that is once took effect: as the error says, or else as `look` finds out. */
const tookEffect = async (result: Result<unknown>, look: () => Promise<boolean>): Promise<boolean> => {
  if (result.ok) return true
  const { kind, delivery } = result.error
  if (delivery === 'notSent' || kind === 'rejected' || kind === 'rateLimited' || kind === 'invalid') return false
  return look()
}

const createInvoice = async (ctx: Context, customerId: string, tag: string, ledger: Ledger, { count }: Counted) => {
  let id: string | undefined
  const items = [{ description: tag, amount: 1e12 }]
  const made = await saveInvoice(ctx, { customerId, items, tags: [tag] })
  const found = await tookEffect(made, async () => {
    const [invoice] = await insist(() => listInvoicesByTag(ctx, tag), count)
    id = invoice?.id
    return !!invoice
  })
  count(found ? 'invoices' : 'invoices not made')
  if (found) ledger.set(made.value?.id ?? (id as string), [])
}

/** Pays, and pays again only once it is sure that nothing was paid. More than is open is refused. */
const pay = async (ctx: Context, id: string, amount: number, ledger: Ledger, { count }: Counted) => {
  for (;;) {
    const paid = await applyInvoicePayment(ctx, id, { amount })
    const delivery = paid.error?.delivery ?? 'answered'
    count(`payment: ${paid.error?.kind ?? 'ok'}, ${delivery}`)
    const made = await tookEffect(paid, async () => {
      const payments = await insist(() => getInvoicePayments(ctx, id), count)
      return payments.some((payment) => payment.amount === amount)
    })
    if (made) return void ledger.get(id)?.push(amount)
    if (paid.error?.kind === 'rejected') return
    count('payments sent again')
  }
}

const everything = { max: 1e9 }

/** Where the server's books are not the client's. */
const compare = async (ctx: Context, ledger: Ledger): Promise<string[]> => {
  const invoices = await must(collect(paginate(listInvoices, ctx, { limit: 1000 }), everything))
  const payments = await must(collect(paginate(listPayments, ctx, { limit: 1000 }), everything))
  const paid = new Map<string, number[]>(invoices.map(({ id }) => [id, []]))
  for (const { invoiceId, amount } of payments) paid.get(invoiceId as string)?.push(amount as number)
  const text = (amounts: readonly number[] | undefined) =>
    amounts ? [...amounts].sort((a, b) => a - b).join() : 'no invoice'
  const differences = [...new Set([...ledger.keys(), ...paid.keys()])].flatMap((id) => {
    const [server, client] = [text(paid.get(id)), text(ledger.get(id))]
    return server === client ? [] : [`${id}: the server has ${server}, the client ${client}`]
  })
  for (const { id, paidAmount } of invoices) {
    const sum = (ledger.get(id) ?? []).reduce((sum, amount) => sum + amount, 0)
    if (paidAmount !== sum) differences.push(`${id}: the server was paid ${paidAmount}, by the client ${sum}`)
  }
  const amounts = payments.map(({ amount }) => amount)
  if (new Set(amounts).size !== amounts.length) differences.push('a payment arrived twice')
  return differences
}

const run = async (calls: number, seed: number): Promise<Pick<Soaked, 'counts' | 'differences'>> => {
  const random = seeded(seed)
  const counted = createCounts()
  const { counts, count } = counted
  const sandbox = createTeamToolsSandbox({ clientId: 'id', clientSecret: 'secret', salt: 'salt', ids: counting() })
  const auth = { baseUrl: 'http://sandbox.invalid/', fetch: sandbox.fetch }
  const { access_token: token } = await must(requestAccessToken(auth, { clientId: 'id', clientSecret: 'secret' }))
  const direct = { ...auth, token }
  const { id: customerId } = await must(saveCustomer(direct, { name: 'A', email: 'a@example.com' }))
  const ctx = createContext({ ...direct, fetch: faulty(sandbox.fetch, random, count) })

  const ledger: Ledger = new Map()
  const ids: string[] = []
  const first = await must(saveInvoice(direct, { customerId, items: [{ description: 'first', amount: 1e12 }] }))
  ledger.set(first.id, [])

  const call = async (index: number): Promise<void> => {
    if (ids.length < ledger.size) ids.push(...[...ledger.keys()].slice(ids.length))
    const id = ids[Math.floor(random() * ids.length)] as string
    const chosen = random()
    if (chosen < 0.3) return count(`read: ${(await getInvoice(ctx, id)).error?.kind ?? 'ok'}`)
    if (chosen < 0.5) return createInvoice(ctx, customerId, `soak-${index}`, ledger, counted)
    return pay(ctx, id, chosen < 0.95 ? index : 2e12 + index, ledger, counted)
  }
  let next = 0
  const work = async (): Promise<void> => {
    while (next < calls) await call(++next)
  }
  await Promise.all(Array.from({ length: 20 }, work))
  return { counts, differences: await compare(direct, ledger) }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What keeps the process open, once all that is due has happened. */
const settled = async (): Promise<readonly string[]> => {
  for (let turns = 0; turns < 20; turns++) await turn()
  return process.getActiveResourcesInfo()
}

/**
 * So many calls, 20 at a time, of which a tenth of the requests fails, and what became of them. The back-off's chance is
 * 0, so that it does not wait.
 */
export const soak = async (calls: number, seed = 5): Promise<Soaked> => {
  const { random } = Math
  Math.random = () => 0
  try {
    const before = await settled()
    const ran = await run(calls, seed)
    const handles = [...(await settled())]
    for (const handle of before) if (handles.includes(handle)) handles.splice(handles.indexOf(handle), 1)
    return { ...ran, handles }
  } finally {
    Math.random = random
  }
}
