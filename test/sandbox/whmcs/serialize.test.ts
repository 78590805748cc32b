import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64, createWhmcs, type Loose, person, serialize } from './whmcs.js'

/** The custom fields that a client has after AddClient was sent this text. */
const fieldsOf = async (customfields: string): Promise<Loose> => {
  const { must } = createWhmcs()
  await must('AddClient', { ...person, customfields })
  const { client } = await must('GetClientsDetails', { clientid: 1 })
  return Object.fromEntries(client.customfields.map(({ id, value }: Loose) => [id, value]))
}

describe('serialised custom fields', () => {
  test.each([
    ['YToxOntpOjE7czo2OiJHb29nbGUiO30=', { 1: 'Google' }],
    ['YToxOntpOjE7aTo5OTk7fQ==', { 1: '999' }],
    [base64('a:1:{i:1;s:15:"Ünïcødé ✓";}'), { 1: 'Ünïcødé ✓' }],
    [base64('a:4:{i:1;b:1;i:2;b:0;i:3;N;i:4;d:10.5;}'), { 1: '1', 2: '', 3: '', 4: '10.5' }],
    [base64('a:2:{i:1;i:4;i:3;a:2:{s:8:"optionid";i:7;s:3:"qty";i:2;}}'), { 1: '4' }],
    [base64('a:2:{s:1:"x";i:1;s:1:"2";i:2;}'), { 2: '2' }],
    [base64('a:2:{i:1;i:-5;i:2;i:9223372036854775807;}'), { 1: '-5', 2: '9223372036854775807' }],
    [base64('a:3:{i:1;d:INF;i:2;d:1.5E+3;i:3;d:-1.0E+999;}'), { 1: 'INF', 2: '1500', 3: '-INF' }],
    [base64('a:1:{i:1;s:6:"a";";b";}'), { 1: 'a&quot;;&quot;;b' }],
    ['YTowOnt9', {}],
  ])('%s', async (customfields, expected) => {
    expect(await fieldsOf(customfields)).toEqual(expected)
  })

  test('base64 may lack its padding, and have line breaks in it', async () => {
    expect(await fieldsOf('YToxOntpOjE7\r\nczo2OiJHb29nbGUiO30')).toEqual({ 1: 'Google' })
  })

  test('what follows a whole value is ignored', async () => {
    expect(await fieldsOf(base64('a:1:{i:1;s:1:"x";}rubbish'))).toEqual({ 1: 'x' })
  })

  test.each([
    ['not base64', 'a:1:{i:1;s:6:"Google";}'],
    ['a length too great', base64('a:1:{i:1;s:7:"Google";}')],
    ['a length too small', base64('a:1:{i:1;s:5:"Google";}')],
    ['a count too great', base64('a:2:{i:1;s:6:"Google";}')],
    ['a count too small', base64('a:0:{i:1;s:6:"Google";}')],
    ['no end', base64('a:1:{i:1;s:6:"Google";')],
    ['a key that is none', base64('a:1:{b:1;s:6:"Google";}')],
    ['an integer that is none', base64('a:1:{i:1;i:1.5;}')],
    ['a truth value that is none', base64('a:1:{i:1;b:2;}')],
    ['a float that is none', base64('a:1:{i:1;d:x;}')],
    ['an object', base64('a:1:{i:1;O:8:"stdClass":0:{}}')],
    ['a reference', base64('a:2:{i:1;i:5;i:2;R:2;}')],
    ['a text', base64('s:6:"Google";')],
    ['JSON', base64('{"1":"Google"}')],
    ['a count beyond all', base64('a:9999999999:{i:1;i:1;}')],
    ['a length beyond all', base64('a:1:{i:1;s:9999999999:"x";}')],
    ['nested far too deep', base64(`${'a:1:{i:1;'.repeat(100_000)}N;${'}'.repeat(100_000)}`)],
    ['opened over and over', base64('a:1000000:{'.repeat(50_000))],
  ])('%s: ignored without a word', async (_what, customfields) => {
    expect(await fieldsOf(customfields)).toEqual({})
  })

  test('a list around the string is no string', async () => {
    const { must } = createWhmcs()
    await must('AddClient', { ...person, customfields: ['YToxOntpOjE7czo2OiJHb29nbGUiO30='] })
    expect((await must('GetClientsDetails', { clientid: 1 })).client.customfields).toEqual([])
  })
})

test('what serialize writes is read back', async () => {
  const fields = fc.dictionary(
    fc.integer({ min: 1, max: 9999 }).map(String),
    fc.oneof(fc.string({ unit: fc.constantFrom('a', 'é', '✓', '𝄞', ';', '{', ':') }), fc.maxSafeInteger()),
    { maxKeys: 5 },
  )
  await fc.assert(
    fc.asyncProperty(fields, async (values) => {
      const texts = Object.entries(values).map(([id, value]) => [id, String(value)])
      expect(await fieldsOf(base64(serialize(values)))).toEqual(Object.fromEntries(texts))
    }),
    { numRuns: 100 },
  )
})

test('no text at all does harm', async () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[aisbdNO:;{}"0-9-]{0,60}$/), fc.uint8Array().map(String))
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (value, encoded) => {
      expect(typeof (await fieldsOf(encoded ? base64(value) : value))).toBe('object')
    }),
    { numRuns: 200 },
  )
})
