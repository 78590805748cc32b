import { type AlfaCrmContext, type Id, type ListEntities, listLogs, type Log } from '../../alfacrm/index.js'
import { collect, paginate, type Result } from '../../index.js'
import type { Dated } from '../judge.js'
import type { Search } from '../settled.js'
import { anyTime, firstDay, localSpan } from '../span.js'

/** The fields of a row that say when it was made, if the API shows them. */
type Stamped = { readonly created_at?: string | null | undefined }

/** The branch that a call is sent to. Undefined is the branch of the context, and null none. */
export type Branch = Id | null | undefined

/** Adds to rows the time in which they were made. A context with `validate` can let through what is no object. */
export const dated = <T extends Stamped>(rows: readonly T[], { timeZone }: Search): readonly Dated<T>[] =>
  rows.map((row) => ({ row, madeIn: localSpan((Object(row) as Stamped).created_at, timeZone) }))

/** Reads the rows of a list that may have been made since the call began. */
export const recentRows = async <T extends Stamped>(
  list: ListEntities<T, { readonly created_at_from?: string | undefined }>,
  context: AlfaCrmContext,
  search: Search,
  branch: Branch,
): Promise<Result<readonly Dated<T>[]>> => {
  const query = { created_at_from: firstDay(search), branch, limit: 100, signal: search.signal }
  const rows = await collect(paginate(list, context, query), { max: Infinity })
  return rows.ok ? { ok: true, value: dated(rows.value, search) } : rows
}

/**
 * Reads what the history of the account says was made or changed since the call began. It keeps what was saved, whatever
 * happened to the row later. `entity` is the name of the model, such as `Pay`, and `otherEvents` are the codes of entries
 * that are left out. The logs of all `branches` are read, each once.
 */
export const logTraces =
  (
    context: AlfaCrmContext,
    search: Search,
    entity: string,
    otherEvents: readonly number[],
    branches: readonly Branch[],
  ) =>
  async (): Promise<Result<readonly Dated<unknown>[]>> => {
    const { signal, timeZone } = search
    const isMeant = (log: Log): boolean => log.entity === entity && !otherEvents.some((event) => event === log.event)
    const traces: Dated<unknown>[] = []
    const different = new Map(
      branches.map((branch) => [String(branch === undefined ? context.branch : branch), branch]),
    )
    for (const branch of different.values()) {
      const query = { entity, date_from: firstDay(search), branch, limit: 100, signal }
      const logs = await collect(paginate(listLogs, context, query), { max: Infinity })
      if (!logs.ok) return logs
      for (const log of logs.value as readonly (Log | null)[]) {
        // What is no entry may be any change.
        if (log === null) traces.push({ row: undefined, madeIn: anyTime })
        else if (isMeant(log))
          traces.push({ row: { ...log.fields_new, id: log.entity_id }, madeIn: localSpan(log.date_time, timeZone) })
      }
    }
    return { ok: true, value: traces }
  }
