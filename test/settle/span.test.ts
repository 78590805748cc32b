import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Search } from '../../src/settle/settled.js'
import { anyTime, firstDay, isPossible, localSpan, spanOf, upTo } from '../../src/settle/span.js'

const hour = 3_600_000
const times = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) })

/** What clocks show that are ahead of UTC by some hours, in whole seconds. */
const shown = (time: number, ahead: number, length: number): string =>
  new Date(time + ahead * hour).toISOString().slice(0, length).replace('T', ' ')

describe('the span of a local time', () => {
  it.each([10, 19])('contains the time wherever it was shown, in %i characters', (length) => {
    fc.assert(
      fc.property(times, fc.integer({ min: -12, max: 14 }), (time, ahead) => {
        const { from, to } = localSpan(shown(time, ahead, length), undefined)
        expect(from).toBeLessThanOrEqual(time)
        expect(to).toBeGreaterThanOrEqual(time)
      }),
    )
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
    'contains the time that clocks in %s show, also when they are put back',
    (timeZone) => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      const nearChange = fc.integer({ min: Date.UTC(2024, 9, 26, 20), max: Date.UTC(2024, 10, 3, 12) })
      fc.assert(
        fc.property(fc.oneof(times, nearChange), (time) => {
          const local = format.format(time)
          const { from, to } = localSpan(local, timeZone)
          expect(from).toBeLessThanOrEqual(time)
          expect(to).toBeGreaterThanOrEqual(time)
          expect(to - from).toBeLessThanOrEqual(hour + 999)
          expect(localSpan(local.slice(0, 10), timeZone).to - time).toBeLessThanOrEqual(26 * hour)
        }),
      )
    },
  )

  it.each([undefined, null, '', '0000-00-00', 'soon', '2024-02-31'])('without a date is any time: %s', (local) => {
    expect(localSpan(local, undefined)).toEqual(anyTime)
    expect(localSpan(local, 'Europe/Moscow')).toEqual(anyTime)
  })
})

it('the span of an instant is a second, and any time without one', () => {
  expect(spanOf(new Date(5000))).toEqual({ from: 5000, to: 5999 })
  expect(upTo(new Date(5000))).toEqual({ from: -Infinity, to: 5999 })
  for (const date of [undefined, null, new Date(NaN)]) {
    expect(spanOf(date)).toEqual(anyTime)
    expect(upTo(date)).toEqual(anyTime)
  }
})

it('the first day is that of the earliest time where clocks are furthest behind', () => {
  const earliest = Date.UTC(2027, 0, 2, 11)
  expect(firstDay({ earliest } as Search)).toBe('2027-01-01')
  fc.assert(
    fc.property(times, fc.integer({ min: -12, max: 14 }), (time, ahead) => {
      expect(firstDay({ earliest: time } as Search) <= shown(time, ahead, 10)).toBe(true)
    }),
  )
})

it('a span is possible when it touches the time of the call', () => {
  const search = { earliest: 10, latest: 20 } as Search
  expect([0, 9].map((to) => isPossible({ from: 0, to }, search))).toEqual([false, false])
  expect([10, 20].map((time) => isPossible({ from: time, to: time }, search))).toEqual([true, true])
  expect(isPossible({ from: 21, to: 30 }, search)).toBe(false)
  expect(isPossible(anyTime, search)).toBe(true)
})
