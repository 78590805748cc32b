import { type Json, type JsonObject, own } from '../../json.js'
import { done, type Outcome, refuse } from '../../outcome.js'
import type { Account, Row } from '../account.js'
import { openEnd, parseDay } from '../dates.js'
import { type Call, crud, type Definition, type Scope } from '../definition.js'
import { branch, branches, day, derived, dottedDay, idOf, integer, integers, json, stamp, text } from '../fields.js'
import { lastsOn, membershipsOn, stampOf } from '../figures.js'
import { contains, days, equals, filterBy, removed, stamps } from '../filters.js'
import { list } from '../list.js'
import { isNone, toInteger } from '../read.js'

const named = (account: Account, route: string, ids: Json | undefined): Json =>
  (Array.isArray(ids) ? ids : []).flatMap((id) => {
    const row = typeof id === 'number' ? account.table(route).get(id) : undefined
    return row === undefined ? [] : [{ id: row.id, name: own(row.values, 'name') ?? null }]
  })

const memberNames = (account: Account, { id }: Row): Json =>
  membershipsOn(account, 'group_id', id, account.today()).map(({ values }) => {
    const customer = account.table('customer').get(Number(own(values, 'customer_id')))
    return own(customer?.values ?? {}, 'name') ?? ''
  })

const idFilters = ['level_id', 'status_id'] as const

/** Groups. */
export const group: Definition = {
  entity: 'Group',
  route: 'group',
  methods: crud,
  branchless: true,
  archives: true,
  custom: true,
  fields: {
    ...branches,
    teacher_ids: integers,
    teachers: derived(json, (account, { values }) => named(account, 'teacher', own(values, 'teacher_ids'))),
    name: text(50),
    level_id: integer,
    status_id: integer,
    company_id: integer,
    streaming_id: integer,
    limit: integer,
    note: { ...text(255), initial: '' },
    b_date: day,
    e_date: { ...day, initial: openEnd },
    created_at: stamp,
    updated_at: stamp,
    members: { ...derived(json, memberNames), hidden: true },
  },
  required: ['name', 'branch_ids'],
  filters: {
    ids: equals('id'),
    name: contains('name'),
    note: contains('note'),
    customer_name: contains('members'),
    removed,
    ...Object.fromEntries(idFilters.map((name) => [name, equals(name)])),
    branch_id: equals('branch_ids'),
    teacher_id: equals('teacher_ids'),
    ...days('b_date', 'b_date', 'Y-m-d'),
    ...days('e_date', 'e_date', 'Y-m-d'),
    ...stamps,
  },
  defaults: () => ({ removed: 0 }),
}

const dottedDayOf = (value: Json): string | undefined =>
  typeof value === 'string' ? parseDay(value, ['d.m.Y']) : undefined

/** Returns the memberships of one customer or group: those of today, unless the request names a period. */
const memberships =
  (field: 'customer_id' | 'group_id') =>
  (account: Account, { ids, query, body }: Call): Outcome<Scope> => {
    const asked = query.get('customer_id') ?? undefined
    const other = toInteger(asked)
    if (!isNone(asked) && other === undefined) return refuse(400, 'Параметр «customer_id» должен быть целым числом.')
    const period = !isNone(own(body, 'b_date')) || !isNone(own(body, 'e_date'))
    const all = period || account.variants.endedMemberships
    const id = ids.get(field)
    return done({
      rows:
        id === undefined ? account.table('cgi').find('customer_id', other ?? 0) : account.table('cgi').find(field, id),
      test: (row) =>
        (all || lastsOn(row, account.today())) && (other === undefined || own(row.values, 'customer_id') === other),
    })
  }

// The ids in the query count, and their copies in the body are ignored. Only the customer can be in the body.
const acceptMembership = ({ ids, query, body }: Call): JsonObject => {
  const { group_id: _group, customer_id, ...rest } = body
  const customer = ids.get('customer_id') ?? query.get('customer_id') ?? customer_id
  return {
    ...rest,
    group_id: ids.get('group_id') ?? null,
    ...(customer === undefined ? {} : { customer_id: customer }),
  }
}

/** Memberships: a customer in a group for a period. */
export const cgi: Definition = {
  entity: 'CGI',
  route: 'cgi',
  methods: crud,
  fields: {
    customer_id: idOf('customer'),
    group_id: idOf('group'),
    b_date: dottedDay,
    e_date: dottedDay,
    ...branch,
    created_at: stamp,
    updated_at: stamp,
  },
  filters: {
    b_date: filterBy(dottedDayOf, (row, from) => isNone(own(row.values, 'e_date')) || stampOf(row, 'e_date') >= from),
    e_date: filterBy(dottedDayOf, (row, until) => stampOf(row, 'b_date') <= until),
  },
  required: ['customer_id', 'group_id', 'b_date', 'e_date', 'branch_id'],
  needs: { index: ['group_id'], create: ['group_id'], update: ['id', 'customer_id', 'group_id'], delete: ['id'] },
  spares: ({ cgiByCustomer }, query) => (cgiByCustomer && query.has('customer_id') ? ['group_id'] : []),
  whole: true,
  accept: acceptMembership,
  scope: memberships('group_id'),
  own: [
    {
      name: 'customer',
      needs: ['customer_id'],
      handle: (account, call) => list(account, { ...cgi, scope: memberships('customer_id') }, call),
    },
  ],
}
