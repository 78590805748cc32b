import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideSecrets, secretFinder } from '../../src/core/hideSecrets.js'
import { furtherForms, writtenForms } from '../support/secrets.js'

const mask = '[redacted]'

const hidden = <Fields extends object>(fields: Fields, secrets: readonly unknown[]): Fields =>
  hideSecrets(fields, secretFinder(secrets))

test('a text that holds a secret is hidden whole, wherever it is: value, list, key below the first level, any depth', () => {
  const data = { a: 'Secret1', b: ['x Secret1 y', { Secret1: { c: 'Secret1Secret1', d: 'x' } }] }
  expect(hidden(data, ['Secret1'])).toEqual({ a: mask, b: [mask, { [mask]: { c: mask, d: 'x' } }] })
})

test('the names of the fields themselves stay, also where a secret is the same word', () => {
  expect(hidden({ body: 'x', theirs: 'y' }, ['body', 'e'])).toEqual({ body: 'x', theirs: 'y' })
})

test('what holds no secret is given as it was', () => {
  const data = { a: 'x', b: [1, null, true, undefined], c: { d: '"\\/' } }
  expect(hidden(data, ['the-secret'])).toEqual(data)
})

test('the data itself is left as it was', () => {
  const data = { a: 'the-secret', b: { c: ['the-secret'] } }
  hidden(data, ['the-secret'])
  expect(data).toEqual({ a: 'the-secret', b: { c: ['the-secret'] } })
})

test('a key named __proto__ stays a key of its own', () => {
  const messages = JSON.parse('{"__proto__":["the-secret"]}') as object
  const read = hidden({ messages }, ['the-secret']).messages
  expect(Object.entries(read)).toEqual([['__proto__', [mask]]])
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
})

test.each([[undefined], [null], [''], [5], [{}], [{ secret: 'x' }], [['x']]])('%j is no secret', (secret) =>
  expect(hidden({ a: 'x', b: '5' }, [secret])).toEqual({ a: 'x', b: '5' }),
)

test('without a secret every text stays', () => {
  expect(hidden({ a: 'anything', b: '' }, [])).toEqual({ a: 'anything', b: '' })
})

const secrets = [
  'plain-secret',
  'to/ken+a==',
  'to/ken+with"a quote',
  'quo"te of eight',
  'back\\slash',
  'back\\nslash',
  'sp ace&am?p#%',
  "it's!(a)*~",
  'new\nline\ttab',
  '<b>&amp;</b>',
  'é☃𝄞 and more',
  '0123456789abcdef',
]

describe.each(secrets)('the secret %j is hidden', (secret) => {
  test.each(Object.entries({ ...writtenForms, ...furtherForms }))('%s', (_, write) => {
    expect(hidden({ body: `before ${write(secret)} after` }, [secret])).toEqual({ body: mask })
    expect(hidden({ list: [{ [write(secret)]: 1 }] }, ['another-secret', secret])).toEqual({ list: [{ [mask]: 1 }] })
  })
})

describe.each(['abc', 'a/b', '"', '???', 'é☃', '7 chars'])('the short secret %j hides the text', (secret) => {
  test.each(Object.entries(writtenForms))('%s', (_, write) => {
    expect(hidden({ body: `before ${write(secret)} after`, other: 'X' }, [secret])).toEqual({ body: mask, other: 'X' })
  })
})

test('the base64 of a short secret is too short to be told from chance, and stays', () => {
  const text = Buffer.from('key').toString('base64')
  expect(hidden({ a: `x ${text} y` }, ['key'])).toEqual({ a: `x ${text} y` })
})

test('of two secrets, one within the other, nothing of either is left', () => {
  expect(hidden({ a: 'x abcdef y' }, ['abc', 'abcdef'])).toEqual({ a: mask })
  expect(hidden({ a: 'x abcdef y' }, ['abcdef', 'abc'])).toEqual({ a: mask })
})

test.each(['&#1114112;', '&#xffffff;', '%ff%fe', '%', '%4', '\\u00', '\\', '&amp', '&#;', '&#x;'])(
  'a text with %j, which is no whole escape, is looked through all the same',
  (broken) => {
    expect(hidden({ a: `${broken} x`, b: `${broken} the-secret` }, ['the-secret'])).toEqual({
      a: `${broken} x`,
      b: mask,
    })
  },
)

const marks = ['1', '4', 'true', 'false', 'null', ',', ':', '"', '{', '}', '[', ']', '\\', 'n', 'e', 'redacted']

test.each(marks)('the secret %j, which JSON itself or the mask is written with, leaves what is no text', (secret) => {
  const data = { a: 414, b: true, c: false, d: null, e: [1, 2] }
  expect(hidden(data, [secret])).toEqual(data)
})

describe('whatever the secret and the text round it', () => {
  const text = fc.string({ unit: 'binary' })
  const secret = fc.string({ unit: 'binary', minLength: 1 })
  /** As texts are that a server can have written and sent: without half a surrogate. */
  const sent = fc.string({ unit: 'grapheme' })
  const longSecret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 })

  test('the secret is gone', () => {
    fc.assert(
      fc.property(text, secret, text, (before, secret, after) => {
        expect(hidden({ body: before + secret + after }, [secret])).toEqual({ body: mask })
      }),
    )
  })

  test.each([
    ['JSON', (given: string) => JSON.stringify(given)],
    ['JSON in JSON', (given: string) => JSON.stringify(JSON.stringify(given))],
    ['a URL', encodeURIComponent],
    ['a URL in a URL', (given: string) => encodeURIComponent(encodeURIComponent(given))],
    ['a form', (given: string) => new URLSearchParams({ a: given }).toString()],
  ])('the secret is gone from %s', (_, write) => {
    fc.assert(
      fc.property(sent, longSecret, sent, (before, secret, after) => {
        expect(hidden({ body: write(before + secret + after) }, [secret])).toEqual({ body: mask })
      }),
    )
  })

  test.each(['base64', 'base64url'] as const)('the secret is gone from %s, wherever in it', (encoding) => {
    fc.assert(
      fc.property(sent, longSecret, sent, (before, secret, after) => {
        const body = Buffer.from(before + secret + after).toString(encoding)
        expect(hidden({ body }, [secret])).toEqual({ body: mask })
      }),
    )
  })

  test('a text is as it was or hidden whole, and what is no text stays', () => {
    const data = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(data, fc.array(secret, { maxLength: 3 }), (data, secrets) => {
        const read = hidden(data, secrets)
        expect(Object.keys(read)).toEqual(Object.keys(data))
        for (const [name, value] of Object.entries(data)) {
          if (typeof value === 'string') expect([value, mask]).toContain(read[name])
          else if (typeof value !== 'object') expect(read[name]).toBe(value)
        }
      }),
    )
  })

  test('a text of other letters stays', () => {
    const [digits, letters] = [fc.stringMatching(/^\d{0,80}$/), fc.stringMatching(/^[g-z]{8,20}$/)]
    fc.assert(
      fc.property(digits, letters, (text, secret) => {
        expect(hidden({ text }, [secret])).toEqual({ text })
      }),
    )
  })
})
