import { done } from '../../outcome.js'
import { type Handler, pageOf } from '../call.js'
import { type Params, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { contains } from '../text.js'
import { fullName } from '../tickets/author.js'

type Client = Row<'clients'>

const orders: Readonly<Record<string, (client: Client) => string | number>> = {
  id: ({ id }) => id,
  firstname: ({ firstname }) => firstname.toLowerCase(),
  lastname: ({ lastname }) => lastname.toLowerCase(),
  companyname: ({ companyname }) => companyname.toLowerCase(),
  email: ({ email }) => email.toLowerCase(),
  groupid: ({ groupid }) => groupid,
  datecreated: ({ datecreated }) => datecreated,
  status: ({ status }) => status,
}

const orderOf = (params: Params): ((a: Client, b: Client) => number) => {
  const name = textAt(params, 'orderby')
  const keyOf = (Object.hasOwn(orders, name) ? orders[name] : undefined) ?? (({ id }: Client) => id)
  const sign = textAt(params, 'sorting').toUpperCase() === 'DESC' ? -1 : 1
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    return sign * (left < right ? -1 : left > right ? 1 : a.id - b.id)
  }
}

/** GetClients. `search` matches the name, the company and the e-mail address. */
export const getClients: Handler = ({ store, params, settings }) => {
  const [search, status] = [textAt(params, 'search'), textAt(params, 'status')]
  const found = (client: Client) =>
    [fullName(client), client.companyname, client.email].some((text) => contains(text, search))
  const clients = store.clients
    .all()
    .filter((client) => (status === '' || client.status === status) && found(client))
    .sort(orderOf(params))
  const { page, counters } = pageOf(params, clients)
  const rows = page.map(({ id, firstname, lastname, companyname, email, datecreated, groupid, status: now }) => {
    return { id, firstname, lastname, companyname, email, datecreated, groupid, status: now }
  })
  return done({ totalresults: clients.length, ...counters, ...wrapped(settings.quirks, 'clients', 'client', rows) })
}
