import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetStaffOnline` takes. */
export interface GetStaffOnlineRequest {}

/** In a {@link GetStaffOnlineAnswer}. */
export interface GetStaffOnlineStaff {
  readonly adminusername?: Maybe<string>
  readonly logintime?: Maybe<LocalDate>
  readonly ipaddress?: Maybe<string>
  readonly lastvisit?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetStaffOnline` answers. */
export interface GetStaffOnlineAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly staffonline: readonly GetStaffOnlineStaff[]
}

const shape: Fields = {
  totalresults: int,
  staffonline: ['staff', { adminusername: text, logintime: date, ipaddress: text, lastvisit: date }],
}

const action: Action = { name: 'GetStaffOnline', effect: 'read' }

/**
 * The administrators who are logged in. Action `GetStaffOnline`. Dates are by the server's clock and say no zone.
 * Errors: those of every call. Source: the developer documentation of `GetStaffOnline`.
 */
export const getStaffOnline: ParsedQuery<GetStaffOnlineRequest, GetStaffOnlineAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getStaffOnline}, as the API sent it. */
export const getStaffOnlineRaw: RawQuery<GetStaffOnlineRequest> = /* @__PURE__ */ raw(action)
