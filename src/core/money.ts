import { inputError } from './makeError.js'
import type { Result } from './result.js'

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/

const isDigits = (digits: number): boolean => Number.isInteger(digits) && digits >= 0 && digits <= 10

/**
 * Converts a decimal string, such as `19.90` of AlfaCRM and WHMCS, to the smallest unit of the currency, such as the 1990
 * cents of TeamTools. Never rounds. `digits` is the number of decimals that the currency has: 2 by default, 0 for yen.
 * Errors: `input` for a string that is not a decimal, has more decimals than the currency, or exceeds 2^53 units.
 *
 * @example
 * ```ts
 * console.log(toCents('19.90').value, toCents('-0.5').value, toCents('19.999').error?.kind) // 1990 -50 input
 * ```
 */
export const toCents = (decimal: string, digits = 2): Result<number> => {
  const call = { operation: 'toCents', attempts: 0 }
  if (!isDigits(digits)) return inputError(call, 'digits must be a whole number from 0 to 10')
  const [, sign, units, decimals = ''] = (typeof decimal === 'string' && decimalText.exec(decimal)) || []
  if (units === undefined) return inputError(call, 'the amount must be a decimal string, such as 19.90')
  if (/[1-9]/.test(decimals.slice(digits))) return inputError(call, `the amount has more than ${digits} decimals`)
  const cents = Number(units + decimals.slice(0, digits).padEnd(digits, '0'))
  if (!Number.isSafeInteger(cents)) return inputError(call, 'the amount is too large to be exact')
  return { ok: true, value: sign && cents !== 0 ? -cents : cents }
}

/**
 * Converts an amount in the smallest unit of the currency, such as cents, to a decimal string. `digits` is the number of
 * decimals that the currency has: 2 by default. Errors: `input` for a number that is not a safe integer.
 *
 * @example
 * ```ts
 * console.log(fromCents(1990).value, fromCents(-50).value, fromCents(1500, 0).value) // 19.90 -0.50 1500
 * ```
 */
export const fromCents = (cents: number, digits = 2): Result<`${number}`> => {
  const call = { operation: 'fromCents', attempts: 0 }
  if (!isDigits(digits)) return inputError(call, 'digits must be a whole number from 0 to 10')
  if (!Number.isSafeInteger(cents)) return inputError(call, 'the amount must be a safe integer, such as 1990')
  const text = String(Math.abs(cents)).padStart(digits + 1, '0')
  const units = text.slice(0, text.length - digits)
  const decimals = text.slice(text.length - digits)
  const decimal = digits === 0 ? units : `${units}.${decimals}`
  return { ok: true, value: `${cents < 0 ? '-' : ''}${decimal}` as `${number}` }
}
