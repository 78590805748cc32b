import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPath } from '../../src/core/path.js'

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
])('%j is written as %s', (id, segment) => expect(inPath(id)).toBe(segment))

test.each(['', '.', '..', '\ud800', undefined, null, 5, {}, ['a'], true])('%j is refused', (id) =>
  expect(() => inPath(id as string)).toThrow(),
)

test('an id that is taken is one segment of the path, from which it can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      fc.pre(!/^\.{0,2}$/.test(id))
      const { pathname, search, hash } = new URL(`http://host/customers/${inPath(id)}`)
      expect(pathname.split('/').slice(1).map(decodeURIComponent)).toEqual(['customers', id])
      expect([search, hash]).toEqual(['', ''])
    }),
  )
})
