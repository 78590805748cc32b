import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleSuspend` takes. */
export interface ModuleSuspendRequest {
  readonly serviceid: number
  readonly suspendreason?: string | undefined
}

/** What `ModuleSuspend` answers. */
export interface ModuleSuspendAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleSuspend', effect: 'once' }

/**
 * Suspends a service at its server. Action `ModuleSuspend`. Never repeated after an unknown outcome. WHMCS waits on
 * other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate; `rejected` with what the other system says. Source: the developer
 * documentation of `ModuleSuspend`.
 */
export const moduleSuspend: ParsedAction<ModuleSuspendRequest, ModuleSuspendAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link moduleSuspend}, as the API sent it. */
export const moduleSuspendRaw: RawAction<ModuleSuspendRequest> = /* @__PURE__ */ raw(action)
