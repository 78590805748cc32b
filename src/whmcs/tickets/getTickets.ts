import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate, Secret } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, names, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetTickets` takes. */
export interface GetTicketsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly deptid?: number | undefined
  readonly clientid?: number | undefined
  readonly email?: string | undefined
  readonly status?: 'Awaiting Reply' | 'All Active Tickets' | 'My Flagged Tickets' | (string & {}) | undefined
  readonly subject?: string | undefined
  readonly ignore_dept_assignments?: boolean | undefined
}

/** In a {@link GetTicketsAnswer}. */
export interface GetTicketsTicketAttachment {
  readonly filename?: Maybe<string>
  readonly index?: Maybe<number>
  readonly [field: string]: unknown
}

/** In a {@link GetTicketsAnswer}. */
export interface GetTicketsTicket {
  readonly id: number
  readonly tid?: Maybe<string>
  readonly deptid?: Maybe<number>
  readonly userid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly owner_name?: Maybe<string>
  readonly email?: Maybe<string>
  readonly requestor_name?: Maybe<string>
  readonly requestor_email?: Maybe<string>
  readonly requestor_type?: Maybe<string>
  readonly cc?: Maybe<string>
  readonly c?: Maybe<Secret>
  readonly date?: Maybe<LocalDate>
  readonly subject?: Maybe<string>
  readonly status?: Maybe<string>
  readonly priority?: Maybe<string>
  readonly admin?: Maybe<string>
  readonly attachment: readonly string[]
  readonly attachments: readonly GetTicketsTicketAttachment[]
  readonly attachments_removed?: Maybe<boolean>
  readonly lastreply?: Maybe<LocalDate>
  readonly flag?: Maybe<number>
  readonly service?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetTickets` answers. */
export interface GetTicketsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly tickets: readonly GetTicketsTicket[]
  readonly requestor_name?: Maybe<string>
  readonly requestor_type?: Maybe<string>
  readonly requestor_email?: Maybe<string>
  readonly owner_name?: Maybe<string>
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  tickets: [
    'ticket',
    {
      id,
      tid: text,
      deptid: int,
      userid: int,
      name: text,
      owner_name: text,
      email: text,
      requestor_name: text,
      requestor_email: text,
      requestor_type: text,
      cc: text,
      c: text,
      date,
      subject: text,
      status: text,
      priority: text,
      admin: text,
      attachment: names,
      attachments: ['', { filename: text, index: int }],
      attachments_removed: flag,
      lastreply: date,
      flag: int,
      service: text,
    },
  ],
  requestor_name: text,
  requestor_type: text,
  requestor_email: text,
  owner_name: text,
}

const action: Action = { name: 'GetTickets', effect: 'read', write: withoutOptions }

/**
 * The tickets in the departments of the administrator, or in all of them with `ignore_dept_assignments`, without their
 * replies. Action `GetTickets`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where
 * `limitnum` is left out. A secret, which no error shows: `c`. Errors: those of every call. Source: the developer
 * documentation of `GetTickets`.
 *
 * @example
 * ```ts
 * for await (const page of paginate(getTickets, ctx, { status: 'Open', limitnum: 50 }))
 *   if (page.ok) console.log(page.value.map((ticket) => ticket.subject))
 * ```
 */
export const getTickets: PagedQuery<GetTicketsRequest, GetTicketsAnswer, GetTicketsAnswer['tickets'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape, ['c']), 'tickets')

/** {@link getTickets}, as the API sent it. */
export const getTicketsRaw: RawQuery<GetTicketsRequest> = /* @__PURE__ */ raw(action)
