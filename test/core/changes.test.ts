import {
  anything,
  assert,
  constantFrom,
  date,
  dictionary,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changes, unwrap } from 'billfold'
import { getCustomer, saveCustomer } from 'billfold/teamtools'
import { useServedShop } from '../teamtools/served.js'

describe('changes', () => {
  test.each([
    ['an equal text', { name: 'A' }, { name: 'A' }, {}],
    ['another text', { name: 'A' }, { name: 'B' }, { name: 'B' }],
    ['a text of another case', { name: 'a' }, { name: 'A' }, { name: 'A' }],
    ['a number in place of its text', { size: '1' }, { size: 1 }, { size: 1 }],
    ['a field that is new', {}, { name: 'A' }, { name: 'A' }],
    ['a field that was cleared', { name: 'A' }, { name: null }, { name: null }],
    ['a field that was empty', { name: null }, { name: 'A' }, { name: 'A' }],
    ['null for what was absent', {}, { name: null }, { name: null }],
    ['an equal field that is null', { name: null }, { name: null }, {}],
    ['an equal NaN', { size: NaN }, { size: NaN }, {}],
    ['an equal list', { tags: ['a', 'b'] }, { tags: ['a', 'b'] }, {}],
    ['a list in another order', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }, { tags: ['b', 'a'] }],
    ['a longer list', { tags: ['a'] }, { tags: ['a', 'b'] }, { tags: ['a', 'b'] }],
    ['a shorter list', { tags: ['a', 'b'] }, { tags: ['a'] }, { tags: ['a'] }],
    ['a list in place of an object', { tags: { 0: 'a' } }, { tags: ['a'] }, { tags: ['a'] }],
    ['an empty list in place of an empty object', { tags: {} }, { tags: [] }, { tags: [] }],
    ['an equal object', { at: { zip: '1', city: 'A' } }, { at: { city: 'A', zip: '1' } }, {}],
    ['a change deep in an object', { at: { on: [{ b: 1 }] } }, { at: { on: [{ b: 2 }] } }, { at: { on: [{ b: 2 }] } }],
    ['a key that left an object', { at: { zip: '1', city: 'A' } }, { at: { zip: '1' } }, { at: { zip: '1' } }],
    ['another key of as many', { at: { zip: undefined } }, { at: { city: undefined } }, { at: { city: undefined } }],
    ['an equal date', { at: new Date(5) }, { at: new Date(5) }, {}],
    ['another date', { at: new Date(5) }, { at: new Date(6) }, { at: new Date(6) }],
    ['a date deep in a list', { at: [new Date(5)] }, { at: [new Date(6)] }, { at: [new Date(6)] }],
    ['an object in place of a date', { at: new Date(5) }, { at: {} }, { at: {} }],
    ['a date in place of an object', { at: {} }, { at: new Date(5) }, { at: new Date(5) }],
  ])('%s', (_title, before, after, differing) => {
    expect(changes<object, object>(before, after)).toStrictEqual(differing)
  })

  test('of an unchanged e-mail are none, so that an update does not repeat it', () => {
    const before = { name: 'A', email: 'a@a.a' }
    expect(changes(before, { ...before, name: 'B' })).toStrictEqual({ name: 'B' })
  })

  test('of an e-mail in another case are the e-mail', () => {
    expect(changes({ email: 'a@a.a' }, { email: 'A@a.a' })).toStrictEqual({ email: 'A@a.a' })
  })

  test('leave out what is missing from after', () => {
    expect(changes({ name: 'A', city: 'B' }, { name: 'A' })).toStrictEqual({})
  })

  test('keep what is called like an object’s own', () => {
    const after: object = JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":null}')
    expect(Object.entries(changes({}, after))).toEqual(Object.entries(after))
  })

  test('do not change what they compare', () => {
    const [before, after] = [
      { a: [1], b: { c: 1 } },
      { a: [2], b: { c: 1 } },
    ]
    changes(before, after)
    expect([before, after]).toEqual([
      { a: [1], b: { c: 1 } },
      { a: [2], b: { c: 1 } },
    ])
  })

  const values = oneof(jsonValue(), date(), constantFrom(undefined, NaN, 0))
  const entities = dictionary(oneof(constantFrom('a', 'b', 'c'), string()), values)

  test('of an entity and a copy of it are none', () => {
    assert(
      property(entities, (entity) => {
        expect(changes(entity, structuredClone(entity))).toStrictEqual({})
      }),
    )
  })

  test('applied to before give after', () => {
    assert(
      property(entities, entities, (before, after) => {
        const whole = { ...before, ...after }
        expect({ ...before, ...changes(before, after) }).toEqual(whole)
      }),
    )
  })

  test('are no more than what differs', () => {
    const pairs = record({ before: entities, after: entities })
    assert(
      property(pairs, ({ before, after }) => {
        const differing = changes(before, after)
        expect(changes(before, differing)).toStrictEqual(differing)
        expect(changes({ ...before, ...differing }, after)).toStrictEqual({})
      }),
    )
  })

  test('of anything give an object', () => {
    assert(
      property(anything(), anything(), (before, after) => {
        expect(typeof changes(before as object, after as object)).toBe('object')
      }),
    )
  })

  test('of what holds itself give an object', () => {
    const cycle = (): object => {
      const made: Record<string, unknown> = {}
      made.self = made
      return made
    }
    expect(typeof changes(cycle(), cycle())).toBe('object')
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()

  test('what changed of a fetched customer can be saved', async () => {
    const { ctx, customer } = await openShop()
    const before = unwrap(await getCustomer(ctx, customer.id, { include: 'subscription' }))
    const after = { ...before, name: 'New name' }
    const saved = await saveCustomer(ctx, { id: before.id, ...changes(before, after) })
    expect(saved.value).toMatchObject({ name: 'New name', email: 'customer@awesome.com' })
  })
})
