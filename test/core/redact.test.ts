import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masked } from '../../src/core/redact.js'
import { writtenForms } from '../support/secrets.js'

const mask = '[redacted]'

test('a text that holds a secret is masked whole, wherever it is: value, list, key below the first level, any depth', () => {
  const data = { a: 'Secret1', b: ['x Secret1 y', { Secret1: { c: 'Secret1Secret1', d: 'x' } }] }
  expect(masked(data, ['Secret1'])).toEqual({ a: mask, b: [mask, { [mask]: { c: mask, d: 'x' } }] })
})

test('the keys of the data itself stay, also where a secret is the same word', () => {
  expect(masked({ body: 'x', why: 'y' }, ['body', 'e'])).toEqual({ body: 'x', why: 'y' })
})

test('what holds no secret is given as it was', () => {
  const data = { a: 'x', b: [1, null, true, undefined], c: { d: '"\\/' } }
  expect(masked(data, ['the-secret'])).toEqual(data)
})

test.each(['???', 'é☃', '\0'])(
  'nothing is shown beside %j, which has no letter that is written alike in every form',
  (secret) => {
    expect(masked({ messages: { name: ['is taken'] } }, [secret])).toEqual({ messages: { [mask]: [mask] } })
  },
)

test('the data itself is left as it was', () => {
  const data = { a: 'the-secret' }
  masked(data, ['the-secret'])
  expect(data).toEqual({ a: 'the-secret' })
})

test.each([[undefined], [null], [''], [5], [{}]])('%j is no secret', (secret) =>
  expect(masked({ a: 'x' }, [secret])).toEqual({ a: 'x' }),
)

describe.each([
  'plain',
  'to/ken+a=',
  'quo"te',
  'back\\slash',
  'sp ace&am?p#%',
  "it's!(a)*~",
  'new\nline',
  '<b>',
  'é☃𝄞',
])('the secret %j is masked', (secret) => {
  test.each(Object.entries(writtenForms))('%s', (_, write) => {
    expect(masked({ body: `before ${write(secret)} after` }, [secret])).toEqual({ body: mask })
  })
})

test('of two secrets, one within the other, nothing of either is left', () => {
  expect(masked({ a: 'x abcdef y' }, ['abc', 'abcdef']).a).not.toMatch(/abc|def/)
  expect(masked({ a: 'x abcdef y' }, ['abcdef', 'abc']).a).not.toMatch(/abc|def/)
})

const marks = ['1', '4', 'true', 'false', 'null', ',', ':', '"', '{', '}', '[', ']', '\\', 'n', 'e', 'redacted']

test.each(marks)('the secret %j, which JSON itself or the mask is written with, leaves what is no text', (secret) => {
  const data = { a: 414, b: true, c: false, d: null, e: [1, 2] }
  expect(masked(data, [secret])).toEqual(data)
})

test('whatever the secret and the text round it, the secret is gone', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, fc.string({ unit: 'binary', minLength: 1 }), text, (before, secret, after) => {
      fc.pre(!mask.includes(secret))
      expect(masked({ body: before + secret + after }, [secret]).body).not.toContain(secret)
    }),
  )
})
