import { batches, changes, collect, type Context, createContext, paginate, unwrap } from 'billfold'
import {
  applyInvoicePayment,
  deleteCustomer,
  eventKey,
  forwardStripeEvent,
  getCustomer,
  getCustomerRaw,
  getCustomerSubscription,
  getInvoice,
  getInvoicePayments,
  listCustomers,
  saveCustomer,
  saveCustomers,
  saveEndUser,
  saveEvent,
  saveFeature,
  saveGroup,
  saveInvoice,
  savePackage,
  savePlan,
  subscribeCustomer,
  trackEvent,
} from 'billfold/teamtools'
import type { Checking } from './check.js'
import { errorOf, salt } from './world.js'

const setUp = async (check: Checking, ctx: Context): Promise<string> => {
  let packageId = ''
  let id = ''
  await check('saves a group, a feature and a package', async () => {
    const group = unwrap(await saveGroup(ctx, { name: 'Standard group' }))
    const feature = unwrap(await saveFeature(ctx, { name: 'API access', uniqueKey: 'api' }))
    const data = { name: 'Basic package', groupId: group.id, featureIds: [feature.id] }
    const pack = unwrap(await savePackage(ctx, data))
    packageId = pack.id
    return { default: [group.default, true], name: [pack.name, 'Basic package'] }
  })
  await check('saves a plan', async () => {
    const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1500 } as const
    const plan = unwrap(await savePlan(ctx, { packageId, currency: 'USD', pricing }))
    return { name: [plan.name, 'Basic package'], currency: [plan.currency, 'USD'] }
  })
  await check('saves a customer, whose date is a Date and whose name any text', async () => {
    const data = { name: 'Ærøskøbing ☕ 東京 😀', email: 'one@example.com', city: 'Berlin', joinDate: '2016-05-01' }
    const customer = unwrap(await saveCustomer(ctx, data))
    id = customer.id
    const date = customer.joinDate
    return { name: [customer.name, data.name], date: [date instanceof Date && date.getUTCFullYear(), 2016] }
  })
  await check('subscribes the customer to the default group', async () => {
    const subscription = unwrap(await subscribeCustomer(ctx, id, { groupId: 'default' }))
    return { customer: [subscription.customerId, id], balance: [subscription.balance, 0] }
  })
  return id
}

const pay = async (check: Checking, ctx: Context, customerId: string): Promise<void> => {
  let invoiceId = ''
  await check('raises an invoice', async () => {
    const items = [
      { description: 'Initial account setup', amount: 1750 },
      { description: 'Application adjustments', amount: 450_000 },
    ]
    const data = { customerId, invoiceDate: '2016-01-22', dueDate: '2016-02-22', items }
    const invoice = unwrap(await saveInvoice(ctx, data))
    invoiceId = invoice.id
    return { total: [invoice.total, 451_750], open: [invoice.openAmount, 451_750] }
  })
  await check('pays a part of it', async () => {
    const invoice = unwrap(await applyInvoicePayment(ctx, invoiceId, { amount: 51_750 }))
    return { open: [invoice.openAmount, 400_000], status: [invoice.status, 'open'] }
  })
  await check('pays the rest and more', async () => {
    const invoice = unwrap(await applyInvoicePayment(ctx, invoiceId, { amount: 400_900 }))
    const again = unwrap(await getInvoice(ctx, invoiceId))
    return { open: [invoice.openAmount, 0], status: [again.status, 'closed'] }
  })
  await check('lists the two payments', async () => {
    const payments = unwrap(await getInvoicePayments(ctx, invoiceId))
    return { amounts: [payments.map(({ amount }) => amount).sort(), [400_900, 51_750]] }
  })
  await check('reads the balance: what was paid too much', async () => {
    const subscription = unwrap(await getCustomerSubscription(ctx, customerId))
    return { balance: [subscription.balance, 900] }
  })
  await check('refuses to pay half a cent, and sends nothing', async () => {
    const { kind, delivery, attempts } = errorOf(await applyInvoicePayment(ctx, invoiceId, { amount: 0.5 }))
    return { kind: [kind, 'input'], delivery: [delivery, 'notSent'], attempts: [attempts, 0] }
  })
}

const embed = async (check: Checking, ctx: Context, literal: Context, id: string): Promise<void> => {
  await check('embeds relations, typed, however deep', async () => {
    const options = { include: 'subscription.package.features,invoices' } as const
    const customer = unwrap(await getCustomer(ctx, id, options))
    const keys = customer.subscription?.package?.features?.map(({ uniqueKey }) => uniqueKey)
    const amounts = customer.invoices?.map(({ total }) => total)
    return { features: [keys, ['api']], totals: [amounts, [451_750]] }
  })
  await check('a literal context gives the same as a managed one', async () => {
    const [one, other] = [await getCustomer(literal, id), await getCustomer(ctx, id)]
    return { ok: [one.ok, true], value: [one.value, unwrap(other)] }
  })
  await check('gives an answer raw, with its status and headers', async () => {
    const { status, headers, body } = unwrap(await getCustomerRaw(literal, id))
    const data = (JSON.parse(body) as { data: { id: string } }).data
    const json = headers['content-type']?.startsWith('application/json')
    return { status: [status, 200], json: [json, true], id: [data.id, id] }
  })
  await check('gives a refusal raw as a value', async () => {
    const { status, body } = unwrap(await getCustomerRaw(ctx, '580a0ffcbffebc8b0e8b456a'))
    return { status: [status, 404], body: [/"error"/.test(body), true] }
  })
  await check('sends of a customer what was changed', async () => {
    const before = unwrap(await getCustomer(ctx, id))
    const change = changes(before, { ...before, city: 'Potsdam' })
    const after = unwrap(await saveCustomer(ctx, { id, ...change }))
    return { sent: [change, { city: 'Potsdam' }], city: [after.city, 'Potsdam'], name: [after.name, before.name] }
  })
}

function* rows(from: number, to: number): Generator<{ readonly name: string; readonly email: string }> {
  for (let n = from; n < to; n++) yield { name: `Many ${n}`, email: `many-${n}@example.com` }
}

const many = async (check: Checking, ctx: Context): Promise<void> => {
  await check('saves many in one request', async () => {
    const saved = unwrap(await saveCustomers(ctx, [...rows(0, 3)]))
    return { names: [saved.map(({ name }) => name), ['Many 0', 'Many 1', 'Many 2']] }
  })
  await check('saves batches, two at a time', async () => {
    const ranges: unknown[] = []
    for await (const { from, to, result } of batches(saveCustomers, ctx, rows(3, 28), { size: 10, concurrency: 2 }))
      ranges.push([from, to, result.value?.length])
    const right = [
      [0, 10, 10],
      [10, 20, 10],
      [20, 25, 5],
    ]
    return { ranges: [ranges, right] }
  })
  await check('goes through a list page by page, one ahead', async () => {
    const lengths: number[] = []
    for await (const page of paginate(listCustomers, ctx, { keyword: 'many-', limit: 10, prefetch: true }))
      lengths.push(unwrap(page).length)
    return { lengths: [lengths, [10, 10, 8]] }
  })
  await check('collects a list, but no more of it than it is allowed', async () => {
    const pages = () => paginate(listCustomers, ctx, { keyword: 'many-', limit: 20 })
    const all = unwrap(await collect(pages(), { max: 28 }))
    const error = errorOf(await collect(pages(), { max: 27 }))
    return { all: [new Set(all.map(({ id }) => id)).size, 28], more: [error.kind, 'input'] }
  })
  await check('filters and sorts a list', async () => {
    const query = { filter: 'name{ct}many 1', orderBy: 'name', orderDirection: 'desc', limit: 2 } as const
    const found = unwrap(await listCustomers(ctx, query))
    return { names: [found.map(({ name }) => name), ['Many 19', 'Many 18']] }
  })
}

const record = async (check: Checking, ctx: Context, customerId: string): Promise<void> => {
  let endUserId = ''
  await check('the key of an event is the MD5 of id and salt', () =>
    Promise.resolve({ key: [eventKey('580a0ffc', 'salt ☕'), '554753075992c6d48911823335c5e8d0'] }),
  )
  await check('records an event from a server', async () => {
    endUserId = unwrap(await saveEndUser(ctx, { email: 'user@example.com', customerId })).id
    const event = unwrap(await saveEvent(ctx, { name: 'signed in', endUserId }, { salt }))
    return { counter: [event.counter, 1] }
  })
  await check('records an event from a page, with the key alone', async () => {
    const key = eventKey(endUserId, salt)
    const event = unwrap(await trackEvent(ctx, { name: 'signed in', endUser: 'user@example.com', key }))
    return { counter: [event.counter, 2] }
  })
  await check('a wrong salt is forbidden', async () => {
    const event = { name: 'signed in', endUserId }
    const { kind, delivery } = errorOf(await saveEvent(ctx, event, { salt: 'wrong' }))
    return { kind: [kind, 'forbidden'], delivery: [delivery, 'answered'] }
  })
  await check('passes an event of Stripe on', async () => {
    const event = { id: 'evt_1', type: 'invoice.payment_succeeded', data: { object: { id: 'in_1' } } }
    return { ok: [(await forwardStripeEvent(ctx, event)).ok, true] }
  })
}

/** A billing system's whole work against a sandbox that is empty, as a program does it every day. */
export const job = async (check: Checking, literal: Context): Promise<void> => {
  const ctx = createContext(literal)
  const id = await setUp(check, ctx)
  await pay(check, ctx, id)
  await embed(check, ctx, literal, id)
  await many(check, ctx)
  await record(check, ctx, id)
  await check('an e-mail that is taken is invalid, with messages', async () => {
    const error = errorOf(await saveCustomer(ctx, { name: 'Twice', email: 'one@example.com' }))
    return {
      kind: [error.kind, 'invalid'],
      messages: [error.kind === 'invalid' && Object.keys(error.messages), ['email']],
    }
  })
  await check('what was deleted is not found', async () => {
    const deleted = await deleteCustomer(ctx, id)
    const { kind, attempts } = errorOf(await getCustomer(ctx, id))
    return { deleted: [deleted.ok, true], kind: [kind, 'notFound'], attempts: [attempts, 1] }
  })
  await check('an id that would lead to another route is no id', async () => {
    const { kind, delivery } = errorOf(await getCustomer(ctx, '..'))
    return { kind: [kind, 'input'], delivery: [delivery, 'notSent'] }
  })
}
