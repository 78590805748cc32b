import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `DomainRelease`, of which {@link DomainReleaseRequest} says which have to be there. */
export interface DomainReleaseFields {
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
  readonly newtag: string
}

/** What `DomainRelease` takes. */
export type DomainReleaseRequest = DomainReleaseFields & ({ readonly domainid: number } | { readonly domain: string })

/** What `DomainRelease` answers. */
export interface DomainReleaseAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainRelease', effect: 'once' }

/**
 * Releases a domain to another registrar by its tag. Action `DomainRelease`. Needs `domainid` or `domain`. Never
 * repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate; `rejected` with what
 * the other system says. Source: the developer documentation of `DomainRelease`.
 */
export const domainRelease: ParsedAction<DomainReleaseRequest, DomainReleaseAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link domainRelease}, as the API sent it. */
export const domainReleaseRaw: RawAction<DomainReleaseRequest> = /* @__PURE__ */ raw(action)
