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

/** The operations of WHMCS that a proxy can allow: every documented action, and those of `CustomActions`. */
export type WhmcsOperation =
  | Exclude<
      { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
      'call'
    >
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- until somebody augments it
  | keyof Custom

/**
 * The fields of a request to WHMCS, with the names that PHP gives them: `pid[0]` for `pid[]`. They are sent in this form. A
 * form is refused if PHP would keep only one of two fields, or if an id is not written in plain digits: `07` would be the
 * id 7.
 */
export type WhmcsParams = Readonly<Record<string, string>>

/** The fields that the proxy itself adds to a call. */
const transport = /^(username|password|identifier|secret|accesskey|responsetype)$/

/** The names of numeric ids, and the exceptions, which are strings. */
const idName = /id\]?$/i
const textIds = new Set(['tax_id', 'transid', 'tid', 'subscriptionid'])

/** Values that PHP reads as a number, or as the beginning of one: ` 07`, `+7`, `7abc`. */
const numeric = /^\s*[+-]?\.?\d/

/** A whole number in its canonical form. */
const wholeNumber = /^(?:0|-?[1-9]\d*)$/

/** Checks that each id is written in its canonical form, so that `when` can compare it. WHMCS reads `07` and `7abc` as 7. */
const hasPlainIds = ({ action, ...fields }: Readonly<Record<string, string>>): boolean =>
  Object.entries(fields).every(([name, value]) => {
    if (!idName.test(name) || textIds.has(name) || !numeric.test(value)) return true
    // This action accepts a list of ids.
    const ids = action === 'GetClientsAddons' && name === 'serviceid' ? value.split(',') : [value]
    return ids.every((id) => wholeNumber.test(id))
  })

/**
 * Returns the fields of a form without the credential. Returns undefined if a credential is given as a list, or if PHP
 * would read the form differently.
 */
const readFields = (body: string): Record<string, string> | undefined => {
  const fields = readPhpForm(body)
  if (!fields) return undefined
  const isTransport = (name: string): boolean => transport.test(name.split('[')[0]!)
  if (Object.keys(fields).some((name) => name.includes('[') && isTransport(name))) return undefined
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isTransport(name)))
}

/** Returns the operation of an action, either a documented one or an addon's. */
const operationOf = (action: string): ActionOperation =>
  whmcsOperations.find((operation) => operation.action === action) ?? actionNamed(action)

/** WHMCS for `createProxy`: its single route. The action in the form selects the operation. */
export const whmcs: System<WhmcsOperation, WhmcsParams, WhmcsToken> = {
  name: 'whmcs',
  has: (name) => /^[a-z]\w*$/.test(name),
  methods: ['POST'],
  bodyType: 'application/x-www-form-urlencoded',
  requests: whmcsRequests as unknown as RequestRules<Context<unknown>>,
  refusal: (message) => ({ result: 'error', message }),
  read: ({ method, path, query, body }) => {
    if (method !== 'POST' || path !== 'includes/api.php')
      return { status: 403, why: 'the request is not an operation of the API' }
    const fields = readFields(body)
    if (!fields || query.size > 0)
      return {
        status: 400,
        why: 'a field name is repeated or would be changed by PHP, or the URL has a query',
      }
    if (!hasPlainIds(fields)) return { status: 400, why: 'an id must be a whole number in plain digits' }
    const { action: name = '', ...params } = fields
    if (!/^[A-Z]\w*$/.test(name)) return { status: 400, why: 'the form must name an action' }
    const operation = operationOf(name)
    return {
      operations: [operation.name as WhmcsOperation],
      operation: operation as unknown as Operation,
      params,
      toParts: (): RequestParts => operation.toParts(params),
    }
  },
}
