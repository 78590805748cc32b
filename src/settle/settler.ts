import type { Result } from '../index.js'
import { badCall } from './answers.js'
import type { Finder, Finders, Search, Settled, SettleOptions, UnsettledCall } from './settled.js'

/** The finders of a system by the full names of their operations: `teamtools.savePayment`. */
export type Named<System extends string, Table> = {
  readonly [Name in keyof Table & string as `${System}.${Name}`]: Table[Name]
}

/** The context of an operation. For a name that is only known at run time, it is any context. */
type ContextOf<All, Name> = All[Name extends keyof All ? Name : keyof All] extends infer Find
  ? Find extends (context: infer Context, args: never, search: never) => unknown
    ? Context
    : never
  : never

/** The arguments of an operation after its context. Those of a name that is only known at run time are unknown. */
type ArgumentsOf<All, Name extends string> = string extends Name
  ? readonly unknown[]
  : Name extends keyof All
    ? All[Name] extends (context: never, args: infer Args extends readonly unknown[], search: never) => unknown
      ? Args
      : never
    : never

/** The row that a call of an operation makes or changes. */
type RowOf<All, Name> = Name extends keyof All
  ? All[Name] extends Finder<never, never, infer Row>
    ? Row
    : never
  : unknown

/**
 * Finds out whether a call took effect. The types of the context, of the arguments and of the row follow from the
 * operation. `All` has the finders by the full names of the operations.
 */
export type Settle<All> = <Name extends (keyof All & string) | (string & {})>(
  context: ContextOf<All, Name>,
  call: UnsettledCall<Name, ArgumentsOf<All, Name>>,
  options?: SettleOptions,
) => Promise<Result<Settled<RowOf<All, Name>>>>

const defaultSpan = 300_000
/** The latest time that a `Date` can have, less the spans that are added to it. */
const latestTime = 8_000_000_000_000_000

const isDuration = (value: unknown): value is number => typeof value === 'number' && value >= 0

const isZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== ''
  } catch {
    return false
  }
}

const faultOf = ({ operation, args, startedAt, uniqueField, known }: UnsettledCall): string | undefined => {
  if (typeof operation !== 'string') return 'operation must be a string, such as teamtools.savePayment'
  if (!Array.isArray(args)) return 'args must be the list of the arguments of the call, without its context'
  if (typeof startedAt !== 'number' || !(Math.abs(startedAt) <= latestTime))
    return 'startedAt must be milliseconds since 1970'
  if (uniqueField !== undefined && (typeof uniqueField !== 'string' || uniqueField === ''))
    return 'uniqueField must be the name of a field'
  return known === undefined || Array.isArray(known) ? undefined : 'known must be a list of ids'
}

/** Reads the options. Returns what is wrong with them as a string. */
const searchFor = (call: UnsettledCall, options: SettleOptions): Search | string => {
  const { startedAt, uniqueField, known = [] } = call
  const { patience = defaultSpan, clockSkew = defaultSpan, timeZone, now = Date.now, signal } = options
  if (!isDuration(patience) || !isDuration(clockSkew))
    return 'patience and clockSkew must be milliseconds of at least 0'
  if (timeZone !== undefined && !isZone(timeZone)) return 'timeZone must be the IANA name of a time zone'
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
export const settler = <System extends string, Table extends Finders<never>>(
  system: System,
  finders: Table,
): Settle<Named<System, Table>> => {
  const settle = async (context: never, call: UnsettledCall, options: SettleOptions = {}): Promise<Result<Settled>> => {
    try {
      const fault = faultOf(call)
      if (fault !== undefined) return badCall(fault)
      const search = searchFor(call, options)
      if (typeof search === 'string') return badCall(search)
      const name = call.operation.slice(system.length + 1)
      if (call.operation !== `${system}.${name}` || !Object.hasOwn(finders, name))
        return badCall(`it is not known how to find the effect of this operation of ${system}`)
      const find = finders[name] as Finder<never, readonly unknown[], unknown>
      return await find(context, call.args, search)
    } catch {
      return badCall('the call, its arguments or the options cannot be read')
    }
  }
  return settle as Settle<Named<System, Table>>
}
