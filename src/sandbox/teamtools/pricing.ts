import { isList, isObject, type Json, type JsonObject, own } from '../json.js'
import { cents, mustBe, type Reader, type Reading, reads, wholeNumber } from './kinds.js'

/** The longest interval of each type: the API documents at most 365 days, 12 months and 1 year. */
const longest: ReadonlyMap<Json | undefined, number> = new Map([
  ['day', 365],
  ['week', 52],
  ['month', 12],
  ['year', 1],
])

const at = (path: string, reading: Reading): Reading =>
  reading.ok ? reading : { ok: false, message: `${path} ${reading.message}` }

const read = (object: JsonObject, key: string, reader: Reader, path = key): Reading =>
  at(path, reader(own(object, key) ?? null))

/** Reads several keys of an object one after the other. The other keys are kept unchanged. */
const readKeys = (object: JsonObject, readers: Readonly<Record<string, Reader>>): Reading => {
  let result = object
  for (const [key, reader] of Object.entries(readers)) {
    const reading = read(object, key, reader)
    if (!reading.ok) return reading
    result = { ...result, [key]: reading.value }
  }
  return reads(result)
}

const readInterval: Reader = (value) => {
  if (!isObject(value)) return mustBe('an object with type and amount')
  const most = longest.get(own(value, 'type'))
  return most === undefined
    ? at('type', mustBe('day, week, month or year'))
    : readKeys(value, { amount: wholeNumber(1, most) })
}

const readUnit: Reader = (value) => (value === 'enduser' ? reads(value) : mustBe('enduser'))

const readMax: Reader = (value) => (value === -1 || value === '-1' ? reads(-1) : wholeNumber(0)(value))

const readCondition: Reader = (value) => {
  if (!isObject(value)) return mustBe('an object with min and max')
  const reading = readKeys(value, { min: wholeNumber(0), max: readMax })
  if (!reading.ok || !isObject(reading.value)) return reading
  const { min, max } = reading.value
  return max !== -1 && Number(max) < Number(min) ? at('max', mustBe('at least min, or -1 for no bound')) : reading
}

const readItems =
  (reader: Reader): Reader =>
  (value) => {
    if (!isList(value) || value.length === 0) return mustBe('a list that is not empty')
    const readings = value.map((item, index) => at(String(index), reader(item)))
    const bad = readings.find(({ ok }) => !ok)
    return bad ?? reads(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))
  }

const readExpression: Reader = (value) => {
  if (!isObject(value)) return mustBe('an object with type and amount')
  const type = own(value, 'type')
  if (type === 'unit') return readKeys(value, { unit: readUnit, amount: cents(0) })
  return type === 'flat' ? readKeys(value, { amount: cents(0) }) : at('type', mustBe('unit or flat'))
}

const readLevel: Reader = (value) =>
  isObject(value)
    ? readKeys(value, { condition: readCondition, expression: readItems(readExpression) })
    : mustBe('an object with condition and expression')

const interval = readInterval
const readersByType: ReadonlyMap<Json | undefined, Readonly<Record<string, Reader>>> = new Map([
  ['flat', { interval, amount: cents(0) }],
  ['unit', { interval, unit: readUnit, amount: cents(0) }],
  ['tier', { interval, unit: readUnit, levels: readItems(readLevel) }],
  ['free', { interval: (value: Json) => (value === null ? reads(value) : readInterval(value)) }],
])

/** Reads a plan's pricing: flat, unit, tier or free. */
export const readPricing: Reader = (value) => {
  if (!isObject(value)) return mustBe('an object')
  const readers = readersByType.get(own(value, 'type'))
  if (readers === undefined) return at('type', mustBe('flat, unit, tier or free'))
  const reading = readKeys(value, readers)
  if (!reading.ok || !isObject(reading.value) || own(value, 'interval') !== undefined) return reading
  const { interval: _none, ...rest } = reading.value
  return reads(rest)
}
