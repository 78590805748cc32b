import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `DomainRegister`, of which {@link DomainRegisterRequest} says which have to be there. */
export interface DomainRegisterFields {
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
  readonly idnlanguage?: string | undefined
}

/** What `DomainRegister` takes. */
export type DomainRegisterRequest = DomainRegisterFields & ({ readonly domainid: number } | { readonly domain: string })

/** What `DomainRegister` answers. */
export interface DomainRegisterAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainRegister', effect: 'once' }

/**
 * Sends the registration of a domain to its registrar. Action `DomainRegister`. Needs `domainid` or `domain`. Never
 * repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate; `rejected` with what
 * the other system says. Source: the developer documentation of `DomainRegister`.
 */
export const domainRegister: ParsedAction<DomainRegisterRequest, DomainRegisterAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link domainRegister}, as the API sent it. */
export const domainRegisterRaw: RawAction<DomainRegisterRequest> = /* @__PURE__ */ raw(action)
