import type { Result } from '../index.js'

/** What looking for the effect of a call has shown. */
export type Settled<Row = unknown> =
  /** The call took effect. `row` is what it made or changed, as the API has it now. */
  | { readonly outcome: 'done'; readonly row: Row }
  /** The call did not take effect, and can be made again. */
  | { readonly outcome: 'notDone' }
  /**
   * The API does not say. `reason` is a sentence for the person who has to decide, and `seen` has the rows that may be
   * the effect of the call.
   */
  | { readonly outcome: 'unclear'; readonly reason: string; readonly seen: readonly Row[] }

/** A call whose outcome is unknown, as plain data, so that it can be kept in a queue or a file. */
export type UnsettledCall<Name extends string = string, Args extends readonly unknown[] = readonly unknown[]> = {
  /** The operation, as `error.operation` names it: `whmcs.addInvoicePayment`. */
  readonly operation: Name
  /** The arguments of the call after its context. They may have been through JSON. */
  readonly args: Args
  /** When the first attempt of the call began: milliseconds since 1970. */
  readonly startedAt: number
  /**
   * The field of the sent data whose value no other call uses: a note with the number of the order, an attribute of the
   * account, the e-mail address of a new customer. A dot leads into an object: `metadata.order`. A row with this value is
   * the effect of the call, and only such a row is. The values are compared without spaces around them and without
   * regard to case.
   */
  readonly uniqueField?: string | undefined
  /** The ids of rows that were there before the call. They are not its effect. */
  readonly known?: readonly (string | number)[] | undefined
}

/** Options of `settle`. */
export type SettleOptions = {
  /**
   * How many milliseconds after the start of the call nothing of it can be on its way any more. Before that, what is not
   * there may still come, and the answer is `unclear` in place of `notDone`. It must be longer than the time limits of
   * the call together with the time that the API may still work on it. The default is 300,000.
   */
  readonly patience?: number | undefined
  /**
   * By how many milliseconds the clock of the API may differ from that of the caller. Rows that the API dates earlier
   * than the call by more than this are not its effect. The default is 300,000.
   */
  readonly clockSkew?: number | undefined
  /**
   * The IANA name of the time zone of the account, for the systems that name none in their dates: AlfaCRM and WHMCS. If
   * it is left out, a date counts for as long as it can be meant anywhere on Earth.
   */
  readonly timeZone?: string | undefined
  /** Returns the time of day in milliseconds since 1970. The default is `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Aborts the requests. */
  readonly signal?: AbortSignal | undefined
}

/** What a finder has to know beside the arguments of the call. Times are in milliseconds since 1970. */
export type Search = {
  readonly startedAt: number
  /** A row that is certainly older than this is not the effect of the call. */
  readonly earliest: number
  /** A row that is certainly younger than this is not the effect of the call. */
  readonly latest: number
  /** True when nothing of the call can be on its way any more, so that what is not there did not happen. */
  readonly isOver: boolean
  /** The field of the sent data whose value only this call uses. */
  readonly uniqueField: string | undefined
  /** The ids of rows that were there before the call, as text. */
  readonly known: ReadonlySet<string>
  readonly timeZone: string | undefined
  readonly signal: AbortSignal | undefined
}

/** Looks for the effect of a call of one operation. It reads and never writes. */
export type Finder<Context, Args extends readonly unknown[], Row> = (
  context: Context,
  args: Args,
  search: Search,
) => Promise<Result<Settled<Row>>>

/** The finders of one system, by the names of their operations without the system: `addInvoicePayment`. */
export type Finders<Context> = Readonly<Record<string, Finder<Context, never, unknown>>>
