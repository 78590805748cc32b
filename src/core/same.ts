import { timeOfDate } from './dateTime.js'

/** Checks whether a value is an array or a plain object. Other objects, such as a Map, do not keep their contents in keys. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  ['[object Array]', '[object Object]'].includes(Object.prototype.toString.call(value))

/**
 * Checks whether two values are equal: Dates by their time (also those of another realm), arrays and objects by their
 * contents. Throws if a value is circular or cannot be read.
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
