import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetCredits` takes. */
export interface GetCreditsRequest {
  readonly clientid: number
}

/** In a {@link GetCreditsAnswer}. */
export interface GetCreditsCredit {
  readonly id: number
  readonly date?: Maybe<LocalDate>
  readonly description?: Maybe<string>
  readonly amount?: Maybe<string>
  readonly relid?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetCredits` answers. */
export interface GetCreditsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly clientid?: Maybe<number>
  readonly credits: readonly GetCreditsCredit[]
}

const shape: Fields = {
  totalresults: int,
  clientid: int,
  credits: ['credit', { id, date, description: text, amount: text, relid: int }],
}

const action: Action = { name: 'GetCredits', effect: 'read' }

/**
 * The credit of a client, entry by entry. Action `GetCredits`. Amounts are in the currency itself, not in cents, and
 * are read as text: `19.90`. Dates are by the server's clock and say no zone. Errors: `notFound` where WHMCS finds no
 * such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer documentation of
 * `GetCredits`.
 */
export const getCredits: ParsedAction<GetCreditsRequest, GetCreditsAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getCredits}, as the API sent it. */
export const getCreditsRaw: RawAction<GetCreditsRequest> = /* @__PURE__ */ raw(action)
