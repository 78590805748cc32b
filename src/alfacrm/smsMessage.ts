import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, local, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A text message that was sent, or is to be. */
export type SmsMessage = Entity & {
  readonly phone?: Maybe<string>
  readonly text?: Maybe<string>
  readonly is_fail?: Maybe<boolean>
  readonly is_sent?: Maybe<boolean>
  readonly added?: Maybe<Local>
  readonly sent_date?: Maybe<Local>
}

/** How a text message is read. */
export const smsMessageModel: Model<SmsMessage> = {
  id: count,
  phone: text,
  text,
  is_fail: flag,
  is_sent: flag,
  added: local,
  sent_date: local,
}

/** What a list of text messages is narrowed by. */
export type SmsMessageFilters = {
  readonly id?: number | undefined
  readonly user_id?: number | undefined
  readonly phone?: string | undefined
  readonly is_fail?: Flag | undefined
  readonly is_sent?: Flag | undefined
  readonly is_archive?: Flag | undefined
  readonly added_from?: Local | undefined
  readonly added_to?: Local | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
}

const prepare: Prepare<SmsMessageFilters> = /* @__PURE__ */ dated()

/**
 * A page of text messages. `POST sms-message`. Date filters go as `Y-m-d`. Dates and times are by the account's clocks
 * and say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: one
 * program that calls it.
 */
export const listSmsMessages: t.ListEntities<SmsMessage, SmsMessageFilters> = /* @__PURE__ */ op.listEntities(
  'listSmsMessages',
  'sms-message',
  smsMessageModel,
  prepare,
)
/** {@link listSmsMessages}, as the API sent it. */
export const listSmsMessagesRaw: t.ListEntitiesRaw<SmsMessageFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listSmsMessages',
  'sms-message',
  prepare,
)
