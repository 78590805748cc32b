import { isList, isObject, type Json, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Resource } from './definition.js'
import { toDateTime } from './dates.js'

type Test = (entity: Entity) => boolean
type Order = (a: Entity, b: Entity) => number

const bookkeeping: Readonly<Record<string, (entity: Entity) => Json>> = {
  id: ({ id }) => id,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  tags: ({ tags }) => tags,
}

const valueOf = (entity: Entity, attribute: string): Json | undefined =>
  Object.hasOwn(bookkeeping, attribute) ? bookkeeping[attribute]?.(entity) : own(entity.values, attribute)

const texts = (value: Json | undefined): readonly string[] => {
  if (value === undefined || value === null) return []
  if (isList(value)) return value.flatMap(texts)
  if (isObject(value)) return texts(own(value, 'date'))
  return [String(value).toLowerCase()]
}

const contains = (value: Json | undefined, part: string): boolean => texts(value).some((text) => text.includes(part))

const readFilter = (filter: string): Outcome<Test> => {
  const match = /^([^{}]+)\{([^{}]*)\}(.*)$/s.exec(filter)
  if (match === null) return refuse(400, 'filter must have the form attribute{ct}value')
  const [, attribute = '', operator = '', value = ''] = match
  if (operator !== 'ct') return refuse(400, `filter has no operator {${operator}}, only {ct}`)
  const part = value.toLowerCase()
  // Times are compared in the format of answers.
  const shown = (entity: Entity): Json | undefined => {
    const found = valueOf(entity, attribute)
    return attribute.endsWith('_at') && typeof found === 'number' ? toDateTime(found) : found
  }
  return done((entity) => contains(shown(entity), part))
}

const keywordTest = (account: Account, resource: Resource, keyword: string): Test => {
  const searched = [...account.rules(resource).values()].filter(({ searchable }) => searchable)
  const part = keyword.toLowerCase()
  return ({ values }) => searched.some(({ name }) => contains(own(values, name), part))
}

// Values of different types are ordered like in MongoDB: missing values, numbers, strings, other values, booleans.
const rank = (value: Json | undefined): number => {
  if (value === undefined || value === null) return 0
  return { number: 1, string: 2, object: 3, boolean: 4 }[typeof value as string] ?? 5
}

const compare = (a: Json | undefined, b: Json | undefined): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === 'object' || typeof b === 'object') {
    const [left = '', right = ''] = [texts(a)[0], texts(b)[0]]
    return left < right ? -1 : left > right ? 1 : 0
  }
  return a === undefined || b === undefined || a === b ? 0 : a < b ? -1 : 1
}

const readOrder = (account: Account, resource: Resource, query: URLSearchParams): Outcome<Order | undefined> => {
  const attribute = query.get('orderBy') ?? ''
  const direction = query.get('orderDirection') ?? ''
  if (!/^(asc|desc)?$/i.test(direction)) return refuse(400, 'orderDirection must be asc or desc')
  if (attribute === '') return done(undefined)
  const rule = account.rules(resource).get(attribute)
  const known = Object.hasOwn(bookkeeping, attribute) || (rule !== undefined && !rule.relation)
  if (!known) return refuse(400, `orderBy: there is no attribute ${attribute}`)
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return done((a, b) => sign * compare(valueOf(a, attribute), valueOf(b, attribute)))
}

const readCount = (query: URLSearchParams, name: string, least: number, unset: number): Outcome<number> => {
  const text = query.get(name) ?? ''
  if (text === '') return done(unset)
  const count = /^\d{1,15}$/.test(text) ? Number(text) : -1
  return count >= least ? done(count) : refuse(400, `${name} must be a whole number from ${String(least)}`)
}

/**
 * Returns a page of the entities that are not deleted and pass the tests. It does not keep the entities before the
 * page.
 */
const gather = (
  account: Account,
  resource: Resource,
  tests: readonly Test[],
  offset: number,
  limit: number,
): Entity[] => {
  const found: Entity[] = []
  let skipped = 0
  for (const entity of account.table(resource).all()) {
    if (found.length >= limit) break
    if (entity.deletedAt !== null || !tests.every((test) => test(entity))) continue
    if (skipped < offset) skipped += 1
    else found.push(entity)
  }
  return found
}

/**
 * Lists a resource by `keyword`, `filter`, `orderBy`, `orderDirection`, `limit` and `offset`. The default order is that
 * of creation.
 */
export const search = (account: Account, resource: Resource, query: URLSearchParams): Outcome<readonly Entity[]> => {
  const filter = query.get('filter') ?? ''
  const keyword = query.get('keyword') ?? ''
  const filterTest = filter === '' ? done(() => true) : readFilter(filter)
  if (!filterTest.ok) return filterTest
  const order = readOrder(account, resource, query)
  if (!order.ok) return order
  const offset = readCount(query, 'offset', 0, 0)
  if (!offset.ok) return offset
  const limit = readCount(query, 'limit', 1, Infinity)
  if (!limit.ok) return limit
  const tests = [filterTest.value, ...(keyword === '' ? [] : [keywordTest(account, resource, keyword)])]
  const compareBy = order.value
  if (compareBy === undefined) return done(gather(account, resource, tests, offset.value, limit.value))
  const sorted = gather(account, resource, tests, 0, Infinity).sort(compareBy)
  return done(sorted.slice(offset.value, offset.value + limit.value))
}
