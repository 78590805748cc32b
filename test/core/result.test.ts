import fc from 'fast-check'
import {
  all,
  andThen,
  andThenAsync,
  type ApiError,
  err,
  map,
  mapError,
  match,
  ok,
  type Result,
  unwrap,
  unwrapOr,
} from 'billfold'
import { describe, expect, test } from 'vitest'

const failed: ApiError = {
  kind: 'notFound',
  operation: 'teamtools.getCustomer',
  message: 'teamtools.getCustomer: 404 no such customer',
  retryable: false,
  attempts: 1,
  delivery: 'answered',
  status: 404,
  headers: {},
  body: '',
}

const never = (): never => expect.unreachable('called for the other case')

describe('a Result', () => {
  test('of ok holds the value and no error', () => {
    expect(ok(5)).toEqual({ ok: true, value: 5 })
    expect('error' in ok(5)).toBe(false)
  })

  test('of err holds the error and no value', () => {
    expect(err(failed)).toEqual({ ok: false, error: failed })
    expect('value' in err(failed)).toBe(false)
  })

  test.each([ok({ a: [1, null] }), err(failed)])('survives structuredClone and JSON: %j', (result) => {
    expect(structuredClone(result)).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})

describe('map', () => {
  test('changes the value', () => expect(map(ok(2), (value) => value + 1)).toEqual(ok(3)))
  test('passes an error through', () => expect(map(err('no'), never)).toEqual(err('no')))
})

describe('mapError', () => {
  test('changes the error', () => expect(mapError(err('no'), (error) => error.length)).toEqual(err(2)))
  test('passes a value through', () => expect(mapError(ok(2), never)).toEqual(ok(2)))
})

describe('andThenAsync', () => {
  test('gives the next step, of a Result or of the promise of one', async () => {
    expect(await andThenAsync(ok(2), (value) => Promise.resolve(ok(value * 2)))).toEqual(ok(4))
    expect(await andThenAsync(Promise.resolve(ok(2)), () => Promise.resolve(err('no')))).toEqual(err('no'))
  })
  test('passes an error through', async () => {
    expect(await andThenAsync(err('no'), never)).toEqual(err('no'))
    expect(await andThenAsync(Promise.resolve(err('no')), never)).toEqual(err('no'))
  })
})

describe('andThen', () => {
  test('gives the next result for a value', () => {
    expect(andThen(ok(2), (value) => ok(value * 2))).toEqual(ok(4))
    expect(andThen(ok(2), () => err('no'))).toEqual(err('no'))
  })
  test('passes an error through', () => expect(andThen(err('no'), never)).toEqual(err('no')))

  test('is associative', () => {
    const result = fc.oneof(fc.integer().map(ok), fc.string().map(err)) as fc.Arbitrary<Result<number, string>>
    const step = fc.func(result)
    fc.assert(
      fc.property(result, step, step, (first, f, g) => {
        const left = andThen(andThen(first, f), g)
        expect(andThen(first, (value) => andThen(f(value), g))).toEqual(left)
      }),
    )
  })
})

describe('match', () => {
  test('calls the first function with the value', () => expect(match(ok(2), (value) => value + 1, never)).toBe(3))
  test('calls the second function with the error', () => expect(match(err('no'), never, (e) => `${e}!`)).toBe('no!'))
})

describe('unwrapOr', () => {
  test('gives the value', () => expect(unwrapOr(ok(0), 5)).toBe(0))
  test('gives the other for an error', () => expect(unwrapOr(err('no'), 5)).toBe(5))
})

describe('all', () => {
  test('gives every value in order', () => expect(all([ok(1), ok(2), ok(3)])).toEqual(ok([1, 2, 3])))
  test('gives the first error', () => expect(all([ok(1), err('a'), err('b')])).toEqual(err('a')))
  test('gives an empty list for none', () => expect(all([])).toEqual(ok([])))
  test('takes any iterable, and no more of it than it needs', () => {
    let taken = 0
    const results = function* (): Generator<Result<number, string>> {
      for (const result of [ok(1), err('a'), ok(3)]) {
        taken++
        yield result
      }
    }
    expect(all(results())).toEqual(err('a'))
    expect(taken).toBe(2)
  })
})

describe('unwrap', () => {
  test('gives the value', () => expect(unwrap(ok(undefined))).toBe(undefined))

  test('throws an Error with the message, and the error as its cause', () => {
    const thrown = (() => {
      try {
        return unwrap(err(failed))
      } catch (error) {
        return error as Error
      }
    })()
    expect(thrown).toBeInstanceOf(Error)
    expect(thrown.message).toBe(failed.message)
    expect(thrown.cause).toBe(failed)
  })
})
