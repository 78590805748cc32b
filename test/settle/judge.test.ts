import { describe, expect, it } from 'vitest'
import { type Dated, type Evidence, forChanges, judge } from '../../src/settle/judge.js'
import type { Search } from '../../src/settle/settled.js'
import { anyTime, type Span } from '../../src/settle/span.js'

type Row = { readonly id: string; readonly amount?: number; readonly note?: string }

const now = 1_000_000
const search: Search = {
  startedAt: now,
  earliest: now - 1000,
  latest: now + 2000,
  isOver: true,
  uniqueField: undefined,
  known: new Set(),
  timeZone: undefined,
  signal: undefined,
}
const byNote: Search = { ...search, uniqueField: 'note' }
const at = (row: Row, time: number): Dated<Row> => ({ row, madeIn: { from: time, to: time } })
const own: Row = { id: '1', amount: 5, note: 'order 1' }
const other: Row = { id: '2', amount: 5, note: 'order 2' }
const bare: Row = { id: '3', amount: 5 }

const evidence = (rows: readonly Dated<Row>[], more: Partial<Evidence<Row>> = {}): Evidence<Row> => ({
  sent: { amount: 5, note: 'order 1' },
  rows,
  isAlike: (row) => (row as Row | null)?.amount === 5,
  traces: () => Promise.resolve({ ok: true, value: [] }),
  ...more,
})

const outcomeOf = async (...args: Parameters<typeof judge<Row>>): Promise<string | undefined> =>
  (await judge(...args)).value?.outcome

describe('with a key', () => {
  it('a row with the key is the effect of the call, before and after the end', async () => {
    const done = { ok: true, value: { outcome: 'done', row: own } }
    expect(await judge(byNote, evidence([at(other, now), at(own, now)]))).toEqual(done)
    expect(await judge({ ...byNote, isOver: false }, evidence([at(own, now)]))).toEqual(done)
  })

  it('rows of others with another value are not', async () => {
    expect(await outcomeOf(byNote, evidence([at(other, now)]))).toBe('notDone')
  })

  it('a row that looks the same and does not show the key leaves it unclear', async () => {
    const answer = await judge(byNote, evidence([at(bare, now)]))
    expect(answer.value).toMatchObject({ outcome: 'unclear', seen: [bare] })
  })

  it('two rows with the key leave it unclear', async () => {
    const answer = await judge(byNote, evidence([at(own, now), at({ ...own, id: '9' }, now)]))
    expect(answer.value).toMatchObject({
      outcome: 'unclear',
      reason: expect.stringContaining('More than one') as string,
    })
  })

  it.each([now - 1001, now + 2001])('a row with the key from another time (%i) leaves it unclear', async (time) => {
    const answer = await judge(byNote, evidence([at(own, time)]))
    expect(answer.value).toMatchObject({ outcome: 'unclear', seen: [own] })
  })

  it('a row that was known before the call is not its effect', async () => {
    expect(await outcomeOf({ ...byNote, known: new Set(['1']) }, evidence([at(own, now)]))).toBe('notDone')
  })

  it('compares texts without case and spaces around them, and numbers with texts', async () => {
    expect(await outcomeOf(byNote, evidence([at({ ...own, note: ' Order  1' }, now)]))).toBe('done')
    const numbered = evidence([at({ ...own, note: '12' }, now)], { sent: { amount: 5, note: 12 } })
    expect(await outcomeOf(byNote, numbered)).toBe('done')
  })

  it.each([
    ['a text', '9007199254740993', 9007199254740992],
    ['a number', 9007199254740992, '9007199254740993'],
    ['a fraction', '0.12345678901234567', 0.12345678901234568],
    ['a list', ['1', '9007199254740993'], [1, 9007199254740992]],
    ['an object', { a: 9007199254740992 }, { a: 9007199254740992 }],
  ])('a number that JSON has rounded proves nothing: %s', async (_name, sent, stored) => {
    const rounded = { row: { id: '1', amount: 5, note: stored }, madeIn: { from: now, to: now } } as never
    expect(await outcomeOf(byNote, evidence([rounded], { sent: { amount: 5, note: sent } }))).toBe('unclear')
  })

  it.each([
    ['x@y', ['x@y']],
    [['x@y'], 'x@y'],
    [['x@y', ''], ['x@y']],
    [
      ['x@y', null, []],
      ['x@y', ''],
    ],
  ])('empty items of a list say nothing: %o as %o', async (sent, stored) => {
    const row = { row: { id: '1', note: stored }, madeIn: { from: now, to: now } } as never
    expect(await outcomeOf(byNote, evidence([row], { sent: { note: sent } }))).toBe('done')
  })

  it.each(['null', 'undefined', 'false', '0'])('a row without the key does not have the key %o', async (note) => {
    const rows = [undefined, null, ''].map((value) => ({ row: { id: '1', note: value }, madeIn: anyTime })) as never
    expect(await outcomeOf(byNote, evidence(rows, { sent: { note } }))).toBe('notDone')
  })

  it.each([{ amount: 5 }, { note: '' }, { note: null }, {}])('it must be in the sent data: %o', async (sent) => {
    const answer = await judge(byNote, evidence([], { sent }))
    expect(answer.error).toMatchObject({ kind: 'input', delivery: 'notSent' })
  })

  it('a key that a row inherits, and does not have, is no key', async () => {
    const answer = await judge({ ...search, uniqueField: 'constructor' }, evidence([at(own, now)]))
    expect(answer.error?.kind).toBe('input')
  })
})

describe('without a key', () => {
  it('a row that looks the same is in doubt', async () => {
    expect((await judge(search, evidence([at(own, now)]))).value).toMatchObject({ outcome: 'unclear', seen: [own] })
  })

  it.each([
    ['older', { from: now - 5000, to: now - 1001 }, 'notDone'],
    ['just possible', { from: now - 5000, to: now - 1000 }, 'unclear'],
    ['younger', { from: now + 2001, to: now + 5000 }, 'notDone'],
    ['just possible', { from: now + 2000, to: now + 5000 }, 'unclear'],
    ['undated', anyTime, 'unclear'],
  ] as const)('a row that is %s counts by its date', async (_name, madeIn: Span, outcome) => {
    expect(await outcomeOf(search, evidence([{ row: own, madeIn }]))).toBe(outcome)
  })

  it('a known row is not in doubt, unless the call changes it', async () => {
    const knowing = { ...search, known: new Set(['1']) }
    expect(await outcomeOf(knowing, evidence([at(own, now)]))).toBe('notDone')
    expect(await outcomeOf(forChanges(knowing), evidence([at(own, now)]))).toBe('unclear')
  })
})

describe('when nothing is there', () => {
  it('it is unclear until nothing can arrive any more, and the history is not read', async () => {
    const traces = () => Promise.reject(new Error('not to be read'))
    const answer = await judge({ ...search, isOver: false }, evidence([], { traces }))
    expect(answer.value).toMatchObject({
      outcome: 'unclear',
      reason: expect.stringContaining('later') as string,
      seen: [],
    })
  })

  it('a trace in the history makes it unclear', async () => {
    const traced = (row: unknown, time: number) =>
      evidence([], { traces: () => Promise.resolve({ ok: true, value: [{ row, madeIn: { from: time, to: time } }] }) })
    expect(await outcomeOf(search, traced(own, now))).toBe('unclear')
    expect(await outcomeOf(search, traced(own, now - 5000))).toBe('notDone')
    expect(await outcomeOf(byNote, traced(own, now))).toBe('unclear')
    expect(await outcomeOf(byNote, traced(other, now))).toBe('notDone')
    expect(await outcomeOf(byNote, traced(bare, now))).toBe('unclear')
    expect(await outcomeOf(search, traced(null, now))).toBe('notDone')
  })

  it('a gap makes it unclear', async () => {
    const answer = await judge(search, evidence([], { gap: 'The list is not whole.' }))
    expect(answer.value).toMatchObject({ outcome: 'unclear', reason: 'The list is not whole.' })
  })

  it('an error of the history is the error', async () => {
    const error = { kind: 'forbidden' } as never
    const traces = () => Promise.resolve({ ok: false as const, error })
    expect(await judge(search, evidence([], { traces }))).toEqual({ ok: false, error })
  })
})
