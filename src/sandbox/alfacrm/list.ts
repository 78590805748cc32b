import { type Json, type JsonObject, own } from '../json.js'
import { done, type Outcome } from '../outcome.js'
import type { Account, Row } from './account.js'
import type { Call, Definition, Scope } from './definition.js'
import { equals, type Filter, type Look, type Test, toIntegers } from './filters.js'
import { envelope, readPage } from './page.js'
import { isNone } from './read.js'
import { showRow, valueOf } from './show.js'
import { numbersOf } from './table.js'
import { ofRoute } from './variants.js'

const byId = equals('id')

type Given = { readonly name: string; readonly filter: Filter; readonly value: Json }

/** Returns the filters of a call, with defaults for those that it leaves out. Unknown names are ignored. */
const givenFilters = (account: Account, definition: Definition, body: JsonObject): readonly Given[] => {
  const ignored = ofRoute(account.variants.filtersIgnored, definition.route) ?? []
  const defaults = definition.defaults?.(account) ?? {}
  return Object.entries({ id: byId, ...definition.filters }).flatMap(([name, filter]) => {
    const sent = ignored.includes(name) ? undefined : own(body, name)
    const value = isNone(sent) ? own(defaults, name) : sent
    return value === undefined ? [] : [{ name, filter, value }]
  })
}

const belongsTo = (row: Row, field: 'branch_id' | 'branch_ids', branch: number): boolean => {
  const branches = numbersOf(own(row.values, field))
  return branches.length === 0 || branches.includes(branch)
}

/**
 * Checks whether a branch sees a row: its own rows, and those without a branch. A path without a branch sees all rows.
 */
export const isVisible = ({ fields }: Definition, row: Row, branch: number | undefined): boolean => {
  if (branch === undefined) return true
  if (Object.hasOwn(fields, 'branch_ids')) return belongsTo(row, 'branch_ids', branch)
  return !Object.hasOwn(fields, 'branch_id') || belongsTo(row, 'branch_id', branch)
}

const order = (a: Row, b: Row): number => a.id - b.id

/** Returns the rows in the index of a filter, so that the other rows need no test. */
const indexedRows = (account: Account, { route }: Definition, given: readonly Given[]): readonly Row[] | undefined => {
  for (const { filter, value } of given) {
    const keys = filter.indexed === undefined ? undefined : toIntegers(value)
    if (filter.indexed === undefined || keys === undefined || keys.includes(0)) continue
    const table = account.table(route)
    const { indexed } = filter
    const rows = keys.flatMap((key) => (indexed === 'id' ? (table.get(key) ?? []) : table.find(indexed, key)))
    return [...new Set(rows)].sort(order)
  }
  return undefined
}

const readTests = (look: Look, given: readonly Given[]): Outcome<readonly Test[]> => {
  const tests: Test[] = []
  for (const { name, filter, value } of given) {
    const test = filter.read(value, look, name)
    if (!test.ok) return test
    tests.push(test.value)
  }
  return done(tests)
}

const everything = (): boolean => true

/** Answers a list: one page of the rows that the branch sees and that pass the filters. */
export const list = (account: Account, definition: Definition, call: Call): Outcome<JsonObject> => {
  const { route } = definition
  const page = readPage(account, route, call)
  if (!page.ok) return page
  const given = givenFilters(account, definition, call.body)
  const look: Look = { account, valueOf: (row, field) => valueOf(account, definition, row, field) }
  const tests = readTests(look, given)
  if (!tests.ok) return tests
  const start = (): readonly Row[] => indexedRows(account, definition, given) ?? account.table(route).all()
  const scope = definition.scope?.(account, call) ?? done<Scope>({ rows: start(), test: everything })
  if (!scope.ok) return scope
  const branch = account.variants.sharedPools.includes(route) ? undefined : call.branch
  const passes = [scope.value.test, (row: Row) => isVisible(definition, row, branch), ...tests.value]
  const found = scope.value.rows.filter((row) => passes.every((test) => test(row)))
  return done(envelope(account, route, page.value, found, (row) => showRow(account, definition, row, call)))
}
