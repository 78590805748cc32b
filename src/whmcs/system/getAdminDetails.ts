import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetAdminDetails` takes. */
export interface GetAdminDetailsRequest {}

/** In a {@link GetAdminDetailsAnswer}. */
export interface GetAdminDetailsWhmcs {
  readonly version?: Maybe<string>
  readonly canonicalversion?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetAdminDetails` answers. */
export interface GetAdminDetailsAnswer extends Answer {
  readonly adminid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly signature?: Maybe<string>
  readonly allowedpermissions?: Maybe<string>
  readonly departments?: Maybe<string>
  readonly requesttime?: Maybe<LocalDate>
  readonly whmcs?: Maybe<GetAdminDetailsWhmcs>
}

const shape: Fields = {
  adminid: int,
  name: text,
  notes: text,
  signature: text,
  allowedpermissions: text,
  departments: text,
  requesttime: date,
  whmcs: { version: text, canonicalversion: text },
}

const action: Action = { name: 'GetAdminDetails', effect: 'read' }

/**
 * The administrator that the credential belongs to. Action `GetAdminDetails`. Dates are by the server's clock and say
 * no zone. Errors: those of every call. Source: the developer documentation of `GetAdminDetails`.
 */
export const getAdminDetails: ParsedQuery<GetAdminDetailsRequest, GetAdminDetailsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getAdminDetails}, as the API sent it. */
export const getAdminDetailsRaw: RawQuery<GetAdminDetailsRequest> = /* @__PURE__ */ raw(action)
