import { alfaCrmToken } from '../../../alfacrm/auth.js'
import * as functions from '../../../alfacrm/index.js'
import { alfacrmOperations } from '../../../alfacrm/operations.js'
import { alfacrmAnswers } from '../../../alfacrm/rules.js'
import type { Operation } from '../../../core/operation.js'
import { literal } from '../literal.js'
import { faultMatches, operationFinder } from '../routes.js'
import { shownTime, tablesIn, valuesOf } from '../stored.js'
import type { AskedRoute, ConsoleSystem } from '../types.js'

const operations = alfacrmOperations as unknown as readonly Operation[]
const root = ['v2api']

/** Fields whose names are not those of the table to which they point. */
const targetByName: Readonly<Record<string, string>> = {
  assigned_id: 'user',
  employee_id: 'user',
  author_id: 'user',
  user_id: 'user',
  study_status_id: 'study-status',
  status_id: 'study-status',
}

const find = operationFinder(operations, root)

/** A route below a branch may also be called without one. */
const operationOf = (asked: AskedRoute): string | undefined =>
  find(asked) ?? find({ ...asked, path: asked.path.replace(/^\/v2api\//, '/v2api/1/') })

/** AlfaCRM in the console. */
export const alfacrm: ConsoleSystem = {
  name: 'alfacrm',
  title: 'AlfaCRM',
  operations: operations.map(({ name }) => name),
  operationOf,
  matchesOf: (name) =>
    faultMatches(
      operations.find((operation) => operation.name === name),
      root,
    ),
  answers: alfacrmAnswers,
  isSecretName: (name) => /token|secret|password|api_?key|app-?key/i.test(name),
  tablesOf: (state) => tablesIn(state),
  showRow: (row) => ({
    id: row['id'] ?? null,
    ...valuesOf(row),
    created_at: shownTime(row['createdAt']),
    updated_at: shownTime(row['updatedAt']),
    ...(typeof row['removedAt'] === 'number' ? { removed_at: shownTime(row['removedAt']) } : {}),
  }),
  targetOf: (_table, field, tables) => {
    const known = Object.hasOwn(targetByName, field) ? targetByName[field] : undefined
    const named = /^(.+)_ids?$/.exec(field)?.[1]?.replaceAll('_', '-')
    return [known, named].find((target) => target !== undefined && tables.has(target))
  },
  hasOutbox: true,
  functions: functions,
  contextCode: (baseUrl, { email = 'api@example.com', apiKey = 'key', appKey }, operation) => {
    const isLogin = operation === 'login'
    return {
      imports: isLogin ? [] : ['createAlfaCrmContext'],
      lines: [
        isLogin ? 'const ctx = {' : 'const ctx = createAlfaCrmContext({',
        `  baseUrl: ${literal(baseUrl)},`,
        ...(isLogin ? [] : ['  branch: 1,']),
        `  email: ${literal(email)},`,
        `  apiKey: ${literal(apiKey)},`,
        ...(appKey === undefined ? [] : [`  headers: ${literal({ 'X-APP-KEY': appKey })},`]),
        isLogin ? '}' : '})',
      ],
    }
  },
  createContext: ({ baseUrl, fetch, credentials: { email = '', apiKey = '', appKey }, now }) => {
    const headers = appKey === undefined ? {} : { headers: { 'X-APP-KEY': appKey } }
    const server = { baseUrl, branch: 1, fetch: (url: string, init: object) => fetch(url, init), ...headers }
    // A login takes the address and the key from its context.
    return { ...server, email, apiKey, token: alfaCrmToken({ ...server, email, apiKey, now, skew: 0 }) }
  },
}
