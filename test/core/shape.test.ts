import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ShapeIssue } from '../../src/core/error.js'
import { amounts, anything, cents, count, flag, list, readFields, text } from '../../src/core/shape.js'

const json = fc.jsonValue({ maxDepth: 3 })

describe('text', () => {
  test.each(['', 'a', '5'])('reads %j', (value) => expect(text(value)).toBe(value))
  test.each([5, true, {}, ['a']])('cannot read %j', (value) => expect(text(value)).toBe(undefined))
})

describe('flag', () => {
  test.each([
    [true, true],
    ['true', true],
    [1, true],
    ['1', true],
    [false, false],
    ['false', false],
    [0, false],
    ['0', false],
    ['', false],
  ])('reads %j as %j', (value, read) => expect(flag(value)).toBe(read))

  test.each([2, 'yes', 'TRUE', {}, -1, '01', ' ', ['true'], [1], []].map((value) => [value]))(
    'cannot read %j',
    (value) => expect(flag(value)).toBe(undefined),
  )

  test.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    'cannot read the name of what every object has: %s',
    (value) => expect(flag(value)).toBe(undefined),
  )
})

describe('count', () => {
  test.each([
    [0, 0],
    [-1.5, -1.5],
    ['0', 0],
    ['-12.50', -12.5],
    ['007', 7],
  ])('reads %j as %d', (value, read) => expect(count(value)).toBe(read))

  test.each(
    ['', ' 5', '5 ', '5px', '1e3', '0x10', '.5', '5.', '+5', '1,000', 'NaN', 'Infinity', true, {}, [], ['5'], [5]].map(
      (value) => [value],
    ),
  )('cannot read %j', (value) => expect(count(value)).toBe(undefined))

  test.each([NaN, Infinity, -Infinity])('cannot read %d', (value) => expect(count(value)).toBe(undefined))

  test('cannot read a text of more digits than a number has', () => expect(count('9'.repeat(400))).toBe(undefined))

  test('reads a text as any finite decimal number that it writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
        const written = number.toFixed(3)
        expect(count(written)).toBe(Number(written))
      }),
    )
  })
})

describe('cents', () => {
  test.each([
    [0, 0],
    [-5, -5],
    ['1500', 1500],
    ['10.00', 10],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('reads %j as %d', (value, read) => expect(cents(value)).toBe(read))

  test.each([1.5, '1.5', Number.MAX_SAFE_INTEGER + 1, '9007199254740993', '9'.repeat(400), 'x', {}, true])(
    'cannot read %j',
    (value) => expect(cents(value)).toBe(undefined),
  )

  test('reads safe integers alone', () => {
    fc.assert(
      fc.property(json, (value) => {
        const read = cents(value)
        expect(read === undefined || Number.isSafeInteger(read)).toBe(true)
      }),
    )
  })
})

describe('list', () => {
  test('reads each item', () => expect(list(count)(['1', 2])).toEqual([1, 2]))
  test('reads an empty list', () => expect(list(count)([])).toEqual([]))
  test('cannot be read when one item cannot', () => expect(list(count)([1, 'x'])).toBe(undefined))
  test.each([5, 'ab', {}, { length: 0 }])('cannot read %j', (value) => expect(list(text)(value)).toBe(undefined))
})

type Line = { readonly note?: string; readonly amount?: number; readonly [more: string]: unknown }

describe('amounts', () => {
  test('reads amounts and bounds at any depth as integers, also from texts, and keeps the rest', () => {
    const pricing = { type: 'tier', levels: [{ condition: { min: '1', max: -1 }, expression: [{ amount: '120' }] }] }
    expect(amounts(pricing)).toEqual({
      type: 'tier',
      levels: [{ condition: { min: 1, max: -1 }, expression: [{ amount: 120 }] }],
    })
  })
  test.each([[{ amount: 1.5 }], [[{ amount: 'x' }]], [{ a: { max: null } }], [5], ['x']])('cannot read %j', (value) =>
    expect(amounts(value)).toBe(undefined),
  )
})

describe('anything', () => {
  test('reads whatever is there', () => {
    const value = { a: 1 }
    expect(anything(value)).toBe(value)
  })
})

describe('readFields', () => {
  const read = (value: object): { read: Line; issues: ShapeIssue[] } => {
    const issues: ShapeIssue[] = []
    return { read: readFields<Line>({ note: text, amount: cents }, value, 'items.0.', issues), issues }
  }

  test('says where it could not read, and what was there', () => {
    expect(read({ note: 5, amount: {} }).issues).toEqual([
      { path: 'items.0.note', message: 'unexpected number' },
      { path: 'items.0.amount', message: 'unexpected object' },
    ])
  })

  test('keeps what it could not read as it was', () => {
    expect(read({ note: 5, amount: '5' }).read).toEqual({ note: 5, amount: 5 })
  })

  test('says nothing of the value itself, which can be a secret', () => {
    expect(JSON.stringify(read({ amount: 'the-secret' }).issues)).not.toContain('the-secret')
  })

  test('leaves what it was given as it was', () => {
    const given = { note: 'a', amount: '5' }
    read(given)
    expect(given).toEqual({ note: 'a', amount: '5' })
  })

  test('keeps every key and changes no key that is not named', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const { read: copy } = read(value)
        expect(Object.keys(copy).sort()).toEqual(Object.keys(value).sort())
        for (const key of Object.keys(value)) if (key !== 'note' && key !== 'amount') expect(copy[key]).toBe(value[key])
      }),
    )
  })
})
