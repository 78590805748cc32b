import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `LogActivity` takes. */
export interface LogActivityRequest {
  readonly clientid?: number | undefined
  readonly description: string
}

/** What `LogActivity` answers. */
export interface LogActivityAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'LogActivity', effect: 'once' }

/**
 * Writes a line into the activity log. Action `LogActivity`. Never repeated after an unknown outcome. Errors:
 * `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation of
 * `LogActivity`.
 */
export const logActivity: ParsedAction<LogActivityRequest, LogActivityAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link logActivity}, as the API sent it. */
export const logActivityRaw: RawAction<LogActivityRequest> = /* @__PURE__ */ raw(action)
