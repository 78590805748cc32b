import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** Someone who works in the CRM. */
export type User = Entity & {
  readonly name?: Maybe<string>
  readonly email?: Maybe<string>
}

/** How a user is read. */
export const userModel: Model<User> = { id: count, name: text, email: text }

/** What a list of users is narrowed by. */
export type UserFilters = {
  readonly email?: string | undefined
}

/**
 * A page of users. `POST user/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listUsers: t.ListEntities<User, UserFilters> = /* @__PURE__ */ op.listEntities(
  'listUsers',
  'user/index',
  userModel,
)
/** {@link listUsers}, as the API sent it. */
export const listUsersRaw: t.ListEntitiesRaw<UserFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listUsers',
  'user/index',
)

/**
 * A user by its id. `POST user/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getUser: t.GetEntity<User> = /* @__PURE__ */ op.getEntity('getUser', 'user/index', userModel)
/** {@link getUser}, as the API sent it: a list. */
export const getUserRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getUser', 'user/index')
