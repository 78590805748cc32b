import { type Context, map, type Result } from '../../index.js'
import type { Entities, EntityName, Input, ListEntities } from '../../teamtools/index.js'
import { agreesIn, isEmpty } from '../agreement.js'
import { badCall, notDone, unclear } from '../answers.js'
import { type Dated, judge, relevant } from '../judge.js'
import type { Finder, Search, Settled } from '../settled.js'
import { lookUp } from './lookUp.js'
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

/** Checks whether saving an entity creates it. */
export const isNew = (entity: { readonly id?: unknown }): boolean => isEmpty(entity.id)

/** Looks for what a call made of the data that it sent. */
type Look<E extends EntityName> = (sent: object) => Promise<Result<Settled<Entities[E]>>>

/** Reads a list, and gives a function that looks among its rows for what a call made. */
export const looking = async <E extends EntityName>(
  { type, list, fields, isAlike = () => true }: Resource<E>,
  context: Context,
  search: Search,
): Promise<Result<Look<E>>> => {
  // A row with the key is the effect of the call although its other fields differ, so the key comes first.
  const order = search.uniqueField === undefined ? fields : [search.uniqueField, ...fields]
  const among = <Row>(rows: readonly Dated<Row>[]) => lookUp(relevant(rows, search), order)
  const rows = await recentRows(list, context, search)
  if (!rows.ok) return rows
  const rowsFor = among(rows.value)
  const readTraces = async () => map(await webEventTraces(context, search, type)(), among)
  let read: ReturnType<typeof readTraces> | undefined
  const tracesOf = async (sent: object): Promise<Result<readonly Dated<unknown>[]>> =>
    map(await (read ??= readTraces()), (tracesFor) => tracesFor(sent))
  const look: Look<E> = (sent) =>
    judge(search, {
      sent,
      rows: rowsFor(sent),
      isAlike: (row) => agreesIn(fields, sent, row) && isAlike(sent, row),
      traces: () => tracesOf(sent),
    })
  return { ok: true, value: look }
}

/** Looks among the rows of a list for what a call made. */
export const among = async <E extends EntityName>(
  resource: Resource<E>,
  context: Context,
  search: Search,
  sent: object,
): Promise<Result<Settled<Entities[E]>>> => {
  const look = await looking(resource, context, search)
  return look.ok ? look.value(sent) : look
}

/** Finds out whether saving a new entity created it. */
export const saving =
  <E extends EntityName>(
    resource: Resource<E>,
  ): Finder<Context, readonly [entity: Input<E>, options?: unknown], Entities[E]> =>
  async (context, [entity], search) => {
    const sent = entity as Readonly<Record<string, unknown>>
    if (!isNew(sent)) return badCall('saving an entity with an id can be repeated, so there is nothing to find out')
    return among(resource, context, search, sent)
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
    const look = await looking(resource, context, search)
    if (!look.ok) return look
    const answers: Settled<Entities[E]>[] = []
    for (const sent of created) {
      const answer = await look.value(sent)
      if (!answer.ok) return answer
      answers.push(answer.value)
    }
    return together(answers)
  }
