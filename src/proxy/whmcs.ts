import type { Context } from '../core/context.js'
import type { Operation, RequestParts } from '../core/operation.js'
import type { RequestRules } from '../core/system.js'
import { whmcsOperations } from '../whmcs/actions/operations.js'
import type { CustomActions } from '../whmcs/call.js'
import type * as functions from '../whmcs/index.js'
import type { WhmcsToken } from '../whmcs/context.js'
import { type ActionOperation, actionNamed } from '../whmcs/operation.js'
import { whmcsRequests } from '../whmcs/rules.js'
import { readPhpForm } from './phpForm.js'
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

/**
 * What a request to WHMCS asks for: the fields of its form by the names under which PHP keeps them, which is how they are sent
 * on: `pid[0]` for `pid[]`. A form is refused where PHP would keep one of two fields, and where an id is not written in plain
 * digits: `07` would be the id 7.
 */
export type WhmcsParams = Readonly<Record<string, string>>

/** What the proxy itself puts into a call. */
const transport = /^(username|password|identifier|secret|accesskey|responsetype)$/

/** The names of ids that are numbers; these others are texts. */
const idName = /id\]?$/i
const textIds = new Set(['tax_id', 'transid', 'tid', 'subscriptionid'])

/** What PHP takes for a number or for the beginning of one: ` 07`, `+7`, `7abc`. */
const numeric = /^\s*[+-]?\.?\d/

/** A whole number in the one way to write it. */
const wholeNumber = /^(?:0|-?[1-9]\d*)$/

/** Whether each id is written in the one way that `when` may compare. WHMCS reads `07` and `7abc` as 7. */
const hasPlainIds = ({ action, ...fields }: Readonly<Record<string, string>>): boolean =>
  Object.entries(fields).every(([name, value]) => {
    if (!idName.test(name) || textIds.has(name) || !numeric.test(value)) return true
    // This action takes a list of them.
    const ids = action === 'GetClientsAddons' && name === 'serviceid' ? value.split(',') : [value]
    return ids.every((id) => wholeNumber.test(id))
  })

/** The fields of a form without the credential; undefined where one is given as a list, or PHP would read it otherwise. */
const readFields = (body: string): Record<string, string> | undefined => {
  const fields = readPhpForm(body)
  if (!fields) return undefined
  const isTransport = (name: string): boolean => transport.test(name.split('[')[0]!)
  if (Object.keys(fields).some((name) => name.includes('[') && isTransport(name))) return undefined
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isTransport(name)))
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
    if (!fields || query.size > 0)
      return {
        status: 400,
        why: 'a field has a name that WHMCS would read as another, or stands beside one of its name',
      }
    if (!hasPlainIds(fields)) return { status: 400, why: 'an id is no whole number in plain digits' }
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
