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

/** A user of the CRM. */
export interface User extends Readonly<v.InferOutput<typeof UserSchema>> {}

/** The filters of a list of users. */
export interface UserFilters {
  /** Only the user with this e-mail address. */
  readonly email?: string | undefined
}

const listUsersOperation = /* @__PURE__ */ op.listing('listUsers', '{branch}/user/index')

/**
 * Gets one page of users. `POST user/index`. Errors: `rejected` when a filter has the wrong form; `mismatch` when the
 * answer has no list of rows. Source: programs that call it.
 */
export const listUsers: t.ListEntities<User, UserFilters> = /* @__PURE__ */ op.listEntities(
  listUsersOperation,
  UserSchema,
)
/** Like {@link listUsers}, but returns the response as it was sent: status, headers and body text. */
export const listUsersRaw: t.ListEntitiesRaw<UserFilters> = /* @__PURE__ */ op.raw(listUsersOperation)

const getUserOperation = /* @__PURE__ */ op.getting('getUser', '{branch}/user/index')

/**
 * Gets A user by its id. `POST user/index` with `{ id }`. Errors: `input` when the id is not a whole number; `notFound`
 * when the answer does not contain that id. Source: programs that call it.
 */
export const getUser: t.GetEntity<User> = /* @__PURE__ */ op.getEntity(getUserOperation, UserSchema)
/** Like {@link getUser}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getUserRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getUserOperation)

/** The operations of this resource as data. @internal */
export const userOperations: readonly op.Operation[] = [listUsersOperation, getUserOperation]
