import type { Result } from '../index.js'
import { agrees, isEmpty, keyAt, valueAt } from './agreement.js'
import { badCall, notDone, notYet, unclear } from './answers.js'
import type { Finder, Search, Settled } from './settled.js'
import { isPossible, type Span } from './span.js'

/** A row that the API shows, and the time in which it was made or changed. */
export type Dated<Row> = { readonly row: Row; readonly madeIn: Span }

/** What a finder knows about a call. */
export type Evidence<Row> = {
  /** The data that the call sent, which have the value of `uniqueField`. */
  readonly sent: object
  /** The rows among which the effect of the call is, if it took effect. */
  readonly rows: readonly Dated<Row>[]
  /** Checks whether a row, or a trace of one, looks like the effect of the call. */
  readonly isAlike: (row: unknown) => boolean
  /**
   * Reads what the API's own history says was made or changed. It is asked only when no row was found, because a row
   * may have been deleted or changed since.
   */
  readonly traces: () => Promise<Result<readonly Dated<unknown>[]>>
  /** Why rows may be hidden, as a sentence. If it is left out, a row that is not among `rows` is not there. */
  readonly gap?: string | undefined
}

const idOf = (row: unknown): string => String((Object(row) as { id?: string | number }).id)

/** The rows that may be the effect of the call. */
type Suspects<Row> = {
  /** The rows with the value that only this call uses. */
  readonly own: readonly Dated<Row>[]
  /** The rows that look like the effect of the call but do not have that value, or for which there is none. */
  readonly alike: readonly Row[]
}

/** Returns the value of the field that only the call uses. */
const keyOf = (data: unknown, { uniqueField }: Search): unknown =>
  uniqueField === undefined ? undefined : keyAt(data, uniqueField)

/** Leaves out the rows that cannot matter, whatever the call sent: known rows, and rows of another time without a key. */
export const relevant = <Row>(rows: readonly Dated<Row>[], search: Search): readonly Dated<Row>[] =>
  rows.filter(
    ({ row, madeIn }) => !search.known.has(idOf(row)) && (isPossible(madeIn, search) || !isEmpty(keyOf(row, search))),
  )

const suspectsAmong = <Row>(
  rows: readonly Dated<Row>[],
  search: Search,
  evidence: Evidence<unknown>,
): Suspects<Row> => {
  const key = keyOf(evidence.sent, search)
  const candidates = relevant(rows, search)
  const own = isEmpty(key) ? [] : candidates.filter(({ row }) => agrees(key, keyOf(row, search)))
  const isInDoubt = (row: unknown): boolean => isEmpty(key) || isEmpty(keyOf(row, search))
  const alike = candidates.filter(
    ({ row, madeIn }) => isInDoubt(row) && isPossible(madeIn, search) && evidence.isAlike(row),
  )
  return { own, alike: alike.map(({ row }) => row) }
}

/** A row with the value that only this call uses, and whether it can have been made by the call. */
export type OwnRow<Row> = { readonly row: Row; readonly isPossible: boolean }

/**
 * Answers from the rows that may be the effect of a call: those that have the value of the field that only it uses, and
 * those that look like it. Returns undefined if there is none.
 */
export const answerFrom = <Row>(
  own: readonly OwnRow<Row>[],
  alike: readonly Row[],
  field: string | undefined,
): Result<Settled<Row>> | undefined => {
  const saying = (reason: string) => unclear(reason, [...own.map(({ row }) => row), ...alike])
  const [first, second] = own
  if (second !== undefined)
    return saying(`More than one row has the value of ${field!}, which only this call should use.`)
  if (first !== undefined)
    return first.isPossible
      ? { ok: true, value: { outcome: 'done', row: first.row } }
      : saying(`The row with the value of ${field!} was not made at the time of this call.`)
  if (alike.length === 0) return undefined
  return saying(
    field === undefined
      ? 'What is there looks like the effect of this call, but may be that of another.'
      : `What is there may be the effect of this call, but differs from what it sent or lacks its ${field}.`,
  )
}

/**
 * Answers for a call. It is `done` only by a row with the value that no other call uses. It is `notDone` only if there is
 * neither a row nor a trace of one that can be the effect of the call, and nothing can come any more. Anything else is
 * `unclear`. Errors: those of reading the traces; `input` if the call did not send the field that only it uses.
 */
export const judge = async <Row>(search: Search, evidence: Evidence<Row>): Promise<Result<Settled<Row>>> => {
  const { uniqueField, isOver } = search
  if (uniqueField !== undefined && isEmpty(valueAt(evidence.sent, uniqueField)))
    return badCall('uniqueField must be the name of a field that the call sent')
  const suspects = suspectsAmong(evidence.rows, search, evidence)
  const found = suspects.own.map(({ row, madeIn }) => ({ row, isPossible: isPossible(madeIn, search) }))
  const answer = answerFrom(found, suspects.alike, uniqueField)
  if (answer !== undefined) return answer
  if (!isOver) return notYet
  if (evidence.gap !== undefined) return unclear(evidence.gap)
  const traces = await evidence.traces()
  if (!traces.ok) return traces
  const { own, alike } = suspectsAmong(traces.value, search, evidence)
  return own.length + alike.length === 0
    ? notDone
    : unclear('The history of the API has what may be the effect of this call, but it was deleted or changed since.')
}

/** The search for a call that changes a row. The row was there before the call, so that its id excludes nothing. */
export const forChanges = (search: Search): Search => ({ ...search, known: new Set() })

/** Makes a finder that always answers that the API does not say. `reason` is a sentence. */
export const neverClear =
  <Context, Args extends readonly unknown[]>(reason: string): Finder<Context, Args, never> =>
  () =>
    Promise.resolve(unclear(reason))
