import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ModuleUnsuspend` takes. */
export interface ModuleUnsuspendRequest {
  readonly serviceid: number
}

/** What `ModuleUnsuspend` answers. */
export interface ModuleUnsuspendAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ModuleUnsuspend', effect: 'once' }

/**
 * Lifts the suspension of a service at its server. Action `ModuleUnsuspend`. Never repeated after an unknown outcome.
 * WHMCS waits on other systems for it: allow it time. Errors: `notFound` where WHMCS finds no such id; `invalid` where
 * it calls something required, invalid or a duplicate; `rejected` with what the other system says. Source: the
 * developer documentation of `ModuleUnsuspend`.
 */
export const moduleUnsuspend: ParsedAction<ModuleUnsuspendRequest, ModuleUnsuspendAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link moduleUnsuspend}, as the API sent it. */
export const moduleUnsuspendRaw: RawAction<ModuleUnsuspendRequest> = /* @__PURE__ */ raw(action)
