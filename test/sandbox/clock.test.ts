import { expect, test } from 'vitest'
import { addMonths, createClock, type Due, laterBy } from '../../src/sandbox/clock.js'

const start = Date.UTC(2031, 0, 31, 12)
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString())

test.each([
  ['90 seconds', '2031-01-31T12:01:30.000Z'],
  ['1 minute', '2031-01-31T12:01:00.000Z'],
  ['36 hours', '2031-02-02T00:00:00.000Z'],
  ['1 day', '2031-02-01T12:00:00.000Z'],
  ['2 weeks', '2031-02-14T12:00:00.000Z'],
  ['1 month', '2031-02-28T12:00:00.000Z'],
  ['13 Months', '2032-02-29T12:00:00.000Z'],
  ['1 year', '2032-01-31T12:00:00.000Z'],
  ['a month', undefined],
  ['1 fortnight', undefined],
  ['1.5 days', undefined],
  ['', undefined],
  ['1 constructor', undefined],
])('%s after 31 January', (text, expected) => {
  expect(iso(laterBy(start, text))).toBe(expected)
})

test('months end at the last day of a shorter one', () => {
  expect(iso(addMonths(start, 3))).toBe('2031-04-30T12:00:00.000Z')
})

const create = (queue: { at: number; what: string }[]) => {
  const source = { time: start }
  const happened: [string, string | undefined][] = []
  const due = (): Due | undefined => {
    const next = [...queue].sort((a, b) => a.at - b.at)[0]
    if (next === undefined) return undefined
    const run = () => {
      queue.splice(queue.indexOf(next), 1)
      happened.push([next.what, iso(clock.now())])
    }
    return { at: next.at, run }
  }
  const clock = createClock(() => source.time, due)
  return { clock, source, happened, queue }
}

test('what falls due on the way happens at its own time and in order', () => {
  const hour = 3_600_000
  const { clock, happened, source } = create([
    { at: start + 2 * hour, what: 'second' },
    { at: start + hour, what: 'first' },
    { at: start + 9 * hour, what: 'later' },
  ])
  expect(clock.advance('3 hours')).toEqual({ ok: true, now: start + 3 * hour })
  expect(happened).toEqual([
    ['first', '2031-01-31T13:00:00.000Z'],
    ['second', '2031-01-31T14:00:00.000Z'],
  ])
  source.time += hour
  expect(clock.now()).toBe(start + 4 * hour)
  expect(clock.ahead()).toBe(3 * hour)
})

test('what the source of time brings happens when the clock catches up', () => {
  const { clock, happened, source } = create([{ at: start + 1000, what: 'it' }])
  clock.catchUp()
  expect(happened).toEqual([])
  source.time += 5000
  clock.catchUp()
  expect(happened).toEqual([['it', '2031-01-31T12:00:01.000Z']])
})

test.each([-1, NaN, Infinity, 'yesterday', '-1 day', {}, null, Symbol('x'), 1e300])(
  'a clock is not moved by %s',
  (by: unknown) => {
    const { clock } = create([])
    expect(clock.advance(by as string)).toEqual({ ok: false, message: expect.any(String) })
    expect(clock.set(by as string)).toEqual({ ok: false, message: expect.any(String) })
    expect(clock.ahead()).toBe(0)
  },
)

test('a clock is set to an ISO date, and not back', () => {
  const { clock } = create([])
  expect(clock.set('2031-05-30T12:00:00Z')).toEqual({ ok: true, now: Date.UTC(2031, 4, 30, 12) })
  expect(clock.set(start)).toEqual({ ok: false, message: 'the clock cannot go back: restore a snapshot' })
})

test('something that is due for ever does not hang the clock', () => {
  let count = 0
  const clock = createClock(
    () => start,
    () => ({ at: start + count, run: () => void (count += 1) }),
  )
  expect(clock.advance('1 year')).toMatchObject({ ok: false, message: expect.stringContaining('a part of the way') })
  expect(clock.now()).toBe(start + 100_000)
})

test('what fails leaves the clock where it was', () => {
  const clock = createClock(
    () => start,
    () => ({
      at: start + 1,
      run: () => {
        throw new Error('no')
      },
    }),
  )
  expect(clock.advance(10)).toEqual({ ok: false, message: 'no' })
  expect(clock.now()).toBe(start)
})
