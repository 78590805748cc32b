import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, names, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `GetTicket`, of which {@link GetTicketRequest} says which have to be there. */
export interface GetTicketFields {
  readonly ticketnum?: string | undefined
  readonly ticketid?: number | undefined
  readonly repliessort?: 'ASC' | 'DESC' | undefined
}

/** What `GetTicket` takes. */
export type GetTicketRequest = GetTicketFields & ({ readonly ticketid: number } | { readonly ticketnum: string })

/** In a {@link GetTicketAnswer}. */
export interface GetTicketReplyAttachment {
  readonly filename?: Maybe<string>
  readonly index?: Maybe<number>
  readonly [field: string]: unknown
}

/** In a {@link GetTicketAnswer}. */
export interface GetTicketReply {
  readonly replyid: number
  readonly userid?: Maybe<number>
  readonly contactid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly email?: Maybe<string>
  readonly requestor_name?: Maybe<string>
  readonly requestor_email?: Maybe<string>
  readonly requestor_type?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly message?: Maybe<string>
  readonly attachment: readonly string[]
  readonly attachments: readonly GetTicketReplyAttachment[]
  readonly attachments_removed?: Maybe<boolean>
  readonly admin?: Maybe<string>
  readonly rating?: Maybe<number>
  readonly [field: string]: unknown
}

/** In a {@link GetTicketAnswer}. */
export interface GetTicketNoteAttachment {
  readonly filename?: Maybe<string>
  readonly index?: Maybe<number>
  readonly [field: string]: unknown
}

/** In a {@link GetTicketAnswer}. */
export interface GetTicketNote {
  readonly noteid: number
  readonly date?: Maybe<LocalDate>
  readonly message?: Maybe<string>
  readonly attachment: readonly string[]
  readonly attachments: readonly GetTicketNoteAttachment[]
  readonly attachments_removed?: Maybe<boolean>
  readonly admin?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetTicket` answers. */
export interface GetTicketAnswer extends Answer {
  readonly ticketid: number
  readonly tid?: Maybe<string>
  readonly c?: Maybe<Secret>
  readonly deptid?: Maybe<number>
  readonly deptname?: Maybe<string>
  readonly userid?: Maybe<number>
  readonly contactid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly email?: Maybe<string>
  readonly requestor_name?: Maybe<string>
  readonly requestor_type?: Maybe<string>
  readonly requestor_email?: Maybe<string>
  readonly cc?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly subject?: Maybe<string>
  readonly status?: Maybe<string>
  readonly priority?: Maybe<string>
  readonly admin?: Maybe<string>
  readonly lastreply?: Maybe<LocalDate>
  readonly flag?: Maybe<number>
  readonly service?: Maybe<string>
  readonly replies: readonly GetTicketReply[]
  readonly notes: readonly GetTicketNote[]
}

const shape: Fields = {
  ticketid: id,
  tid: text,
  c: text,
  deptid: int,
  deptname: text,
  userid: int,
  contactid: int,
  name: text,
  email: text,
  requestor_name: text,
  requestor_type: text,
  requestor_email: text,
  cc: text,
  date,
  subject: text,
  status: text,
  priority: text,
  admin: text,
  lastreply: date,
  flag: int,
  service: text,
  replies: [
    'reply',
    {
      replyid: id,
      userid: int,
      contactid: int,
      name: text,
      email: text,
      requestor_name: text,
      requestor_email: text,
      requestor_type: text,
      date,
      message: text,
      attachment: names,
      attachments: ['', { filename: text, index: int }],
      attachments_removed: flag,
      admin: text,
      rating: int,
    },
  ],
  notes: [
    'note',
    {
      noteid: id,
      date,
      message: text,
      attachment: names,
      attachments: ['', { filename: text, index: int }],
      attachments_removed: flag,
      admin: text,
    },
  ],
}

const action: Action = { name: 'GetTicket', effect: 'read' }

/**
 * One ticket with its replies and notes. The opening post is the reply with `replyid` 0. Action `GetTicket`. Needs
 * `ticketid` or `ticketnum`. Dates are by the server's clock and say no zone. A secret, which no error shows: `c`.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `GetTicket`.
 *
 * @example
 * ```ts
 * const ticket = await getTicket(ctx, { ticketid: 1 }, { decodeEntities: true })
 * if (ticket.ok) for (const { date, name, message } of ticket.value.replies) console.log(date, name, message)
 * ```
 */
export const getTicket: ParsedAction<GetTicketRequest, GetTicketAnswer> = /* @__PURE__ */ parsed(action, shape, ['c'])

/** {@link getTicket}, as the API sent it. */
export const getTicketRaw: RawAction<GetTicketRequest> = /* @__PURE__ */ raw(action)
