import { array, assert, asyncProperty, constantFrom, integer, oneof, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeCell, readRows, rowWriter, unescapeCell } from 'billfold/transfer'
import { allOf, piecesOf } from './accounts.js'

const tricky = oneof(
  string({
    unit: constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', 'a', '1', ' ', '＝', '\u2028', ''),
  }),
  string({ unit: 'grapheme' }),
)

describe('escapeCell', () => {
  test.each(['=1+1', '+49', '-a', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])('puts an apostrophe before %j', (text) => {
    expect(escapeCell(text)).toBe(`'${text}`)
  })

  test.each(['', 'a=1', '-19.90', '-5', "'tis", '1-1'])('leaves %j as it is', (text) => {
    expect(escapeCell(text)).toBe(text)
  })

  test('is undone by unescapeCell for every text, and leaves no beginning of a formula', () => {
    assert(
      property(tricky, (text) => {
        const cell = escapeCell(text)
        expect(unescapeCell(cell)).toBe(text)
        if (!/^-\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})

describe('rowWriter and readRows', () => {
  test('give every text back through CSV, whatever the pieces are in which it is read', async () => {
    const rows = array(record({ a: tricky, b: tricky, '=c': tricky }), { minLength: 1, maxLength: 5 })
    await assert(
      asyncProperty(rows, integer({ min: 1, max: 20 }), async (given, length) => {
        const text = rowWriter('csv')(given)
        const read = await allOf(readRows(piecesOf(text, length), 'csv'))
        expect(read.map(({ cells }) => cells)).toEqual(given.map((row) => ({ ...row })))
      }),
    )
  })

  test('give every text of a single column back', async () => {
    await assert(
      asyncProperty(array(record({ a: tricky })), async (given) => {
        const text = rowWriter('csv', { columns: ['a'] })(given)
        expect((await allOf(readRows([text], 'csv'))).map(({ cells }) => cells)).toEqual(given)
      }),
    )
  })

  test('give every JSON value back through JSON lines', async () => {
    const rows = [{ a: '=1', b: null, c: [1, { d: '\n' }], e: -1.5, f: false }, {}]
    expect((await allOf(readRows([rowWriter('ndjson')(rows)], 'ndjson'))).map(({ cells }) => cells)).toEqual(rows)
  })
})

describe('rowWriter', () => {
  test('writes numbers, booleans, dates, lists and objects, and leaves null and missing keys empty', () => {
    const write = rowWriter('csv', { columns: ['a', 'b'] })
    const day = new Date(Date.UTC(2024, 0, 2))
    const rows = [{ a: -5, b: true }, { a: day, b: [1] }, { a: { c: 'x' }, b: null }, { a: '' }, { b: new Date(NaN) }]
    expect(write(rows)).toBe('a,b\n-5,true\n2024-01-02T00:00:00.000Z,[1]\n"{""c"":""x""}",\n"",\n,\n')
  })

  test('writes the header once, and keys of later rows into a last column', async () => {
    const write = rowWriter('csv')
    const text = write([{ a: 1 }]) + write([{ a: 2, b: '=x' }, { _other: 3 }])
    expect(text).toBe('a,_other\n1,\n2,"{""b"":""=x""}"\n,"{""_other"":3}"\n')
    const cells = (await allOf(readRows([text], 'csv'))).map((row) => row.cells)
    expect(cells).toEqual([{ a: '1' }, { a: '2', b: '=x' }, { _other: 3 }])
  })
})
