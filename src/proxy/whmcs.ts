import type { Context } from '../core/context.js'
import type { Operation, RequestParts } from '../core/operation.js'
import type { RequestRules } from '../core/system.js'
import { whmcsOperations } from '../whmcs/actions/operations.js'
import type { CustomActions } from '../whmcs/call.js'
import type * as functions from '../whmcs/index.js'
import type { WhmcsToken } from '../whmcs/context.js'
import { type ActionOperation, actionNamed } from '../whmcs/operation.js'
import { whmcsRequests } from '../whmcs/rules.js'
import type { System } from './system.js'

type Functions = typeof functions
type Custom = { readonly [Name in keyof CustomActions as Uncapitalize<Name & string>]: Name }

/** The operations of WHMCS that a proxy can let through: every documented action, and those of `CustomActions`. */
export type WhmcsOperation =
  | Exclude<
      { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
      'call'
    >
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- until somebody augments it
  | keyof Custom

/** What a request to WHMCS asks for: the fields of its form, by their names as they are sent: `pid[0]`. */
export type WhmcsParams = Readonly<Record<string, string>>

/** What the proxy itself puts into a call. */
const transport = /^(username|password|identifier|secret|accesskey|responsetype)$/

/**
 * A name that PHP reads as it stands. It takes spaces and dots for underscores, and what follows a bracket for a key: two
 * names that differ here could be one there, and `when` would have looked at the other.
 */
const plain = /^[a-z]\w*(\[\w*\])*$/i

/** The fields of a form without the credential; undefined where a name is none, or stands for one that is there. */
const readFields = (body: string): Record<string, string> | undefined => {
  const fields: Record<string, string> = {}
  const scalars = new Set<string>()
  const lists = new Set<string>()
  for (const [name, value] of new URLSearchParams(body)) {
    const [root = ''] = name.split('[')
    const kind = root === name ? scalars : lists
    if (!plain.test(name) || Object.hasOwn(fields, name) || (kind === lists ? scalars : lists).has(root))
      return undefined
    kind.add(root)
    if (transport.test(root) && kind === lists) return undefined
    if (!transport.test(name)) fields[name] = value
  }
  return fields
}

/** The operation of an action: a documented one, or one of an addon. */
const operationOf = (action: string): ActionOperation =>
  whmcsOperations.find((operation) => operation.action === action) ?? actionNamed(action)

/** WHMCS, for `createProxy`: its one route, of which the action in the form is the operation. */
export const whmcs: System<WhmcsOperation, WhmcsParams, WhmcsToken> = {
  name: 'whmcs',
  has: (name) => /^[a-z]\w*$/.test(name),
  methods: ['POST'],
  bodyType: 'application/x-www-form-urlencoded',
  requests: whmcsRequests as unknown as RequestRules<Context<unknown>>,
  refusal: (message) => ({ result: 'error', message }),
  read: ({ method, path, query, body }) => {
    if (method !== 'POST' || path !== 'includes/api.php') return { status: 403, why: 'this is no operation of the API' }
    const fields = readFields(body)
    if (!fields || query.size > 0) return { status: 400, why: 'a field has a name that WHMCS would read as another' }
    const { action: name = '', ...params } = fields
    if (!/^[A-Z]\w*$/.test(name)) return { status: 400, why: 'no action is named' }
    const operation = operationOf(name)
    return {
      operations: [operation.name as WhmcsOperation],
      operation: operation as unknown as Operation,
      params,
      toParts: (): RequestParts => operation.toParts(params),
    }
  },
}
