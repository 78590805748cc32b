import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreesIn } from '../../src/settle/agreement.js'
import { type Dated, judge, relevant } from '../../src/settle/judge.js'
import type { Search } from '../../src/settle/settled.js'
import { lookUp } from '../../src/settle/teamtools/lookUp.js'

const now = 1_000_000
const search = (uniqueField: string | undefined): Search => ({
  startedAt: now,
  earliest: now - 1000,
  latest: now + 2000,
  isOver: true,
  uniqueField,
  known: new Set(['2']),
  timeZone: undefined,
  signal: undefined,
})

const texts = fc.constantFrom(
  ...['', ' ', 'a', 'A', ' a ', 'a  b', 'a\tb', 'İ', 'i̇', 'I', 'ı', 'é', 'e\u0301', 'ß', 'SS', '\u00a0a', '__proto__'],
  ...['0', '1', '01', '1.0', '1.5', '1e0', '0x1', 'true', 'false', 'null', 'undefined', 'NaN', '["a"]', '{"a":1}'],
  ...['9007199254740992', '9007199254740993'],
)
const others = fc.constantFrom(0, 1, 1.5, -0, NaN, 2 ** 53, true, false, null, undefined)
const leaf = fc.oneof(texts, others)
const value = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.array(leaf, { maxLength: 2 }),
  fc.dictionary(texts, leaf, { maxKeys: 2 }),
)
const entity = fc.record(
  { key: value, first: value, second: value, meta: fc.record({ key: value }), id: fc.constantFrom('1', '2', 3) },
  { requiredKeys: [] },
)
const row = fc.record({
  row: fc.oneof({ weight: 9, arbitrary: entity }, fc.constantFrom(null, 'text', [])),
  madeIn: fc.constantFrom(now, now - 99_999).map((time) => ({ from: time, to: time })),
})

describe('looking up the rows that can matter', () => {
  it('changes no answer', async () => {
    const fields = ['first', 'second']
    const uniqueField = fc.constantFrom(undefined, 'key', 'meta.key', 'first')
    await fc.assert(
      fc.asyncProperty(
        entity,
        fc.array(row, { maxLength: 6 }),
        uniqueField,
        fc.boolean(),
        async (sent, all, key, isOld) => {
          const among = search(key)
          const order = key === undefined ? fields : [key, ...fields]
          const looked = lookUp<unknown>(relevant(all, among), order)(sent)
          const answerFrom = async (rows: readonly Dated<unknown>[]) => {
            const answer = await judge(among, {
              sent,
              rows: isOld ? [] : rows,
              isAlike: (each) => agreesIn(fields, sent, each),
              traces: () => Promise.resolve({ ok: true, value: isOld ? rows : [] }),
            })
            // The order of the rows in doubt says nothing.
            return answer.value?.outcome === 'unclear' ? { ...answer.value, seen: new Set(answer.value.seen) } : answer
          }
          expect(await answerFrom(looked)).toEqual(await answerFrom(all))
        },
      ),
      { numRuns: 3000 },
    )
  })

  const rows = (count: number, keyOf: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => ({
      row: { key: keyOf(index), first: `row${index}` },
      madeIn: { from: now, to: now },
    }))

  it.each([
    ['texts', (index: number) => `key ${index}`, (index: number) => `Key ${index}`],
    ['numbers', (index: number) => index, (index: number) => index],
    ['numbers of which texts were sent', (index: number) => index, (index: number) => String(index)],
    ['texts of which numbers were sent', (index: number) => String(index), (index: number) => index],
    ['nothing', () => undefined, (index: number) => `key ${index}`],
  ])('leaves few of very many rows with %s', (_name, stored, sent) => {
    const look = lookUp(rows(20_000, stored), ['key', 'first'])
    for (let index = 0; index < 500; index++) {
      const found = look({ key: sent(index), first: `row${index}` })
      expect(found.map((each) => each.row.first)).toEqual([`row${index}`])
    }
  })
})
