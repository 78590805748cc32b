import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetPermissionsList` takes. */
export interface GetPermissionsListRequest {}

/** What `GetPermissionsList` answers. */
export interface GetPermissionsListAnswer extends Answer {
  readonly status?: Maybe<string>
  readonly permissions: readonly string[]
}

const shape: Fields = { status: text, permissions: ['permission', text] }

const action: Action = { name: 'GetPermissionsList', effect: 'read' }

/**
 * The permissions that a user can have of a client. Action `GetPermissionsList`. Errors: those of every call. Source:
 * the developer documentation of `GetPermissionsList`.
 */
export const getPermissionsList: ParsedQuery<GetPermissionsListRequest, GetPermissionsListAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getPermissionsList}, as the API sent it. */
export const getPermissionsListRaw: RawQuery<GetPermissionsListRequest> = /* @__PURE__ */ raw(action)
