import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainGetLockingStatus` takes. */
export interface DomainGetLockingStatusRequest {
  readonly domainid: number
}

/** What `DomainGetLockingStatus` answers. */
export interface DomainGetLockingStatusAnswer extends Answer {
  readonly lockstatus?: Maybe<string>
}

const shape: Fields = { lockstatus: text }

const action: Action = { name: 'DomainGetLockingStatus', effect: 'read' }

/**
 * Asks the registrar whether a domain is locked. Action `DomainGetLockingStatus`. WHMCS waits on other systems for it:
 * allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid
 * or a duplicate; `rejected` with what the other system says. Source: the developer documentation of
 * `DomainGetLockingStatus`.
 */
export const domainGetLockingStatus: ParsedAction<DomainGetLockingStatusRequest, DomainGetLockingStatusAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainGetLockingStatus}, as the API sent it. */
export const domainGetLockingStatusRaw: RawAction<DomainGetLockingStatusRequest> = /* @__PURE__ */ raw(action)
