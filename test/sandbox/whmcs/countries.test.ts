import { afterEach, expect, test, vi } from 'vitest'
import { countryName, isCountry } from '../../../src/sandbox/whmcs/clients/countries.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['DE', true],
  ['us', true],
  ['ZW', true],
  ['XX', false],
  ['D', false],
  ['DEU', false],
  ['E A', false],
  ['', false],
])('%s is a country: %s', (code, expected) => {
  expect(isCountry(code)).toBe(expected)
})

test('a country has its English name, and its code where the runtime has no names', () => {
  expect([countryName('DE'), countryName('gb'), countryName('XX')]).toEqual(['Germany', 'United Kingdom', 'XX'])
  vi.stubGlobal('Intl', {})
  expect(countryName('DE')).toBe('DE')
})
