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
 * The operations of AlfaCRM that a proxy can let through: every function that makes a request, but for `login`, and for
 * `getTariff`, as the API gives all tariffs whatever the id. `listTariffs` allows it.
 */
export type AlfaCrmOperation = Exclude<
  { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
  'login' | 'getTariff'
>

/** What a request to AlfaCRM asks for. */
export type AlfaCrmParams = {
  /** The branch in the path; it has to be the context's. */
  readonly branch?: number
  /** `id`, `customer_id` … as they stand in the URL: whole numbers without zeros before them. */
  readonly query: Readonly<Record<string, string>>
  /** The JSON body. It says nothing else than the URL of what stands in both. */
  readonly body: Readonly<Record<string, unknown>>
}

const branchPrefix = '{branch}/'

/** A login asks for a credential, and the API answers `getTariff` with all tariffs. */
const unproxied = new Set(['login', 'getTariff'])

/** The operations of each route, by what follows the branch. */
const operationsByRoute = (): ReadonlyMap<string, readonly Operation[]> => {
  const all = new Map<string, Operation[]>()
  for (const operation of alfacrmOperations as readonly Operation[]) {
    if (unproxied.has(operation.name)) continue
    const route = operation.path.replace(branchPrefix, '')
    all.set(route, [...(all.get(route) ?? []), operation])
  }
  return all
}

/** Refuses a branch that is not the context's. */
const checkBranch = (digits: string | undefined, { path }: Operation, { branch }: AlfaCrmContext): void => {
  const isAllowed = digits === undefined ? !path.startsWith(branchPrefix) : digits === String(branch)
  if (!isAllowed) refuse('another branch')
}

/**
 * AlfaCRM, for `createProxy`: its routes below the branch of the context, its query keys and JSON bodies. Companies are
 * listed with `{ method: 'POST' }`: nothing passes that is not a POST. A row is read by a list that is asked for its id:
 * `getCustomer` passes one whole number as `id` in the body and no filter that is not the function's own, and an answer with
 * other rows becomes a 502. `listCustomers` passes that and all else.
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
      if (!operations || method !== 'POST') return { status: 403, why: 'this is no operation of the API' }
      const query = readQuery(sent, operations)
      if (!query) return { status: 400, why: 'the query has a key or a value that is none of the route, or has no id' }
      const body = readJsonObject(text || '{}')
      if (!body) return { status: 400, why: 'the body is no JSON object, or names a method' }
      if (!agrees(query, body)) return { status: 400, why: 'the body says another id than the URL' }
      const [operation, ...others] = operationsFor(operations, body) as [Operation, ...Operation[]]
      return {
        operations: [operation, ...others].map(({ name }) => name as AlfaCrmOperation) as [AlfaCrmOperation],
        operation,
        // The list is the first of these. Where it is not what is allowed, no other row may get out.
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
