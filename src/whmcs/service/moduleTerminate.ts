import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleTerminate` takes. */
export interface ModuleTerminateRequest {
  readonly serviceid: number
}

/** What `ModuleTerminate` answers. */
export interface ModuleTerminateAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleTerminate', effect: 'once' }

/**
 * Terminates a service at its server. Action `ModuleTerminate`. Never repeated after an unknown outcome. WHMCS waits
 * on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer
 * documentation of `ModuleTerminate`.
 */
export const moduleTerminate: ParsedAction<ModuleTerminateRequest, ModuleTerminateAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link moduleTerminate}, as the API sent it. */
export const moduleTerminateRaw: RawAction<ModuleTerminateRequest> = /* @__PURE__ */ raw(action)
