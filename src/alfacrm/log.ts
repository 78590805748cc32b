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
  /** The code of the event. The sources disagree about 2: a change or a restoration. */
  event: optionalNumber,
  fields_old: map,
  fields_new: map,
  fields_rel: map,
  date_time: date,
})

/** An entry of the history of changes. */
export interface Log extends Readonly<v.InferOutput<typeof LogSchema>> {}

/** The filters of a list of entries of the history. */
export interface LogFilters {
  /** Only changes of this kind of row, for example `Customer`. */
  readonly entity?: string | undefined
  /** Only changes of the row with this id. */
  readonly entity_id?: number | undefined
  /** Only changes by the user with this id. */
  readonly user_id?: number | undefined
  /** Only changes with this event code. */
  readonly event?: number | undefined
  /** Only changes from this day on. */
  readonly date_from?: Local | undefined
  /** Only changes up to this day. */
  readonly date_to?: Local | undefined
}

const prepare: Prepare<LogFilters> = /* @__PURE__ */ dated('d.m.Y')

const listLogsOperation = /* @__PURE__ */ op.listing('listLogs', '{branch}/log/index', prepare)

/**
 * Gets one page of entries of the history. `POST log/index`. Date filters are sent as `d.m.Y`. Dates and times are in
 * the account's local time, without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when
 * the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listLogs: t.ListEntities<Log, LogFilters> = /* @__PURE__ */ op.listEntities(listLogsOperation, LogSchema)
/** Like {@link listLogs}, but returns the response as it was sent: status, headers and body text. */
export const listLogsRaw: t.ListEntitiesRaw<LogFilters> = /* @__PURE__ */ op.raw(listLogsOperation)

const getLogOperation = /* @__PURE__ */ op.getting('getLog', '{branch}/log/index')

/**
 * Gets An entry of the history by its id. `POST log/index` with `{ id }`. Dates and times are in the account's local
 * time, without a time zone. Errors: `input` when the id is not a whole number; `notFound` when the answer does not
 * contain that id. Source: the reference and programs that call it.
 */
export const getLog: t.GetEntity<Log> = /* @__PURE__ */ op.getEntity(getLogOperation, LogSchema)
/** Like {@link getLog}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getLogRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLogOperation)

/** The operations of this resource as data. @internal */
export const logOperations: readonly op.Operation[] = [listLogsOperation, getLogOperation]
