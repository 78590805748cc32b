import fc from 'fast-check'
import { fromCents, toCents } from 'billfold'
import { describe, expect, it } from 'vitest'

describe('toCents', () => {
  it.each([
    ['19.90', 1990],
    ['19.9', 1990],
    ['19', 1900],
    ['0.07', 7],
    ['-1.00', -100],
    ['0.00', 0],
    ['-0.00', 0],
    ['1.100', 110],
    ['007.5', 750],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (decimal, cents) => {
    expect(toCents(decimal)).toEqual({ ok: true, value: cents })
  })

  it('counts in the unit of the currency', () => {
    expect(toCents('1500', 0).value).toBe(1500)
    expect(toCents('1.234', 3).value).toBe(1234)
  })

  it.each(['', ' ', '1,5', '$19.90 USD', '1e3', '.5', '5.', '+5', '0x5', '19.999', '90071992547409.92', 'NaN'])(
    'refuses %j',
    (decimal) => {
      expect(toCents(decimal).error?.kind).toBe('input')
    },
  )

  it.each([19.9, null, undefined, Symbol('x'), {}, 5n])('refuses what is no text: case %#', (value) => {
    expect(toCents(value as string).error?.kind).toBe('input')
  })

  it.each([-1, 1.5, NaN, 11, '2', null])('refuses digits that are none: %s', (digits) => {
    expect(toCents('1', digits as number).error?.kind).toBe('input')
    expect(fromCents(1, digits as number).error?.kind).toBe('input')
  })
})

describe('fromCents', () => {
  it.each([
    [1990, '19.90'],
    [7, '0.07'],
    [-50, '-0.50'],
    [0, '0.00'],
    [-0, '0.00'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('writes %s', (cents, decimal) => {
    expect(fromCents(cents)).toEqual({ ok: true, value: decimal })
  })

  it.each([1.5, NaN, Infinity, 2 ** 53, '5', null, undefined])('refuses %s', (cents) => {
    expect(fromCents(cents as number).error?.kind).toBe('input')
  })
})

it('reads back what was written, to the cent', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 10 }), (cents, digits) => {
      const decimal = fromCents(cents, digits).value ?? ''
      expect(toCents(decimal, digits)).toEqual({ ok: true, value: cents === 0 ? 0 : cents })
    }),
  )
})
