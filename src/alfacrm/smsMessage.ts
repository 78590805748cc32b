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

/** A text message that was sent, or is to be. */
export interface SmsMessage extends Readonly<v.InferOutput<typeof SmsMessageSchema>> {}

/** What a list of text messages is narrowed by. */
export interface SmsMessageFilters {
  /** Only the text message with this id. */
  readonly id?: number | undefined
  /** Only text messages by the user with this id. */
  readonly user_id?: number | undefined
  /** Only text messages to this number. */
  readonly phone?: string | undefined
  /** Only text messages that failed, or only others. */
  readonly is_fail?: Flag | undefined
  /** Only text messages that were sent, or only others. */
  readonly is_sent?: Flag | undefined
  /** Only archived text messages, or only others. */
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
 * A page of text messages. `POST sms-message`. Date filters go as `Y-m-d`. Dates and times are by the account's clocks
 * and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: one
 * program that calls it.
 */
export const listSmsMessages: t.ListEntities<SmsMessage, SmsMessageFilters> = /* @__PURE__ */ op.listEntities(
  listSmsMessagesOperation,
  SmsMessageSchema,
)
/** {@link listSmsMessages}, as the API sent it. */
export const listSmsMessagesRaw: t.ListEntitiesRaw<SmsMessageFilters> = /* @__PURE__ */ op.raw(listSmsMessagesOperation)

/** The operations of this resource as data. @internal */
export const smsMessageOperations: readonly op.Operation[] = [listSmsMessagesOperation]
