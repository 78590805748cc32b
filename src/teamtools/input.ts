import { changes } from '../core/changes.js'
import { timeOfDate } from '../core/dateTime.js'
import { isExact } from '../core/phpValues.js'
import { refuse, refuseValue } from '../core/refuse.js'
import type { Entities, EntityName } from './include.js'

/** What may be given for a value of this type: the API also takes dates and booleans as text. */
type Given<T> = T extends Date ? Date | string : T extends boolean ? boolean | 'true' | 'false' : T

/** Numbers that are no money, which the API also takes as text. */
type NumbersAsText = 'trial'

/** What the API sets of each entity, beside the dates that all have: it cannot be saved. */
interface SetByApi {
  Customer: 'subscriptionId'
  Invoice: 'total' | 'paidAmount' | 'openAmount' | 'status' | 'subscriptionId'
  Subscription: 'balance'
}

/** The names of what cannot be saved of an entity. */
export type ReadOnly<E extends EntityName> =
  'created_at' | 'updated_at' | 'deleted_at' | (E extends keyof SetByApi ? SetByApi[E] : never)

/**
 * An entity to be saved: with an `id` it is updated, without one created. What is left out is not sent. Only fields that are
 * known can be written out; those of the account come by the option `attributes` or by augmenting the entity's interface.
 */
export type Input<E extends EntityName> = {
  readonly [K in keyof Entities[E] as string extends K ? never : K extends ReadOnly<E> ? never : K]?:
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
    if (typeof value !== 'string' || value === '') refuseValue(name, 'a non-empty string', value)
  }
}

/** The amount, when it is one that can be paid: a positive safe integer of cents. */
export const positiveCents = (amount: unknown): number =>
  typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0
    ? amount
    : refuse('an amount paid must be a positive safe integer of cents')

/** As PHP writes a DateTime in JSON, which is how the API writes its own; a day is written as a text. */
const writeDate = (milliseconds: number, isDay: boolean, name: string): unknown => {
  if (Number.isNaN(milliseconds)) return refuse(`${name} is not a valid date`)
  const [day, time] = new Date(milliseconds).toISOString().split(/[TZ]/) as [string, string]
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
  if (typeof value !== 'object' || value === null) return value
  const time = timeOfDate(value)
  if (time !== undefined) return writeDate(time, rules.days?.includes(name) ?? false, name)
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
    return refuseValue('the entity', 'an object', entity)
  rules.check?.(entity)
  const unsent = unsentFields(rules)
  const sent = Object.entries(entity).filter(([name]) => !unsent.has(name))
  return outgoing(Object.fromEntries(sent), rules)
}

/** Refuses what the API sets where it was written by hand: it would be lost without a word. */
const refuseReadOnly = (entity: object, rules: InputRules): void => {
  for (const name of unsentFields(rules))
    if (name !== 'id' && (entity as Readonly<Record<string, unknown>>)[name] !== undefined)
      refuse(`${name} is set by the API and cannot be saved`)
}

/** {@link writable} of an entity of the account. One that was fetched holds what the API sets, which is left out. */
export const savable = (entity: object, rules: InputRules): object => {
  // The API gives each entity such a date, and nobody else does.
  const isFetched = Object.hasOwn(Object(entity) as object, 'created_at')
  if (!isFetched) refuseReadOnly(Object(entity) as object, rules)
  return writable(entity, rules)
}

/** What is sent of an entity that was fetched: what differs from then. A change of what the API sets is refused. */
export const savableChanges = (entity: object, fetched: object, rules: InputRules): object => {
  const changed = changes(fetched, entity)
  refuseReadOnly(changed, rules)
  return writable(changed, rules)
}
