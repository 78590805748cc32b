import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainGetWhoisInfo` takes. */
export interface DomainGetWhoisInfoRequest {
  readonly domainid: number
}

/** What `DomainGetWhoisInfo` answers. */
export interface DomainGetWhoisInfoAnswer extends Answer {
  readonly Registrant?: unknown
  readonly Admin?: unknown
  readonly Tech?: unknown
}

const shape: Fields = { Registrant: anything, Admin: anything, Tech: anything }

const action: Action = { name: 'DomainGetWhoisInfo', effect: 'read' }

/**
 * Asks the registrar for the contacts of a domain. Action `DomainGetWhoisInfo`. WHMCS waits on other systems for it:
 * allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid
 * or a duplicate; `rejected` with what the other system says. Source: the developer documentation of
 * `DomainGetWhoisInfo`.
 */
export const domainGetWhoisInfo: ParsedAction<DomainGetWhoisInfoRequest, DomainGetWhoisInfoAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainGetWhoisInfo}, as the API sent it. */
export const domainGetWhoisInfoRaw: RawAction<DomainGetWhoisInfoRequest> = /* @__PURE__ */ raw(action)
