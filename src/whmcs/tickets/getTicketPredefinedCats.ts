import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetTicketPredefinedCats` takes. */
export interface GetTicketPredefinedCatsRequest {}

/** In a {@link GetTicketPredefinedCatsAnswer}. */
export interface GetTicketPredefinedCatsCategory {
  readonly id: number
  readonly parentid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly replycount?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetTicketPredefinedCats` answers. */
export interface GetTicketPredefinedCatsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly categories: readonly GetTicketPredefinedCatsCategory[]
}

const shape: Fields = {
  totalresults: int,
  categories: ['category', { id, parentid: int, name: text, replycount: int }],
}

const action: Action = { name: 'GetTicketPredefinedCats', effect: 'read' }

/**
 * The categories of predefined replies. Action `GetTicketPredefinedCats`. Errors: those of every call. Source: the
 * developer documentation of `GetTicketPredefinedCats`.
 */
export const getTicketPredefinedCats: ParsedQuery<GetTicketPredefinedCatsRequest, GetTicketPredefinedCatsAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getTicketPredefinedCats}, as the API sent it. */
export const getTicketPredefinedCatsRaw: RawQuery<GetTicketPredefinedCatsRequest> = /* @__PURE__ */ raw(action)
