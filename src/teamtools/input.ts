import { isExact } from '../core/phpValues.js'
import { refuse } from '../core/refuse.js'
import type { Entities, EntityName } from './include.js'

/** What may be given for a value of this type: the API also takes dates and booleans as text. */
type Given<T> = T extends Date ? Date | string : T extends boolean ? boolean | 'true' | 'false' : T

/** Numbers that are no money, which the API also takes as text. */
type NumbersAsText = 'trial'

/** An entity to be saved: with an `id` it is updated, without one created. What is left out is not sent. */
export type Input<E extends EntityName> = {
  readonly [K in keyof Entities[E]]?:
    Given<Entities[E][K]> | (K extends NumbersAsText ? `${number}` : never) | undefined
}

/** What is particular about the fields of a resource when they are sent. */
export type InputRules = {
  /** Set by the API, or another entity that was embedded. */
  readonly readOnly?: readonly string[]
  /** Dates without a time of day. */
  readonly days?: readonly string[]
  /** Amounts of money, at any depth. */
  readonly money?: readonly string[]
  /** Amounts of money that must be more than 0, at any depth. */
  readonly positive?: readonly string[]
  /** Refuses what the API would refuse. */
  readonly check?: (entity: object) => void
}

/** The fields of every entity that the API sets. */
const setByApi = ['id', 'created_at', 'updated_at', 'deleted_at']

/** The fields that are never sent. */
export const unsentFields = ({ readOnly = [] }: InputRules): ReadonlySet<string> => new Set([...setByApi, ...readOnly])

/** Refuses data in which one of these is not a text that says something. */
export const requireTexts = (data: object, ...names: readonly string[]): void => {
  for (const name of names) {
    const value = (data as Readonly<Record<string, unknown>>)[name]
    if (typeof value !== 'string' || value === '') refuse(`${name} must be a text that is not empty`)
  }
}

/** The amount, when it is one that can be paid: a positive safe integer of cents. */
export const positiveCents = (amount: unknown): number =>
  typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0
    ? amount
    : refuse('an amount paid must be a positive safe integer of cents')

/** As PHP writes a DateTime in JSON, which is how the API writes its own; a day is written as a text. */
const writeDate = (date: Date, isDay: boolean, name: string): unknown => {
  if (Number.isNaN(date.getTime())) return refuse(`${name} is not a valid date`)
  const [day, time] = date.toISOString().split(/[TZ]/) as [string, string]
  return isDay ? day : { date: `${day} ${time}000`, timezone_type: 3, timezone: 'UTC' }
}

const checkAmount = (value: unknown, rules: InputRules, name: string): void => {
  if (value === undefined || value === null) return
  if (rules.money?.includes(name) && !Number.isSafeInteger(value)) refuse(`${name} must be a safe integer of cents`)
  if (rules.positive?.includes(name)) positiveCents(value)
}

/** A value in the API's form, at any depth. What JSON would silently change is refused. */
export const outgoingValue = (value: unknown, rules: InputRules, name: string): unknown => {
  checkAmount(value, rules, name)
  if (typeof value === 'number' && !isExact(value)) return refuse(`${name} is not a number below 2^53`)
  if (typeof value === 'bigint') return refuse(`${name} is a bigint, which JSON does not have`)
  if (value instanceof Date) return writeDate(value, rules.days?.includes(name) ?? false, name)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => outgoingValue(item, rules, name))
  const { toJSON } = value as { toJSON?: unknown }
  if (typeof toJSON === 'function') return outgoingValue(JSON.parse(JSON.stringify(value)), rules, name)
  if (Object.prototype.toString.call(value) !== '[object Object]') return refuse(`${name} is no plain data`)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoingValue(item, rules, key)]))
}

/** Data in the API's form. */
export const outgoing = (data: object, rules: InputRules = {}): object => outgoingValue(data, rules, '') as object

/** What is sent of an entity: not its id, nor what the API sets, nor what was embedded. */
export const writable = (entity: object, rules: InputRules): object => {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity))
    return refuse('an entity must be an object')
  rules.check?.(entity)
  const unsent = unsentFields(rules)
  const sent = Object.entries(entity).filter(([name]) => !unsent.has(name))
  return outgoing(Object.fromEntries(sent), rules)
}
