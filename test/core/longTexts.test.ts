import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { call, type WhmcsContext } from 'billfold/whmcs'
import { saveCustomer } from 'billfold/teamtools'
import { localOf } from '../../src/alfacrm/local.js'
import { hideSecrets, secretFinder } from '../../src/core/hideSecrets.js'
import { booleanOf, isDecimalText, numberOf } from '../../src/core/phpValues.js'
import { retryAfterSeconds } from '../../src/core/retryPolicy.js'
import { dateOf } from '../../src/teamtools/date.js'
import { decodeEntities } from '../../src/whmcs/entities.js'
import { pipeSeparated } from '../../src/whmcs/fields.js'
import { refusalOf } from '../../src/whmcs/refusal.js'
import { errorOf, id } from '../support/calls.js'

// What an API sends can be as long as the limit for an answer. On texts of this length an expression that takes the
// square of the time would run for hours, so that these tests end at all is what they show.
const length = 1_000_000

const long = (part: string, end = ''): string => part.repeat(Math.ceil(length / part.length)) + end

const raw = (body: string, status = 200) => ({ status, headers: {}, body })

describe('a long text is read in linear time:', () => {
  const messages = [
    long('action '),
    long('action "a'),
    long('action x'),
    long(' not'),
    long('action not '),
    long('not be '),
    `action ${long('a')}`,
    `action ${long('a', ' is not allowed')}`,
    `invalid ip ${long('1')}`,
    `invalid ip: ${long('1.')}`,
    long('already '),
    long('\n'),
    `action a${long(' not allowe')}`,
  ]
  test.each(messages.map((message, index) => [index, message] as const))('refusal %d', (_, message) => {
    expect(refusalOf({ result: 'error', message }, raw(''))).toMatchObject({ message })
  })

  test.each(['=', ';', 'a=', 'a=b;', ' ', '\n=', 'result=error;'].map((part) => [part]))(
    'a refusal as text of %j',
    (part) => {
      expect(refusalOf(undefined, raw(long(part), 500))).toBeDefined()
    },
  )

  test.each(['&', '&#', '&#1', '&#x', '&#xf', '&amp', '&amp;', '&quot'])('the entities of %j', (part) => {
    expect(decodeEntities(long(part)).length).toBeLessThanOrEqual(length + part.length)
  })

  test.each(['\\', '\\u', '\\u00', '%', '%4', '%41', '%ff', '&#', '&#x4', '&amp', '+', '=', 'A'])(
    'what hides secrets in %j',
    (part) => {
      const holdsSecret = secretFinder(['a secret of some length'])
      expect(hideSecrets({ body: long(part) }, holdsSecret).body).toHaveLength(long(part).length)
      expect(hideSecrets({ body: long(part, 'a secret of some length') }, holdsSecret).body).toBe('[redacted]')
    },
  )

  test.each(['1', '-', '1.', '.1', ' '])('what is no value, of %j', (part) => {
    const text = long(part, 'x')
    expect([numberOf(text), booleanOf(text), isDecimalText(text), dateOf(text), localOf(text)]).toEqual([
      ...[undefined, undefined, false, undefined, undefined],
    ])
    expect(retryAfterSeconds({ 'retry-after': text })).toBeUndefined()
  })

  test('the fraction of a second', () => {
    expect(dateOf(`2024-05-31 10:00:00.${long('1')}`)).toEqual(new Date('2024-05-31T10:00:00.111Z'))
    expect(dateOf(`2024-05-31 10:00:00.${long('1')}x`)).toBeUndefined()
  })

  test('names separated by |', () => {
    expect(v.parse(pipeSeparated, long('|'))).toEqual([])
    expect(v.parse(pipeSeparated, long('a|'))).toHaveLength(length / 2)
  })

  test.each(['a', 'password', 'token', 'a ', 'secret_', 'c'])(
    'the fields of an action that are secret, in %j',
    async (part) => {
      const token = { identifier: 'identifier', secret: 's3cr3t-text' }
      const fetch: WhmcsContext['fetch'] = () => Promise.resolve(new Response(long(part, '!')))
      expect(errorOf(await call({ baseUrl: 'https://h.example/', token, fetch }, 'CustomThing'))).toMatchObject({
        kind: 'malformed',
      })
    },
  )
})

describe('a long text that was sent is looked through for secrets in linear time:', () => {
  const refused = () => Promise.resolve(new Response('{"error":{"message":"no tok_12345678"}}', { status: 422 }))

  test.each([
    ['a text that repeats the name of a secret', { notes: long('token') }],
    ['a name that does', { [long('token')]: 5 }],
    ['quotes', { notes: long('"') }],
    ['quotes and names', { notes: long('"token":') }],
    ['line breaks', { notes: long('\n') }],
    ['backslashes', { notes: long('\\') }],
    ['a secret that an expression cannot hold', { salt: 'x'.repeat(10_000_000) }],
    ['a list', { tags: Array.from({ length: 100_000 }, () => 'token') }],
  ])('%s', async (_, fields) => {
    const sent = { id, ...fields, stripeToken: 'tok_12345678' }
    const error = errorOf(
      await saveCustomer({ baseUrl: 'https://h.example/', token: 'the-token', fetch: refused }, sent),
    )
    expect(error).toMatchObject({ kind: 'invalid', body: '[redacted]' })
    expect(error.message).not.toContain('tok_')
  })
})

describe('the action that is denied', () => {
  const found = (message: string): unknown =>
    (refusalOf({ result: 'error', message }, raw(''))?.details as { action?: unknown }).action

  test.each([
    ['Invalid Permissions: API action "getclients" is not allowed', 'getclients'],
    ['The action GetX could not be found', 'GetX'],
    ['ACTION "a" IS NOT ALLOWED', 'a'],
    ['Registrars are not allowed. The action "b" could not be found', 'b'],
    ['the action not allowed', undefined],
    ['not allowed: action "c"', undefined],
    ['action "d"', undefined],
  ])('of %j is %j', (message, action) => expect(found(message)).toBe(action))

  test('is what one expression for all of it finds', () => {
    const words = ['action ', 'action', '"', 'x', ' not', ' not ', 'allowed', ' not allowed', ' be found', ' ', 'É']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (all) => {
        const message = all.join('')
        expect(found(message)).toBe(/action "?(\w+).* not (?:allowed|be found)/i.exec(message)?.[1])
      }),
      { numRuns: 2000 },
    )
  })
})
