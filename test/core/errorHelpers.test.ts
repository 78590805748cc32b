import { type ApiError, type ErrorKind, isKind, statusOf } from 'billfold'
import { expect, expectTypeOf, it } from 'vitest'

const base = { operation: 'x', message: 'x', retryable: false, attempts: 1, delivery: 'answered' } as const
const invalid = {
  ...base,
  kind: 'invalid',
  messages: { name: ['missing'] },
  status: 422,
  headers: {},
  body: '',
} as ApiError

it('tells errors apart by their kinds, for the compiler too', () => {
  expect(isKind(invalid, 'invalid')).toBe(true)
  expect(isKind(invalid, 'notFound', 'invalid')).toBe(true)
  expect(isKind(invalid, 'notFound')).toBe(false)
  expect(isKind(invalid)).toBe(false)
  if (isKind(invalid, 'invalid'))
    expectTypeOf(invalid.messages).toEqualTypeOf<Readonly<Record<string, readonly string[]>>>()
  if (isKind(invalid, 'notFound', 'rejected')) expectTypeOf(invalid.status).toEqualTypeOf<number>()
  if (isKind(invalid, 'notFound')) expectTypeOf(invalid.kind).toEqualTypeOf<'notFound'>()
})

it('is of use in a filter', () => {
  const found = [invalid].filter((error) => isKind(error, 'invalid'))
  expect(found.map(({ messages }) => messages)).toEqual([{ name: ['missing'] }])
})

it('has a status for every kind: of the caller, of this program, of the API', () => {
  const kinds: Readonly<Record<ErrorKind, number>> = {
    input: 400,
    notFound: 404,
    rejected: 409,
    invalid: 422,
    unauthorized: 500,
    forbidden: 500,
    network: 502,
    server: 502,
    malformed: 502,
    mismatch: 502,
    rateLimited: 503,
    aborted: 503,
    timeout: 504,
  }
  for (const [kind, status] of Object.entries(kinds)) expect(statusOf({ kind: kind as ErrorKind })).toBe(status)
})
