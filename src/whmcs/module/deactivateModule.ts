import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeactivateModule` takes. */
export interface DeactivateModuleRequest {
  readonly moduleType: string
  readonly moduleName: string
  readonly newGateway?: string | undefined
}

/** What `DeactivateModule` answers. */
export interface DeactivateModuleAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeactivateModule', effect: 'once' }

/**
 * Deactivates a module. Action `DeactivateModule`, from WHMCS 7.0.0. Never repeated after an unknown outcome. Errors:
 * `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation of
 * `DeactivateModule`.
 */
export const deactivateModule: ParsedAction<DeactivateModuleRequest, DeactivateModuleAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link deactivateModule}, as the API sent it. */
export const deactivateModuleRaw: RawAction<DeactivateModuleRequest> = /* @__PURE__ */ raw(action)
