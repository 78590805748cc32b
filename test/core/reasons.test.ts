import { createContext } from 'billfold'
import { getCustomer as getAlfaCrmCustomer, login } from 'billfold/alfacrm'
import {
  applyInvoicePayment,
  getCustomer,
  listCustomers,
  saveCustomer,
  saveCustomers,
  subscribeCustomer,
} from 'billfold/teamtools'
import { getTicket } from 'billfold/whmcs'
import { expect, it } from 'vitest'

const baseUrl = 'https://api.test/'
const fetch = (): Promise<Response> => expect.unreachable('nothing is sent')
const ctx = { baseUrl, token: 'token', fetch }

/** A token function that throws an error of the file system, whose message holds a path. */
const unreadable = (): never => {
  throw Object.assign(new Error('/home/me/secret-token'), { code: 'ENOENT' })
}

type Call = () => Promise<{ readonly error?: { readonly message: string } }>

const reasons: readonly (readonly [message: string, call: Call])[] = [
  [
    'teamtools.getCustomer: id must be a non-empty string other than . and .., got undefined',
    () => getCustomer(ctx, undefined as never),
  ],
  [
    'teamtools.getCustomer: id must be a non-empty string other than . and .., got an empty string',
    () => getCustomer(ctx, ''),
  ],
  [
    'teamtools.getCustomer: id must be a non-empty string other than . and .., got a number',
    () => getCustomer(ctx, 5 as never),
  ],
  [
    'teamtools.getCustomer: the context must be an object with baseUrl, got undefined',
    () => getCustomer(undefined as never, 'id'),
  ],
  [
    'teamtools.getCustomer: the context must be an object with baseUrl, got null',
    () => getCustomer(null as never, 'id'),
  ],
  ['teamtools.getCustomer: baseUrl must be the URL of the API, got undefined', () => getCustomer({} as never, 'id')],
  [
    'teamtools.getCustomer: fetch must be a function, got a string',
    () => getCustomer({ ...ctx, fetch: 'x' as never }, 'id'),
  ],
  [
    'teamtools.getCustomer: token must be a string, got a number',
    () => getCustomer({ ...ctx, token: 5 as never }, 'id'),
  ],
  [
    'teamtools.getCustomer: the token function threw Error ENOENT',
    () => getCustomer({ ...ctx, token: unreadable }, 'id'),
  ],
  ['teamtools.listCustomers: limit must be a whole number of at least 0', () => listCustomers(ctx, { limit: -1 })],
  ['teamtools.saveCustomers: entities must be an array, got an object', () => saveCustomers(ctx, {} as never)],
  ['teamtools.saveCustomers: the entity must be an object, got null', () => saveCustomers(ctx, [null as never])],
  ['teamtools.saveCustomer: the entity must be an object, got undefined', () => saveCustomer(ctx, undefined as never)],
  [
    'teamtools.subscribeCustomer: data must be an object, got undefined',
    () => subscribeCustomer(ctx, 'id', undefined as never),
  ],
  [
    'teamtools.applyInvoicePayment: amount must be a positive safe integer of cents',
    () => applyInvoicePayment(ctx, 'id', { amount: 0.5 }),
  ],
  [
    'alfacrm.getCustomer: id must be a whole number, got undefined',
    () => getAlfaCrmCustomer({ ...ctx, branch: 1 }, undefined as never),
  ],
  [
    'alfacrm.login: apiKey must be a non-empty string, got an empty string',
    () => login({ baseUrl, email: 'a', apiKey: '' }),
  ],
  [
    'whmcs.getTicket: token must have identifier and secret, or be the return value of adminLogin',
    () => getTicket({ baseUrl, token: 'token' as never }, { ticketid: 1 }),
  ],
  [
    'whmcs.getTicket: ticketid must be a string, a boolean or a number in plain digits, got a number',
    () => getTicket({ baseUrl, fetch }, { ticketid: NaN }),
  ],
  [
    'whmcs.getTicket: action is a parameter that the SDK sets itself: leave it out',
    () => getTicket({ baseUrl, fetch }, { ticketid: 1 }, { extra: { action: 'X' } }),
  ],
]

it.each(reasons)('%s', async (message, call) => {
  expect((await call()).error?.message).toBe(message)
})

it('are those of a context of createContext as well', async () => {
  const managed = createContext({ ...ctx, baseUrl: undefined as never })
  expect((await getCustomer(managed, 'id')).error?.message).toBe(
    'teamtools.getCustomer: baseUrl must be the URL of the API, got undefined',
  )
})
