import { dated, type Prepare } from './filter.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { fields, local, number, ref, text, type Maybe, type Row } from './shape.js'
import type * as t from './signatures.js'

/** An entry of the history of changes. */
export type Log = Row & {
  readonly id?: Maybe<number>
  readonly entity?: Maybe<string>
  readonly entity_id?: Maybe<number>
  readonly user_id?: Maybe<number>
  /** The sources disagree on the codes: 2 is a change, or a restoration. */
  readonly event?: Maybe<number>
  readonly fields_old?: Maybe<Row>
  readonly fields_new?: Maybe<Row>
  readonly fields_rel?: Maybe<Row>
  readonly date_time?: Maybe<Local>
}

/** How an entry of the history is read. */
export const logModel: Model<Log> = {
  id: ref,
  entity: text,
  entity_id: ref,
  user_id: ref,
  event: number,
  fields_old: fields,
  fields_new: fields,
  fields_rel: fields,
  date_time: local,
}

/** What a list of entries of the history is narrowed by. */
export type LogFilters = {
  readonly entity?: string | undefined
  readonly entity_id?: number | undefined
  readonly user_id?: number | undefined
  readonly event?: number | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
}

const prepare: Prepare<LogFilters> = /* @__PURE__ */ dated('d.m.Y')

/**
 * A page of entries of the history. `POST log/index`. Date filters go as `d.m.Y`. Dates and times are by the account's
 * clocks and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows.
 * Source: the reference and programs that call it.
 */
export const listLogs: t.ListEntities<Log, LogFilters> = /* @__PURE__ */ op.listEntities(
  'listLogs',
  'log/index',
  logModel,
  prepare,
)
/** {@link listLogs}, as the API sent it. */
export const listLogsRaw: t.ListEntitiesRaw<LogFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLogs',
  'log/index',
  prepare,
)

/**
 * An entry of the history by its id. `POST log/index` with `{ id }`. Dates and times are by the account's clocks and
 * say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among what came. Source:
 * the reference and programs that call it.
 */
export const getLog: t.GetEntity<Log> = /* @__PURE__ */ op.getEntity('getLog', 'log/index', logModel)
/** {@link getLog}, as the API sent it: a list. */
export const getLogRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLog', 'log/index')
