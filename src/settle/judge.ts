import type { Result } from '../index.js'
import { agrees, isEmpty, valueAt } from './agreement.js'
import { badCall, notDone, unclear } from './answers.js'
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

const suspectsAmong = <Row>(
  rows: readonly Dated<Row>[],
  search: Search,
  evidence: Evidence<unknown>,
): Suspects<Row> => {
  const { uniqueField, known } = search
  const unknown = rows.filter(({ row }) => !known.has(idOf(row)))
  const keyOf = (row: unknown): unknown => (uniqueField === undefined ? undefined : valueAt(row, uniqueField))
  const key = keyOf(evidence.sent)
  const own = uniqueField === undefined ? [] : unknown.filter(({ row }) => agrees(key, keyOf(row)))
  const alike = unknown.filter(
    ({ row, madeIn }) => isEmpty(keyOf(row)) && isPossible(madeIn, search) && evidence.isAlike(row),
  )
  return { own, alike: alike.map(({ row }) => row) }
}

const ofRows = <Row>({ own, alike }: Suspects<Row>, search: Search): Result<Settled<Row>> | undefined => {
  const seen = [...own.map(({ row }) => row), ...alike]
  const [first, second] = own
  if (second !== undefined)
    return unclear(`More than one row has the value of ${search.uniqueField!}, which only this call should use.`, seen)
  if (first !== undefined)
    return isPossible(first.madeIn, search)
      ? { ok: true, value: { outcome: 'done', row: first.row } }
      : unclear(`The row with the value of ${search.uniqueField!} was not made at the time of this call.`, seen)
  if (alike.length > 0)
    return unclear(
      search.uniqueField === undefined
        ? 'What is there looks like the effect of this call, but may be that of another.'
        : `What is there looks like the effect of this call, but does not show ${search.uniqueField}.`,
      seen,
    )
  return undefined
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
  const answer = ofRows(suspectsAmong(evidence.rows, search, evidence), search)
  if (answer !== undefined) return answer
  if (!isOver) return unclear('Nothing is there yet, but the request may still arrive. Look again later.')
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
