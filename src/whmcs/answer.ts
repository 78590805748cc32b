import type { Maybe } from '../core/shape.js'

/** A date, or a date and a time, as the server's clock shows it. It says no zone: `2016-01-01 06:26:29`. */
export type LocalDate = string

/** A text that no log should hold. No error of the function that gives it shows it. */
export type Secret = string

/** What an answer of any action may hold. Fields that the documentation does not name are kept as they are. */
export interface Answer {
  readonly result?: Maybe<'success' | (string & {})>
  /** Said of a success, too. */
  readonly message?: Maybe<string>
  readonly [field: string]: unknown
}
