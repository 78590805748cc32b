import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** What `UpdateTicket` takes. */
export interface UpdateTicketRequest {
  readonly ticketid: number
  readonly deptid?: number | undefined
  readonly status?: string | undefined
  readonly subject?: string | undefined
  readonly userid?: number | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly cc?: string | undefined
  readonly priority?: 'Low' | 'Medium' | 'High' | undefined
  /** As `iso8601|Y-m-d H:i:s`. */
  readonly created?: string | undefined
  readonly flag?: number | undefined
  readonly removeFlag?: boolean | undefined
  /** From WHMCS 7.7. */
  readonly message?: string | undefined
  readonly markdown?: boolean | undefined
  readonly customfields?: Serialized | undefined
  /** From WHMCS 8.11. */
  readonly preventClientClosure?: boolean | undefined
}

/** What `UpdateTicket` answers. */
export interface UpdateTicketAnswer extends Answer {
  readonly ticketid?: Maybe<number>
}

const shape: Fields = { ticketid: int }

const action: Action = {
  name: 'UpdateTicket',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized }),
}

/**
 * Changes a ticket. Action `UpdateTicket`. Dates are by the server's clock and say no zone. Never repeated after an
 * unknown outcome. Errors: `input` for what PHP has no form of; `notFound` where WHMCS finds no such id; `invalid`
 * where it calls something required, invalid or a duplicate. Source: the developer documentation of `UpdateTicket`.
 */
export const updateTicket: ParsedAction<UpdateTicketRequest, UpdateTicketAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link updateTicket}, as the API sent it. */
export const updateTicketRaw: RawAction<UpdateTicketRequest> = /* @__PURE__ */ raw(action)
