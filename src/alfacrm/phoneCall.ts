import * as v from 'valibot'
import { date, id, optionalNumber, optionalString } from './fields.js'
import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PhoneCall}. */
export const PhoneCallSchema = /* @__PURE__ */ v.looseObject({
  id,
  /** 1 in, 2 out. */
  direction: optionalNumber,
  local_number: optionalString,
  remote_number: optionalString,
  duration: optionalNumber,
  call_date: date,
  record_url: optionalString,
})

/** A phone call. */
export interface PhoneCall extends Readonly<v.InferOutput<typeof PhoneCallSchema>> {}

/** What a list of phone calls is narrowed by. */
export interface PhoneCallFilters {
  /** 1 in, 2 out. */
  readonly direction?: number | undefined
  /** Only successful calls, or only others. */
  readonly is_success?: Flag | undefined
  /** Only calls with this number on the account's side. */
  readonly local_number?: string | undefined
  /** Only calls with this number on the other side. */
  readonly remote_number?: string | undefined
  /** Only calls from this day on. */
  readonly date_from?: Local | undefined
  /** Only calls up to this day. */
  readonly date_to?: Local | undefined
}

const prepare: Prepare<PhoneCallFilters> = /* @__PURE__ */ dated()

const listPhoneCallsOperation = /* @__PURE__ */ op.listing('listPhoneCalls', '{branch}/phone-call', prepare)

/**
 * A page of phone calls. `POST phone-call`. Date filters go as `Y-m-d`. The sources say no unit of `duration`. Dates
 * and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: one program that calls it.
 */
export const listPhoneCalls: t.ListEntities<PhoneCall, PhoneCallFilters> = /* @__PURE__ */ op.listEntities(
  listPhoneCallsOperation,
  PhoneCallSchema,
)
/** {@link listPhoneCalls}, as the API sent it. */
export const listPhoneCallsRaw: t.ListEntitiesRaw<PhoneCallFilters> = /* @__PURE__ */ op.raw(listPhoneCallsOperation)

/** The operations of this resource as data. @internal */
export const phoneCallOperations: readonly op.Operation[] = [listPhoneCallsOperation]
