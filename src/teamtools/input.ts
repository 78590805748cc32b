import { changes } from '../core/changes.js'
import { timeOfDate } from '../core/dateTime.js'
import { isExact } from '../core/phpValues.js'
import { refuse, refuseValue } from '../core/refuse.js'
import type { Entities, EntityName } from './include.js'

/** The values that are accepted for a type. The API also accepts dates and booleans as strings. */
type Given<T> = T extends Date ? Date | string : T extends boolean ? boolean | 'true' | 'false' : T

/** Numbers that are not money. The API also accepts them as strings. */
type NumbersAsText = 'trial'

/** The fields of each entity that the API sets and that cannot be saved, in addition to the dates that all entities have. */
interface SetByApi {
  Customer: 'subscriptionId'
  Invoice: 'total' | 'paidAmount' | 'openAmount' | 'status' | 'subscriptionId'
  Subscription: 'balance'
}

/** The names of the fields of an entity that cannot be saved. */
export type ReadOnly<E extends EntityName> =
  'created_at' | 'updated_at' | 'deleted_at' | (E extends keyof SetByApi ? SetByApi[E] : never)

/**
 * The data for saving an entity: with an `id` it is updated, without one it is created. Fields that are left out are not
 * sent. Only known fields can be written; for the account's own fields, use the option `attributes` or augment the
 * interface of the entity.
 */
export type Input<E extends EntityName> = {
  readonly [K in keyof Entities[E] as string extends K ? never : K extends ReadOnly<E> ? never : K]?:
    Given<Entities[E][K]> | (K extends NumbersAsText ? `${number}` : never) | undefined
}

/** The rules for sending the fields of a resource. */
export type InputRules = {
  /** Fields that the API sets, and embedded entities. */
  readonly readOnly?: readonly string[]
  /** Fields with a date but no time of day. */
  readonly days?: readonly string[]
  /** Fields with an amount of money, at any depth. */
  readonly money?: readonly string[]
  /** Fields with an amount of money that must be greater than 0, at any depth. */
  readonly positive?: readonly string[]
  /** Refuses data that the API would refuse. */
  readonly check?: (entity: object) => void
}

/** The fields that the API sets in every entity. */
const setByApi = ['id', 'created_at', 'updated_at', 'deleted_at']

/** Returns the names of the fields that are never sent. */
export const unsentFields = ({ readOnly = [] }: InputRules): ReadonlySet<string> => new Set([...setByApi, ...readOnly])

/** Refuses data if one of these fields is not a non-empty string. */
export const requireTexts = (data: object, ...names: readonly string[]): void => {
  for (const name of names) {
    const value = (data as Readonly<Record<string, unknown>>)[name]
    if (typeof value !== 'string' || value === '') refuseValue(name, 'a non-empty string', value)
  }
}

/** Returns an amount that can be paid: a positive safe integer of cents. Refuses any other value. */
export const positiveCents = (amount: unknown): number =>
  typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0
    ? amount
    : refuse('amount must be a positive safe integer of cents')

/** Writes a date as PHP writes a DateTime in JSON, which is the API's own form. A day is written as a string. */
const writeDate = (milliseconds: number, isDay: boolean, name: string): unknown => {
  if (Number.isNaN(milliseconds)) return refuse(`${name} must be a valid date`)
  const [day, time] = new Date(milliseconds).toISOString().split(/[TZ]/) as [string, string]
  return isDay ? day : { date: `${day} ${time}000`, timezone_type: 3, timezone: 'UTC' }
}

const checkAmount = (value: unknown, rules: InputRules, name: string): void => {
  if (value === undefined || value === null) return
  if (rules.money?.includes(name) && !Number.isSafeInteger(value)) refuse(`${name} must be a safe integer of cents`)
  if (rules.positive?.includes(name)) positiveCents(value)
}

/** Converts a value to the API's form, at any depth. Refuses values that JSON would silently change. */
export const outgoingValue = (value: unknown, rules: InputRules, name: string): unknown => {
  checkAmount(value, rules, name)
  if (typeof value === 'number' && !isExact(value)) return refuse(`${name} must be a number below 2^53`)
  if (typeof value === 'bigint') return refuse(`${name} must not be a bigint, which JSON cannot represent`)
  if (typeof value !== 'object' || value === null) return value
  const time = timeOfDate(value)
  if (time !== undefined) return writeDate(time, rules.days?.includes(name) ?? false, name)
  if (Array.isArray(value)) return value.map((item) => outgoingValue(item, rules, name))
  const { toJSON } = value as { toJSON?: unknown }
  if (typeof toJSON === 'function') return outgoingValue(JSON.parse(JSON.stringify(value)), rules, name)
  if (Object.prototype.toString.call(value) !== '[object Object]') return refuse(`${name} must be plain data`)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoingValue(item, rules, key)]))
}

/** Converts data to the API's form. */
export const outgoing = (data: object, rules: InputRules = {}): object => outgoingValue(data, rules, '') as object

/** Returns the fields of an entity that are sent, without its id, the fields that the API sets, and embedded entities. */
export const writable = (entity: object, rules: InputRules): object => {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity))
    return refuseValue('the entity', 'an object', entity)
  rules.check?.(entity)
  const unsent = unsentFields(rules)
  const sent = Object.entries(entity).filter(([name]) => !unsent.has(name))
  return outgoing(Object.fromEntries(sent), rules)
}

/** Refuses fields that the API sets if the caller wrote them, since they would be lost silently. */
const refuseReadOnly = (entity: object, rules: InputRules): void => {
  for (const name of unsentFields(rules))
    if (name !== 'id' && (entity as Readonly<Record<string, unknown>>)[name] !== undefined)
      refuse(`${name} is set by the API and cannot be saved`)
}

/**
 * Returns the {@link writable} fields of an entity. A fetched entity contains fields that the API sets, which are left out.
 */
export const savable = (entity: object, rules: InputRules): object => {
  // Only the API sets this date, so an entity with it was fetched.
  const isFetched = Object.hasOwn(Object(entity) as object, 'created_at')
  if (!isFetched) refuseReadOnly(Object(entity) as object, rules)
  return writable(entity, rules)
}

/** Returns the fields of an entity that have changed since it was fetched. Refuses a change of a field that the API sets. */
export const savableChanges = (entity: object, fetched: object, rules: InputRules): object => {
  const changed = changes(fetched, entity)
  refuseReadOnly(changed, rules)
  return writable(changed, rules)
}
