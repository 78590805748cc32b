import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WhmcsState } from 'billfold/sandbox'
import { createShop, createWhmcs, type Fields, type Loose, person, type Whmcs } from './whmcs.js'

/** One step of a program: an action, and numbers to choose its ids and amounts by. */
type Step = { readonly kind: keyof typeof steps; readonly a: number; readonly b: number; readonly amount: string }

const steps = {
  create: ({ a, amount }: Step) => [
    'CreateInvoice',
    { userid: 1 + (a % 2), itemamount1: amount, taxrate: '19', itemtaxed1: a % 3 },
  ],
  credited: ({ a, amount }: Step) => [
    'CreateInvoice',
    { userid: 1 + (a % 2), itemamount1: amount, autoapplycredit: 1 },
  ],
  pay: ({ a, amount }: Step) => [
    'AddInvoicePayment',
    { invoiceid: 1 + a, transid: 't', gateway: 'paypal', date: '2024-01-01 00:00:00', amount },
  ],
  addCredit: ({ a, amount }: Step) => ['AddCredit', { clientid: 1 + (a % 2), description: 'x', amount }],
  takeCredit: ({ a, amount }: Step) => [
    'AddCredit',
    { clientid: 1 + (a % 2), description: 'x', amount, type: 'remove' },
  ],
  apply: ({ a, b, amount }: Step) => ['ApplyCredit', { invoiceid: 1 + a, amount: b % 2 ? amount : 'full' }],
  edit: ({ a, b, amount }: Step) => [
    'UpdateInvoice',
    { invoiceid: 1 + a, itemdescription: { [1 + b]: 'x' }, itemamount: { [1 + b]: amount }, itemtaxed: { [1 + b]: 1 } },
  ],
  addItem: ({ a, amount }: Step) => [
    'UpdateInvoice',
    { invoiceid: 1 + a, newitemdescription: ['x'], newitemamount: [amount] },
  ],
  status: ({ a, b }: Step) => ['UpdateInvoice', { invoiceid: 1 + a, status: ['Unpaid', 'Cancelled', 'Draft'][b % 3] }],
  transact: ({ a, amount }: Step) => [
    'AddTransaction',
    { invoiceid: 1 + a, paymentmethod: 'paypal', amountin: amount },
  ],
  order: ({ a, b }: Step) => ['AddOrder', { clientid: 1 + (a % 2), paymentmethod: 'paypal', pid: 1 + (b % 3) }],
} as const satisfies Record<string, (step: Step) => readonly [string, Fields]>

const request = (step: Step): readonly [string, Fields] => steps[step.kind](step)

const natural = fc.nat({ max: 8 })
const amounts = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -200, max: 5000 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('', 'x', '0', '-0', '0.005', '9999999999.99', '1e3', '٣') },
)
const programs = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(steps) as Step['kind'][]), 'pay' as const, 'create' as const),
    a: natural,
    b: natural,
    amount: amounts,
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
)

const rows = (state: WhmcsState, table: string): readonly Loose[] => state.tables[table]?.rows ?? []
const sum = (list: readonly Loose[], field: string): number => list.reduce((total, row) => total + row[field], 0)
const cents = (text: string): number => Math.round(Number(text) * 100)

const checkMoney = async (whmcs: Whmcs) => {
  const state = whmcs.sandbox.exportState()
  for (const client of rows(state, 'clients')) {
    expect(client.credit).toBeGreaterThanOrEqual(0)
    const entries = rows(state, 'credits').filter(({ clientid }) => clientid === client.id)
    expect(sum(entries, 'amount')).toBe(client.credit)
  }
  for (const row of rows(state, 'invoices')) {
    const invoice = await whmcs.must('GetInvoice', { invoiceid: row.id })
    const payments = rows(state, 'transactions').filter(({ invoiceid }) => invoiceid === row.id)
    const items = rows(state, 'items').filter(({ invoiceid }) => invoiceid === row.id)
    expect(cents(invoice.subtotal)).toBe(sum(items, 'amount'))
    expect(cents(invoice.total)).toBe(cents(invoice.subtotal) + cents(invoice.tax) - cents(invoice.credit))
    expect(cents(invoice.balance)).toBe(cents(invoice.total) - sum(payments, 'amountin') + row.overpaid)
    for (const money of ['subtotal', 'tax', 'tax2', 'credit', 'total', 'balance'])
      expect(invoice[money]).toMatch(/^-?\d+\.\d\d$/)
  }
}

test('money is neither made nor lost, and a refusal changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(programs, async (program) => {
      const whmcs = await createShop()
      await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
      for (const step of program) {
        const [action, fields] = request(step)
        const before = JSON.stringify(whmcs.sandbox.exportState())
        const { result } = await whmcs.call(action, fields)
        if (result !== 'success') expect(JSON.stringify(whmcs.sandbox.exportState())).toBe(before)
      }
      await checkMoney(whmcs)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a state goes on as if it had never been written down', async () => {
  await fc.assert(
    fc.asyncProperty(programs, fc.nat({ max: 20 }), async (program, cut) => {
      const whole = await createShop()
      const first = await createShop()
      for (const step of program.slice(0, cut)) await first.call(...request(step))
      const state = JSON.parse(JSON.stringify(first.sandbox.exportState())) as WhmcsState
      const rest = createWhmcs({ state })
      for (const step of program) await whole.call(...request(step))
      for (const step of program.slice(cut)) await rest.call(...request(step))
      expect(rest.sandbox.exportState()).toEqual(whole.sandbox.exportState())
    }),
    { numRuns: 30 },
  )
}, 60_000)
