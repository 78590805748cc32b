import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date, html, id, int, text } from '../shape.js'
import type { PagedAction, RawAction } from '../signatures.js'

/** What `GetEmails` takes. */
export interface GetEmailsRequest {
  readonly clientid: number
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  /** As `Y-m-d H:i:s`. */
  readonly date?: string | undefined
  readonly subject?: string | undefined
}

/** In a {@link GetEmailsAnswer}. */
export interface GetEmailsEmail {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly subject?: Maybe<string>
  readonly message?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly to?: Maybe<string>
  readonly cc?: Maybe<string>
  readonly bcc?: Maybe<string>
  readonly attachments?: unknown
  readonly pending?: Maybe<number>
  readonly message_data?: unknown
  readonly failed?: Maybe<number>
  readonly failure_reason?: Maybe<string>
  readonly retry_count?: Maybe<number>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly campaign_id?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetEmails` answers. */
export interface GetEmailsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly emails: readonly GetEmailsEmail[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  emails: [
    'email',
    {
      id,
      userid: int,
      subject: text,
      message: html,
      date,
      to: text,
      cc: text,
      bcc: text,
      attachments: anything,
      pending: int,
      message_data: anything,
      failed: int,
      failure_reason: text,
      retry_count: int,
      created_at: date,
      updated_at: date,
      campaign_id: int,
    },
  ],
}

const action: Action = { name: 'GetEmails', effect: 'read', write: withoutOptions }

/**
 * The e-mails that a client was sent. Action `GetEmails`. Dates are by the server's clock and say no zone. A list for
 * `paginate`; 25 rows where `limitnum` is left out. Errors: `notFound` where WHMCS finds no such id; `invalid` where
 * it calls something required, invalid or a duplicate. Source: the developer documentation of `GetEmails`.
 */
export const getEmails: PagedAction<GetEmailsRequest, GetEmailsAnswer, GetEmailsAnswer['emails'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'emails')

/** {@link getEmails}, as the API sent it. */
export const getEmailsRaw: RawAction<GetEmailsRequest> = /* @__PURE__ */ raw(action)
