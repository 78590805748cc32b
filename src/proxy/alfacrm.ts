import type * as functions from '../alfacrm/index.js'
import type { AlfaCrmContext } from '../alfacrm/context.js'
import { alfacrmOperations } from '../alfacrm/operations.js'
import { type AlfaCrmParts, alfacrmRequests } from '../alfacrm/rules.js'
import type { Context } from '../core/context.js'
import type { Operation } from '../core/operation.js'
import { refuse } from '../core/refuse.js'
import type { RequestRules } from '../core/system.js'
import { agrees, readQuery } from './alfacrmIds.js'
import { operationsFor, refuseOtherRows } from './alfacrmRows.js'
import { readJsonObject } from './json.js'
import type { System } from './system.js'

type Functions = typeof functions

/**
 * The operations of AlfaCRM that a proxy can allow: every function that makes a request, except `login` and `getTariff`.
 * The API answers `getTariff` with all tariffs, whatever the id; allow `listTariffs` instead.
 */
export type AlfaCrmOperation = Exclude<
  { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
  'login' | 'getTariff'
>

/** The contents of a request to AlfaCRM. */
export type AlfaCrmParams = {
  /** The branch in the path. It must be the branch of the context. */
  readonly branch?: number
  /** The query of the URL, such as `id` and `customer_id`: whole numbers without leading zeros. */
  readonly query: Readonly<Record<string, string>>
  /** The JSON body. It does not contradict the URL. */
  readonly body: Readonly<Record<string, unknown>>
}

const branchPrefix = '{branch}/'

/** A login returns a credential, and the API answers `getTariff` with all tariffs. */
const unproxied = new Set(['login', 'getTariff'])

/** Returns the operations of each route, by the part of the path after the branch. */
const operationsByRoute = (): ReadonlyMap<string, readonly Operation[]> => {
  const all = new Map<string, Operation[]>()
  for (const operation of alfacrmOperations as readonly Operation[]) {
    if (unproxied.has(operation.name)) continue
    const route = operation.path.replace(branchPrefix, '')
    all.set(route, [...(all.get(route) ?? []), operation])
  }
  return all
}

/** Refuses a branch other than that of the context. */
const checkBranch = (digits: string | undefined, { path }: Operation, { branch }: AlfaCrmContext): void => {
  const isAllowed = digits === undefined ? !path.startsWith(branchPrefix) : digits === String(branch)
  if (!isAllowed) refuse('the branch must be that of the context')
}

/**
 * AlfaCRM for `createProxy`: its routes in the branch of the context, its query keys and its JSON bodies. Only POST
 * requests are allowed, so list companies with `{ method: 'POST' }`. A row is read with a list that is filtered by its id.
 * `getCustomer` therefore allows only a body with one whole number as `id` and the function's own filters, and a response
 * with other rows becomes a 502. `listCustomers` allows this and every other filter.
 */
export const alfacrm: System<AlfaCrmOperation, AlfaCrmParams, string> = /* @__PURE__ */ (() => {
  const routes = operationsByRoute()
  return {
    name: 'alfacrm',
    has: (name) => [...routes.values()].some((operations) => operations.some((operation) => operation.name === name)),
    methods: ['POST'],
    bodyType: 'application/json',
    requests: alfacrmRequests as unknown as RequestRules<Context<unknown>>,
    refusal: (message) => ({ name: 'Refused', message }),
    read: ({ method, path, query: sent, body: text }) => {
      const [, digits, route = ''] = /^v2api\/(?:(\d{1,9})\/)?([a-z/-]+)$/.exec(path) ?? []
      const operations = routes.get(route)
      if (!operations || method !== 'POST') return { status: 403, why: 'the request is not an operation of the API' }
      const query = readQuery(sent, operations)
      if (!query) return { status: 400, why: 'the query has an unknown key, an invalid value or no id' }
      const body = readJsonObject(text || '{}')
      if (!body) return { status: 400, why: 'the body must be a JSON object without _method and __proto__' }
      if (!agrees(query, body)) return { status: 400, why: 'the body contradicts the query of the URL' }
      const [operation, ...others] = operationsFor(operations, body) as [Operation, ...Operation[]]
      return {
        operations: [operation, ...others].map(({ name }) => name as AlfaCrmOperation) as [AlfaCrmOperation],
        operation,
        // The list comes first. If only the function for one row is allowed, no other row may be passed on.
        ...(others.length > 0 && {
          refuseAnswer: (allowed, answer) =>
            allowed === operation.name ? undefined : refuseOtherRows(answer, body['id']),
        }),
        params: { query, body, ...(digits !== undefined && { branch: Number(digits) }) },
        toParts: (context): AlfaCrmParts => {
          const { branch } = context as AlfaCrmContext
          checkBranch(digits, operation, context as AlfaCrmContext)
          return { query, body, branch: digits === undefined ? null : branch, route: { method: 'POST' } }
        },
      }
    },
  }
})()
