import { describe, expect, test } from 'vitest'
import { type FileFormat, readRows } from 'billfold/transfer'
import { allOf, piecesOf, untilError } from './accounts.js'

const read = (text: string, format: FileFormat = 'csv', length = 5) => allOf(readRows(piecesOf(text, length), format))

describe('readRows of CSV', () => {
  test('numbers rows and lines, with line breaks in cells and empty lines', async () => {
    const rows = await read('a,b\r\n\r\n"x\ny",2\n3,"q\nw"\n\n5,6')
    expect(rows).toEqual([
      { row: 1, line: 3, cells: { a: 'x\ny', b: '2' } },
      { row: 2, line: 5, cells: { a: '3', b: 'q\nw' } },
      { row: 3, line: 8, cells: { a: '5', b: '6' } },
    ])
  })

  test('tells an empty cell from an empty string', async () => {
    expect((await read('a,b\n,""\n')).map(({ cells }) => cells)).toEqual([{ b: '' }])
  })

  test('says of a row with another number of cells what is wrong, and reads on', async () => {
    const rows = await read('a,b\n1\n1,2,3\n1,2\n')
    expect(rows.map(({ problem }) => problem?.reason)).toEqual([
      'the row has 1 cells, and the header has 2',
      'the row has 3 cells, and the header has 2',
      undefined,
    ])
  })

  test('says of a cell of other keys that is no object what is wrong', async () => {
    expect((await read('a,_other\n1,x\n'))[0]!.problem).toMatchObject({ column: '_other', value: 'x' })
  })

  test.each([
    ['a,b\n1,x"secret\n', /line 2: a quote is inside/],
    ['a\n"x"secret\n', /line 2: a quote is followed by text/],
    ['a\n1\n2\n"secret', /line 4: a quote is not closed/],
    ['a,,b\n', /line 1: column 2 has no name/],
    ['a,b,a\n', /line 1: column 3 has the name/],
    ['a,b\rsecret,1\rsecret,2\r', /line 1: column 2 has a carriage return in its name; save the file with line feeds/],
  ])('refuses %j and shows no value', async (text, message) => {
    const { error } = await untilError(readRows([text], 'csv'))
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(error!.message).toMatch(message)
    expect(error!.message).not.toContain('secret')
  })

  test('refuses a quote that is never closed before it has read a whole file', async () => {
    let pieces = 0
    const endless = function* () {
      yield 'a\n"'
      for (;;) {
        pieces++
        yield 'x'.repeat(1_048_576)
      }
    }
    const { error } = await untilError(readRows(endless(), 'csv'))
    expect(error!.message).toContain('a record is longer')
    expect(pieces).toBeLessThan(20)
  })

  test('reads bytes, with a character in two pieces and a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\uFEFFa\nü✓\n')
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte))
    expect((await allOf(readRows(pieces, 'csv'))).map(({ cells }) => cells)).toEqual([{ a: 'ü✓' }])
  })

  test.each([[[Uint8Array.of(0xff, 0xfe)]], [[Uint8Array.of(0x61, 0xe2)]], [null as never], [[1 as never]]])(
    'refuses what is no text in UTF-8',
    async (text) => {
      expect((await untilError(readRows(text, 'csv'))).error).toMatchObject({ kind: 'input' })
    },
  )
})

describe('readRows of JSON lines', () => {
  test('reads a value a line, and says of other lines what is wrong without their text', async () => {
    const rows = await read('{"a":[1]}\n\n[1]\r\nsecret\n{"a":null}', 'ndjson')
    expect(rows.map(({ line, problem, cells }) => [line, problem?.reason ?? cells])).toEqual([
      [1, { a: [1] }],
      [3, 'the line must be a JSON object'],
      [4, 'the line must be a JSON object'],
      [5, { a: null }],
    ])
    expect(JSON.stringify(rows)).not.toContain('secret')
  })

  test('does not take a quote for the start of a cell', async () => {
    expect((await read('{"a":"\\""}\n{"a":2}\n', 'ndjson')).length).toBe(2)
  })
})

test('another format is refused', async () => {
  expect((await untilError(readRows([], 'xml' as never))).error?.message).toContain('csv or ndjson')
})

// Reading that is quadratic takes half a minute for each of these.
describe('readRows of what is long', () => {
  test('reads a line of eight million characters in small pieces', async () => {
    const text = 'x'.repeat(8_000_000)
    const [row] = await allOf(readRows(piecesOf(`{"a":"${text}"}\n`, 1000), 'ndjson'))
    expect(row?.cells).toEqual({ a: text })
  })

  test('reads a header with 100,000 columns', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`)
    const [row] = await allOf(readRows([`${names.join(',')}\n${names.map(() => '1').join(',')}\n`], 'csv'))
    expect([row?.row, row?.line]).toEqual([1, 2])
    expect(Object.keys(row?.cells ?? {})).toEqual(names)
  })
})
