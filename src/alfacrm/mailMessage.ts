import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, local, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** An e-mail that was sent, or is to be. */
export type MailMessage = Entity & {
  readonly email?: Maybe<string>
  readonly subject?: Maybe<string>
  readonly html?: Maybe<string>
  readonly is_sent?: Maybe<boolean>
  readonly sent_date?: Maybe<Local>
}

/** How an e-mail is read. */
export const mailMessageModel: Model<MailMessage> = {
  id: count,
  email: text,
  subject: text,
  html: text,
  is_sent: flag,
  sent_date: local,
}

/** What a list of e-mails is narrowed by. */
export type MailMessageFilters = {
  readonly id?: number | undefined
  readonly user_id?: number | undefined
  readonly email?: string | undefined
  readonly name?: string | undefined
  readonly subject?: string | undefined
  readonly is_fail?: Flag | undefined
  readonly is_sent?: Flag | undefined
  readonly is_archive?: Flag | undefined
  readonly added_from?: Local | undefined
  readonly added_to?: Local | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
}

const prepare: Prepare<MailMessageFilters> = /* @__PURE__ */ dated()

/**
 * A page of e-mails. `POST mail-message`. Date filters go as `Y-m-d`. Dates and times are by the account's clocks and
 * say no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: one
 * program that calls it.
 */
export const listMailMessages: t.ListEntities<MailMessage, MailMessageFilters> = /* @__PURE__ */ op.listEntities(
  'listMailMessages',
  'mail-message',
  mailMessageModel,
  prepare,
)
/** {@link listMailMessages}, as the API sent it. */
export const listMailMessagesRaw: t.ListEntitiesRaw<MailMessageFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listMailMessages',
  'mail-message',
  prepare,
)
