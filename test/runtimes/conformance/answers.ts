import { type Context, createContext, type ErrorKind } from 'billfold'
import { applyInvoicePayment, getCustomer, getCustomerRaw } from 'billfold/teamtools'
import type { Checking } from './check.js'
import { errorOf, type Fault, setFaults, type World } from './world.js'

const id = '580a0ffcbffebc8b0e8b456a'

/** What the API says no with, or what is no answer at all, and the error that it is. */
const answers: readonly (readonly [what: string, fault: Fault, kind: ErrorKind, status: number])[] = [
  ['400', { status: 400 }, 'rejected', 400],
  ['401', { status: 401 }, 'unauthorized', 401],
  ['403', { status: 403 }, 'forbidden', 403],
  ['409', { status: 409 }, 'rejected', 409],
  ['422', { status: 422 }, 'invalid', 422],
  ['500', { status: 500 }, 'server', 500],
  ['half of a JSON', { malformed: true }, 'malformed', 200],
  ['HTML', { malformed: '<html>' }, 'malformed', 200],
  ['another shape', { malformed: `{"data":{"id":"${id}","name":7}}` }, 'mismatch', 200],
]

/** What each answer becomes. */
export const answerChecks = async (check: Checking, world: World, literal: Context): Promise<void> => {
  for (const [what, fault, right, code] of answers)
    await check(`an answer of ${what} is ${right}`, async () => {
      await setFaults(world, { ...fault, times: 1 })
      const error = errorOf(await getCustomer(literal, id))
      const { kind, delivery, attempts, status } = { status: 0, ...error }
      return { kind: [kind, right], delivery: [delivery, 'answered'], attempts: [attempts, 1], status: [status, code] }
    })
  await check('a 429 says how long to wait', async () => {
    await setFaults(world, { retryAfter: 3, times: 1 })
    const error = errorOf(await applyInvoicePayment(literal, id, { amount: 1 }))
    const { kind, retryable } = error
    const wait = error.kind === 'rateLimited' && error.retryAfter
    return { kind: [kind, 'rateLimited'], retryAfter: [wait, 3], retryable: [retryable, true] }
  })
  await check('another shape is a value where nothing is validated', async () => {
    await setFaults(world, { malformed: `{"data":{"id":"${id}","name":7}}`, times: 1 })
    const answer = await getCustomer({ ...literal, validate: 'off' }, id)
    return { name: [answer.value?.name, 7] }
  })
  await check('dates of every form that the API has are read', async () => {
    const php = (date: string, timezone: string, timezone_type: number) => ({ date, timezone, timezone_type })
    const dates = [
      [php('2016-07-01 12:00:00.250000', 'Europe/Berlin', 3), '2016-07-01T10:00:00.250Z'],
      [php('2016-01-01 12:00:00', 'Europe/Berlin', 3), '2016-01-01T11:00:00.000Z'],
      [php('2016-03-13 12:00:00', 'America/New_York', 3), '2016-03-13T16:00:00.000Z'],
      [php('2016-07-01 12:00:00', 'CEST', 2), '2016-07-01T10:00:00.000Z'],
      [php('2016-01-01 12:00:00', 'PST', 2), '2016-01-01T20:00:00.000Z'],
      [php('2016-01-01 12:00:00', '+02:00', 1), '2016-01-01T10:00:00.000Z'],
      ['2016-01-01T12:00:00+0200', '2016-01-01T10:00:00.000Z'],
      ['2016-01-01', '2016-01-01T00:00:00.000Z'],
    ] as const
    const read: unknown[] = []
    for (const [joinDate] of dates) {
      await setFaults(world, { malformed: JSON.stringify({ data: { id, joinDate } }), times: 1 })
      const customer = await getCustomer(literal, id)
      read.push(customer.ok ? customer.value.joinDate : customer.error.message)
    }
    return { read: [read, dates.map(([, instant]) => instant)] }
  })
  await check('a redirect is not followed', async () => {
    await setFaults(world, { status: 302, times: 1 })
    const raw = await getCustomerRaw(literal, id)
    await setFaults(world, { status: 302, times: 1 })
    const { kind, attempts } = errorOf(await getCustomer(createContext(literal), id))
    return {
      status: [raw.value?.status, world.expected.redirect],
      kind: [kind, 'rejected'],
      attempts: [attempts, 1],
    }
  })
  await check('an error is plain data and holds no token', async () => {
    await setFaults(world, { status: 403, times: 1 })
    const error = errorOf(await getCustomer(literal, id))
    const copy = structuredClone(error)
    const text = JSON.stringify(error)
    const token = typeof literal.token === 'string' ? literal.token : ''
    return { copy: [JSON.stringify(copy), text], token: [token !== '' && text.includes(token), false] }
  })
}
