import { isDeepStrictEqual } from 'node:util'
import type { Result } from 'billfold'
import fc from 'fast-check'
import { expect } from 'vitest'

/** Any value of any kind. */
export const anything: fc.Arbitrary<unknown> = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

/** Throws at whatever is asked of it, but for what fast-check asks to print it. */
export const throwing: fc.Arbitrary<object> = fc.constant(
  new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol' || key === 'toString') return undefined
        throw new Error('a getter')
      },
    },
  ),
)

/** No context: anything else. `send` is left as it is, as only createContext sets it. */
export const noContext: fc.Arbitrary<unknown> = anything.filter(
  (value) => !Object.hasOwn(Object(value) as object, 'send'),
)

/** What comes near to a context of a system that takes one token. */
export const anyContext: fc.Arbitrary<unknown> = fc.oneof(
  noContext,
  fc.record(
    { baseUrl: anything, token: fc.oneof(anything, fc.func(anything)), signal: anything, validate: anything },
    { requiredKeys: [] },
  ),
  fc.record({
    baseUrl: fc.constant('http://api.invalid/'),
    token: fc.oneof(anything, fc.func(anything)),
    fetch: fc.oneof(anything, fc.func(anything)),
  }),
)

const kinds: readonly string[] =
  'input network timeout aborted unauthorized forbidden notFound rejected server invalid rateLimited malformed mismatch'.split(
    ' ',
  )

/** A Result, whose error says all that every error says. */
export const expectResult = (given: unknown, operation: RegExp = /./): Result<unknown> => {
  const result = given as Result<unknown>
  if (result.ok === true) return result
  expect(result).toEqual({
    ok: false,
    error: expect.objectContaining({
      kind: expect.toSatisfy((kind: string) => kinds.includes(kind)),
      operation: expect.stringMatching(operation),
      message: expect.any(String),
      retryable: expect.any(Boolean),
      attempts: expect.any(Number),
      delivery: expect.toSatisfy((delivery: string) => ['notSent', 'unknown', 'answered'].includes(delivery)),
    }),
  })
  expect(isDeepStrictEqual(structuredClone(result), result)).toBe(true)
  return result
}
