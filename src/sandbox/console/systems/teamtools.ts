import { cachedToken } from '../../../core/cachedToken.js'
import * as functions from '../../../teamtools/index.js'
import { teamtoolsOperations } from '../../../teamtools/operations.js'
import { teamtoolsAnswers } from '../../../teamtools/rules.js'
import { definitions } from '../../teamtools/resources/index.js'
import { literal } from '../literal.js'
import { faultMatches, operationFinder } from '../routes.js'
import { shownTime, tablesIn, valuesOf } from '../stored.js'
import type { ConsoleSystem } from '../types.js'

const operations = teamtoolsOperations

/** What each field that holds ids points to, by `table.field`. */
const targets: ReadonlyMap<string, string> = new Map(
  definitions.flatMap(({ resource, attributes }) =>
    attributes.flatMap(({ name, of }) => (of === undefined ? [] : [[`${resource}.${name}`, of] as const])),
  ),
)

/** Fields that the definitions do not describe, such as those of an event, by their names. */
const targetByName: Readonly<Record<string, string>> = {
  customerId: 'customers',
  endUserId: 'endusers',
  groupId: 'groups',
  packageId: 'packages',
  planId: 'plans',
  subscriptionId: 'subscriptions',
  invoiceId: 'invoices',
  paymentId: 'payments',
  featureId: 'features',
  memberId: 'members',
}

/** TeamTools in the console. */
export const teamtools: ConsoleSystem = {
  name: 'teamtools',
  title: 'TeamTools',
  operations: operations.map(({ name }) => name),
  operationOf: operationFinder(operations, []),
  matchesOf: (name) =>
    faultMatches(
      operations.find((operation) => operation.name === name),
      [],
    ),
  answers: teamtoolsAnswers,
  isSecretName: (name) => /token|secret|salt|password|^key$/i.test(name),
  tablesOf: (state) => tablesIn(state),
  showRow: (row) => ({
    id: row['id'] ?? null,
    ...valuesOf(row),
    ...(Array.isArray(row['tags']) && row['tags'].length > 0 ? { tags: row['tags'] } : {}),
    ...(Array.isArray(row['notes']) && row['notes'].length > 0 ? { notes: row['notes'] } : {}),
    created_at: shownTime(row['createdAt']),
    updated_at: shownTime(row['updatedAt']),
    ...(typeof row['deletedAt'] === 'number' ? { deleted_at: shownTime(row['deletedAt']) } : {}),
  }),
  targetOf: (table, field, tables) => {
    const target = targets.get(`${table}.${field}`) ?? (Object.hasOwn(targetByName, field) ? targetByName[field] : '')
    return target !== undefined && tables.has(target) ? target : undefined
  },
  hasOutbox: true,
  functions: functions,
  contextCode: (baseUrl, { clientId = 'id', clientSecret = 'secret' }) => ({
    imports: ['requestAccessToken'],
    lines: [
      `const server = { baseUrl: ${literal(baseUrl)} }`,
      `const granted = await requestAccessToken(server, ${literal({ clientId, clientSecret })})`,
      'const ctx = { ...server, token: granted.value?.access_token }',
    ],
  }),
  createContext: ({ baseUrl, fetch, credentials: { clientId = '', clientSecret = '' }, now }) => {
    const server = { baseUrl, fetch: (url: string, init: object) => fetch(url, init) }
    const request = () => functions.requestAccessToken(server, { clientId, clientSecret })
    return { ...server, token: cachedToken({ request, now, skew: 0 }) }
  },
}
