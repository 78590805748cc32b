import { timeOfDate } from './dateTime.js'

/** Whether a value is a list or an object of plain data: what others hold, such as a Map, is not in their keys. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  ['[object Array]', '[object Object]'].includes(Object.prototype.toString.call(value))

/**
 * Whether two values say the same: dates by their time, also those of another realm, lists and objects by what they hold. It
 * throws where a value holds itself or cannot be read.
 */
export const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other) || one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object') return false
  const time = timeOfDate(one)
  if (time !== undefined) return Object.is(time, timeOfDate(other))
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}
