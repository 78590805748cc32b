import * as v from 'valibot'
import { date, id, optionalBoolean, optionalString } from './fields.js'
import { dated, type Flag, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link MailMessage}. */
export const MailMessageSchema = /* @__PURE__ */ v.looseObject({
  id,
  email: optionalString,
  subject: optionalString,
  html: optionalString,
  is_sent: optionalBoolean,
  sent_date: date,
})

/** An e-mail that was sent or is waiting to be sent. */
export interface MailMessage extends Readonly<v.InferOutput<typeof MailMessageSchema>> {}

/** The filters of a list of e-mails. */
export interface MailMessageFilters {
  /** Only the e-mail with this id. */
  readonly id?: number | undefined
  /** Only e-mails by the user with this id. */
  readonly user_id?: number | undefined
  /** Only e-mails to this address. */
  readonly email?: string | undefined
  /** Only e-mails with this `name`. */
  readonly name?: string | undefined
  /** Only e-mails with this subject. */
  readonly subject?: string | undefined
  /** True selects only e-mails that failed, false only the others. */
  readonly is_fail?: Flag | undefined
  /** True selects only e-mails that were sent, false only the others. */
  readonly is_sent?: Flag | undefined
  /** True selects only archived e-mails, false only the others. */
  readonly is_archive?: Flag | undefined
  /** Only e-mails that were added from this day on. */
  readonly added_from?: Local | undefined
  /** Only e-mails that were added up to this day. */
  readonly added_to?: Local | undefined
  /** Only e-mails from this day on. */
  readonly date_from?: Local | undefined
  /** Only e-mails up to this day. */
  readonly date_to?: Local | undefined
}

const prepare: Prepare<MailMessageFilters> = /* @__PURE__ */ dated()

const listMailMessagesOperation = /* @__PURE__ */ op.listing('listMailMessages', '{branch}/mail-message', prepare)

/**
 * Gets one page of e-mails. `POST mail-message`. Date filters are sent as `Y-m-d`. Dates and times are in the account's
 * local time, without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has
 * no list of rows. Source: one program that calls it.
 */
export const listMailMessages: t.ListEntities<MailMessage, MailMessageFilters> = /* @__PURE__ */ op.listEntities(
  listMailMessagesOperation,
  MailMessageSchema,
)
/** Like {@link listMailMessages}, but returns the response as it was sent: status, headers and body text. */
export const listMailMessagesRaw: t.ListEntitiesRaw<MailMessageFilters> =
  /* @__PURE__ */ op.raw(listMailMessagesOperation)

/** The operations of this resource as data. @internal */
export const mailMessageOperations: readonly op.Operation[] = [listMailMessagesOperation]
