import { type Context, unwrap } from 'billfold'
import * as api from 'billfold/teamtools'
import { ids, network, received } from './account.js'

/** What the examples of TeamTools and of all systems may use without a word: a context, and what it is about. */
export const ctx: Context = { baseUrl: 'https://api.teamtools.io/', token: 'token' }

const here = { ...ctx, fetch: network }

/** A customer that was fetched. */
export const customer: api.Customer = unwrap(await api.getCustomer(here, ids.customer))
/** An invoice of theirs that is open. */
export const invoice: api.Invoice = unwrap(await api.getInvoice(here, ids.invoice))
/** One of their end users. */
export const user: api.EndUser = unwrap(await api.getEndUser(here, ids.user))

/** Customers to be saved. */
export const rows: readonly api.Input<'Customer'>[] = [
  { name: 'Ann', email: 'ann@example.com' },
  { name: 'Bob', email: 'bob@example.com' },
]

type Events = { readonly data: readonly { readonly data: { readonly value: { readonly id?: string } } }[] }
const events = JSON.parse(unwrap(await api.listWebEventsRaw(here, { limit: 1000 })).body) as Events

/** A request that a webhook received: that the customer was created. */
export const request: Request = received(events.data.find(({ data }) => data.value.id === customer.id))
