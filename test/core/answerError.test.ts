import { createContext } from 'billfold'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answered, answerError, refusalError } from '../../src/core/answerError.js'
import type { Refusal } from '../../src/core/system.js'
import type { AnyError } from '../support/calls.js'
import { errorOf, printed } from '../support/calls.js'
import { furtherForms, writtenForms } from '../support/secrets.js'

const now = Date.UTC(2016, 4, 4, 12, 30, 51)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => void vi.useRealTimers())

const answered = (
  status: number,
  more: Partial<Answered['answer']> & Partial<Pick<Answered, 'isBodySecret'>> & { secrets?: readonly unknown[] } = {},
): Answered => {
  const { headers = {}, body = 'a body', secrets = [], isBodySecret = false } = more
  const operation = 'teamtools.getCustomer'
  return {
    call: {
      operation,
      effect: 'read',
      request: {
        operation,
        effect: 'read',
        method: 'GET',
        pathTemplate: 'customers/{id}',
        path: 'customers/5',
        query: {},
        anonymous: false,
      },
      context: createContext({ baseUrl: 'http://api.invalid/' }),
      signal: undefined,
      authorize: () => ({ url: '', init: {} }),
      expiredTokenStatuses: [],
      attempts: 2,
    },
    answer: { status, headers, body },
    rules: { refusalOf: () => undefined, secretsOf: () => secrets },
    isBodySecret,
  }
}

const refusal = (status: number, refused: Refusal = {}, more: Parameters<typeof answered>[1] = {}): AnyError =>
  errorOf(refusalError(answered(status, more), refused))

describe('a refusal', () => {
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
  ])('of status %d is %s', (status, kind) => expect(refusal(status).kind).toBe(kind))

  test('with messages by attribute is invalid with any 4xx of no other name', () => {
    const messages = { email: ['taken'] }
    expect(refusal(400, { messages })).toMatchObject({ kind: 'invalid', messages })
    expect(refusal(404, { messages }).kind).toBe('notFound')
    expect(refusal(500, { messages }).kind).toBe('server')
  })

  test('is first of all what the API calls it', () =>
    expect(refusal(400, { kind: 'unauthorized' }).kind).toBe('unauthorized'))

  test('that is invalid always has messages', () => expect(refusal(422).messages).toEqual({}))

  test('says the operation, the status and what the API said', () => {
    expect(refusal(404, { message: 'no such customer' }).message).toBe('teamtools.getCustomer: 404 no such customer')
    expect(refusal(422, { messages: { email: ['taken'] } }).message).toBe(
      'teamtools.getCustomer: 422 {"email":["taken"]}',
    )
  })

  test('has what its system adds to it', () =>
    expect(refusal(400, { details: { errors: [{ line: 5 }] } })).toMatchObject({ errors: [{ line: 5 }] }))

  test('was answered, after as many requests as there were', () =>
    expect(refusal(404)).toMatchObject({ delivery: 'answered', attempts: 2, retryable: false }))
})

describe('retryAfter', () => {
  const of = (header: string | undefined, status = 429): AnyError =>
    refusal(status, {}, { headers: header === undefined ? {} : { 'retry-after': header } })

  test('is there when the API says it, of whatever refusal', () => {
    expect(of('7').retryAfter).toBe(7)
    expect(of(new Date(now + 7_000).toUTCString()).retryAfter).toBe(7)
    expect(of('7', 503).retryAfter).toBe(7)
    expect(of('7', 404).retryAfter).toBe(7)
  })

  test.each([undefined, '', '0', 'soon', '-5', '9'.repeat(400), new Date(now - 7_000).toUTCString()])(
    'is left out for %j, which asks for no wait',
    (header) => expect('retryAfter' in of(header)).toBe(false),
  )
})

describe('what an error shows of the answer', () => {
  test('is its status, body and type, and no other header', () => {
    const headers = { 'content-type': 'text/html', 'set-cookie': 'session=1', location: 'http://x/', 'x-own': '1' }
    expect(errorOf(answerError(answered(200, { headers }), 'malformed', { ours: 'no JSON' }))).toEqual({
      kind: 'malformed',
      operation: 'teamtools.getCustomer',
      message: 'teamtools.getCustomer: no JSON',
      attempts: 2,
      delivery: 'answered',
      retryable: false,
      status: 200,
      body: 'a body',
      headers: { 'content-type': 'text/html' },
    })
  })

  test('is nothing of a body that is secret', () => {
    const error = errorOf(answerError(answered(200, { isBodySecret: true, body: 'new' }), 'mismatch', { ours: 'x' }))
    expect(error.body).toBe('[redacted]')
  })

  test.each(Object.entries({ ...writtenForms, ...furtherForms }))('holds no secret that is written %s', (_, write) => {
    const secret = 'to/ken+a="quoted"&more'
    const said = `you sent ${write(secret)} to us`
    const refused = {
      message: said,
      messages: { [said]: [said], name: [said, 'is taken'] },
      details: { links: [{ [said]: said }] },
    }
    const error = refusal(422, refused, { body: said, headers: { 'content-type': said }, secrets: ['another', secret] })
    expect(error).toMatchObject({
      message: 'teamtools.getCustomer: 422 [redacted]',
      body: '[redacted]',
      headers: { 'content-type': '[redacted]' },
      messages: { '[redacted]': ['[redacted]'], name: ['[redacted]', 'is taken'] },
      links: [{ '[redacted]': '[redacted]' }],
    })
    expect(printed(error)).not.toContain(write(secret))
  })

  test('loses no word of our own to a secret that is the same word', () => {
    const issues = [{ path: 'name', message: 'expected string' }]
    for (const secret of ['name', 'expected', 'string', 'teamtools.getCustomer', 'status', 'body', 'e'])
      expect(
        errorOf(
          answerError(
            answered(200, { body: '{"a":5}', secrets: [secret] }),
            'mismatch',
            { ours: 'name: expected string' },
            { ours: { issues } },
          ),
        ),
      ).toMatchObject({ message: 'teamtools.getCustomer: name: expected string', issues, status: 200, body: '{"a":5}' })
  })

  test('is hidden whole beside a secret shorter than eight characters, where that is found', () => {
    const error = refusal(404, { message: 'a test of tests' }, { body: 'none here', secrets: ['test'] })
    expect([error.message, error.body]).toEqual(['teamtools.getCustomer: 404 [redacted]', 'none here'])
  })
})

describe('the request id', () => {
  const idOf = (headers: Readonly<Record<string, string>>, secrets: readonly string[] = []): unknown =>
    (errorOf(refusalError(answered(500, { headers, secrets }), { message: 'no' })) as { requestId?: unknown }).requestId

  test('is what the server says, under either name', () => {
    expect(idOf({ 'x-request-id': 'one' })).toBe('one')
    expect(idOf({ 'request-id': 'two' })).toBe('two')
    expect(idOf({})).toBeUndefined()
  })

  test('shows no secret that the server has put into it', () => {
    expect(idOf({ 'x-request-id': 'id-the-token-of-test' }, ['the-token-of-test'])).toBe('[redacted]')
  })
})
