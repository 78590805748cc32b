import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { booleanOf, isPlainNumber, numberOf } from '../../src/core/phpValues.js'

describe('booleanOf', () => {
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
  ])('reads %j as %j', (value, read) => expect(booleanOf(value)).toBe(read))

  test.each([2, 'yes', 'TRUE', {}, -1, '01', ' ', ['true'], [1], [], null, undefined, NaN].map((value) => [value]))(
    'cannot read %j',
    (value) => expect(booleanOf(value)).toBe(undefined),
  )

  test.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    'cannot read the name of what every object has: %s',
    (value) => expect(booleanOf(value)).toBe(undefined),
  )
})

describe('numberOf', () => {
  test.each([
    [0, 0],
    [-1.5, -1.5],
    ['0', 0],
    ['-12.50', -12.5],
    ['007', 7],
  ])('reads %j as %d', (value, read) => expect(numberOf(value)).toBe(read))

  test.each(
    ['', ' 5', '5 ', '5px', '1e3', '0x10', '.5', '5.', '+5', '1,000', 'NaN', 'Infinity', true, {}, [], ['5'], [5], null]
      .concat([undefined as never])
      .map((value) => [value]),
  )('cannot read %j', (value) => expect(numberOf(value)).toBe(undefined))

  test.each([NaN, Infinity, -Infinity])('cannot read %d', (value) => expect(numberOf(value)).toBe(undefined))

  const largest = Number.MAX_SAFE_INTEGER

  test.each([largest, -largest, `${largest}`, `-${largest}`])('reads %j, which is not rounded', (value) =>
    expect(numberOf(value)).toBe(Number(value)),
  )

  test.each(['9007199254740992', '9007199254740993', '-9007199254740993', '12345678901234567890.5', 2 ** 53, 1e21])(
    'cannot read %j, which a number cannot hold or may have been rounded to',
    (value) => expect(numberOf(value)).toBe(undefined),
  )

  test('cannot read a text of more digits than a number has', () => expect(numberOf('9'.repeat(400))).toBe(undefined))

  test('reads a text as any finite decimal number that it writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
        const written = number.toFixed(3)
        expect(numberOf(written)).toBe(Number(written))
      }),
    )
  })
})

describe('isPlainNumber', () => {
  test.each([0, -0, 7, -1.5, 19.9, 0.1, 1e-6, 575.55, 123456789012.34, Number.MAX_SAFE_INTEGER])(
    '%d can be sent',
    (value) => expect(isPlainNumber(value)).toBe(true),
  )

  test.each([1e-7, 1e21, 2 ** 53, -(2 ** 53), 2 ** 55, NaN, Infinity, -Infinity])('%d cannot be sent', (value) =>
    expect(isPlainNumber(value)).toBe(false),
  )
})
