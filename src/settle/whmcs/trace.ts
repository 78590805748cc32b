import type { Result } from '../../index.js'
import type { ActionOptions, LocalDate, WhmcsContext } from '../../whmcs/index.js'
import type { Search } from '../settled.js'
import { localSpan } from '../span.js'
import type { Found } from './wholeList.js'

/** The parameters of a call as they were sent, with those that the documentation does not have. */
export type Sent<Params> = Params & Readonly<Record<string, unknown>>

/** Returns the options of every read. Texts are compared without HTML entities. */
export const readOptions = ({ signal }: Search): ActionOptions => ({ decodeEntities: true, signal })

/** Whether a local date is certainly before the call. */
export const isBefore = (date: LocalDate | null | undefined, { earliest, timeZone }: Search): boolean =>
  localSpan(date, timeZone).to < earliest

/** A field of the sent data that rows show. */
export type Key<Params, Row> = {
  /** Returns the values among which that of the call must be. */
  readonly shown: (row: Row, sent: Sent<Params>) => readonly unknown[]
  /** Whether a row of the call may lack the value. */
  readonly canBeLost?: boolean
}

/** How the effect of an action can be found. */
export type Trace<Params extends object, Row> = {
  /** The parameters without which there is nothing to look for. */
  readonly needs: readonly (keyof Params & string)[]
  /** Reads the rows among which the effect must be. */
  readonly read: (context: WhmcsContext, sent: Sent<Params>, search: Search) => Promise<Result<Found<Row>>>
  readonly idOf: (row: Row) => number | null | undefined
  /** The fields that the caller can name as `uniqueField`. A trailing number is not part of a name. */
  readonly keys: Readonly<Record<string, Key<Params, Row>>>
  /** The field that identifies the call if the caller names none. */
  readonly ownKey?: (sent: Sent<Params>) => string | undefined
  /** Whether a row may be the effect of the call. It is asked only when no key decides that. */
  readonly isAlike: (row: Row, sent: Sent<Params>) => boolean
  /** Whether a row with the key has what else was sent. If this is left out, it has. */
  readonly fits?: (row: Row, sent: Sent<Params>) => boolean
  /** When WHMCS wrote the row, if WHMCS and not the caller dates it. */
  readonly writtenAt?: (row: Row, sent: Sent<Params>) => LocalDate | null | undefined
}
