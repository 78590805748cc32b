import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainRequestEPP` takes. */
export interface DomainRequestEPPRequest {
  readonly domainid: number
}

/** What `DomainRequestEPP` answers. */
export interface DomainRequestEPPAnswer extends Answer {
  readonly eppcode?: Maybe<Secret>
}

const shape: Fields = { eppcode: text }

const action: Action = { name: 'DomainRequestEPP', effect: 'once' }

/**
 * Asks the registrar for the transfer code of a domain, which it may send by mail instead. Action `DomainRequestEPP`.
 * Never repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. A secret, which no
 * error shows: `eppcode`. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer documentation of
 * `DomainRequestEPP`.
 */
export const domainRequestEPP: ParsedAction<DomainRequestEPPRequest, DomainRequestEPPAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['eppcode'],
)

/** {@link domainRequestEPP}, as the API sent it. */
export const domainRequestEPPRaw: RawAction<DomainRequestEPPRequest> = /* @__PURE__ */ raw(action)
