import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainToggleIdProtect` takes. */
export interface DomainToggleIdProtectRequest {
  readonly domainid: number
  readonly idprotect?: boolean | undefined
}

/** What `DomainToggleIdProtect` answers. */
export interface DomainToggleIdProtectAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainToggleIdProtect', effect: 'once' }

/**
 * Switches the identity protection of a domain. Action `DomainToggleIdProtect`. Never repeated after an unknown
 * outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id;
 * `invalid` where it calls something required, invalid or a duplicate; `rejected` with what the other system says.
 * Source: the developer documentation of `DomainToggleIdProtect`.
 */
export const domainToggleIdProtect: ParsedAction<DomainToggleIdProtectRequest, DomainToggleIdProtectAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainToggleIdProtect}, as the API sent it. */
export const domainToggleIdProtectRaw: RawAction<DomainToggleIdProtectRequest> = /* @__PURE__ */ raw(action)
