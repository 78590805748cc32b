import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainUpdateWhoisInfo` takes. */
export interface DomainUpdateWhoisInfoRequest {
  readonly domainid: number
  /** XML, as text. */
  readonly xml: string
}

/** What `DomainUpdateWhoisInfo` answers. */
export interface DomainUpdateWhoisInfoAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainUpdateWhoisInfo', effect: 'once' }

/**
 * Changes the contacts of a domain at its registrar. Action `DomainUpdateWhoisInfo`. Never repeated after an unknown
 * outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id;
 * `invalid` where it calls something required, invalid or a duplicate; `rejected` with what the other system says.
 * Source: the developer documentation of `DomainUpdateWhoisInfo`.
 */
export const domainUpdateWhoisInfo: ParsedAction<DomainUpdateWhoisInfoRequest, DomainUpdateWhoisInfoAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainUpdateWhoisInfo}, as the API sent it. */
export const domainUpdateWhoisInfoRaw: RawAction<DomainUpdateWhoisInfoRequest> = /* @__PURE__ */ raw(action)
