import type { Answer } from '../answer.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateModuleConfiguration` takes. */
export interface UpdateModuleConfigurationRequest {
  readonly moduleType: string
  readonly moduleName: string
  readonly parameters?: Params | undefined
}

/** What `UpdateModuleConfiguration` answers. */
export interface UpdateModuleConfigurationAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'UpdateModuleConfiguration', effect: 'once' }

/**
 * Changes the settings of a module. Action `UpdateModuleConfiguration`, from WHMCS 7.0.0. Never repeated after an
 * unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the
 * developer documentation of `UpdateModuleConfiguration`.
 */
export const updateModuleConfiguration: ParsedAction<
  UpdateModuleConfigurationRequest,
  UpdateModuleConfigurationAnswer
> = /* @__PURE__ */ parsed(action, shape)

/** {@link updateModuleConfiguration}, as the API sent it. */
export const updateModuleConfigurationRaw: RawAction<UpdateModuleConfigurationRequest> = /* @__PURE__ */ raw(action)
