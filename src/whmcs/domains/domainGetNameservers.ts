import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainGetNameservers` takes. */
export interface DomainGetNameserversRequest {
  readonly domainid: number
}

/** What `DomainGetNameservers` answers. */
export interface DomainGetNameserversAnswer extends Answer {
  readonly ns1?: Maybe<string>
  readonly ns2?: Maybe<string>
  readonly ns3?: Maybe<string>
  readonly ns4?: Maybe<string>
  readonly ns5?: Maybe<string>
}

const shape: Fields = { ns1: text, ns2: text, ns3: text, ns4: text, ns5: text }

const action: Action = { name: 'DomainGetNameservers', effect: 'read' }

/**
 * Asks the registrar for the name servers of a domain. Action `DomainGetNameservers`. WHMCS waits on other systems for
 * it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate; `rejected` with what the other system says. Source: the developer documentation of
 * `DomainGetNameservers`.
 */
export const domainGetNameservers: ParsedAction<DomainGetNameserversRequest, DomainGetNameserversAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainGetNameservers}, as the API sent it. */
export const domainGetNameserversRaw: RawAction<DomainGetNameserversRequest> = /* @__PURE__ */ raw(action)
