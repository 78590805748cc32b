import type { Request as Described } from '../core/call.js'
import type { Effect } from '../core/error.js'
import { write } from '../teamtools/wire.js'
import { readJsonObject } from './json.js'
import { type Route, routesByPath } from './routes.js'
import type { System } from './system.js'

const entities = [
  'Customer',
  'EndUser',
  'Feature',
  'Group',
  'Package',
  'Plan',
  'Subscription',
  'Invoice',
  'Payment',
  'Refund',
  'Coupon',
  'Member',
  'Team',
] as const

type EntityName = (typeof entities)[number]

/** The operations that every entity has. */
type Generic<E extends string> =
  Readable<E> | `save${E}` | `delete${E}` | `get${E}Attributes` | `save${E}Attribute` | `delete${E}Attribute`
type Readable<E extends string> = `get${E}` | `list${E}s` | `list${E}sByTag`

const get = ['include']
const list = ['keyword', 'filter', 'limit', 'offset', 'orderBy', 'orderDirection', 'include']

const pathOf = <E extends string>(name: E): string => `${name.toLowerCase()}s`

const readable = <E extends string>(name: E): readonly Route<Readable<E>>[] => [
  { operation: `get${name}`, method: 'GET', path: `${pathOf(name)}/{id}`, query: get },
  { operation: `list${name}s`, method: 'GET', path: pathOf(name), query: list },
  { operation: `list${name}sByTag`, method: 'GET', path: `${pathOf(name)}/tag/{tag}`, query: get },
]

const generic = (name: EntityName): readonly Route<Generic<EntityName>>[] => [
  ...readable(name),
  { operation: `save${name}`, method: 'POST', path: `${pathOf(name)}/`, effect: 'once' },
  { operation: `save${name}`, method: 'PUT', path: `${pathOf(name)}/{id}`, effect: 'repeatable' },
  { operation: `delete${name}`, method: 'DELETE', path: `${pathOf(name)}/{id}`, effect: 'repeatable' },
  { operation: `get${name}Attributes`, method: 'GET', path: `${pathOf(name)}/attributes` },
  { operation: `save${name}Attribute`, method: 'POST', path: `${pathOf(name)}/attributes/`, effect: 'once' },
  { operation: `save${name}Attribute`, method: 'PUT', path: `${pathOf(name)}/attributes/{id}`, effect: 'once' },
  {
    operation: `delete${name}Attribute`,
    method: 'DELETE',
    path: `${pathOf(name)}/attributes/{id}`,
    effect: 'repeatable',
  },
]

type Special =
  | 'saveCustomers'
  | 'saveEndUsers'
  | 'restoreCustomer'
  | 'restoreCustomers'
  | 'restoreEndUser'
  | 'restoreEndUsers'
  | 'subscribeCustomer'
  | 'unsubscribeCustomer'
  | 'getCustomerSubscription'
  | 'getCustomerEndUsers'
  | 'getCustomerEvents'
  | 'migrateCustomerEndUsers'
  | 'getEndUserEvents'
  | 'getGroupPackages'
  | 'settleInvoice'
  | 'applyInvoicePayment'
  | 'getInvoicePayments'
  | 'getInvoiceRefunds'
  | 'addSubscriptionInvoiceItem'
  | 'saveEvent'
  | 'trackEvent'
  | 'getEvent'
  | 'forwardStripeEvent'

const special: readonly Route<Special>[] = [
  { operation: 'saveCustomers', method: 'POST', path: 'customers/bulk', effect: 'once' },
  { operation: 'saveEndUsers', method: 'POST', path: 'endusers/bulk', effect: 'once' },
  { operation: 'restoreCustomer', method: 'PUT', path: 'customers/{id}/restore', effect: 'repeatable' },
  { operation: 'restoreCustomers', method: 'PUT', path: 'customers/restore', effect: 'repeatable' },
  { operation: 'restoreEndUser', method: 'PUT', path: 'endusers/{id}/restore', effect: 'repeatable' },
  { operation: 'restoreEndUsers', method: 'PUT', path: 'endusers/restore', effect: 'repeatable' },
  { operation: 'subscribeCustomer', method: 'PUT', path: 'customers/{id}/subscribe', effect: 'once' },
  { operation: 'unsubscribeCustomer', method: 'PUT', path: 'customers/{id}/unsubscribe', effect: 'repeatable' },
  { operation: 'getCustomerSubscription', method: 'GET', path: 'customers/{id}/subscription' },
  { operation: 'getCustomerEndUsers', method: 'GET', path: 'customers/{id}/endusers' },
  { operation: 'getCustomerEvents', method: 'GET', path: 'customers/{id}/events' },
  { operation: 'migrateCustomerEndUsers', method: 'PUT', path: 'customers/{id}/endusers', effect: 'repeatable' },
  { operation: 'getEndUserEvents', method: 'GET', path: 'endusers/{id}/events' },
  { operation: 'getGroupPackages', method: 'GET', path: 'groups/{id}/packages' },
  { operation: 'settleInvoice', method: 'PUT', path: 'invoices/{id}/settle', effect: 'once' },
  { operation: 'applyInvoicePayment', method: 'PUT', path: 'invoices/{id}/payment', effect: 'once' },
  { operation: 'getInvoicePayments', method: 'GET', path: 'invoices/{id}/payments' },
  { operation: 'getInvoiceRefunds', method: 'GET', path: 'invoices/{id}/refunds' },
  { operation: 'addSubscriptionInvoiceItem', method: 'PUT', path: 'subscriptions/{id}/addinvoiceitem', effect: 'once' },
  { operation: 'saveEvent', method: 'POST', path: 'events/', effect: 'once' },
  { operation: 'trackEvent', method: 'POST', path: 'events', effect: 'once' },
  { operation: 'getEvent', method: 'GET', path: 'events/{id}', query: get },
  { operation: 'forwardStripeEvent', method: 'POST', path: 'stripe', effect: 'once' },
]

/** The operations of TeamTools that a proxy can let through: all but those that ask for a token. */
export type TeamToolsOperation = Generic<EntityName> | Readable<'WebEvent'> | Special

/** What a request to TeamTools asks for. */
export type TeamToolsParams = {
  /** The id in the path: 24 hex digits. */
  readonly id?: string
  /** The tag in the path. */
  readonly tag?: string
  /** What the query holds: `include`, and of a list `keyword`, `filter`, `limit` … */
  readonly query: Readonly<Record<string, string>>
  /** The JSON body, without a token. */
  readonly body: Readonly<Record<string, unknown>>
}

const find = /* @__PURE__ */ routesByPath({ id: /^[\da-f]{24}$/i, tag: /^(?!\.{1,2}$)[^/\\%;?#\p{Cc}]+$/u })

const reading = (path: string, query: Readonly<Record<string, string>>): Described => ({
  sign: (access_token) => [
    `${path}?${new URLSearchParams(access_token ? { ...query, access_token: access_token as string } : query)}`,
  ],
})

/** An update that also subscribes, by groupId, takes effect each time. */
const effectOf = ({ operation, effect = 'read' }: Route<string>, body: object): Effect =>
  operation.startsWith('save') && Object.hasOwn(body, 'groupId') ? 'once' : effect

/** TeamTools, for `createProxy`: its paths, methods, query keys and JSON bodies. */
export const teamtools: System<TeamToolsOperation, TeamToolsParams, string> = /* @__PURE__ */ (() => {
  const routes: readonly Route<TeamToolsOperation>[] = [
    ...entities.flatMap(generic),
    ...readable('WebEvent'),
    ...special,
  ]
  return {
    name: 'teamtools',
    has: (name) => routes.some(({ operation }) => operation === name),
    located: (context) => context,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    bodyType: 'application/json',
    secretsOf: (token) => [token],
    refusal: (message) => ({ error: { message } }),
    read: ({ method, path, query: sent, body: text }) => {
      const found = find(routes, method, path, sent)
      if ('why' in found) return found
      const { route, params, query, url } = found
      const { operation } = route
      if (method === 'GET')
        return {
          operations: [operation],
          effect: 'read',
          params: { ...params, query, body: {} },
          request: () => reading(url, query),
        }
      const body = readJsonObject(text)
      if (!body) return { status: 400, why: 'the body is no JSON object' }
      delete body['access_token']
      const request = write(method as 'POST', url, body, undefined)
      return {
        operations: [operation],
        effect: effectOf(route, body),
        params: { ...params, query, body },
        request: () => request,
      }
    },
  }
})()
