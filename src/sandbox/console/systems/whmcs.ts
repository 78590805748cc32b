import type { Operation } from '../../../core/operation.js'
import { whmcsOperations } from '../../../whmcs/actions/operations.js'
import * as functions from '../../../whmcs/index.js'
import { whmcsAnswers } from '../../../whmcs/rules.js'
import { literal } from '../literal.js'
import { tablesIn } from '../stored.js'
import type { ConsoleSystem } from '../types.js'

const operations = whmcsOperations as readonly (Pick<Operation, 'name'> & { readonly action: string })[]

const nameOfAction: ReadonlyMap<string, string> = new Map(
  operations.map(({ name, action }) => [action.toLowerCase(), name]),
)

/** Fields whose names are not those of the table to which they point. */
const targetByName: Readonly<Record<string, string>> = {
  userid: 'clients',
  clientid: 'clients',
  owner: 'users',
  pid: 'products',
  gid: 'productgroups',
  taskid: 'projecttasks',
}

/** The action of a form, of which PHP keeps the last, or of a JSON body that some clients send. */
const actionIn = (body: string): string => {
  const actions = new URLSearchParams(body).getAll('action')
  return (actions.at(-1) ?? /name="action"\r?\n\r?\n(\w+)/.exec(body)?.[1] ?? '').toLowerCase()
}

/** WHMCS in the console. */
export const whmcs: ConsoleSystem = {
  name: 'whmcs',
  title: 'WHMCS',
  operations: operations.map(({ name }) => name),
  operationOf: ({ path, body }) => (path.endsWith('/includes/api.php') ? nameOfAction.get(actionIn(body)) : undefined),
  matchesOf: (name) => operations.filter((operation) => operation.name === name).map(({ action }) => action),
  answers: whmcsAnswers,
  isSecretName: (name) => /pass|secret|token|cvv|d_?num|bank|pw|epp|qans|^identifier$|accesskey/i.test(name),
  tablesOf: (state) => tablesIn(state),
  showRow: (row) => ({ id: row['id'] ?? null, ...row }),
  targetOf: (table, field, tables) => {
    const known = Object.hasOwn(targetByName, field) ? targetByName[field] : undefined
    const stem = /^(.+?)_?id$/.exec(field)?.[1]
    // A user is also the name of what `userid` is not: the client of an order, whose id is in `userid`.
    const named = stem === undefined ? [] : [`${stem}s`, stem, `${stem}es`, stem.replace(/y$/, 'ies')]
    const target = [known, ...named].find((name) => name !== undefined && tables.has(name))
    return field === 'id' || target === undefined || (target === table && field === 'owner') ? undefined : target
  },
  hasOutbox: false,
  functions: functions,
  contextCode: (baseUrl, { identifier = 'id', secret = 'secret', accessKey }) => ({
    imports: [],
    lines: [
      'const ctx = {',
      `  baseUrl: ${literal(baseUrl)},`,
      `  token: ${literal({ identifier, secret, ...(accessKey === undefined ? {} : { accessKey }) })},`,
      '}',
    ],
  }),
  createContext: ({ baseUrl, fetch, credentials: { identifier = '', secret = '', accessKey } }) => ({
    baseUrl,
    fetch: (url: string, init: object) => fetch(url, init),
    token: { identifier, secret, ...(accessKey === undefined ? {} : { accessKey }) },
  }),
}
