import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { attached } from '../attachments.js'
import type { Attachment, Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, id, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `OpenTicket`, of which {@link OpenTicketRequest} says which have to be there. */
export interface OpenTicketFields {
  readonly deptid: number
  readonly subject: string
  readonly message: string
  readonly clientid?: number | undefined
  /** From WHMCS 8.5. */
  readonly userid?: number | undefined
  readonly contactid?: number | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly priority?: 'Low' | 'Medium' | 'High' | undefined
  /** As `iso8601|Y-m-d H:i:s`. */
  readonly created?: string | undefined
  readonly serviceid?: number | undefined
  readonly domainid?: number | undefined
  readonly admin?: boolean | undefined
  readonly noemail?: boolean | undefined
  readonly markdown?: boolean | undefined
  readonly customfields?: Serialized | undefined
  readonly attachments?: readonly Attachment[] | string | undefined
  /** From WHMCS 8.11. */
  readonly preventClientClosure?: boolean | undefined
}

/** What `OpenTicket` takes. */
export type OpenTicketRequest = OpenTicketFields &
  ({ readonly clientid: number } | { readonly name: string; readonly email: string })

/** What `OpenTicket` answers. */
export interface OpenTicketAnswer extends Answer {
  readonly id: number
  readonly tid?: Maybe<string>
  readonly c?: Maybe<Secret>
}

const shape: Fields = { id, tid: text, c: text }

const action: Action = {
  name: 'OpenTicket',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized, attachments: attached }),
}

/**
 * Opens a ticket, of a client or of someone with name and e-mail. Action `OpenTicket`. Needs `clientid` or `name` with
 * `email`. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. A secret, which
 * no error shows: `c`. Errors: `input` for an attachment without a name or bytes; `input` for what PHP has no form of;
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `OpenTicket`.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('a text')
 * const ticket = { deptid: 1, clientid: 1, subject: 'Help', message: 'It does not work.' }
 * await openTicket(ctx, { ...ticket, customfields: { 3: 'Linux' }, attachments: [{ name: 'log.txt', data: bytes }] })
 * ```
 */
export const openTicket: ParsedAction<OpenTicketRequest, OpenTicketAnswer> = /* @__PURE__ */ parsed(action, shape, [
  'c',
])

/** {@link openTicket}, as the API sent it. */
export const openTicketRaw: RawAction<OpenTicketRequest> = /* @__PURE__ */ raw(action)
