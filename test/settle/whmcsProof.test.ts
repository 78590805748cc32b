import { ok, type Result } from 'billfold'
import * as whmcs from 'billfold/whmcs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Settled, settleWhmcs, type UnsettledCall, type WhmcsFinders } from 'billfold/settle'
import { person } from '../whmcs/sandboxed.js'
import { randomFrom } from '../support/settleRuns.js'
import { createWorld, type Cut, type World } from './whmcsWorld.js'

type Params = Readonly<Record<string, unknown>>
type Action = (context: whmcs.WhmcsContext, params: never, options?: whmcs.ActionOptions) => Promise<Result<unknown>>

/** How the calls of an action are tried. */
type Trial = {
  /** What the name of the test adds to that of the action. */
  readonly by: string
  readonly action: keyof WhmcsFinders
  /** The table that gets a row. */
  readonly table: string
  /** Returns the id in a row that settling returns. */
  readonly idOf?: (row: Params) => unknown
  /** Makes the parameters of a call from a text that only it uses. */
  readonly params: (text: string, random: () => number) => Params
  /** The field with this text. */
  readonly key: string
  /** Whether WHMCS lets the caller give the key, so that it need not be named. */
  readonly isOwnKey?: true
  /** What staff does to the row of the call afterwards. */
  readonly touch?: (context: whmcs.WhmcsContext, id: number) => Promise<Result<unknown>>
  /** The number of runs, if the action is tried in more than one way. */
  readonly runs?: number
}

const amounts = ['10.00', 10, '250', undefined]
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!
const payment = { gateway: 'paypal', date: '2031-05-03 10:00:00' }

const trials: readonly Trial[] = [
  {
    ...{ by: 'transid', action: 'addInvoicePayment', table: 'transactions', key: 'transid', isOwnKey: true },
    touch: (context, transactionid) => whmcs.updateTransaction(context, { transactionid, fees: '0.10' }),
    params: (transid, random) => ({ invoiceid: 1, transid, ...payment, amount: pick(random, amounts) }),
  },
  {
    ...{ by: 'transid', action: 'addTransaction', runs: 500, table: 'transactions', key: 'transid', isOwnKey: true },
    touch: (context, transactionid) => whmcs.updateTransaction(context, { transactionid, fees: '0.10' }),
    params: (transid, random) => ({
      ...{ paymentmethod: 'paypal', transid, amountin: '10', description: 'Money' },
      ...pick<Params>(random, [{ userid: 1 }, { invoiceid: 2 }, { userid: 1, invoiceid: 2 }, { currencyid: 1 }]),
    }),
  },
  {
    ...{ by: 'description', action: 'addTransaction', runs: 500, table: 'transactions', key: 'description' },
    params: (description, random) => ({
      ...{ paymentmethod: 'paypal', description, amountout: '5.50' },
      ...pick<Params>(random, [{ userid: 1 }, { invoiceid: 2 }, { currencyid: 1 }, { userid: 1, credit: true }]),
    }),
  },
  {
    ...{ by: 'description', action: 'addCredit', table: 'credits', key: 'description' },
    params: (description, random) => ({
      ...{ clientid: 1, description, amount: pick(random, ['10.00', 7]) },
      ...pick<Params>(random, [{}, { type: 'remove' }, { date: '2020-01-01' }]),
    }),
  },
  {
    ...{ by: 'invoiceid', action: 'applyCredit', table: 'credits', key: 'invoiceid' },
    params: (_text, random) => ({ invoiceid: 1, amount: pick(random, ['10.00', 20, undefined]) }),
  },
  {
    ...{ by: 'invoiceid', action: 'capturePayment', table: 'transactions', key: 'invoiceid' },
    params: () => ({ invoiceid: 1 }),
  },
  {
    ...{ by: 'domain', action: 'addOrder', runs: 500, table: 'orders', key: 'domain' },
    touch: (context, orderid) => whmcs.acceptOrder(context, { orderid }),
    params: (text) => ({ clientid: 1, paymentmethod: 'paypal', pid: [1, 1], domain: ['', `${text}.example`] }),
  },
  {
    ...{ by: 'notes', action: 'addOrder', runs: 500, table: 'orders', key: 'notes' },
    touch: (context, orderid) => whmcs.cancelOrder(context, { orderid }),
    params: (notes) => ({ clientid: 1, paymentmethod: 'paypal', pid: [1], notes }),
  },
  {
    ...{ by: 'notes', action: 'createInvoice', runs: 500, table: 'invoices', key: 'notes' },
    touch: (context, invoiceid) => whmcs.updateInvoice(context, { invoiceid, status: 'Cancelled' }),
    params: (notes) => ({ userid: 1, notes, itemdescription1: 'Work', itemamount1: '9.95', autoapplycredit: true }),
  },
  {
    ...{ by: 'an item', action: 'createInvoice', runs: 500, table: 'invoices', key: 'itemdescription2' },
    params: (text) => ({ userid: 1, itemdescription1: 'Work', itemamount1: 1, itemdescription2: text, itemamount2: 2 }),
  },
  {
    ...{ by: 'email', action: 'addClient', table: 'clients', key: 'email' },
    touch: (context, clientid) => whmcs.closeClient(context, { clientid }),
    params: (text) => ({ ...person, email: `${text}@Client.example` }),
  },
  {
    ...{ by: 'email', action: 'addUser', table: 'users', key: 'email' },
    params: (text) => ({ firstname: 'Ann', lastname: 'Lee', password2: 'secret', email: `${text}@user.example` }),
  },
  {
    ...{ by: 'email', action: 'addContact', table: 'contacts', key: 'email' },
    params: (text) => ({ clientid: 1, firstname: 'Ann', email: `${text}@contact.example` }),
  },
  {
    ...{ by: 'subject', action: 'createQuote', table: 'quotes', key: 'subject' },
    touch: (context, quoteid) => whmcs.updateQuote(context, { quoteid, stage: 'Lost' }),
    params: (subject) => ({ userid: 1, subject, stage: 'Draft', validuntil: '31/12/2031' }),
  },
  {
    ...{ by: 'subject', action: 'openTicket', runs: 500, table: 'tickets', key: 'subject' },
    idOf: ({ ticketid }) => ticketid,
    touch: (context, ticketid) =>
      whmcs.addTicketReply(context, { ticketid, adminusername: 'admin', message: 'Hello', noemail: true }),
    params: (subject, random) => ({
      ...{ deptid: 2, subject, message: `About ${subject}`, noemail: true },
      ...pick<Params>(random, [{ clientid: 1 }, { name: 'Ann', email: 'first@client.example' }, { clientid: 1 }]),
    }),
  },
  {
    ...{ by: 'message', action: 'openTicket', runs: 500, table: 'tickets', key: 'message' },
    idOf: ({ ticketid }) => ticketid,
    touch: (context, ticketid) => whmcs.updateTicket(context, { ticketid, status: 'Closed', subject: 'Solved' }),
    params: (message) => ({ deptid: 1, subject: 'Help', message, clientid: 1, noemail: true }),
  },
  {
    ...{ by: 'message', action: 'addTicketReply', table: 'replies', key: 'message' },
    idOf: ({ replyid }) => replyid,
    params: (message) => ({ ticketid: 1, clientid: 1, message, noemail: true }),
  },
  {
    ...{ by: 'message', action: 'addTicketNote', table: 'notes', key: 'message' },
    idOf: ({ noteid }) => noteid,
    params: (message) => ({ ticketid: 1, message }),
  },
]

const minute = 60_000
const patience = 5 * minute

/** Local times from one edge of the Earth to the other, and the forms of lists and texts that installations differ in. */
const installations = [
  { utcOffsetMinutes: 0 },
  { utcOffsetMinutes: -720, quirks: { unescapedText: true as const } },
  { utcOffsetMinutes: 840, quirks: { lists: 'bare' as const, emptyLists: 'text' as const } },
  { utcOffsetMinutes: 330, quirks: { lists: 'lone' as const, emptyLists: 'absent' as const } },
]

const clock = { ms: 0, ahead: 0 }
let worlds: readonly World[] = []
beforeAll(async () => {
  worlds = await Promise.all(installations.map((options) => createWorld(() => clock.ms + clock.ahead, options)))
})

/** The parameters of another actor, who uses a text of their own in the field that only the call uses. */
const othersParams = (mine: Params, key: string, random: () => number): Params => {
  const value = mine[key]
  if (typeof value === 'number') return { ...mine, [key]: pick(random, [2, 3]) }
  const number = Math.floor(random() * 1e6)
  const other = (text: string) =>
    text === ''
      ? ''
      : random() < 0.5
        ? `a${String(number)}${text}`
        : text.replace(/^[^@.]+/, (name) => `${name}${String(number)}`)
  return { ...mine, [key]: Array.isArray(value) ? value.map(other) : other(String(value)) }
}

/** One run: what was answered at first and in the end, and what is true. */
type Run = {
  readonly hasKey: boolean
  readonly early: Settled<Params>
  readonly late: Settled<Params>
  /** The id of the row that the call made, when it was settled early and late. */
  readonly earlyId: number | undefined
  readonly lateId: number | undefined
}

const valueOf = <T>(result: Result<T>): T => {
  expect(result.error).toBeUndefined()
  return result.value!
}

const tryOnce = async ({ action, table, params, key, isOwnKey, touch }: Trial, random: () => number): Promise<Run> => {
  const world = pick(random, worlds)
  world.restore()
  clock.ahead = Math.floor((random() - 0.5) * 2 * patience)
  const startedAt = Date.UTC(2031, 4, 1) + Math.floor(random() * 1e9)
  const run = whmcs[action] as Action
  const hasKey = random() < 0.7
  const texts = ['order', `"K&L's" <${String(Math.floor(random() * 1e4))}>`, 'Größe & Maß ✓']
  const text = key === 'email' || key === 'domain' ? `n${String(Math.floor(random() * 1e9))}` : pick(random, texts)
  const mine = params(text, random)
  const extraOf = ({ notes, ...rest }: Params) =>
    action === 'addOrder'
      ? ([rest, { extra: { notes } }] as const)
      : ([{ ...rest, ...(notes ? { notes } : {}) }] as const)
  const write = (sent: Params) => run(world.context, ...(extraOf(sent) as unknown as [never]))
  const others = async (most: number) => {
    for (let left = Math.floor(random() * (most + 1)); left > 0; left--)
      await write(hasKey || isOwnKey ? othersParams(mine, key, random) : mine)
  }

  clock.ms = startedAt - pick(random, [40 * 24 * 60, 26 * 60, 3 * 60, 1]) * minute
  await others(2)
  clock.ms = startedAt - 1
  await others(1)
  const known = random() < 0.5 ? world.idsOf(table) : undefined

  clock.ms = startedAt
  const cut = pick<Cut>(random, ['before', 'during', 'after'])
  const before = new Set(world.idsOf(table))
  world.cutNext(cut)
  const failed = await write(mine)
  expect(failed.error?.delivery).toBe('unknown')
  const idOfMine = (seen: ReadonlySet<number>) => world.idsOf(table).find((id) => !seen.has(id))
  const earlyId = idOfMine(before)
  await others(1)

  const unsettled = { operation: failed.error!.operation, args: extraOf(mine), startedAt, known }
  const call = JSON.parse(
    JSON.stringify(hasKey && !(isOwnKey && random() < 0.5) ? { ...unsettled, uniqueField: key } : unsettled),
  ) as UnsettledCall
  const settle = async () => {
    world.actionsSent()
    const settled = await settleWhmcs(world.context, call, { patience, now: () => clock.ms })
    expect(world.actionsSent().filter((sent) => !sent.startsWith('Get'))).toEqual([])
    return valueOf(settled) as Settled<Params>
  }
  clock.ms = startedAt + minute
  const early = await settle()

  clock.ms = startedAt + minute + Math.floor(random() * (patience - minute))
  const beforeArrival = new Set(world.idsOf(table))
  await world.arrive()
  const lateId = earlyId ?? (cut === 'during' ? idOfMine(beforeArrival) : undefined)
  await others(1)
  if (lateId !== undefined && random() < 0.3) valueOf((await touch?.(world.context, lateId)) ?? ok(undefined))
  clock.ms = startedAt + patience + pick(random, [0, 60, 3000]) * minute
  await others(1)
  return { hasKey: hasKey || isOwnKey === true, early, late: await settle(), earlyId, lateId }
}

/** Says what is wrong in a run, if anything is. */
const faultIn = (
  { hasKey, early, late, earlyId, lateId }: Run,
  { idOf = ({ id }) => id }: Trial,
): string | undefined => {
  const isMine = (settled: Settled<Params>, id: number | undefined) =>
    settled.outcome !== 'done' || Number(idOf(settled.row)) === id
  if (early.outcome === 'notDone') return 'notDone too early'
  if (!isMine(early, earlyId) || !isMine(late, lateId)) return 'done with the row of another call'
  if (late.outcome === 'notDone' && lateId !== undefined) return 'notDone although it is'
  if (late.outcome === 'unclear' && !/^[A-Z].*\.$/.test(late.reason)) return 'no reason'
  if (!hasKey) return late.outcome === 'done' ? 'done without a key' : undefined
  return late.outcome === (lateId === undefined ? 'notDone' : 'done') ? undefined : 'not what the key says'
}

describe.each(trials)('settling $action by $by', (trial) => {
  it('is never wrong after a cut connection, and knows what its key says', async () => {
    const random = randomFrom(trials.indexOf(trial) + 1)
    const { action, by, runs = 1000 } = trial
    const none = { done: 0, notDone: 0, unclear: 0 }
    const counts = { withKey: { ...none }, withoutKey: { ...none } }
    for (let index = 0; index < runs; index++) {
      const run = await tryOnce(trial, random)
      const fault = faultIn(run, trial)
      if (fault !== undefined) expect.fail(`${fault}: ${JSON.stringify({ index, ...run })}`)
      counts[run.hasKey ? 'withKey' : 'withoutKey'][run.late.outcome]++
    }
    console.log(`settle ${action} by ${by}: ${JSON.stringify(counts)}`)
    expect(counts.withKey.done).toBeGreaterThan(runs / 5)
    expect(counts.withKey.notDone).toBeGreaterThan(runs / 5)
    if (trial.isOwnKey !== true) expect(counts.withoutKey.unclear).toBeGreaterThan(runs / 20)
  })
})
