import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainUpdateLockingStatus` takes. */
export interface DomainUpdateLockingStatusRequest {
  readonly domainid: number
  readonly lockstatus?: boolean | undefined
}

/** What `DomainUpdateLockingStatus` answers. */
export interface DomainUpdateLockingStatusAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainUpdateLockingStatus', effect: 'once' }

/**
 * Locks or unlocks a domain at its registrar. Action `DomainUpdateLockingStatus`. Never repeated after an unknown
 * outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id;
 * `invalid` where it calls something required, invalid or a duplicate; `rejected` with what the other system says.
 * Source: the developer documentation of `DomainUpdateLockingStatus`.
 */
export const domainUpdateLockingStatus: ParsedAction<
  DomainUpdateLockingStatusRequest,
  DomainUpdateLockingStatusAnswer
> = /* @__PURE__ */ parsed(action, shape)

/** {@link domainUpdateLockingStatus}, as the API sent it. */
export const domainUpdateLockingStatusRaw: RawAction<DomainUpdateLockingStatusRequest> = /* @__PURE__ */ raw(action)
