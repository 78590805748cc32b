import { refuse } from '../core/refuse.js'
import type { Maybe } from '../core/shape.js'
import type { Entities, EntityName } from './include.js'

/** What may be given for a value of this type: the API also takes dates and booleans as text. */
type Given<T> = T extends Date ? Date | string : T extends boolean ? boolean | 'true' | 'false' : T

/** Numbers that are no money, which the API also takes as text. */
type Counts = 'trial'

/** An entity to be saved: with an `id` it is updated, without one created. What is left out is not sent. */
export type Input<E extends EntityName> = {
  readonly [K in keyof Entities[E]]?: Given<Entities[E][K]> | (K extends Counts ? `${number}` : never) | undefined
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

const stamps = ['id', 'created_at', 'updated_at', 'deleted_at']

/** As PHP writes a DateTime in JSON, which is how the API writes its own. */
const writeDate = (date: Date, day: boolean | undefined): unknown => {
  const [days, time] = date.toISOString().split(/[TZ]/) as [string, string]
  return day ? days : { date: `${days} ${time}000`, timezone_type: 3, timezone: 'UTC' }
}

/** The amount, when it is one that can be paid: a positive safe integer of cents. */
export const positiveCents = (amount: Maybe<number>): number =>
  Number.isSafeInteger(amount) && amount! > 0
    ? amount!
    : refuse('an amount paid must be a positive safe integer of cents')

/** A value in the API's form, at any depth. What JSON would silently change is refused. */
export const outgoing = (value: unknown, rules: InputRules, name: string): unknown => {
  if (rules.money?.includes(name) && value != null && !Number.isSafeInteger(value))
    refuse(`${name} must be a safe integer of cents`)
  if (rules.positive?.includes(name) && value != null) positiveCents(value as number)
  if (typeof value === 'number' && !Number.isFinite(value)) refuse(`${name} is not a finite number`)
  if (value instanceof Date)
    return Number.isNaN(+value) ? refuse(`${name} is not a valid date`) : writeDate(value, rules.days?.includes(name))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => outgoing(item, rules, name))
  const { toJSON } = value as { toJSON?: unknown }
  if (typeof toJSON === 'function') return outgoing(JSON.parse(JSON.stringify(value)), rules, name)
  if (Object.prototype.toString.call(value) !== '[object Object]') refuse(`${name} is no plain data`)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoing(item, rules, key)]))
}

/** What is sent of an entity: not its id, nor what the API sets, nor what was embedded. */
export const writable = (entity: object, rules: InputRules): object => {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) refuse('an entity must be an object')
  rules.check?.(entity)
  const hidden = [...stamps, ...(rules.readOnly ?? [])]
  const kept = Object.entries(entity).filter(([key]) => !hidden.includes(key))
  return outgoing(Object.fromEntries(kept), rules, '') as object
}
