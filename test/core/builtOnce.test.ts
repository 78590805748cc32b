import { type Context, createContext } from 'billfold'
import { applyInvoicePayment, listCustomers, saveCustomer, saveInvoice, subscribeCustomer } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { entity, id } from '../support/calls.js'

type Sent = { readonly url: string; readonly body: unknown }

/** A fetch that answers with these statuses in turn and does something after each request. */
const scripted = (
  statuses: readonly number[],
  afterwards: () => void,
): { readonly sent: Sent[]; readonly fetch: Context['fetch'] } => {
  const sent: Sent[] = []
  return {
    sent,
    fetch: (url, { body }) => {
      sent.push({ url, body: typeof body === 'string' ? JSON.parse(body) : undefined })
      afterwards()
      return Promise.resolve(Response.json(entity, { status: statuses[Math.min(sent.length, statuses.length) - 1]! }))
    },
  }
}

const options = { baseUrl: 'http://api.invalid/', token: 'the-token' }
const credential = { access_token: 'the-token' }

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => void vi.restoreAllMocks())

/** Arguments that can change, the call with them, how they change, and what is sent of them whatever becomes of them. */
const changing = {
  saveCustomer: () => {
    const customer = { id, name: 'A', tags: ['a'], joinDate: new Date('2016-05-04'), size: { width: 5 } }
    return {
      call: (context: Context) => saveCustomer(context, customer),
      change: () => {
        Object.assign(customer, { id: 'another', name: 'B', more: true })
        customer.tags.push('b')
        customer.joinDate.setTime(0)
        customer.size.width = 9
      },
      url: `http://api.invalid/customers/${id}`,
      body: {
        name: 'A',
        tags: ['a'],
        joinDate: { date: '2016-05-04 00:00:00.000000', timezone_type: 3, timezone: 'UTC' },
        size: { width: 5 },
      },
    }
  },
  applyInvoicePayment: () => {
    const payment = { amount: 100 }
    return {
      call: (context: Context) => applyInvoicePayment(context, id, payment),
      change: () => void (payment.amount += 100),
      url: `http://api.invalid/invoices/${id}/payment`,
      body: { amount: 100 },
    }
  },
  saveInvoice: () => {
    const invoice = { id, items: [{ description: 'Setup', amount: 1750 }] }
    return {
      call: (context: Context) => saveInvoice(context, invoice),
      change: () => {
        invoice.items[0]!.amount = 5
        invoice.items.push({ description: 'More', amount: 1 })
      },
      url: `http://api.invalid/invoices/${id}`,
      body: { items: [{ description: 'Setup', amount: 1750 }] },
    }
  },
  subscribeCustomer: () => {
    const data = { groupId: 'default', stripeToken: 'tok_1' }
    return {
      call: (context: Context) => subscribeCustomer(context, id, data),
      change: () => void Object.assign(data, { groupId: id, stripeToken: 'tok_2', force: true }),
      url: `http://api.invalid/customers/${id}/subscribe`,
      body: { groupId: 'default', stripeToken: 'tok_1' },
    }
  },
}

/** A status after which each of them is repeated: what adds up only after 429. */
const temporary = { saveCustomer: 503, applyInvoicePayment: 429, saveInvoice: 503, subscribeCustomer: 429 }

describe.each(Object.keys(changing) as (keyof typeof changing)[])('what %s was given', (name) => {
  test('can change between the requests of a call: each is the first one again', async () => {
    const { call, change, url, body } = changing[name]()
    const { sent, fetch } = scripted([temporary[name], temporary[name], 200], change)
    expect(await call(createContext({ ...options, fetch }))).toMatchObject({ ok: true })
    expect(sent).toEqual(Array(3).fill({ url, body: { ...body, ...credential } }))
  })

  test.each(['literal', 'managed'])('can change as soon as a %s call has started', async (kind) => {
    const { call, change, url, body } = changing[name]()
    const { sent, fetch } = scripted([200], () => undefined)
    const given = { ...options, token: () => Promise.resolve('the-token'), fetch }
    const calling = call(kind === 'literal' ? given : createContext(given))
    change()
    expect(await calling).toMatchObject({ ok: true })
    expect(sent).toEqual([{ url, body: { ...body, ...credential } }])
  })

  test('can change while another token is asked for', async () => {
    const { call, change, url, body } = changing[name]()
    const { sent, fetch } = scripted([401, 200], () => undefined)
    const token = (refused?: string): string => {
      if (refused !== undefined) change()
      return refused === undefined ? 'the-token' : 'another-token'
    }
    await call(createContext<string>({ ...options, token, fetch }))
    expect(sent).toEqual([
      { url, body: { ...body, ...credential } },
      { url, body: { ...body, access_token: 'another-token' } },
    ])
  })
})

test('the query of a list can change between the requests of a call', async () => {
  const query = { keyword: 'a', limit: 5 }
  const { sent, fetch } = scripted([503, 200], () => void Object.assign(query, { keyword: 'b', limit: 6, offset: 9 }))
  await listCustomers(createContext({ ...options, fetch }), query)
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(Array(2).fill('?keyword=a&limit=5&access_token=the-token'))
})
