import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `DomainUpdateNameservers`, of which {@link DomainUpdateNameserversRequest} says which have to be there. */
export interface DomainUpdateNameserversFields {
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
  readonly ns1: string
  readonly ns2: string
  readonly ns3?: string | undefined
  readonly ns4?: string | undefined
  readonly ns5?: string | undefined
}

/** What `DomainUpdateNameservers` takes. */
export type DomainUpdateNameserversRequest = DomainUpdateNameserversFields &
  ({ readonly domainid: number } | { readonly domain: string })

/** What `DomainUpdateNameservers` answers. */
export interface DomainUpdateNameserversAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainUpdateNameservers', effect: 'once' }

/**
 * Changes the name servers of a domain at its registrar. Action `DomainUpdateNameservers`. Needs `domainid` or
 * `domain`. Never repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate;
 * `rejected` with what the other system says. Source: the developer documentation of `DomainUpdateNameservers`.
 */
export const domainUpdateNameservers: ParsedAction<DomainUpdateNameserversRequest, DomainUpdateNameserversAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link domainUpdateNameservers}, as the API sent it. */
export const domainUpdateNameserversRaw: RawAction<DomainUpdateNameserversRequest> = /* @__PURE__ */ raw(action)
