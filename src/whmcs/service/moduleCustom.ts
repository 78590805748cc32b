import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleCustom` takes. */
export interface ModuleCustomRequest {
  readonly serviceid: number
  readonly func_name: string
}

/** What `ModuleCustom` answers. */
export interface ModuleCustomAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleCustom', effect: 'once' }

/**
 * Calls a function of a service's module. Action `ModuleCustom`. Never repeated after an unknown outcome. WHMCS waits
 * on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer
 * documentation of `ModuleCustom`.
 */
export const moduleCustom: ParsedAction<ModuleCustomRequest, ModuleCustomAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link moduleCustom}, as the API sent it. */
export const moduleCustomRaw: RawAction<ModuleCustomRequest> = /* @__PURE__ */ raw(action)
