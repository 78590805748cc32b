import type { Result } from '../index.js'
import { badCall } from './answers.js'
import type { Finder, Finders, Search, Settled, SettleOptions, UnsettledCall } from './settled.js'

/** The arguments of an operation, from the table of finders. Those of a name that is only known at run time are unknown. */
export type ArgumentsOf<Table, Name extends string> = string extends Name
  ? readonly unknown[]
  : Name extends keyof Table
    ? Table[Name] extends (context: never, args: infer Args extends readonly unknown[], search: Search) => unknown
      ? Args
      : never
    : never

/** The row that a call of an operation makes or changes. */
export type RowOf<Table, Name extends string> = Name extends keyof Table
  ? Table[Name] extends Finder<never, never, infer Row>
    ? Row
    : unknown
  : unknown

/** The functions of a table by the full names of the operations: `teamtools.savePayment`. */
export type Prefixed<System extends string, Table> = {
  readonly [Name in keyof Table & string as `${System}.${Name}`]: Table[Name]
}

const defaultSpan = 300_000

const isDuration = (value: unknown): value is number => typeof value === 'number' && value >= 0

const isZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== ''
  } catch {
    return false
  }
}

const faultOf = (
  call: UnsettledCall,
  { patience, clockSkew, timeZone }: Required<SettleOptions>,
): string | undefined => {
  const { operation, args, startedAt, uniqueField, known } = call
  if (typeof operation !== 'string') return 'operation must be a string, such as teamtools.savePayment'
  if (!Array.isArray(args)) return 'args must be the list of the arguments of the call, without its context'
  if (!Number.isFinite(startedAt)) return 'startedAt must be milliseconds since 1970'
  if (Math.abs(startedAt) > 8e15) return 'startedAt must be milliseconds since 1970'
  if (uniqueField !== undefined && (typeof uniqueField !== 'string' || uniqueField === ''))
    return 'uniqueField must be the name of a field'
  if (known !== undefined && !Array.isArray(known)) return 'known must be a list of ids'
  if (!isDuration(patience) || !isDuration(clockSkew))
    return 'patience and clockSkew must be milliseconds of at least 0'
  return timeZone === undefined || isZone(timeZone) ? undefined : 'timeZone must be the IANA name of a time zone'
}

const searchFor = (call: UnsettledCall, options: Required<SettleOptions>): Search => {
  const { startedAt, uniqueField, known = [] } = call
  const { patience = defaultSpan, clockSkew = defaultSpan, timeZone, now = Date.now, signal } = options
  return {
    startedAt,
    earliest: startedAt - clockSkew,
    latest: startedAt + patience + clockSkew,
    isOver: now() >= startedAt + patience,
    uniqueField,
    known: new Set(known.map(String)),
    timeZone,
    signal,
  }
}

/**
 * Makes the function that settles the calls of one system. It checks the call, and never rejects: what cannot be read is
 * an `input` error.
 */
export const settler =
  <Context>(system: string, finders: Finders<Context>) =>
  async (context: Context, call: UnsettledCall, options: SettleOptions = {}): Promise<Result<Settled>> => {
    try {
      const given = { patience: defaultSpan, clockSkew: defaultSpan, ...options } as Required<SettleOptions>
      const fault = faultOf(call, given)
      if (fault !== undefined) return badCall(fault)
      const [prefix, name = ''] = call.operation.split('.')
      if (prefix !== system || !Object.hasOwn(finders, name))
        return badCall(`it is not known how to find the effect of this operation of ${system}`)
      const find = finders[name] as Finder<Context, readonly unknown[], unknown>
      return await find(context, call.args, searchFor(call, given))
    } catch {
      return badCall('the call, its arguments or the options cannot be read')
    }
  }
