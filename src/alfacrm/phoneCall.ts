import * as v from 'valibot'
import { date, id, optionalNumber, optionalString } from './fields.js'
import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PhoneCall}. */
export const PhoneCallSchema = /* @__PURE__ */ v.looseObject({
  id,
  /** The direction: 1 incoming, 2 outgoing. */
  direction: optionalNumber,
  local_number: optionalString,
  remote_number: optionalString,
  duration: optionalNumber,
  call_date: date,
  record_url: optionalString,
})

/** A phone call. */
export interface PhoneCall extends Readonly<v.InferOutput<typeof PhoneCallSchema>> {}

/** The filters of a list of phone calls. */
export interface PhoneCallFilters {
  /** The direction: 1 incoming, 2 outgoing. */
  readonly direction?: number | undefined
  /** True selects only successful calls, false only the others. */
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
 * Gets one page of phone calls. `POST phone-call`. Date filters are sent as `Y-m-d`. The sources state no unit for
 * `duration`. Dates and times are in the account's local time, without a time zone. Errors: `rejected` when a filter
 * has the wrong form; `mismatch` when the answer has no list of rows. Source: one program that calls it.
 */
export const listPhoneCalls: t.ListEntities<PhoneCall, PhoneCallFilters> = /* @__PURE__ */ op.listEntities(
  listPhoneCallsOperation,
  PhoneCallSchema,
)
/** Like {@link listPhoneCalls}, but returns the response as it was sent: status, headers and body text. */
export const listPhoneCallsRaw: t.ListEntitiesRaw<PhoneCallFilters> = /* @__PURE__ */ op.raw(listPhoneCallsOperation)

/** The operations of this resource as data. @internal */
export const phoneCallOperations: readonly op.Operation[] = [listPhoneCallsOperation]
