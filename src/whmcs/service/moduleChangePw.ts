import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleChangePw` takes. */
export interface ModuleChangePwRequest {
  readonly serviceid: number
  readonly servicepassword?: string | undefined
}

/** What `ModuleChangePw` answers. */
export interface ModuleChangePwAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleChangePw', effect: 'once' }

/**
 * Changes a service's password at its server. Action `ModuleChangePw`. Never repeated after an unknown outcome. WHMCS
 * waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it
 * calls something required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer
 * documentation of `ModuleChangePw`.
 */
export const moduleChangePw: ParsedAction<ModuleChangePwRequest, ModuleChangePwAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link moduleChangePw}, as the API sent it. */
export const moduleChangePwRaw: RawAction<ModuleChangePwRequest> = /* @__PURE__ */ raw(action)
