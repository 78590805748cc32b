import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, names, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetTicketNotes` takes. */
export interface GetTicketNotesRequest {
  readonly ticketid: number
}

/** In a {@link GetTicketNotesAnswer}. */
export interface GetTicketNotesNote {
  readonly id: number
  readonly admin?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly message?: Maybe<string>
  readonly attachment: readonly string[]
  readonly attachments_removed?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** What `GetTicketNotes` answers. */
export interface GetTicketNotesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly notes: readonly GetTicketNotesNote[]
}

const shape: Fields = {
  totalresults: int,
  notes: ['note', { id, admin: text, date, message: text, attachment: names, attachments_removed: flag }],
}

const action: Action = { name: 'GetTicketNotes', effect: 'read' }

/**
 * The notes of a ticket. Action `GetTicketNotes`. Dates are by the server's clock and say no zone. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `GetTicketNotes`.
 */
export const getTicketNotes: ParsedAction<GetTicketNotesRequest, GetTicketNotesAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getTicketNotes}, as the API sent it. */
export const getTicketNotesRaw: RawAction<GetTicketNotesRequest> = /* @__PURE__ */ raw(action)
