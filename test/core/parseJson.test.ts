import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/core/parseJson.js'

describe('parseJson', () => {
  test('reads JSON', () => expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] }))
  test('tells null from what is not JSON', () => expect(parseJson('null')).toBe(null))
  test('passes over a byte order mark and white space', () =>
    expect(parseJson('\ufeff \n{"a":1}\r\n')).toEqual({ a: 1 }))
  test.each(['', '{', 'undefined', '<html>', '{"a":1}x'])('%j is not JSON', (text) =>
    expect(parseJson(text)).toBe(undefined),
  )
})
