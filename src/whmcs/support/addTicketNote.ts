import type { Answer } from '../answer.js'
import { attached } from '../attachments.js'
import type { Attachment } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `AddTicketNote`, of which {@link AddTicketNoteRequest} says which have to be there. */
export interface AddTicketNoteFields {
  readonly message: string
  readonly ticketnum?: string | undefined
  readonly ticketid?: number | undefined
  readonly markdown?: boolean | undefined
  readonly attachments?: readonly Attachment[] | string | undefined
  /** As `iso8601|Y-m-d H:i:s`. */
  readonly created?: string | undefined
}

/** What `AddTicketNote` takes. */
export type AddTicketNoteRequest = AddTicketNoteFields &
  ({ readonly ticketid: number } | { readonly ticketnum: string })

/** What `AddTicketNote` answers. */
export interface AddTicketNoteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = {
  name: 'AddTicketNote',
  effect: 'once',
  write: /* @__PURE__ */ writing({ attachments: attached }),
}

/**
 * Adds a note to a ticket that its customer does not see. Action `AddTicketNote`. Needs `ticketid` or `ticketnum`.
 * Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. Errors: `input` for an
 * attachment without a name or bytes; `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate. Source: the developer documentation of `AddTicketNote`.
 */
export const addTicketNote: ParsedAction<AddTicketNoteRequest, AddTicketNoteAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addTicketNote}, as the API sent it. */
export const addTicketNoteRaw: RawAction<AddTicketNoteRequest> = /* @__PURE__ */ raw(action)
