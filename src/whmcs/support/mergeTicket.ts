import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `MergeTicket` takes. */
export interface MergeTicketRequest {
  readonly ticketid: number
  readonly mergeticketids: string | readonly (string | number)[]
  readonly newsubject?: string | undefined
}

/** What `MergeTicket` answers. */
export interface MergeTicketAnswer extends Answer {
  readonly ticketid?: Maybe<number>
}

const shape: Fields = { ticketid: int }

const action: Action = {
  name: 'MergeTicket',
  effect: 'once',
  write: /* @__PURE__ */ writing({ mergeticketids: byCommas }),
}

/**
 * Merges other tickets into one. Action `MergeTicket`, from WHMCS 7.10.0. Never repeated after an unknown outcome.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `MergeTicket`.
 */
export const mergeTicket: ParsedAction<MergeTicketRequest, MergeTicketAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link mergeTicket}, as the API sent it. */
export const mergeTicketRaw: RawAction<MergeTicketRequest> = /* @__PURE__ */ raw(action)
