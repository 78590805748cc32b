import { createContext, type Effect } from 'billfold'
import {
  addOrder,
  call,
  callRaw,
  getTicket,
  upgradeProduct,
  upgradeProductRaw,
  type WhmcsContext,
} from 'billfold/whmcs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, hangUp, refusingUrl, tooMany } from '../support/faultServer.js'
import { facts, functionName } from '../../src/whmcs/generate/facts.js'
import { action, token, useServer } from './served.js'

const { answers, server } = useServer()

// No wait between attempts: full jitter of nothing.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => void vi.restoreAllMocks())

const managed = (): WhmcsContext => createContext({ baseUrl: server().url, token })

/** How many requests a call makes of a server that is down. */
const tries = async (make: (context: WhmcsContext) => Promise<unknown>): Promise<number> => {
  answers(answer(503, ''))
  const before = server().received.length
  await make(managed())
  return server().received.length - before
}

/** The contract's list of what may be repeated, restated. */
const safe = /^(Get[A-Z]\w*|List[A-Z]\w*|DomainGet[A-Z]\w*|WhmcsDetails|DomainWhois|EncryptPassword|DecryptPassword)$/

describe('an outage', () => {
  test.each(facts.map((each) => [each.action, safe.test(each.action) ? 3 : 1] as const))(
    'has %s tried %i times',
    async (name, count) => {
      expect(await tries((context) => action(functionName(name))(context, {}))).toBe(count)
      expect(await tries((context) => action(`${functionName(name)}Raw`)(context, {}))).toBe(count)
    },
  )

  test.each([
    ['DomainRequestEPP', 1],
    ['ValidateLogin', 1],
    ['CreateSsoToken', 1],
    ['OrderFraudCheck', 1],
    ['GenInvoices', 1],
    ['CapturePayment', 1],
    ['ModuleSuspend', 1],
    ['GetHealthStatus', 3],
    ['DomainGetNameservers', 3],
  ])('has %s tried %i times, as this list of its own says', async (name, count) => {
    expect(await tries((context) => action(functionName(name))(context, {}))).toBe(count)
  })

  const upgrade = { serviceid: 1, paymentmethod: 'mailin', type: 'product' } as const
  test.each([
    [true, 3],
    [1, 3],
    ['1', 3],
    [false, 1],
    [undefined, 1],
    [0, 1],
    ['0', 1],
    ['', 1],
  ])('has an upgrade with calconly %j tried %i times', async (calconly, count) => {
    const params = { ...upgrade, calconly: calconly as boolean }
    expect(await tries((context) => upgradeProduct(context, params))).toBe(count)
    expect(await tries((context) => upgradeProductRaw(context, params))).toBe(count)
  })

  test.each<[string, Effect | undefined, number]>([
    ['GetLoyaltyPoints', undefined, 3],
    ['AddBonus', undefined, 1],
    ['AddBonus', 'repeatable', 3],
    ['GetLoyaltyPoints', 'once', 1],
    ['EncryptPasswordAgain', undefined, 1],
    ['Getting', undefined, 1],
  ])('has a call of %s with the effect %j tried %i times', async (name, effect, count) => {
    expect(await tries((context) => call(context, name, {}, { effect }))).toBe(count)
    expect(await tries((context) => callRaw(context, name, {}, { effect }))).toBe(count)
  })
})

describe('an order', () => {
  const order = { clientid: 1, paymentmethod: 'mailin', pid: [1] }

  test('is placed again after 429, which did nothing', async () => {
    answers(tooMany(0), { result: 'success', orderid: '5' })
    expect((await addOrder(managed(), order)).value).toMatchObject({ orderid: 5 })
  })

  test('is not placed again where it may have been', async () => {
    const before = server().received.length
    answers(hangUp, { result: 'success', orderid: '5' })
    expect((await addOrder(managed(), order)).error).toMatchObject({
      kind: 'network',
      delivery: 'unknown',
      attempts: 1,
    })
    expect(server().received.length - before).toBe(1)
  })

  test('is tried again where nothing left', async () => {
    const context = createContext({ baseUrl: await refusingUrl(), token })
    expect((await addOrder(context, order)).error).toMatchObject({ delivery: 'notSent', attempts: 3 })
  })
})

test('a reading that was refused is not repeated', async () => {
  const before = server().received.length
  answers({ result: 'error', message: 'Ticket ID Not Found' })
  expect((await getTicket(managed(), { ticketid: 1 })).error).toMatchObject({ kind: 'notFound', attempts: 1 })
  expect(server().received.length - before).toBe(1)
})
