import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPath, pathSegment } from '../../src/core/path.js'
import { refusalReason } from '../../src/core/refuse.js'

describe('pathSegment', () => {
  test.each([
    ['a b', 'a%20b'],
    ['a/b', 'a%2Fb'],
    ['a?b#c', 'a%3Fb%23c'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
    ['.a', '.a'],
    ['a\nb', 'a%0Ab'],
    ['\n', '%0A'],
    ['é', '%C3%A9'],
    ['{id}', '%7Bid%7D'],
  ])('%j is written as %s', (id, segment) => expect(pathSegment('id', id)).toBe(segment))

  test.each(
    [['', '.', '..', '\ud800', undefined, null, 5, NaN, {}, ['a'], true, Symbol('x')]].flat().map((id) => [id]),
  )('case %# is refused', (id) => expect(() => pathSegment('id', id)).toThrow())

  test('the reason names the parameter and nothing of its value', () => {
    const reasonOf = (value: unknown): string | undefined => {
      try {
        return pathSegment('tag', value)
      } catch (thrown) {
        return refusalReason(thrown)
      }
    }
    expect(reasonOf('..')).toBe('tag must be a non-empty string other than . and .., got a string')
    expect(reasonOf(['the-secret'])).not.toContain('the-secret')
  })

  test('an id that is taken is one segment of the path, from which it can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        fc.pre(!/^\.{0,2}$/.test(id))
        const { pathname, search, hash } = new URL(`http://host/customers/${pathSegment('id', id)}`)
        expect(pathname.split('/').slice(1).map(decodeURIComponent)).toEqual(['customers', id])
        expect([search, hash]).toEqual(['', ''])
      }),
    )
  })
})

describe('fillPath', () => {
  test('fills in each parameter, encoded', () => {
    expect(fillPath('a/{id}/b/{tag}/{id}', { id: 'x y', tag: 'a/b', more: '5' })).toBe('a/x%20y/b/a%2Fb/x%20y')
  })

  test('leaves a path without a parameter as it is', () => expect(fillPath('customers/', {})).toBe('customers/'))

  test('fills in no value of a value', () => {
    expect(fillPath('{a}/{b}', { a: '{b}', b: '$&$1' })).toBe('%7Bb%7D/%24%26%241')
  })

  test.each([[{}], [{ id: undefined }], [{ id: '..' }], [{ other: 'x' }]])(
    'refuses a parameter without a value: %j',
    (params) => expect(() => fillPath('customers/{id}', params)).toThrow(),
  )

  test.each(['constructor', 'toString', '__proto__'])('refuses a parameter that only every object has: %s', (name) =>
    expect(() => fillPath(`customers/{${name}}`, {})).toThrow(),
  )
})
