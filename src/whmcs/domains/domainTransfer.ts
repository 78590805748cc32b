import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `DomainTransfer`, of which {@link DomainTransferRequest} says which have to be there. */
export interface DomainTransferFields {
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
  readonly eppcode?: number | undefined
}

/** What `DomainTransfer` takes. */
export type DomainTransferRequest = DomainTransferFields & ({ readonly domainid: number } | { readonly domain: string })

/** What `DomainTransfer` answers. */
export interface DomainTransferAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DomainTransfer', effect: 'once' }

/**
 * Sends the transfer of a domain to its registrar. Action `DomainTransfer`. Needs `domainid` or `domain`. Never
 * repeated after an unknown outcome. WHMCS waits on other systems for it: allow it time. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate; `rejected` with what
 * the other system says. Source: the developer documentation of `DomainTransfer`.
 */
export const domainTransfer: ParsedAction<DomainTransferRequest, DomainTransferAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link domainTransfer}, as the API sent it. */
export const domainTransferRaw: RawAction<DomainTransferRequest> = /* @__PURE__ */ raw(action)
