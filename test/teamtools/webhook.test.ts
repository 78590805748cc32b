import { anything, assert, constantFrom, jsonValue, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmWebEvent, parseWebEvent, type WebEventChange } from 'billfold/teamtools'
import type { Loose } from '../sandbox/api.js'
import { errorOf } from '../support/calls.js'
import { useServedShop } from './served.js'
import { answering, id, otherId, recording, valueOf } from './wire.js'

const stamp = (date: string): object => ({ date: `${date}.000000`, timezone_type: 3, timezone: 'UTC' })

/** The three examples of the original README. */
const customerUpdated = {
  data: {
    id: '5729eb7bbffebc48088b456e',
    timestamp: '2016-05-04 12:30:51',
    source: 'UI',
    memberId: '5729c6ebbffebc47088b458a',
    url: null,
    action: 'updated',
    data: {
      type: 'customer',
      value: {
        id: '5729e7c8bffebc47088b458b',
        name: 'ShiftPlanning 2',
        email: 'sp@shiftplanning.com',
        joinDate: stamp('2016-05-01 00:00:00'),
        updated_at: stamp('2016-05-04 12:30:51'),
        tags: [],
        notes: [],
      },
      old: {
        id: '5729e7c8bffebc47088b458b',
        name: 'ShiftPlanning',
        email: 'sp@shiftplanning.com',
        joinDate: stamp('2016-05-01 00:00:00'),
        updated_at: stamp('2016-05-04 12:15:04'),
        tags: [],
        notes: [],
      },
    },
    status: 'failed',
    updated_at: stamp('2016-05-04 12:30:51'),
    created_at: stamp('2016-05-04 12:30:51'),
  },
}

const groupCreated = {
  data: {
    id: '57332e6dbffebc78088b4573',
    timestamp: '2016-05-11 13:06:53',
    source: 'API',
    memberId: null,
    url: null,
    action: 'created',
    data: {
      type: 'group',
      value: {
        id: '57332e6dbffebc78088b4571',
        default: true,
        created_at: stamp('2016-05-11 13:06:53'),
        tags: [],
        defaultPackageId: null,
      },
      old: null,
    },
    status: 'failed',
  },
}

const packageDeleted = {
  data: {
    id: '57334232bffebc77088b4574',
    timestamp: '2016-05-11 14:31:14',
    source: 'API',
    memberId: null,
    url: null,
    action: 'deleted',
    data: {
      type: 'package',
      value: {
        id: '5733052dbffebc46088b456b',
        name: 'Basic package',
        default: false,
        groupId: '573301dbbffebc46088b4567',
        deleted_at: '2016-05-11 14:31:14',
        tags: [],
        featureIds: [],
      },
      old: null,
    },
    status: 'failed',
  },
}

const parse = (payload: unknown): Loose => valueOf(parseWebEvent(payload))

const event = (data: unknown, more: object = {}): object => ({ data: { id, action: 'created', data, ...more } })

describe('the examples of the README', () => {
  test('an update has the entity as it is and as it was', () => {
    const { data, action, timestamp, source } = parse(customerUpdated)
    expect([action, source, timestamp]).toEqual(['updated', 'UI', new Date('2016-05-04T12:30:51Z')])
    expect(data).toMatchObject({
      type: 'customer',
      value: {
        name: 'ShiftPlanning 2',
        joinDate: new Date('2016-05-01'),
        updated_at: new Date('2016-05-04T12:30:51Z'),
      },
      old: { name: 'ShiftPlanning', joinDate: new Date('2016-05-01'), updated_at: new Date('2016-05-04T12:15:04Z') },
    })
  })

  test('a create has no entity before', () => {
    const { action, data } = parse(groupCreated)
    expect([action, data.type, data.old]).toEqual(['created', 'group', null])
    expect(data.value).toMatchObject({ default: true, created_at: new Date('2016-05-11T13:06:53Z') })
  })

  test('a delete has the entity with the time it was deleted at', () => {
    const { action, data } = parse(packageDeleted)
    expect([action, data.type, data.old]).toEqual(['deleted', 'package', null])
    expect(data.value).toMatchObject({ name: 'Basic package', deleted_at: new Date('2016-05-11T14:31:14Z') })
  })

  test.each([
    ['customerUpdated', customerUpdated],
    ['groupCreated', groupCreated],
    ['packageDeleted', packageDeleted],
  ])('%s keeps every key and adds whether it is known', (_title, payload) => {
    const found = parse(payload)
    expect(Object.keys(found).sort()).toEqual([...Object.keys(payload.data), 'known'].sort())
    expect(Object.keys(found.data.value).sort()).toEqual(Object.keys(payload.data.data.value).sort())
  })

  test('the union is told apart by type and action', () => {
    const told = (change: WebEventChange): string => {
      if (!change.known) return 'new'
      if (change.action === 'updated' && change.data.type === 'customer') return `${change.data.old.name}`
      if (change.action === 'deleted' && change.data.type === 'package') return `${change.data.value.name}`
      return change.data.type
    }
    expect([customerUpdated, groupCreated, packageDeleted].map((payload) => told(parse(payload)))).toEqual([
      'ShiftPlanning',
      'group',
      'Basic package',
    ])
  })
})

describe('a payload', () => {
  test('may be text', () => {
    expect(parse(JSON.stringify(customerUpdated))).toEqual(parse(customerUpdated))
  })

  test('may be an event without its envelope', () => {
    expect(parse(customerUpdated.data)).toEqual(parse(customerUpdated))
  })

  test('may be the text of an event without its envelope', () => {
    expect(parse(JSON.stringify(packageDeleted.data))).toEqual(parse(packageDeleted))
  })

  test('is not changed', () => {
    const before = structuredClone(customerUpdated)
    parse(customerUpdated)
    expect(customerUpdated).toEqual(before)
  })

  test('keeps keys that are new', () => {
    const payload = event({ type: 'team', value: { id, extra: 1 }, old: null, reason: 'why' }, { attempt: 2 })
    expect(parse(payload)).toMatchObject({ attempt: 2, data: { reason: 'why', value: { id, extra: 1 } } })
  })

  test('keeps a new key called type beside the event’s data', () => {
    const payload = event({ type: 'team', value: { id }, old: null }, { type: 'webevent' })
    expect(parse(payload)).toMatchObject({ id, type: 'webevent', data: { type: 'team', value: { id } } })
  })
})

describe('what is newer than this package stays readable:', () => {
  test('a type', () => {
    const value = { anything: [1, { at: stamp('2016-05-04 12:30:51') }] }
    const found = parse(event({ type: 'voucher', value, old: null }))
    expect([found.known, found.data]).toEqual([false, { type: 'voucher', value, old: null }])
  })

  test.each(['toString', '__proto__', 'constructor', ''])('a type called %j', (type) => {
    const found = parse(event({ type, value: { a: 1 }, old: null }))
    expect([found.known, found.data]).toEqual([false, { type, value: { a: 1 }, old: null }])
  })

  test('an action', () => {
    const found = parse(event({ type: 'customer', value: { id }, old: null }, { action: 'archived' }))
    expect([found.known, found.action, found.data.value]).toEqual([false, 'archived', { id }])
  })

  test('a source', () => {
    const found = parse(event({ type: 'team', value: { id }, old: null }, { source: 'CLI' }))
    expect([found.known, found.source]).toEqual([true, 'CLI'])
  })

  test('an update without the entity before it', () => {
    const found = parse(event({ type: 'team', value: { id }, old: null }, { action: 'updated' }))
    expect([found.known, found.data]).toEqual([false, { type: 'team', value: { id }, old: null }])
  })
})

describe('garbage', () => {
  test.each([[''], ['<html>'], ['{"data":{"id":"5'], [undefined]])('%j is malformed', (payload) => {
    const error = errorOf(parseWebEvent(payload))
    expect(error).toMatchObject({ kind: 'malformed', operation: 'teamtools.parseWebEvent', delivery: 'notSent' })
  })

  test.each([
    [null],
    [5],
    ['5'],
    ['null'],
    [[]],
    [{}],
    [{ data: null }],
    [{ data: [] }],
    [{ data: { id } }],
    [{ data: { id, data: null } }],
    [{ data: { id, data: [] } }],
    [() => 0],
    [Symbol('event')],
    [1n],
  ])('%o is a mismatch', (payload) => {
    expect(errorOf(parseWebEvent(payload)).kind).toBe('mismatch')
  })

  test.each([
    ['an event without an id', { data: { action: 'created', data: { type: 'team', value: { id } } } }, ['id']],
    ['an event whose id is no text', event({ type: 'team', value: { id } }, { id: 5 }), ['id']],
    ['a type that is no text', event({ type: 5, value: { id } }), ['data.type']],
    ['an entity without an id', event({ type: 'team', value: {} }), ['data.value.id']],
    ['an entity that is a text', event({ type: 'team', value: 'Sales' }), ['data.value']],
    ['a bad date in an entity', event({ type: 'customer', value: { id, joinDate: 'x' } }), ['data.value.joinDate']],
    ['a bad amount before', event({ type: 'payment', value: { id }, old: { id, amount: 1.5 } }), ['data.old.amount']],
    ['a bad timestamp', event({ type: 'team', value: { id } }, { timestamp: 'soon' }), ['timestamp']],
  ])('%s is a mismatch at its path', (_title, payload, paths) => {
    expect(errorOf(parseWebEvent(payload)).issues?.map(({ path }) => path)).toEqual(paths)
  })

  test.each(['created', 'updated', 'deleted'])(
    'a %s entity that is null is not passed off as a known one',
    (action) => {
      const payload = event({ type: 'team', value: null, old: { id } }, { action })
      expect(parseWebEvent(payload).value?.known).not.toBe(true)
    },
  )

  test('that throws when it is read is an error and no exception', () => {
    const payload = {
      get data(): never {
        throw new Error('no data')
      },
    }
    expect(errorOf(parseWebEvent(payload)).kind).toBe('mismatch')
  })

  test('of any kind gives a Result', () => {
    const types = constantFrom('customer', 'team', 'voucher')
    const likely = record({
      data: record({ id: jsonValue(), data: record({ type: oneof(types, jsonValue()), value: jsonValue() }) }),
    })
    assert(
      property(oneof(anything(), likely), (payload) => {
        expect(typeof parseWebEvent(payload).ok).toBe('boolean')
      }),
    )
  })
})

describe('confirming', () => {
  test('asks for the event by its id', async () => {
    const { context, sent } = recording(() => groupCreated)
    await confirmWebEvent(context, groupCreated)
    expect(sent.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ['GET', '/webevents/57332e6dbffebc78088b4573'],
    ])
  })

  test.each([
    ['text', JSON.stringify(groupCreated)],
    ['an event without its envelope', groupCreated.data],
  ])('takes %s', async (_title, payload) => {
    const { context, sent } = recording(() => groupCreated)
    expect(valueOf(await confirmWebEvent(context, payload))).toMatchObject({ action: 'created' })
    expect(sent).toHaveLength(1)
  })

  test('gives what the API says and nothing of the payload', async () => {
    const forged = { data: { ...groupCreated.data, action: 'deleted', data: { type: 'customer', value: { id } } } }
    expect(valueOf(await confirmWebEvent(answering(groupCreated), forged))).toEqual(parse(groupCreated))
  })

  test('reads an answer of a wrong shape as a mismatch', async () => {
    const error = errorOf(await confirmWebEvent(answering({ data: { id } }), groupCreated))
    expect(error).toMatchObject({ kind: 'mismatch', issues: [{ path: 'data.type' }] })
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()

  /** What a webhook receives of one change, as text. */
  const delivered = async (): Promise<{ shop: Awaited<ReturnType<typeof openShop>>; bodies: string[] }> => {
    const bodies: string[] = []
    const fetch = async (...args: Parameters<typeof globalThis.fetch>): Promise<Response> => {
      bodies.push(await new Request(...args).text())
      return new Response()
    }
    const shop = await openShop({ webEventUrl: 'http://hooks.example/in', fetch })
    await shop.must('PUT', `customers/${shop.customer.id}`, { name: 'New name' })
    await shop.sandbox.settled()
    return { shop, bodies }
  }

  test('each delivery is read', async () => {
    const { bodies } = await delivered()
    expect(new Set(bodies.map((body) => parse(body).data.type))).toEqual(
      new Set(['group', 'package', 'plan', 'customer', 'subscription']),
    )
  })

  test('each delivery is confirmed', async () => {
    const { shop, bodies } = await delivered()
    for (const body of bodies) {
      const { id, data } = parse(body)
      expect(valueOf(await confirmWebEvent(shop.ctx, body))).toMatchObject({ id, data })
    }
  })

  test('an update is confirmed with the entity before it', async () => {
    const { shop, bodies } = await delivered()
    const { data } = valueOf(await confirmWebEvent(shop.ctx, bodies.at(-1)))
    expect([data.value.name, data.old.name]).toEqual(['New name', 'Awesome'])
  })

  test('a forged change of a true event is seen through', async () => {
    const { shop, bodies } = await delivered()
    const forged = JSON.parse(bodies.at(-1) ?? '')
    forged.data.data.value.name = 'Forged'
    const { data } = valueOf(await confirmWebEvent(shop.ctx, forged))
    expect(data.value.name).toBe('New name')
  })

  test('an event that never was is notFound', async () => {
    const { shop } = await delivered()
    expect(errorOf(await confirmWebEvent(shop.ctx, groupCreated))).toMatchObject({ kind: 'notFound', status: 404 })
  })

  test('the id of another entity is no event', async () => {
    const { shop } = await delivered()
    const forged = { data: { ...groupCreated.data, id: shop.customer.id } }
    expect(errorOf(await confirmWebEvent(shop.ctx, forged)).kind).toBe('notFound')
  })

  test('an id that would lead to another route does not', async () => {
    const { shop } = await delivered()
    const forged = { data: { ...groupCreated.data, id: `../customers/${otherId}` } }
    expect(errorOf(await confirmWebEvent(shop.ctx, forged))).toMatchObject({ kind: 'rejected', status: 400 })
  })
})
