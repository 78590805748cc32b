import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of an {@link User}. */
export const UserSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  email: optionalString,
})

/** Someone who works in the CRM. */
export interface User extends Readonly<v.InferOutput<typeof UserSchema>> {}

/** What a list of users is narrowed by. */
export interface UserFilters {
  /** Only the user with this e-mail address. */
  readonly email?: string | undefined
}

const listUsersOperation = /* @__PURE__ */ op.listing('listUsers', '{branch}/user/index')

/**
 * A page of users. `POST user/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listUsers: t.ListEntities<User, UserFilters> = /* @__PURE__ */ op.listEntities(
  listUsersOperation,
  UserSchema,
)
/** {@link listUsers}, as the API sent it. */
export const listUsersRaw: t.ListEntitiesRaw<UserFilters> = /* @__PURE__ */ op.raw(listUsersOperation)

const getUserOperation = /* @__PURE__ */ op.getting('getUser', '{branch}/user/index')

/**
 * A user by its id. `POST user/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getUser: t.GetEntity<User> = /* @__PURE__ */ op.getEntity(getUserOperation, UserSchema)
/** {@link getUser}, as the API sent it: a list. */
export const getUserRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getUserOperation)

/** The operations of this resource as data. @internal */
export const userOperations: readonly op.Operation[] = [listUsersOperation, getUserOperation]
