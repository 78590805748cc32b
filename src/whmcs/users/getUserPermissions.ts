import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetUserPermissions` takes. */
export interface GetUserPermissionsRequest {
  readonly user_id: number
  readonly client_id: number
}

/** What `GetUserPermissions` answers. */
export interface GetUserPermissionsAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'GetUserPermissions', effect: 'read' }

/**
 * What a user may do with a client. Action `GetUserPermissions`, from WHMCS 8.0.0. Errors: `notFound` where WHMCS
 * finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `GetUserPermissions`.
 */
export const getUserPermissions: ParsedAction<GetUserPermissionsRequest, GetUserPermissionsAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getUserPermissions}, as the API sent it. */
export const getUserPermissionsRaw: RawAction<GetUserPermissionsRequest> = /* @__PURE__ */ raw(action)
