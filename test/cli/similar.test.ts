import { expect, test } from 'vitest'
import { suggestion } from '../../src/cli/similar.js'

test.each([
  ['custmers', '\n(Did you mean customers?)'],
  ['Invoice', '\n(Did you mean invoices?)'],
  ['xyz', ''],
  ['', ''],
  ['x'.repeat(100_000), ''],
])('%.20s', (unknown, expected) => {
  expect(suggestion(unknown, ['customers', 'invoices', 'teams'])).toBe(expected)
})

test('nothing is similar to nothing', () => {
  expect(suggestion('customers', [])).toBe('')
})
