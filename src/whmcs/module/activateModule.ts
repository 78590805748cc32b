import type { Answer } from '../answer.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ActivateModule` takes. */
export interface ActivateModuleRequest {
  readonly moduleType: string
  readonly moduleName: string
  readonly parameters?: Params | undefined
}

/** What `ActivateModule` answers. */
export interface ActivateModuleAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ActivateModule', effect: 'once' }

/**
 * Activates a module and stores its settings. Action `ActivateModule`, from WHMCS 7.0.0. Never repeated after an
 * unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the
 * developer documentation of `ActivateModule`.
 */
export const activateModule: ParsedAction<ActivateModuleRequest, ActivateModuleAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link activateModule}, as the API sent it. */
export const activateModuleRaw: RawAction<ActivateModuleRequest> = /* @__PURE__ */ raw(action)
