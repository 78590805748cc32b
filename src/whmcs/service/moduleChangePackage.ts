import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleChangePackage` takes. */
export interface ModuleChangePackageRequest {
  readonly serviceid: number
}

/** What `ModuleChangePackage` answers. */
export interface ModuleChangePackageAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleChangePackage', effect: 'once' }

/**
 * Changes a service's package at its server. Action `ModuleChangePackage`. Never repeated after an unknown outcome.
 * WHMCS waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where
 * it calls something required, invalid or a duplicate; `rejected` with what the other system says. Source: the
 * developer documentation of `ModuleChangePackage`.
 */
export const moduleChangePackage: ParsedAction<ModuleChangePackageRequest, ModuleChangePackageAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link moduleChangePackage}, as the API sent it. */
export const moduleChangePackageRaw: RawAction<ModuleChangePackageRequest> = /* @__PURE__ */ raw(action)
