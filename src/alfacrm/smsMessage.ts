import * as v from 'valibot'
import { date, id, optionalBoolean, optionalString } from './fields.js'
import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link SmsMessage}. */
export const SmsMessageSchema = /* @__PURE__ */ v.looseObject({
  id,
  phone: optionalString,
  text: optionalString,
  is_fail: optionalBoolean,
  is_sent: optionalBoolean,
  added: date,
  sent_date: date,
})

/** A text message that was sent or is waiting to be sent. */
export interface SmsMessage extends Readonly<v.InferOutput<typeof SmsMessageSchema>> {}

/** The filters of a list of text messages. */
export interface SmsMessageFilters {
  /** Only the text message with this id. */
  readonly id?: number | undefined
  /** Only text messages by the user with this id. */
  readonly user_id?: number | undefined
  /** Only text messages to this number. */
  readonly phone?: string | undefined
  /** True selects only text messages that failed, false only the others. */
  readonly is_fail?: Flag | undefined
  /** True selects only text messages that were sent, false only the others. */
  readonly is_sent?: Flag | undefined
  /** True selects only archived text messages, false only the others. */
  readonly is_archive?: Flag | undefined
  /** Only text messages that were added from this day on. */
  readonly added_from?: Local | undefined
  /** Only text messages that were added up to this day. */
  readonly added_to?: Local | undefined
  /** Only text messages from this day on. */
  readonly date_from?: Local | undefined
  /** Only text messages up to this day. */
  readonly date_to?: Local | undefined
}

const prepare: Prepare<SmsMessageFilters> = /* @__PURE__ */ dated()

const listSmsMessagesOperation = /* @__PURE__ */ op.listing('listSmsMessages', '{branch}/sms-message', prepare)

/**
 * Gets one page of text messages. `POST sms-message`. Date filters are sent as `Y-m-d`. Dates and times are in the
 * account's local time, without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the
 * answer has no list of rows. Source: one program that calls it.
 */
export const listSmsMessages: t.ListEntities<SmsMessage, SmsMessageFilters> = /* @__PURE__ */ op.listEntities(
  listSmsMessagesOperation,
  SmsMessageSchema,
)
/** Like {@link listSmsMessages}, but returns the response as it was sent: status, headers and body text. */
export const listSmsMessagesRaw: t.ListEntitiesRaw<SmsMessageFilters> = /* @__PURE__ */ op.raw(listSmsMessagesOperation)

/** The operations of this resource as data. @internal */
export const smsMessageOperations: readonly op.Operation[] = [listSmsMessagesOperation]
