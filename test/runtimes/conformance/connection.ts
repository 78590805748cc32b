import { type Context, createContext, type Hooks, unwrap } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  getCustomerRaw,
  getInvoicePayments,
  listCustomers,
  saveCustomer,
  saveInvoice,
} from 'billfold/teamtools'
import type { Checking } from './check.js'
import { errorOf, met, setFaults, type World } from './world.js'

type Shop = { readonly id: string; readonly invoiceId: string }

/** Whether so many requests are right for a call that is to make one. */
const once = (requests: number, repeats: boolean): boolean => (repeats ? requests > 0 : requests === 1)

/** An hour: an answer that late never comes. */
const never = 3_600_000

const raised = {
  invoiceDate: '2016-01-22',
  dueDate: '2016-02-22',
  items: [{ description: 'Initial account setup', amount: 1750 }],
}

const retried = async (check: Checking, world: World, direct: Context, { id, invoiceId }: Shop): Promise<void> => {
  const ctx = createContext(direct)
  const { repeats } = world.expected
  const paid = async (): Promise<number> => unwrap(await getInvoicePayments(ctx, invoiceId)).length
  await check('a read is repeated after 503, and hooks are told of it', async () => {
    await setFaults(world, { match: 'GET customers/*', status: 503, times: 2 })
    const told: string[] = []
    const hooks: Hooks = {
      onRequest: ({ attempt, path }) => told.push(`${attempt} ${path}`),
      onRetry: ({ reason }) => told.push(`again: ${reason}`),
      onResponse: ({ status }) => told.push(`${status}`),
    }
    const customer = await getCustomer(createContext({ ...direct, ...hooks }), id)
    const path = 'customers/{id}'
    const right = [`1 ${path}`, '503', 'again: 503', `2 ${path}`, '503', 'again: 503', `3 ${path}`, '200']
    return { ok: [customer.ok, true], told: [told, right] }
  })
  await check('a payment is not repeated after 503', async () => {
    await setFaults(world, { match: 'PUT invoices/*/payment', status: 503 })
    const { kind, attempts, retryable } = errorOf(await applyInvoicePayment(ctx, invoiceId, { amount: 100 }))
    return { kind: [kind, 'server'], attempts: [attempts, 1], retryable: [retryable, false], paid: [await paid(), 0] }
  })
  await check('a payment is repeated after 429, and made once', async () => {
    await setFaults(world, { match: 'PUT invoices/*/payment', retryAfter: 0, times: 1 })
    const invoice = unwrap(await applyInvoicePayment(ctx, invoiceId, { amount: 100 }))
    return { open: [invoice.openAmount, 1650], paid: [await paid(), 1] }
  })
  await check('a payment whose answer was lost is made once, by the runtime as well', async () => {
    await setFaults(world, { match: 'PUT invoices/*/payment', reset: true, processed: true, times: 5 })
    const { kind, delivery, attempts } = errorOf(await applyInvoicePayment(ctx, invoiceId, { amount: 100 }))
    const requests = await met(world, 5)
    return {
      kind: [kind, 'network'],
      delivery: [delivery, 'unknown'],
      attempts: [attempts, 1],
      [`once, with ${requests} requests,`]: [once(requests, repeats === 'all'), true],
      paid: [await paid(), 1 + requests],
    }
  })
  await check('so is what a POST creates', async () => {
    await setFaults(world, { match: 'POST invoices', reset: true, processed: true, times: 5 })
    const { kind, delivery } = errorOf(await saveInvoice(direct, { customerId: id, ...raised }))
    const requests = await met(world, 5)
    const sent = { [`once, with ${requests} requests,`]: [once(requests, repeats === 'all'), true] } as const
    return { kind: [kind, 'network'], delivery: [delivery, 'unknown'], ...sent }
  })
  await check('a read is repeated after a reset', async () => {
    await setFaults(world, { match: 'GET customers/*', reset: true, times: 1 })
    return { ok: [(await getCustomer(ctx, id)).ok, true] }
  })
  await check('a literal context makes one request, but for what the runtime adds', async () => {
    await setFaults(world, { match: 'GET customers/*', reset: true, times: 5 })
    const { kind, delivery, attempts } = errorOf(await getCustomer(direct, id))
    const requests = await met(world, 5)
    return {
      kind: [kind, 'network'],
      delivery: [delivery, 'unknown'],
      attempts: [attempts, 1],
      [`once, with ${requests} requests,`]: [once(requests, repeats !== 'none'), true],
    }
  })
}

const limited = async (check: Checking, world: World, direct: Context, { id, invoiceId }: Shop): Promise<void> => {
  await check('a body that was cut off is malformed', async () => {
    await setFaults(world, { match: 'GET customers/*', cut: true })
    const { kind, delivery } = errorOf(await getCustomer(createContext({ ...direct, attempts: 2 }), id))
    const literal = errorOf(await getCustomer(direct, id))
    return { kind: [kind, 'malformed'], delivery: [delivery, 'unknown'], literal: [literal.kind, 'malformed'] }
  })
  await check('an answer that is too large is not read', async () => {
    await setFaults(world)
    const { kind, attempts, message } = errorOf(await listCustomers(createContext({ ...direct, maxBytes: 200 })))
    const right = 'teamtools.listCustomers: the response is larger than 200 bytes'
    return { kind: [kind, 'malformed'], attempts: [attempts, 1], message: [message, right] }
  })
  await check('an attempt has a limit of time, after which a read is repeated', async () => {
    await setFaults(world, { match: 'GET customers/*', delay: never, times: 1 })
    const requests: number[] = []
    const onRequest: Hooks['onRequest'] = ({ attempt }) => requests.push(attempt)
    const customer = await getCustomer(createContext({ ...direct, attemptTimeout: 1000, onRequest }), id)
    return { ok: [customer.ok, true], requests: [requests, [1, 2]] }
  })
  await check('a payment that timed out is not repeated', async () => {
    await setFaults(world, { match: 'PUT invoices/*/payment', delay: never })
    const short = createContext({ ...direct, attemptTimeout: 300 })
    const { kind, delivery, attempts } = errorOf(await applyInvoicePayment(short, invoiceId, { amount: 100 }))
    return { kind: [kind, 'timeout'], delivery: [delivery, 'unknown'], attempts: [attempts, 1] }
  })
  await check('a call has a limit of time', async () => {
    await setFaults(world, { match: 'GET customers/*', delay: never })
    const { kind, message } = errorOf(await getCustomer(createContext({ ...direct, timeout: 300 }), id))
    return { kind: [kind, 'timeout'], message: [message, 'teamtools.getCustomer: no complete response within 300 ms'] }
  })
}

const aborted = async (check: Checking, world: World, direct: Context, { id }: Shop): Promise<void> => {
  const ctx = createContext(direct)
  await check('a signal ends a call under way', async () => {
    await setFaults(world, { match: 'GET customers/*', delay: never })
    const abort = new AbortController()
    const onRequest = (): void => queueMicrotask(() => abort.abort())
    const { kind, delivery } = errorOf(
      await getCustomer(createContext({ ...direct, onRequest }), id, { signal: abort.signal }),
    )
    return { kind: [kind, 'aborted'], delivery: [delivery, 'unknown'] }
  })
  await check('the signal of the context, and the one of the call, end a call under way', async () => {
    await setFaults(world, { match: 'GET customers/*', delay: never })
    const other = new AbortController().signal
    const soon = () => AbortSignal.timeout(300)
    const errors = [
      await getCustomer({ ...direct, signal: soon() }, id),
      await getCustomer({ ...direct, signal: soon() }, id, { signal: other }),
      await getCustomer({ ...ctx, signal: other }, id, { signal: soon() }),
      await getCustomer({ ...ctx, signal: soon() }, id, { signal: other }),
      // Where it does not count the call would never end.
      ...(world.expected.bothSignals ? [await getCustomer({ ...direct, signal: other }, id, { signal: soon() })] : []),
    ].map(errorOf)
    return { ended: [errors.filter(({ kind, delivery }) => `${kind} ${delivery}` !== 'aborted unknown'), []] }
  })
  await check('a signal that is over before the call: nothing is sent', async () => {
    const signal = AbortSignal.abort()
    const errors = [await getCustomer(direct, id, { signal }), await getCustomer(ctx, id, { signal })].map(errorOf)
    const right = ['aborted notSent 0', 'aborted notSent 0']
    return { errors: [errors.map(({ kind, delivery, attempts }) => `${kind} ${delivery} ${attempts}`), right] }
  })
}

const unreachable = async (check: Checking, world: World, direct: Context, { id }: Shop): Promise<void> => {
  const { expected, relative } = world
  const refused = { ...direct, baseUrl: world.refused }
  await check('a refused connection says what the runtime can tell', async () => {
    const error = errorOf(await getCustomerRaw(refused, id))
    return { kind: [error.kind, 'network'], delivery: [error.delivery, expected.refused] }
  })
  await check('a payment is repeated after a refused connection where it surely was not sent', async () => {
    const ctx = createContext({ ...refused, attempts: 2 })
    const { kind, delivery, attempts } = errorOf(await applyInvoicePayment(ctx, id, { amount: 100 }))
    const right = expected.refused === 'notSent' ? 2 : 1
    return { kind: [kind, 'network'], delivery: [delivery, expected.refused], attempts: [attempts, right] }
  })
  await check('a relative base URL works where there is an origin, and is an input error elsewhere', async () => {
    await setFaults(world)
    const found = await getCustomer(createContext({ ...direct, baseUrl: relative }), id)
    const literal = await getCustomer({ ...direct, baseUrl: relative }, id)
    return {
      managed: [found.ok ? 'ok' : found.error.kind, expected.origin ? 'ok' : 'input'],
      literal: [literal.ok, expected.origin],
    }
  })
}

/** What a connection can do, on the sandbox itself. */
export const connectionChecks = async (check: Checking, world: World, direct: Context): Promise<void> => {
  await setFaults(world)
  const { id } = unwrap(await saveCustomer(direct, { name: 'Connection', email: 'connection@example.com' }))
  const shop = { id, invoiceId: unwrap(await saveInvoice(direct, { customerId: id, ...raised })).id }
  await retried(check, world, direct, shop)
  await limited(check, world, direct, shop)
  await aborted(check, world, direct, shop)
  await unreachable(check, world, direct, shop)
}
