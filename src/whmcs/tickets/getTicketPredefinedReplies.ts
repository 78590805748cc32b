import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetTicketPredefinedReplies` takes. */
export interface GetTicketPredefinedRepliesRequest {
  readonly catid?: number | undefined
}

/** In a {@link GetTicketPredefinedRepliesAnswer}. */
export interface GetTicketPredefinedRepliesPredefinedreply {
  readonly name?: Maybe<string>
  readonly reply?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetTicketPredefinedReplies` answers. */
export interface GetTicketPredefinedRepliesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly predefinedreplies: readonly GetTicketPredefinedRepliesPredefinedreply[]
}

const shape: Fields = { totalresults: int, predefinedreplies: ['predefinedreply', { name: text, reply: text }] }

const action: Action = { name: 'GetTicketPredefinedReplies', effect: 'read' }

/**
 * The predefined replies. Action `GetTicketPredefinedReplies`. Errors: those of every call. Source: the developer
 * documentation of `GetTicketPredefinedReplies`.
 */
export const getTicketPredefinedReplies: ParsedQuery<
  GetTicketPredefinedRepliesRequest,
  GetTicketPredefinedRepliesAnswer
> = /* @__PURE__ */ parsed(action, shape)

/** {@link getTicketPredefinedReplies}, as the API sent it. */
export const getTicketPredefinedRepliesRaw: RawQuery<GetTicketPredefinedRepliesRequest> = /* @__PURE__ */ raw(action)
