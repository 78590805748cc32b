import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleCreate` takes. */
export interface ModuleCreateRequest {
  readonly serviceid: number
}

/** What `ModuleCreate` answers. */
export interface ModuleCreateAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleCreate', effect: 'once' }

/**
 * Creates a service at its server. Action `ModuleCreate`. Never repeated after an unknown outcome. WHMCS waits on
 * other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer
 * documentation of `ModuleCreate`.
 */
export const moduleCreate: ParsedAction<ModuleCreateRequest, ModuleCreateAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link moduleCreate}, as the API sent it. */
export const moduleCreateRaw: RawAction<ModuleCreateRequest> = /* @__PURE__ */ raw(action)
