import { map, ok, type Result } from '../index.js'
import type { ActionOptions, WhmcsContext } from '../whmcs/index.js'
import { badCall, notDone, unclear } from './answers.js'
import type { Finder, Search, Settled } from './settled.js'
import { isPossible, localSpan } from './span.js'
import { isSameText, isSimilarText } from './whmcsCompare.js'
import type { Key, Sent, Trace } from './whmcsTrace.js'

/** The values that were sent in a field. Places in a list that were left empty have none. */
const valuesOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((one) => isSameText(one, one))

/** The rows that may be the effect of the call. */
type Suspects<Row> = {
  /** The rows that have the key and everything else that was sent. */
  readonly own: readonly Row[]
  /** The rows that may be the effect, or not. */
  readonly alike: readonly Row[]
}

const withKey = <Params extends object, Row>(
  rows: readonly Row[],
  sent: Sent<Params>,
  { isAlike, fits = () => true }: Trace<Params, Row>,
  { shown, canBeLost = false }: Key<Params, Row>,
  values: readonly unknown[],
): Suspects<Row> => {
  const has = (row: Row, is: typeof isSameText) =>
    values.every((value) => shown(row, sent).some((other) => is(value, other)))
  const own = rows.filter((row) => has(row, isSameText) && fits(row, sent))
  const lacksKey = (row: Row) => canBeLost && valuesOf(shown(row, sent)).length === 0
  const alike = rows.filter(
    (row) => !own.includes(row) && (has(row, isSimilarText) || (lacksKey(row) && isAlike(row, sent))),
  )
  return { own, alike }
}

const ofSuspects = <Row>(
  { own, alike }: Suspects<Row>,
  field: string | undefined,
  isPossibleRow: (row: Row) => boolean,
): Settled<Row> | undefined => {
  const saying = (reason: string): Settled<Row> => ({ outcome: 'unclear', reason, seen: [...own, ...alike] })
  const [first, second] = own
  if (second !== undefined) return saying(`More than one row has this ${field!}, which only this call should use.`)
  if (first !== undefined)
    return isPossibleRow(first)
      ? { outcome: 'done', row: first }
      : saying(`The row with this ${field!} was not made at the time of this call.`)
  if (alike.length === 0) return undefined
  if (field === undefined)
    return saying('What is there looks like the effect of this call, but may be that of another.')
  return saying(`What is there may be the effect of this call, but differs from what it sent or lacks its ${field}.`)
}

const settleBy = async <Params extends object, Row>(
  trace: Trace<Params, Row>,
  context: WhmcsContext,
  sent: Sent<Params>,
  search: Search,
): Promise<Result<Settled<Row>>> => {
  const { uniqueField: field, isOver, known, timeZone } = search
  const key = field === undefined ? undefined : trace.keys[field.replace(/\d+$/, '')]
  const values = field === undefined ? [] : valuesOf(sent[field])
  if (field !== undefined && (key === undefined || values.length === 0))
    return badCall(`uniqueField must be a field that the call sent, one of: ${Object.keys(trace.keys).join(', ')}`)
  const read = await trace.read(context, sent, search)
  if (!read.ok) return read
  const { rows, doubt } = read.value
  const isPossibleRow = (row: Row) => isPossible(localSpan(trace.writtenAt?.(row, sent), timeZone), search)
  const unknown = rows.filter((row) => !known.has(String(trace.idOf(row) ?? '')))
  const suspects: Suspects<Row> =
    key === undefined
      ? { own: [], alike: unknown.filter((row) => trace.isAlike(row, sent)) }
      : withKey(unknown, sent, trace, key, values)
  const possible = { own: suspects.own, alike: suspects.alike.filter(isPossibleRow) }
  const answer = ofSuspects(possible, field, isPossibleRow)
  if (answer !== undefined) return ok(answer)
  if (!isOver) return unclear('Nothing is there yet, but the request may still arrive. Look again later.')
  return doubt === undefined ? notDone : unclear(doubt)
}

/**
 * Makes the finder of an action. Parameters in the option `extra` count as sent. Errors: those of reading; `input` if
 * `uniqueField` is not a field that the call sent and that WHMCS shows.
 */
export const finder =
  <Params extends object, Row>(
    trace: Trace<Params, Row>,
  ): Finder<WhmcsContext, readonly [params: Params, options?: ActionOptions], Row> =>
  (context, [params, options], search) => {
    const sent = { ...params, ...options?.extra } as Sent<Params>
    const uniqueField = search.uniqueField ?? trace.ownKey?.(sent)
    return settleBy(trace, context, sent, { ...search, uniqueField })
  }

/** Changes the row that a finder answers with. */
export const showing =
  <Args extends readonly unknown[], Row, Shown>(
    find: Finder<WhmcsContext, Args, Row>,
    show: (row: Row) => Shown,
  ): Finder<WhmcsContext, Args, Shown> =>
  async (context, args, search) =>
    map(await find(context, args, search), (settled): Settled<Shown> => {
      if (settled.outcome === 'done') return { ...settled, row: show(settled.row) }
      return settled.outcome === 'unclear' ? { ...settled, seen: [...new Set(settled.seen.map(show))] } : settled
    })
