import * as v from 'valibot'
import { expect, test } from 'vitest'
import { issuePath } from '../../src/core/standardSchema.js'

test('the path of an issue is its keys, from the outermost', () => {
  expect(issuePath({ message: '', path: ['a', { key: 0 }, { key: 'b' }] })).toEqual(['a', 0, 'b'])
})

test('an issue of the value itself has an empty path', () => expect(issuePath({ message: '' })).toEqual([]))

test('the paths of valibot are read', async () => {
  const schema = v.object({ a: v.array(v.object({ b: v.string() })) })
  const { issues = [] } = await schema['~standard'].validate({ a: [{ b: 5 }] })
  expect(issues.map(issuePath)).toEqual([['a', 0, 'b']])
})
