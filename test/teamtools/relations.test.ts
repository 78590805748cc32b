import { describe, expect, test } from 'vitest'
import {
  getCustomer,
  getCustomerEndUsers,
  getFeature,
  getSubscription,
  getTeam,
  listCustomers,
  listCustomersByTag,
} from 'billfold/teamtools'
import type { Loose } from '../sandbox/api.js'
import { errorOf } from '../support/calls.js'
import { createSample, raise, sampleOf, type ServedShop, useServedShop } from './served.js'
import { answering, id, operation, otherId, resources, valueOf } from './wire.js'

/** The contract's table of relations: what each embeds, `[]` where it embeds many. */
const relations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Customer: { subscription: 'Subscription', invoices: 'Invoice[]', users: 'EndUser[]' },
  EndUser: { customer: 'Customer', events: 'Event[]' },
  Feature: { packages: 'Package[]', dependencies: 'Feature[]', dependants: 'Feature[]' },
  Group: { packages: 'Package[]' },
  Invoice: { payments: 'Payment[]', refunds: 'Refund[]', subscription: 'Subscription' },
  Member: { teams: 'Team[]' },
  Package: { features: 'Feature[]', plan: 'Plan', group: 'Group' },
  Plan: { subscription: 'Subscription', package: 'Package' },
  Subscription: { package: 'Package', plan: 'Plan', coupon: 'Coupon' },
  Team: { members: 'Member[]' },
}

const rows = Object.entries(relations).flatMap(([entity, targets]) =>
  Object.entries(targets).map(([name, target]) => ({ entity, name, target, many: target.endsWith('[]') })),
)

const stamp = { date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 'UTC' }
const at = new Date('2016-05-04T12:30:51Z')

const get = async (entity: string, data: object): Promise<Loose> =>
  valueOf(await operation(`get${entity}`)(answering({ data: { id, ...data } }), id))

const issuesOf = (data: object): Promise<readonly string[] | undefined> =>
  getCustomer(answering({ data: { id, ...data } }), id).then((result) =>
    errorOf(result).issues?.map(({ path }) => path),
  )

describe('each relation of the contract', () => {
  test.each(rows)('$name of $entity is taken out of its envelope and read as $target', async (row) => {
    const related = { id: otherId, created_at: stamp, extra: { kept: true } }
    const found = await get(row.entity, { [row.name]: { data: row.many ? [related] : related } })
    const read = { id: otherId, created_at: at, extra: { kept: true } }
    expect(found).toEqual({ id, [row.name]: row.many ? [read] : read })
  })

  test.each(rows)('$name of $entity with a bad date is a mismatch at its path', async ({ entity, name, many }) => {
    const related = { id: otherId, created_at: 'never' }
    const context = answering({ data: { id, [name]: { data: many ? [related] : related } } })
    const error = errorOf(await operation(`get${entity}`)(context, id))
    expect(error.issues).toMatchObject([{ path: `${name}.${many ? '0.' : ''}created_at` }])
  })
})

describe('a relation without the envelope', () => {
  test.each(rows)('$name of $entity is read as $target all the same', async (row) => {
    const related = { id: otherId, created_at: stamp, extra: { kept: true } }
    const found = await get(row.entity, { [row.name]: row.many ? [related] : related })
    const read = { id: otherId, created_at: at, extra: { kept: true } }
    expect(found).toEqual({ id, [row.name]: row.many ? [read] : read })
  })

  test('is read at any depth, whether the ones round it have theirs or not', async () => {
    const pack = { id: otherId, features: [{ id, created_at: stamp }] }
    const read = { id, package: { id: otherId, features: [{ id, created_at: at }] } }
    expect(await get('Customer', { subscription: { data: { id, package: pack } } })).toEqual({ id, subscription: read })
    expect(await get('Customer', { subscription: { id, package: { data: pack } } })).toEqual({ id, subscription: read })
  })

  test('to many that is an empty list is an empty list', async () => {
    expect(await get('Customer', { users: [] })).toEqual({ id, users: [] })
  })

  test('that is wrong is given as it came where answers are not validated', async () => {
    const data = { id, subscription: { created_at: 'never' }, users: 'text' }
    expect(valueOf(await getCustomer({ ...answering({ data }), validate: 'off' }, id))).toEqual(data)
  })
})

describe('a relation without a target', () => {
  test.each([
    ['that is absent', {}],
    ['that is null', { subscription: null }],
    ['that is an empty list, as PHP writes it', { subscription: [] }],
    ['that is an envelope of null', { subscription: { data: null } }],
    ['that is an envelope of an empty list, as PHP writes it', { subscription: { data: [] } }],
  ])('%s is absent', async (_title, data) => {
    const context = answering({ data: { id, ...data } })
    const customer = valueOf(await getCustomer(context, id, { include: 'subscription' }))
    expect(customer.subscription).toBeUndefined()
  })

  test('to many that is an envelope of an empty list is an empty list', async () => {
    expect(await get('Customer', { users: { data: [] } })).toEqual({ id, users: [] })
  })

  test('to many that is absent is absent', async () => {
    expect(await get('Customer', {})).not.toHaveProperty('users')
  })

  test.each([[null], [{ data: null }]])('to many that is %j is absent', async (users) => {
    expect((await get('Customer', { users })).users).toBeUndefined()
  })
})

describe('nested relations', () => {
  test('are read to their end', async () => {
    const features = { data: [{ id: otherId, name: 'Feature B', created_at: stamp }] }
    const subscription = { data: { id, balance: '250', package: { data: { id, default: 'true', features } } } }
    const context = answering({ data: { id, subscription } })
    const customer = valueOf(await getCustomer(context, id, { include: 'subscription.package.features' }))
    expect(customer.subscription).toEqual({
      id,
      balance: 250,
      package: { id, default: true, features: [{ id: otherId, name: 'Feature B', created_at: at }] },
    })
  })

  test('in lists are read in each entity', async () => {
    const entity = { id, users: { data: [{ id, customer: { data: { id: otherId, joinDate: stamp } } }] } }
    const found = valueOf(await listCustomers(answering({ data: [entity, entity] }), { include: 'users.customer' }))
    const read = { id, users: [{ id, customer: { id: otherId, joinDate: at } }] }
    expect(found).toEqual([read, read])
  })

  test('in lists by tag are read in each entity', async () => {
    const entity = { id, invoices: { data: [{ id, total: '1750' }] } }
    const found = valueOf(await listCustomersByTag(answering({ data: [entity] }), 'new', { include: 'invoices' }))
    expect(found).toEqual([{ id, invoices: [{ id, total: 1750 }] }])
  })

  test('that point back at the entity are read as often as they come', async () => {
    const dependency = { id, dependants: { data: [{ id: otherId, dependencies: { data: [{ id }] } }] } }
    expect(await get('Feature', { dependencies: { data: [dependency] } })).toEqual({
      id,
      dependencies: [{ id, dependants: [{ id: otherId, dependencies: [{ id }] }] }],
    })
  })

  test('are read where they were not asked for by a path', async () => {
    const users = [{ id, customer: { data: { id: otherId, joinDate: stamp } } }]
    expect(valueOf(await getCustomerEndUsers(answering({ data: users }), id))).toEqual([
      { id, customer: { id: otherId, joinDate: at } },
    ])
  })

  test('leave the envelope of an attribute that is no relation as it came', async () => {
    const wrapped = { data: { id, created_at: stamp } }
    expect(await get('Customer', { partner: wrapped })).toEqual({ id, partner: wrapped })
  })
})

describe('a wrong shape is a mismatch at its path:', () => {
  const inPackage = (pack: unknown): object => ({ subscription: { data: { id, package: { data: pack } } } })

  test.each([
    ['an embedded entity without an id', { subscription: { data: {} } }, ['subscription.id']],
    ['an embedded text', { subscription: { data: 'text' } }, ['subscription']],
    ['an embedded number', { subscription: { data: 5 } }, ['subscription']],
    ['a list of an entity in place of the entity', { subscription: { data: [{ id }] } }, ['subscription.id']],
    ['an entity in an embedded one', inPackage({}), ['subscription.package.id']],
    ['a field of an entity in an embedded one', inPackage({ id, name: 5 }), ['subscription.package.name']],
    ['an entity in a list', { users: { data: [{ id }, {}] } }, ['users.1.id']],
    ['null in a list', { users: { data: [null] } }, ['users.0']],
    ['a text in a list', { users: { data: [{ id }, 'text'] } }, ['users.1']],
    ['a list that is an object', { users: { data: { id } } }, ['users']],
    ['a list that is a text', { users: { data: 'text' } }, ['users']],
    ['a list in a list', { users: { data: [{ id, events: { data: {} } }] } }, ['users.0.events']],
    ['two places at once', { name: 5, users: { data: [{ id, email: 5 }] } }, ['name', 'users.0.email']],
  ])('%s', async (_title, data, paths) => {
    expect(await issuesOf(data)).toEqual(paths)
  })

  test.each([
    ['an entity without an id', { subscription: {} }, ['subscription.id']],
    ['a text', { subscription: 'text' }, ['subscription']],
    ['a number', { subscription: 5 }, ['subscription']],
    ['a list of an entity in place of the entity', { subscription: [{ id }] }, ['subscription.id']],
    ['a bad date', { subscription: { id, created_at: 'never' } }, ['subscription.created_at']],
    ['an entity in an embedded one', { subscription: { id, package: { name: 'A' } } }, ['subscription.package.id']],
    ['an entity in a list', { users: [{ id }, { id, email: 5 }] }, ['users.1.email']],
    ['null in a list', { users: [null] }, ['users.0']],
    ['an object in place of a list', { users: { id } }, ['users']],
    ['a text in place of a list', { users: 'text' }, ['users']],
    ['a truth value in place of a list', { users: false }, ['users']],
  ])('without an envelope, %s', async (_title, data, paths) => {
    expect(await issuesOf(data)).toEqual(paths)
  })

  test('an entity of a list', async () => {
    const error = errorOf(await listCustomers(answering({ data: [{ id }, { id, joinDate: 'never' }] })))
    expect(error.issues).toMatchObject([{ path: '1.joinDate' }])
  })

  test('the message names the operation and the path', async () => {
    const error = errorOf(await getTeam(answering({ data: { id, members: { data: [{ id: 5 }] } } }), id))
    expect(error.message).toMatch(/^teamtools\.getTeam: .*members\.0\.id/)
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()

  /** A shop in which every relation leads somewhere. */
  const openFull = async (): Promise<ServedShop> => {
    const shop = await openShop()
    const { customer, pack, plan, subscription, must } = shop
    const base = await must('POST', 'features/', { name: 'Base' })
    const feature = await must('POST', 'features/', { name: 'Feature B', dependency_ids: [base.id] })
    await must('PUT', `packages/${pack.id}`, { featureIds: [feature.id], planId: plan.id })
    const { id: couponId } = await createSample(shop, 'Coupon')
    await must('PUT', `subscriptions/${subscription.id}`, { couponId })
    await createSample(shop, 'EndUser')
    await createSample(shop, 'Refund')
    const team = await createSample(shop, 'Team')
    await must('POST', 'members/', { email: 'member@example.com', teamIds: [team.id] })
    await raise(shop)
    expect(customer.id).toHaveLength(24)
    return shop
  }

  test.each(resources.filter((resource) => sampleOf(resource).include))(
    'every relation of %s is embedded and read',
    async (resource) => {
      const { ctx } = await openFull()
      const { include } = sampleOf(resource)
      expect(include.split(',').sort()).toEqual(Object.keys(relations[resource] ?? {}).sort())
      const found: Loose[] = valueOf(await operation(`list${resource}s`)(ctx, { include }))
      for (const name of include.split(',')) {
        // Not every entity has it, and none of the events was recorded.
        const embedded = found.flatMap((entity) => entity[name] ?? [])
        if (name !== 'events') expect(embedded.length).toBeGreaterThan(0)
        for (const entity of embedded) expect(entity.created_at).toBeInstanceOf(Date)
      }
    },
  )

  test('paths are followed to their end', async () => {
    const { ctx, customer } = await openFull()
    const include = 'subscription.package.features.dependencies,users.customer'
    const found = valueOf(await getCustomer(ctx, customer.id, { include }))
    expect(found).toMatchObject({
      subscription: { package: { features: [{ name: 'Feature B', dependencies: [{ name: 'Base' }] }] } },
      users: [{ customer: { id: customer.id } }],
    })
  })

  test('a relation that the entity has not is absent', async () => {
    const { ctx, subscription } = await openShop()
    const found = valueOf(await getSubscription(ctx, subscription.id, { include: 'package,coupon' }))
    expect(found.package?.name).toBe('Basic package')
    expect(found).not.toHaveProperty('coupon')
  })

  test('an unknown relation known only at run time is the API’s to refuse', async () => {
    const { ctx } = await openShop()
    const include: string = ['wrong', 'name'].join('.')
    const feature = await getFeature(ctx, id, { include })
    expect(errorOf(feature)).toMatchObject({ kind: 'notFound' })
    const list = await listCustomers(ctx, { include })
    expect(errorOf(list)).toMatchObject({ kind: 'rejected', status: 400 })
  })
})
