import type { Context, Result } from '../index.js'
import type { Entities, EntityName, Input, ListEntities } from '../teamtools/index.js'
import { agreesIn, isEmpty } from './agreement.js'
import { badCall, notDone, unclear } from './answers.js'
import { judge } from './judge.js'
import type { Finder, Search, Settled } from './settled.js'
import { recentRows, webEventTraces } from './teamtoolsRead.js'

/** What is known of a resource whose entities are created by saving them. */
type Resource<E extends EntityName> = {
  /** The name of the entity in web events. */
  readonly type: string
  readonly list: ListEntities<E>
  /** The fields by which an entity is recognized. */
  readonly fields: readonly string[]
  /** Checks what the fields do not show. */
  readonly isAlike?: (sent: object, row: unknown) => boolean
}

const isNew = (entity: { readonly id?: unknown }): boolean => isEmpty(entity.id)

/** Looks among the rows of a list for what a call made. */
export const among = async <E extends EntityName>(
  resource: Pick<Resource<E>, 'type' | 'list'>,
  context: Context,
  search: Search,
  sent: object,
  isAlike: (row: unknown) => boolean,
): Promise<Result<Settled<Entities[E]>>> => {
  const rows = await recentRows(resource.list, context, search)
  if (!rows.ok) return rows
  return judge(search, { sent, rows: rows.value, isAlike, traces: webEventTraces(context, search, resource.type) })
}

/** Finds out whether saving a new entity created it. */
export const saving =
  <E extends EntityName>(
    resource: Resource<E>,
  ): Finder<Context, readonly [entity: Input<E>, options?: unknown], Entities[E]> =>
  async (context, [entity], search) => {
    const sent = entity as Readonly<Record<string, unknown>>
    if (!isNew(sent)) return badCall('saving an entity with an id can be repeated, so there is nothing to find out')
    const { fields, isAlike = () => true } = resource
    return among(resource, context, search, sent, (row) => agreesIn(fields, sent, row) && isAlike(sent, row))
  }

/** Answers for several new entities of one call: `done` or `notDone` if that is the answer for each of them. */
const together = <Row>(answers: readonly Settled<Row>[]): Result<Settled<readonly Row[]>> => {
  const made = answers.flatMap((answer) => (answer.outcome === 'done' ? [answer.row] : []))
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
    save: Finder<Context, readonly [entity: Input<E>, options?: unknown], Entities[E]>,
  ): Finder<Context, readonly [entities: readonly Input<E>[], options?: unknown], readonly Entities[E][]> =>
  async (context, [entities], search) => {
    const created = entities.filter(isNew)
    if (created.length === 0) return badCall('a bulk save without new entities can be repeated')
    const answers: Settled<Entities[E]>[] = []
    for (const entity of created) {
      const answer = await save(context, [entity], search)
      if (!answer.ok) return answer
      answers.push(answer.value)
    }
    return together(answers)
  }
