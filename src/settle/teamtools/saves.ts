import type { Context, Result } from '../../index.js'
import type { Entities, EntityName, Input, ListEntities } from '../../teamtools/index.js'
import { agreesIn, isEmpty, textOf, valueAt } from '../agreement.js'
import { badCall, notDone, unclear } from '../answers.js'
import { type Dated, judge } from '../judge.js'
import type { Finder, Search, Settled } from '../settled.js'
import { recentRows, webEventTraces } from './read.js'

/** What is known of a resource whose entities are created by saving them. */
export type Resource<E extends EntityName> = {
  /** The name of the entity in web events. */
  readonly type: string
  readonly list: ListEntities<E>
  /** The fields by which an entity is recognized. */
  readonly fields: readonly string[]
  /** Checks what the fields do not show. */
  readonly isAlike?: (sent: object, row: unknown) => boolean
}

const isNew = (entity: { readonly id?: unknown }): boolean => isEmpty(entity.id)

/**
 * Gives the rows that can matter for what was sent: those with the same text in a field, and those without a text there.
 * A bulk save has hundreds of entities, and comparing each with every row would block the program.
 */
const byField = <Row>(
  rows: readonly Dated<Row>[],
  field: string | undefined,
): ((sent: object) => readonly Dated<Row>[]) => {
  if (field === undefined) return () => rows
  const textIn = (entity: unknown): string | undefined => {
    const value = valueAt(entity, field)
    return typeof value === 'string' && !isEmpty(value) ? textOf(value) : undefined
  }
  const byText = new Map<string | undefined, Dated<Row>[]>()
  for (const each of rows) {
    const text = textIn(each.row)
    const same = byText.get(text)
    if (same) same.push(each)
    else byText.set(text, [each])
  }
  return (sent) => {
    const text = textIn(sent)
    return text === undefined ? rows : [text, undefined].flatMap((each) => byText.get(each) ?? [])
  }
}

/** How to look among the entities of a list. */
type Listing<E extends EntityName> = Pick<Resource<E>, 'type' | 'list'> & {
  /** A field in which an entity that was sent and a row agree, or one of them is empty. */
  readonly field?: string | undefined
}

/** Reads a list, and gives a function that looks among its rows for what a call made. */
const looking = async <E extends EntityName>(
  { type, list, field }: Listing<E>,
  context: Context,
  search: Search,
): Promise<Result<(sent: object, isAlike: (row: unknown) => boolean) => Promise<Result<Settled<Entities[E]>>>>> => {
  const rows = await recentRows(list, context, search)
  if (!rows.ok) return rows
  const rowsFor = byField(rows.value, field)
  const readTraces = async () => {
    const traces = await webEventTraces(context, search, type)()
    return traces.ok ? { ok: true as const, value: byField(traces.value, field) } : traces
  }
  let read: ReturnType<typeof readTraces> | undefined
  const tracesOf = async (sent: object): Promise<Result<readonly Dated<unknown>[]>> => {
    const tracesFor = await (read ??= readTraces())
    return tracesFor.ok ? { ok: true, value: tracesFor.value(sent) } : tracesFor
  }
  const value = (sent: object, isAlike: (row: unknown) => boolean) =>
    judge(search, { sent, rows: rowsFor(sent), isAlike, traces: () => tracesOf(sent) })
  return { ok: true, value }
}

/** Looks among the rows of a list for what a call made. */
export const among = async <E extends EntityName>(
  resource: Listing<E>,
  context: Context,
  search: Search,
  sent: object,
  isAlike: (row: unknown) => boolean,
): Promise<Result<Settled<Entities[E]>>> => {
  const look = await looking(resource, context, search)
  return look.ok ? look.value(sent, isAlike) : look
}

/** Gives the check whether a row looks like an entity that was sent. */
const likeness =
  <E extends EntityName>({ fields, isAlike = () => true }: Resource<E>, sent: object) =>
  (row: unknown): boolean =>
    agreesIn(fields, sent, row) && isAlike(sent, row)

/** Finds out whether saving a new entity created it. */
export const saving =
  <E extends EntityName>(
    resource: Resource<E>,
  ): Finder<Context, readonly [entity: Input<E>, options?: unknown], Entities[E]> =>
  async (context, [entity], search) => {
    const sent = entity as Readonly<Record<string, unknown>>
    if (!isNew(sent)) return badCall('saving an entity with an id can be repeated, so there is nothing to find out')
    return among(resource, context, search, sent, likeness(resource, sent))
  }

/** Answers for several new entities of one call: `done` or `notDone` if that is the answer for each of them. */
const together = <Row>(answers: readonly Settled<Row>[]): Result<Settled<readonly Row[]>> => {
  const made = answers.flatMap((answer) => (answer.outcome === 'done' ? [answer.row] : []))
  const different = [...new Set(made)]
  if (different.length < made.length)
    return unclear('One row has the key of several entities, so that an entity may be missing.', [different])
  if (made.length === answers.length) return { ok: true, value: { outcome: 'done', row: made } }
  if (answers.every(({ outcome }) => outcome === 'notDone')) return notDone
  const reasons = answers.flatMap((answer) => (answer.outcome === 'unclear' ? [answer.reason] : []))
  const seen = answers.flatMap((answer) => (answer.outcome === 'unclear' ? answer.seen : []))
  return unclear(reasons[0] ?? 'A part of the entities was created, and a part was not.', [[...made, ...seen]])
}

/**
 * Finds out whether a bulk save created its new entities. Its updates can be repeated and are not looked at. `done` has
 * the created entities.
 */
export const savingMany =
  <E extends EntityName>(
    resource: Resource<E>,
  ): Finder<Context, readonly [entities: readonly Input<E>[], options?: unknown], readonly Entities[E][]> =>
  async (context, [entities], search) => {
    const created = entities.filter(isNew)
    if (created.length === 0) return badCall('a bulk save without new entities can be repeated')
    const field = search.uniqueField ?? resource.fields[0]
    const look = await looking({ ...resource, field }, context, search)
    if (!look.ok) return look
    const answers: Settled<Entities[E]>[] = []
    for (const sent of created) {
      const answer = await look.value(sent, likeness(resource, sent))
      if (!answer.ok) return answer
      answers.push(answer.value)
    }
    return together(answers)
  }
