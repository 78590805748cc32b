import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `DomainRenew`, of which {@link DomainRenewRequest} says which have to be there. */
export interface DomainRenewFields {
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
  readonly regperiod?: number | undefined
}

/** What `DomainRenew` takes. */
export type DomainRenewRequest = DomainRenewFields & ({ readonly domainid: number } | { readonly domain: string })

/** What `DomainRenew` answers. */
export interface DomainRenewAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainRenew', effect: 'once' }

/**
 * Sends the renewal of a domain to its registrar. Action `DomainRenew`. Needs `domainid` or `domain`. `regperiod` is
 * in years. Never repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate;
 * `rejected` with what the other system says. Source: the developer documentation of `DomainRenew`.
 */
export const domainRenew: ParsedAction<DomainRenewRequest, DomainRenewAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link domainRenew}, as the API sent it. */
export const domainRenewRaw: RawAction<DomainRenewRequest> = /* @__PURE__ */ raw(action)
