import * as v from 'valibot'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { shapeIssue } from '../../src/core/decodeAnswer.js'
import * as f from '../../src/core/fields.js'

const issuesOf = (schema: v.GenericSchema, value: unknown): readonly object[] =>
  v.safeParse(schema, value).issues?.map(shapeIssue) ?? []

const parsed = (schema: v.GenericSchema, value: unknown): unknown => v.safeParse(schema, value).output

const json = fc.jsonValue({ maxDepth: 3 })

describe('string', () => {
  test.each(['', 'a', '5'])('reads %j', (value) => expect(v.parse(f.string, value)).toBe(value))
  test.each([5, true, null, {}, ['a']].map((value) => [value]))('cannot read %j', (value) =>
    expect(issuesOf(f.string, value)).toEqual([{ path: '', message: 'expected string' }]),
  )
})

describe('number and boolean', () => {
  test('read what PHP writes', () => {
    expect([v.parse(f.number, '12.5'), v.parse(f.boolean, '0')]).toEqual([12.5, false])
  })
  test.each([
    [f.number, 'number'],
    [f.boolean, 'boolean'],
  ] as const)('case %#: what cannot be read is an issue', (schema, expected) => {
    for (const value of ['x', null, undefined, {}, NaN])
      expect(issuesOf(schema, value)).toEqual([{ path: '', message: `expected ${expected}` }])
  })
})

describe('an optional field', () => {
  const fields = {
    string: f.optionalString,
    number: f.optionalNumber,
    boolean: f.optionalBoolean,
    list: f.optionalStrings,
  }

  test.each(Object.entries(fields))('%s may be left out or null', (name, field) => {
    const schema = v.looseObject({ [name]: field })
    expect(v.parse(schema, {})).toEqual({})
    expect(v.parse(schema, { [name]: null })).toEqual({ [name]: null })
    expect(v.parse(schema, { [name]: undefined })).toEqual({ [name]: undefined })
  })

  test.each(Object.entries(fields))('%s is checked where it is there', (name, field) => {
    expect(issuesOf(v.looseObject({ [name]: field }), { [name]: {} })).toMatchObject([{ path: name }])
  })
})

describe('listOf', () => {
  const numbers = f.listOf(f.number)
  test('reads each item', () => expect(v.parse(numbers, ['1', 2])).toEqual([1, 2]))
  test('reads an empty list', () => expect(v.parse(numbers, [])).toEqual([]))
  test('says which item it cannot read', () =>
    expect(issuesOf(numbers, [1, 'x', '2', null])).toEqual([
      { path: '1', message: 'expected number' },
      { path: '3', message: 'expected number' },
    ]))
  test.each([5, 'ab', {}, { length: 0 }, null].map((value) => [value]))('cannot read %j', (value) =>
    expect(issuesOf(numbers, value)).toEqual([{ path: '', message: 'expected Array' }]),
  )
})

describe('openEnum', () => {
  test('keeps a word that it does not know', () => expect(v.parse(f.openEnum<'open'>(), 'newer')).toBe('newer'))
  test('takes no other value', () => expect(issuesOf(f.openEnum<'open'>(), 5)).toHaveLength(1))
})

describe('anything', () => {
  test('keeps whatever is there', () => {
    const value = { a: 1 }
    expect(v.parse(f.anything, value)).toBe(value)
  })
  test('may be left out', () => expect(v.parse(v.looseObject({ data: f.anything }), {})).toEqual({}))
})

describe('readAs', () => {
  const even = f.readAs('even number', (value) => (Number(value) % 2 === 0 ? Number(value) : undefined))

  test('gives what its function makes of the value', () => expect(v.parse(even, '4')).toBe(4))

  test('gives an issue that says what was expected, and the value as it came', () => {
    const { output, issues } = v.safeParse(even, '5')
    expect([output, issues?.map(shapeIssue)]).toEqual(['5', [{ path: '', message: 'expected even number' }]])
  })

  test('says what it expects, for documents that are made of it', () =>
    expect((even as unknown as { expects: string }).expects).toBe('even number'))

  test('is a Standard Schema', async () => {
    const { version, vendor, validate } = even['~standard']
    expect([version, vendor]).toEqual([1, 'valibot'])
    expect(await validate('4')).toMatchObject({ value: 4 })
    expect((await validate('4')).issues).toBeUndefined()
    expect((await validate('5')).issues).toMatchObject([{ message: expect.stringContaining('even number') }])
  })

  test('works in schemas of valibot: an object, a list, a union, a pipe', () => {
    const schema = v.object({
      list: v.array(even),
      either: v.union([even, v.literal('none')]),
      small: v.pipe(even, v.maxValue(10)),
    })
    expect(v.parse(schema, { list: ['2', 4], either: 'none', small: '8' })).toEqual({
      list: [2, 4],
      either: 'none',
      small: 8,
    })
    expect(issuesOf(schema, { list: [2, 3], either: '6', small: '12' })).toMatchObject([
      { path: 'list.1' },
      { path: 'small' },
    ])
  })

  test('has the type of what it reads', () => {
    expectTypeOf<v.InferOutput<typeof even>>().toEqualTypeOf<number>()
  })
})

describe('prepared', () => {
  const data = (value: unknown): unknown => (Object(value) as { data?: unknown }).data ?? value
  const schema = v.looseObject({ one: f.prepared(data, v.optional(v.looseObject({ id: f.string }))) })

  test('reads what was prepared', () => {
    expect(v.parse(schema, { one: { data: { id: 'a' } } })).toEqual({ one: { id: 'a' } })
    expect(v.parse(schema, { one: { id: 'a' } })).toEqual({ one: { id: 'a' } })
  })

  test('may be left out', () => expect(v.parse(schema, {})).toEqual({}))

  test('gives the prepared value where there is an issue', () =>
    expect(parsed(schema, { one: { data: { id: 5 } } })).toEqual({ one: { id: 5 } }))

  test('says where the issue is, without what was taken off', () =>
    expect(issuesOf(schema, { one: { data: { id: 5 } } })).toEqual([{ path: 'one.id', message: 'expected string' }]))
})

describe('an object of fields', () => {
  const schema = v.looseObject({ note: f.optionalString, amount: f.optionalNumber })

  test('keeps what it could not read as it was', () => {
    expect(parsed(schema, { note: 5, amount: '5' })).toEqual({ note: 5, amount: 5 })
  })

  test('says nothing of the value itself, which can be a secret', () => {
    expect(JSON.stringify(issuesOf(schema, { amount: 'the-secret', note: ['the-secret'] }))).not.toContain('the-secret')
  })

  test('leaves what it was given as it was', () => {
    const given = { note: 'a', amount: '5' }
    parsed(schema, given)
    expect(given).toEqual({ note: 'a', amount: '5' })
  })

  test('keeps every key and changes no key that is not named', () => {
    const unsafe = ['__proto__', 'constructor', 'prototype']
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const copy = parsed(schema, value) as Record<string, unknown>
        const kept = Object.keys(value).filter((key) => !unsafe.includes(key))
        expect(Object.keys(copy).sort()).toEqual(kept.sort())
        for (const key of kept) if (key !== 'note' && key !== 'amount') expect(copy[key]).toBe(value[key])
      }),
    )
  })
})
