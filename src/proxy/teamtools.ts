import type { Context } from '../core/context.js'
import type { RequestRules } from '../core/system.js'
import type * as functions from '../teamtools/index.js'
import { teamtoolsOperations } from '../teamtools/operations.js'
import { teamtoolsRequests } from '../teamtools/rules.js'
import { readJsonObject } from './json.js'
import { operationFinder } from './routes.js'
import type { System } from './system.js'
import { canonicalBody, canonicalId, namesAnother, namesEntity } from './teamtoolsIds.js'

type Functions = typeof functions

/**
 * The operations of TeamTools that a proxy can allow: all except those that request a token. `confirmWebEvent` is allowed
 * as `getWebEvent`.
 */
export type TeamToolsOperation = Exclude<
  { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
  'requestAccessToken' | 'refreshAccessToken' | 'confirmWebEvent'
>

/** The contents of a request to TeamTools. */
export type TeamToolsParams = {
  /** The id in the path: 24 hex digits, converted to lower case. */
  readonly id?: string
  /** The tag in the path. */
  readonly tag?: string
  /** The query, such as `include` or, for a list, `keyword`, `filter` and `limit`. */
  readonly query: Readonly<Record<string, string>>
  /** The JSON body without a token and with ids in lower case. It names no other entity than the path. */
  readonly body: Readonly<Record<string, unknown>>
}

const patterns = { id: /^[\da-f]{24}$/i, tag: /^(?!\.{1,2}$)[^/\\%;?#\p{Cc}]+$/u }

const canonicalParams = ({ id, ...params }: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  id === undefined ? params : { ...params, id: canonicalId(id) }

/**
 * TeamTools for `createProxy`: its paths, methods, query keys and JSON bodies. Ids are sent in lower case. A body that
 * names another entity than its path is refused.
 */
export const teamtools: System<TeamToolsOperation, TeamToolsParams, string> = /* @__PURE__ */ (() => {
  const operations = teamtoolsOperations.filter(({ anonymous, name }) => !anonymous && name !== 'confirmWebEvent')
  const find = operationFinder(operations, patterns)
  return {
    name: 'teamtools',
    has: (name) => operations.some((operation) => operation.name === name),
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    bodyType: 'application/json',
    requests: teamtoolsRequests as RequestRules<Context<unknown>>,
    refusal: (message) => ({ error: { message } }),
    read: ({ method, path, query: sent, body: text }) => {
      const found = find(method, path, sent)
      if ('why' in found) return found
      const { operations: matching, query } = found
      const params = canonicalParams(found.params)
      const given = method === 'GET' ? {} : readJsonObject(text)
      if (!given) return { status: 400, why: 'the body must be a JSON object without _method and __proto__' }
      const { access_token: _, ...own } = given
      const body = canonicalBody(own)
      const [operation] = matching
      const { id } = params
      if (id === undefined ? operation.withId && namesEntity(body) : namesAnother(path, id, body))
        return { status: 400, why: 'the body names another entity than the path' }
      return {
        operations: matching.map(({ name }) => name as TeamToolsOperation) as [TeamToolsOperation],
        operation,
        params: { ...params, query, body },
        toParts: () => ({ params, query, ...(method !== 'GET' && { body }) }),
      }
    },
  }
})()
