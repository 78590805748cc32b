import { type AlfaCrmContext, type Id, type ListEntities, listLogs, type Log } from '../../alfacrm/index.js'
import { collect, paginate, type Result } from '../../index.js'
import type { Dated } from '../judge.js'
import type { Search } from '../settled.js'
import { firstDay, localSpan } from '../span.js'

/** The fields of a row that say when it was made, if the API shows them. */
type Stamped = { readonly created_at?: string | null | undefined }

/** The branch that a call is sent to. Undefined is the branch of the context, and null none. */
export type Branch = Id | null | undefined

/** Adds to rows the time in which they were made. */
export const dated = <T extends Stamped>(rows: readonly T[], { timeZone }: Search): readonly Dated<T>[] =>
  rows.map((row) => ({ row, madeIn: localSpan(row.created_at, timeZone) }))

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
 * that are left out.
 */
export const logTraces =
  (context: AlfaCrmContext, search: Search, entity: string, otherEvents: readonly number[], branch: Branch) =>
  async (): Promise<Result<readonly Dated<unknown>[]>> => {
    const { signal, timeZone } = search
    const query = { entity, date_from: firstDay(search), branch, limit: 100, signal }
    const logs = await collect(paginate(listLogs, context, query), { max: Infinity })
    if (!logs.ok) return logs
    const isMeant = (log: Log): boolean => log.entity === entity && !otherEvents.some((event) => event === log.event)
    return {
      ok: true,
      value: logs.value.filter(isMeant).map(({ entity_id, fields_new, date_time }) => ({
        row: { ...fields_new, id: entity_id },
        madeIn: localSpan(date_time, timeZone),
      })),
    }
  }
