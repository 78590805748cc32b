import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `UpdateUserPermissions` takes. */
export interface UpdateUserPermissionsRequest {
  readonly user_id: number
  readonly client_id: number
  readonly permissions: string | readonly (string | number)[]
}

/** What `UpdateUserPermissions` answers. */
export interface UpdateUserPermissionsAnswer extends Answer {}

const shape: Fields = {}

const action: Action = {
  name: 'UpdateUserPermissions',
  effect: 'once',
  write: /* @__PURE__ */ writing({ permissions: byCommas }),
}

/**
 * Changes what a user may do with a client. Action `UpdateUserPermissions`, from WHMCS 8.0.0. Never repeated after an
 * unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `UpdateUserPermissions`.
 */
export const updateUserPermissions: ParsedAction<UpdateUserPermissionsRequest, UpdateUserPermissionsAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateUserPermissions}, as the API sent it. */
export const updateUserPermissionsRaw: RawAction<UpdateUserPermissionsRequest> = /* @__PURE__ */ raw(action)
