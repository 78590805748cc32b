import type { Answer } from '../answer.js'
import { attached } from '../attachments.js'
import type { Attachment, Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `AddTicketReply`, of which {@link AddTicketReplyRequest} says which have to be there. */
export interface AddTicketReplyFields {
  readonly ticketid: number
  readonly message: string
  readonly markdown?: boolean | undefined
  readonly clientid?: number | undefined
  readonly contactid?: number | undefined
  readonly adminusername?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly status?: string | undefined
  readonly noemail?: boolean | undefined
  readonly customfields?: Serialized | undefined
  readonly attachments?: readonly Attachment[] | string | undefined
  /** As `iso8601|Y-m-d H:i:s`. */
  readonly created?: string | undefined
}

/** What `AddTicketReply` takes. */
export type AddTicketReplyRequest = AddTicketReplyFields &
  (
    | { readonly clientid: number }
    | { readonly adminusername: string }
    | { readonly name: string; readonly email: string }
  )

/** What `AddTicketReply` answers. */
export interface AddTicketReplyAnswer extends Answer {}

const shape: Fields = {}

const action: Action = {
  name: 'AddTicketReply',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized, attachments: attached }),
}

/**
 * Replies to a ticket, as its client, as a guest or as an administrator. Action `AddTicketReply`. Needs `clientid` or
 * `adminusername` or `name` with `email`. Dates are by the server's clock and say no zone. Never repeated after an
 * unknown outcome. Errors: `input` for an attachment without a name or bytes; `input` for what PHP has no form of;
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `AddTicketReply`.
 */
export const addTicketReply: ParsedAction<AddTicketReplyRequest, AddTicketReplyAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addTicketReply}, as the API sent it. */
export const addTicketReplyRaw: RawAction<AddTicketReplyRequest> = /* @__PURE__ */ raw(action)
