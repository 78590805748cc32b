import * as v from 'valibot'
import { date, map, optionalId, optionalNumber, optionalString } from './fields.js'
import { dated, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Log}. */
export const LogSchema = /* @__PURE__ */ v.looseObject({
  id: optionalId,
  entity: optionalString,
  entity_id: optionalId,
  user_id: optionalId,
  /** The sources disagree on the codes: 2 is a change, or a restoration. */
  event: optionalNumber,
  fields_old: map,
  fields_new: map,
  fields_rel: map,
  date_time: date,
})

/** An entry of the history of changes. */
export interface Log extends Readonly<v.InferOutput<typeof LogSchema>> {}

/** What a list of entries of the history is narrowed by. */
export interface LogFilters {
  /** Only changes of this kind of row: `Customer`. */
  readonly entity?: string | undefined
  /** Only changes of the row with this id. */
  readonly entity_id?: number | undefined
  /** Only changes by the user with this id. */
  readonly user_id?: number | undefined
  /** Only changes with this number of an event. */
  readonly event?: number | undefined
  /** Only changes from this day on. */
  readonly date_from?: Local | undefined
  /** Only changes up to this day. */
  readonly date_to?: Local | undefined
}

const prepare: Prepare<LogFilters> = /* @__PURE__ */ dated('d.m.Y')

const listLogsOperation = /* @__PURE__ */ op.listing('listLogs', '{branch}/log/index', prepare)

/**
 * A page of entries of the history. `POST log/index`. Date filters go as `d.m.Y`. Dates and times are by the account's
 * clocks and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows.
 * Source: the reference and programs that call it.
 */
export const listLogs: t.ListEntities<Log, LogFilters> = /* @__PURE__ */ op.listEntities(listLogsOperation, LogSchema)
/** {@link listLogs}, as the API sent it. */
export const listLogsRaw: t.ListEntitiesRaw<LogFilters> = /* @__PURE__ */ op.raw(listLogsOperation)

const getLogOperation = /* @__PURE__ */ op.getting('getLog', '{branch}/log/index')

/**
 * An entry of the history by its id. `POST log/index` with `{ id }`. Dates and times are by the account's clocks and
 * say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among what came. Source:
 * the reference and programs that call it.
 */
export const getLog: t.GetEntity<Log> = /* @__PURE__ */ op.getEntity(getLogOperation, LogSchema)
/** {@link getLog}, as the API sent it: a list. */
export const getLogRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLogOperation)

/** The operations of this resource as data. @internal */
export const logOperations: readonly op.Operation[] = [listLogsOperation, getLogOperation]
