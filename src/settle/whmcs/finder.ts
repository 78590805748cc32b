import { map } from '../../index.js'
import type { ActionOptions, WhmcsContext } from '../../whmcs/index.js'
import { badCall, notDone, notYet, unclear } from '../answers.js'
import { answerFrom } from '../judge.js'
import type { Finder, Settled } from '../settled.js'
import { isPossible, localSpan } from '../span.js'
import { isSameText, isSimilarText } from './compare.js'
import type { Sent, Trace } from './trace.js'

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

const keyNamed = <K>(keys: Readonly<Record<string, K>>, field: string): K | undefined => {
  const name = field.replace(/\d+$/, '')
  return Object.hasOwn(keys, name) ? keys[name] : undefined
}

const suspectsAmong = <Params extends object, Row>(
  rows: readonly Row[],
  sent: Sent<Params>,
  { keys, isAlike, fits = () => true }: Trace<Params, Row>,
  field: string | undefined,
): Suspects<Row> => {
  const key = field === undefined ? undefined : keyNamed(keys, field)
  if (key === undefined) return { own: [], alike: rows.filter((row) => isAlike(row, sent)) }
  const { shown, canBeLost = false } = key
  const values = valuesOf(sent[field!])
  const has = (row: Row, is: typeof isSameText) =>
    values.every((value) => shown(row, sent).some((other) => is(value, other)))
  const lacksKey = (row: Row) => canBeLost && valuesOf(shown(row, sent)).length === 0
  const own = rows.filter((row) => has(row, isSameText) && fits(row, sent))
  const alike = rows.filter((row) => has(row, isSimilarText) || (lacksKey(row) && isAlike(row, sent)))
  return { own, alike: alike.filter((row) => !own.includes(row)) }
}

/** Says why a call cannot be settled, if it cannot. */
const faultIn = <Params extends object, Row>(
  { needs, keys }: Trace<Params, Row>,
  sent: Sent<Params>,
  field: string | undefined,
): string | undefined => {
  if (needs.some((name) => valuesOf(sent[name]).length === 0)) return `the call must send ${needs.join(', ')}`
  if (field === undefined || (keyNamed(keys, field) !== undefined && valuesOf(sent[field]).length > 0)) return undefined
  return `uniqueField must be a field that the call sent, one of: ${Object.keys(keys).join(', ')}`
}

/**
 * Makes the finder of an action. Parameters in the option `extra` count as sent. Errors: those of reading; `input` if
 * the call did not send what identifies its effect, or if `uniqueField` is not a field that it sent and that WHMCS shows.
 */
export const finder =
  <Params extends object, Row>(
    trace: Trace<Params, Row>,
  ): Finder<WhmcsContext, readonly [params: Params, options?: ActionOptions], Row> =>
  async (context, [params, options], search) => {
    const sent = { ...params, ...options?.extra } as Sent<Params>
    const field = search.uniqueField ?? trace.ownKey?.(sent)
    const fault = faultIn(trace, sent, field)
    if (fault !== undefined) return badCall(fault)
    const read = await trace.read(context, sent, { ...search, uniqueField: field })
    if (!read.ok) return read
    const isPossibleRow = (row: Row) => isPossible(localSpan(trace.writtenAt?.(row, sent), search.timeZone), search)
    const rows = read.value.rows.filter((row) => !search.known.has(String(trace.idOf(row) ?? '')))
    const { own, alike } = suspectsAmong(rows, sent, trace, field)
    const found = own.map((row) => ({ row, isPossible: isPossibleRow(row) }))
    const answer = answerFrom(found, alike.filter(isPossibleRow), field)
    if (answer !== undefined) return answer
    if (!search.isOver) return notYet
    return read.value.doubt === undefined ? notDone : unclear(read.value.doubt)
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
