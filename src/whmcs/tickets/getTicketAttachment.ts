import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetTicketAttachment` takes. */
export interface GetTicketAttachmentRequest {
  readonly relatedid: number
  readonly type: 'ticket' | 'reply' | 'note'
  readonly index: number
}

/** What `GetTicketAttachment` answers. */
export interface GetTicketAttachmentAnswer extends Answer {
  readonly filename?: Maybe<string>
  readonly data?: Maybe<string>
}

const shape: Fields = { filename: text, data: text }

const action: Action = { name: 'GetTicketAttachment', effect: 'read' }

/**
 * One file of a ticket, reply or note, its bytes in base64. `index` is that of the file among `attachments`. Action
 * `GetTicketAttachment`, from WHMCS 7.10.0. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `GetTicketAttachment`.
 */
export const getTicketAttachment: ParsedAction<GetTicketAttachmentRequest, GetTicketAttachmentAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getTicketAttachment}, as the API sent it. */
export const getTicketAttachmentRaw: RawAction<GetTicketAttachmentRequest> = /* @__PURE__ */ raw(action)
