import * as v from 'valibot'
import { id, numberList, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Branch}. */
export const BranchSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  is_active: optionalBoolean,
  subject_ids: numberList,
  weight: optionalNumber,
})

/** A branch of the account. Most rows belong to one or several. */
export interface Branch extends Readonly<v.InferOutput<typeof BranchSchema>> {}

/** What a list of branches is narrowed by. */
export interface BranchFilters {
  /** Only the branch with this id. */
  readonly id?: number | undefined
  /** Only branches with this name. */
  readonly name?: string | undefined
  /** Only branches that are active, or only those that are not. */
  readonly is_active?: Flag | undefined
  /** Only branches that teach these subjects, by their ids. */
  readonly subject_ids?: readonly number[] | undefined
}

/** The fields without which none can be created. */
const required = ['name', 'is_active'] as const

/** A branch to be created, or what of it is to be changed. */
export interface BranchInput extends Input<Branch, (typeof required)[number]> {}

/** The schema of a {@link BranchInput}. */
export const BranchInputSchema = /* @__PURE__ */ inputSchema(BranchSchema, required)

// The routes of branches have no branch, unless a call names one.
const listBranchesOperation = /* @__PURE__ */ op.listing('listBranches', 'branch/index', flagged)

/**
 * A page of branches. `POST branch/index`. The route has no branch; a call can name one: `{ branch: 1 }`. Errors:
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs
 * that call it.
 */
export const listBranches: t.ListEntities<Branch, BranchFilters> = /* @__PURE__ */ op.listEntities(
  listBranchesOperation,
  BranchSchema,
)
/** {@link listBranches}, as the API sent it. */
export const listBranchesRaw: t.ListEntitiesRaw<BranchFilters> = /* @__PURE__ */ op.raw(listBranchesOperation)

const getBranchOperation = /* @__PURE__ */ op.getting('getBranch', 'branch/index')

/**
 * A branch by its id. `POST branch/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: the reference and programs that call it.
 */
export const getBranch: t.GetEntity<Branch> = /* @__PURE__ */ op.getEntity(getBranchOperation, BranchSchema)
/** {@link getBranch}, as the API sent it: a list. */
export const getBranchRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getBranchOperation)

const createBranchOperation = /* @__PURE__ */ op.creating('createBranch', 'branch/create')

/**
 * Creates a branch, once, and gives it. `POST branch/create`. Errors: `invalid` with messages by field. Source: the
 * reference and programs that call it.
 */
export const createBranch: t.CreateEntity<Branch, BranchInput> = /* @__PURE__ */ op.createEntity(
  createBranchOperation,
  BranchSchema,
)
/** {@link createBranch}, as the API sent it. */
export const createBranchRaw: t.CreateEntityRaw<BranchInput> = /* @__PURE__ */ op.raw(createBranchOperation)

const updateBranchOperation = /* @__PURE__ */ op.updating('updateBranch', 'branch/update')

/**
 * Changes what is given of a branch, and gives it. `POST branch/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateBranch: t.UpdateEntity<Branch, BranchInput> = /* @__PURE__ */ op.updateEntity(
  updateBranchOperation,
  BranchSchema,
)
/** {@link updateBranch}, as the API sent it. */
export const updateBranchRaw: t.UpdateEntityRaw<BranchInput> = /* @__PURE__ */ op.raw(updateBranchOperation)

const deleteBranchOperation = /* @__PURE__ */ op.deleting('deleteBranch', 'branch/delete')

/**
 * Deletes a branch. `POST branch/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteBranch: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteBranchOperation)
/** {@link deleteBranch}, as the API sent it. */
export const deleteBranchRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteBranchOperation)

/** The operations of this resource as data. @internal */
export const branchOperations: readonly op.Operation[] = [
  listBranchesOperation,
  getBranchOperation,
  createBranchOperation,
  updateBranchOperation,
  deleteBranchOperation,
]
