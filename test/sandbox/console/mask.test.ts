import { describe, expect, test } from 'vitest'
import { createMask } from '../../../src/sandbox/console/mask.js'
import { consoleSystems } from '../../../src/sandbox/console/systems/index.js'

const secret = 'a-secret-of-somebody'

describe.each(['teamtools', 'alfacrm', 'whmcs'] as const)('%s', (name) => {
  const mask = createMask(consoleSystems[name], ['known to the account'])

  test.each([
    ['JSON', `{"a":[{"access_token":"${secret}"}]}`],
    ['JSON with blanks', `{ "access_token" : "${secret}" }`],
    ['JSON that was cut before its end', `{"items":[{"access_token":"${secret}","x":"y`],
    ['JSON that was cut in the secret', `{"items":[{"access_token":"${secret}`],
    ['a form', `action=A&access_token=${secret}&x=1`],
    ['a form with an escaped name', `access%5Ftoken=${secret}&x=1`],
    ['XML', `<?xml version="1.0"?><a><access_token>${secret}</access_token></a>`],
    ['a form in parts', `--b\r\ncontent-disposition: form-data; name="access_token"\r\n\r\n${secret}\r\n--b--`],
  ])('masks a secret by its name in %s', (_what, text) => {
    expect(mask.body(text)).not.toContain(secret)
    expect(mask.body(text)).toContain('[redacted]')
  })

  test.each([
    ['as it is', 'x known to the account y'],
    ['in a form', 'x=known+to+the+account'],
    ['in a URL', '/a?x=known%20to%20the%20account'],
    ['in base64', `Basic ${btoa('me:known to the account')}`],
  ])('masks a known secret %s', (_what, text) => {
    expect(mask.text(text)).toContain('[redacted]')
    expect(mask.text(text)).not.toMatch(/known.+account/)
  })

  test('leaves the rest as it is', () => {
    expect(mask.address('/customers?limit=3&orderBy=name')).toBe('/customers?limit=3&orderBy=name')
    expect(mask.body('{"name":"Ann","id":7}')).toBe('{\n  "name": "Ann",\n  "id": 7\n}')
    expect(mask.body('')).toBe('')
  })
})
