import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, local, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A phone call. */
export type PhoneCall = Entity & {
  /** 1 in, 2 out. */
  readonly direction?: Maybe<number>
  readonly local_number?: Maybe<string>
  readonly remote_number?: Maybe<string>
  readonly duration?: Maybe<number>
  readonly call_date?: Maybe<Local>
  readonly record_url?: Maybe<string>
}

/** How a phone call is read. */
export const phoneCallModel: Model<PhoneCall> = {
  id: count,
  direction: number,
  local_number: text,
  remote_number: text,
  duration: number,
  call_date: local,
  record_url: text,
}

/** What a list of phone calls is narrowed by. */
export type PhoneCallFilters = {
  /** 1 in, 2 out. */
  readonly direction?: number | undefined
  readonly is_success?: Flag | undefined
  readonly local_number?: string | undefined
  readonly remote_number?: string | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
}

const prepare: Prepare<PhoneCallFilters> = /* @__PURE__ */ dated()

/**
 * A page of phone calls. `POST phone-call`. Date filters go as `Y-m-d`. The sources say no unit of `duration`. Dates
 * and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: one program that calls it.
 */
export const listPhoneCalls: t.ListEntities<PhoneCall, PhoneCallFilters> = /* @__PURE__ */ op.listEntities(
  'listPhoneCalls',
  'phone-call',
  phoneCallModel,
  prepare,
)
/** {@link listPhoneCalls}, as the API sent it. */
export const listPhoneCallsRaw: t.ListEntitiesRaw<PhoneCallFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPhoneCalls',
  'phone-call',
  prepare,
)
