import type * as functions from '../alfacrm/index.js'
import { type AlfaCrmContext, located } from '../alfacrm/context.js'
import { request } from '../alfacrm/wire.js'
import type { Effect } from '../core/error.js'
import { refuse } from '../core/refuse.js'
import { readJsonObject } from './json.js'
import type { System } from './system.js'

/** Entities whose rows can be listed, saved and deleted. */
const saved = [
  ...['Branch', 'Cgi', 'Communication', 'Customer', 'CustomerTariff', 'Discount', 'Group', 'LeadReject', 'LeadSource'],
  ...['LeadStatus', 'Lesson', 'LessonType', 'Location', 'Pay', 'PayAccount', 'PayItem', 'PayItemCategory'],
  ...['RegularLesson', 'Room', 'StudyStatus', 'Subject', 'Tariff', 'Task', 'Teacher'],
]
/** Entities whose rows can be listed. */
const read = ['Company', 'CustomerReject', 'Level', 'Log', 'PayType', 'Pipeline', 'Streaming', 'User']

/** What is called without a branch. */
const branchless = /^(branch|company)\//

type Functions = typeof functions

/** The operations of AlfaCRM that a proxy can let through: every function that makes a request, but for `login`. */
export type AlfaCrmOperation = Exclude<
  { readonly [Name in keyof Functions]: `${Name}Raw` extends keyof Functions ? Name : never }[keyof Functions],
  'login'
>

type Operation = AlfaCrmOperation
type Route = { readonly operations: readonly [Operation, ...Operation[]]; readonly effect: Effect }

const kebab = (name: string): string => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()
const plural = (name: string): string => name.replace(/([^a])y$/, '$1ie').replace(/(s|ch)$/, '$1e') + 's'

const special: readonly (readonly [route: string, operation: Operation, effect?: Effect])[] = [
  ['cgi/customer', 'listCustomerGroups'],
  ['teacher/teacher-rate', 'listTeacherRates'],
  ['teacher/working-hour', 'listWorkingHours'],
  ['sms-message', 'listSmsMessages'],
  ['mail-message', 'listMailMessages'],
  ['phone-call', 'listPhoneCalls'],
  ['calendar/customer', 'getCustomerCalendar'],
  ['calendar/teacher', 'getTeacherCalendar'],
  ['calendar/group', 'getGroupCalendar'],
  ['bonus/balance-bonus', 'getBonusBalance'],
  ['bonus/bonus-add', 'addBonus', 'once'],
  ['bonus/bonus-spend', 'spendBonus', 'once'],
  ['lesson/teach', 'teachLesson', 'once'],
  ['pay/fiscal-sell', 'fiscalSellPay', 'once'],
  ['lead-form/save', 'saveLeadForm', 'once'],
]

const routes: ReadonlyMap<string, Route> = /* @__PURE__ */ (() => {
  const all = new Map<string, Route>()
  const add = (route: string, effect: Effect, ...operations: readonly string[]): void =>
    void all.set(route, { effect, operations: operations as unknown as Route['operations'] })
  // A row is read by a list that is asked for its id.
  for (const name of [...saved, ...read]) add(`${kebab(name)}/index`, 'read', `list${plural(name)}`, `get${name}`)
  for (const name of saved) {
    add(`${kebab(name)}/create`, 'once', `create${name}`)
    // Of payments each write is money.
    const effect = name === 'Pay' ? 'once' : 'repeatable'
    add(`${kebab(name)}/update`, effect, `update${name}`)
    add(`${kebab(name)}/delete`, effect, `delete${name}`)
  }
  for (const [route, operation, effect = 'read'] of special) add(route, effect, operation)
  return all
})()

/** What a request to AlfaCRM asks for. */
export type AlfaCrmParams = {
  /** The branch in the path; it has to be the context's. */
  readonly branch?: number
  /** `id`, `customer_id` … as they stand in the URL. */
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

const queryKeys = /^(id|group_id|customer_id|class|related_id|type|date1|date2|page|per-page)$/

const readQuery = (sent: URLSearchParams): Record<string, string> | undefined => {
  const query: Record<string, string> = {}
  for (const [key, value] of sent) {
    if (!queryKeys.test(key) || Object.hasOwn(query, key) || !/^[\w.-]*$/.test(value)) return undefined
    query[key] = value
  }
  return query
}

/**
 * AlfaCRM, for `createProxy`: its routes below the branch of the context, its query keys and JSON bodies. Companies are
 * listed with `{ method: 'POST' }`: nothing passes that is not a POST.
 */
export const alfacrm: System<Operation, AlfaCrmParams, string> = {
  name: 'alfacrm',
  has: (name) => [...routes.values()].some(({ operations }) => operations.includes(name as Operation)),
  methods: ['POST'],
  bodyType: 'application/json',
  located: (context) => located(context as AlfaCrmContext),
  secretsOf: (token, context) => [token, ...Object.values((context as AlfaCrmContext).headers ?? {})],
  refusal: (message) => ({ name: 'Refused', message }),
  read: ({ method, path, query: sent, body: text }) => {
    const [, digits, name = ''] = /^v2api\/(?:(\d{1,9})\/)?([a-z/-]+)$/.exec(path) ?? []
    const route = routes.get(name)
    if (!route || method !== 'POST') return { status: 403, why: 'this is no operation of the API' }
    const query = readQuery(sent)
    if (!query) return { status: 400, why: 'the query has a key or a value that is none of the API' }
    const body = readJsonObject(text || '{}')
    if (!body) return { status: 400, why: 'the body is no JSON object' }
    const { effect, operations } = route
    const byId = body['id'] !== undefined || query['id'] !== undefined
    return {
      operations: operations.length > 1 && !byId ? [operations[0]] : operations,
      effect,
      params: { query, body, ...(digits !== undefined && { branch: Number(digits) }) },
      request: (context) => {
        const { branch } = context as AlfaCrmContext
        if (digits === undefined ? !branchless.test(name) : digits !== `${branch}`) refuse('another branch')
        const options = { branch: digits === undefined ? null : branch }
        return request(context as AlfaCrmContext, name, { query, body, options })
      },
    }
  },
}
