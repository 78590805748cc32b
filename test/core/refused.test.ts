import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseJson, refused, secondsOf } from '../../src/core/refused.js'

const now = Date.UTC(2016, 4, 4, 12, 30, 51)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => void vi.useRealTimers())

describe('secondsOf', () => {
  test.each([
    ['0', 0],
    ['120', 120],
    [new Date(now + 90_000).toUTCString(), 90],
    [new Date(now - 90_000).toUTCString(), -90],
  ])('reads %s as %d seconds', (header, seconds) => expect(secondsOf(header)).toBe(seconds))

  test('rounds a date up, so as not to come too early', () => {
    vi.setSystemTime(now - 500)
    expect(secondsOf(new Date(now).toUTCString())).toBe(1)
  })

  test.each([undefined, '', 'soon', 'NaN'])('reads nothing in %j', (header) => expect(secondsOf(header)).toBeNaN())
})

describe('parseJson', () => {
  test('reads JSON', () => expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] }))
  test('tells null from what is not JSON', () => expect(parseJson('null')).toBe(null))
  test.each(['', '{', 'undefined', '<html>', '{"a":1}x'])('%j is not JSON', (text) =>
    expect(parseJson(text)).toBe(undefined),
  )
})

describe('refused', () => {
  test.each([
    [301, 'rejected'],
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'rejected'],
    [422, 'invalid'],
    [429, 'rateLimited'],
    [499, 'rejected'],
    [500, 'server'],
    [599, 'server'],
    [999, 'server'],
    [0, 'rejected'],
  ])('status %d is %s', (status, kind) => expect(refused(status, undefined, {}).kind).toBe(kind))

  test('messages by attribute make any 4xx of no other name invalid', () => {
    const messages = { email: ['taken'] }
    expect(refused(400, undefined, { messages })).toMatchObject({ kind: 'invalid', messages })
    expect(refused(404, undefined, { messages }).kind).toBe('notFound')
    expect(refused(500, undefined, { messages }).kind).toBe('server')
  })

  test('what the API calls it comes first', () =>
    expect(refused(400, undefined, { kind: 'unauthorized' }).kind).toBe('unauthorized'))

  test('invalid always has messages', () => expect(refused(422, undefined, {}).messages).toEqual({}))

  test('the reason is the status and what the API said', () => {
    expect(refused(404, undefined, { message: 'no such customer' }).why).toBe('404 no such customer')
    expect(refused(422, undefined, { messages: { email: ['taken'] } }).why).toBe('422 {"email":["taken"]}')
  })

  test('retryAfter is there when the API says it, of whatever refusal', () => {
    expect(refused(429, '7', {}).retryAfter).toBe(7)
    expect(refused(429, new Date(now + 7_000).toUTCString(), {}).retryAfter).toBe(7)
    expect('retryAfter' in refused(429, undefined, {})).toBe(false)
    expect('retryAfter' in refused(429, 'soon', {})).toBe(false)
    expect(refused(503, '7', {}).retryAfter).toBe(7)
    expect(refused(429, '0', {}).retryAfter).toBe(0)
    expect('retryAfter' in refused(429, '9'.repeat(400), {})).toBe(false)
  })

  test('retryAfter is a number that JSON can write', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,400}$/), (header) => {
        const { retryAfter } = refused(429, header, {})
        expect(retryAfter === undefined || Number.isFinite(retryAfter)).toBe(true)
      }),
    )
  })
})
