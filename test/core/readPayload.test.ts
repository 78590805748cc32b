import { describe, expect, test } from 'vitest'
import { readPayload } from '../../src/core/readPayload.js'
import { payloadForms } from '../support/payloads.js'

describe('readPayload', () => {
  test.each(payloadForms)('reads %s', (_form, of) =>
    expect(readPayload(of('{"a":"Žižkov €"}'))).toEqual({ a: 'Žižkov €' }),
  )

  test('keeps what was taken out of JSON already', () => {
    const payload = { a: 1 }
    expect(readPayload(payload)).toBe(payload)
  })

  test.each([
    ['"caf\xe9"', 'latin1' as const],
    ['{', 'utf8' as const],
    ['', 'utf8' as const],
  ])('gives undefined for bytes that are no JSON: %j', (text, encoding) =>
    expect(readPayload(Buffer.from(text, encoding))).toBe(undefined),
  )
})
