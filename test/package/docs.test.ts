import { describe, expect, test } from 'vitest'
import { missingOf, operationsOf } from './operationDocs.js'

/** Systems and how many operations are looked at, at least. */
describe.each([
  ['teamtools', 130],
  ['alfacrm', 150],
  ['whmcs', 160],
] as const)('every operation of %s', (system, least) => {
  const operations = operationsOf(system)

  test('is found', () => expect(operations.length).toBeGreaterThan(least))

  test.each(operations)('$name says its route, its errors and its source, and its twin leads to it', (operation) => {
    expect(missingOf(system, operation)).toEqual([])
  })
})

test('an operation without a comment says nothing', () => {
  const operation = { name: 'getIt', doc: '', twin: '/** As the API sent it. */' }
  expect(missingOf('whmcs', operation)).toEqual(['route', 'errors', 'source', 'twin'])
})
