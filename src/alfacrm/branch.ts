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

/** A branch of the account. Most rows belong to one or several branches. */
export interface Branch extends Readonly<v.InferOutput<typeof BranchSchema>> {}

/** The filters of a list of branches. */
export interface BranchFilters {
  /** Only the branch with this id. */
  readonly id?: number | undefined
  /** Only branches with this name. */
  readonly name?: string | undefined
  /** True selects only branches that are active, false only those that are not. */
  readonly is_active?: Flag | undefined
  /** Only branches that teach these subjects, by their ids. */
  readonly subject_ids?: readonly number[] | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'is_active'] as const

/** The fields of a new branch, or the fields to change in an existing one. */
export interface BranchInput extends Input<Branch, (typeof required)[number]> {}

/** The schema of a {@link BranchInput}. */
export const BranchInputSchema = /* @__PURE__ */ inputSchema(BranchSchema, required)

// The routes of branches contain no branch id, unless a call names one.
const listBranchesOperation = /* @__PURE__ */ op.listing('listBranches', 'branch/index', flagged)

/**
 * Gets one page of branches. `POST branch/index`. The route contains no branch id, unless a call names one:
 * `{ branch: 1 }`. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of rows.
 * Source: the reference and programs that call it.
 */
export const listBranches: t.ListEntities<Branch, BranchFilters> = /* @__PURE__ */ op.listEntities(
  listBranchesOperation,
  BranchSchema,
)
/** Like {@link listBranches}, but returns the response as it was sent: status, headers and body text. */
export const listBranchesRaw: t.ListEntitiesRaw<BranchFilters> = /* @__PURE__ */ op.raw(listBranchesOperation)

const getBranchOperation = /* @__PURE__ */ op.getting('getBranch', 'branch/index')

/**
 * Gets A branch by its id. `POST branch/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getBranch: t.GetEntity<Branch> = /* @__PURE__ */ op.getEntity(getBranchOperation, BranchSchema)
/**
 * Like {@link getBranch}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getBranchRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getBranchOperation)

const createBranchOperation = /* @__PURE__ */ op.creating('createBranch', 'branch/create')

/**
 * Creates a branch and returns it. `POST branch/create`. The request is not retried when its outcome is unknown.
 * Errors: `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createBranch: t.CreateEntity<Branch, BranchInput> = /* @__PURE__ */ op.createEntity(
  createBranchOperation,
  BranchSchema,
)
/** Like {@link createBranch}, but returns the response as it was sent: status, headers and body text. */
export const createBranchRaw: t.CreateEntityRaw<BranchInput> = /* @__PURE__ */ op.raw(createBranchOperation)

const updateBranchOperation = /* @__PURE__ */ op.updating('updateBranch', 'branch/update')

/**
 * Changes the given fields of a branch and returns it. `POST branch/update?id=`. Errors: `input` when the id is not a
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateBranch: t.UpdateEntity<Branch, BranchInput> = /* @__PURE__ */ op.updateEntity(
  updateBranchOperation,
  BranchSchema,
)
/** Like {@link updateBranch}, but returns the response as it was sent: status, headers and body text. */
export const updateBranchRaw: t.UpdateEntityRaw<BranchInput> = /* @__PURE__ */ op.raw(updateBranchOperation)

const deleteBranchOperation = /* @__PURE__ */ op.deleting('deleteBranch', 'branch/delete')

/**
 * Deletes a branch. `POST branch/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteBranch: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteBranchOperation)
/** Like {@link deleteBranch}, but returns the response as it was sent: status, headers and body text. */
export const deleteBranchRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteBranchOperation)

/** The operations of this resource as data. @internal */
export const branchOperations: readonly op.Operation[] = [
  listBranchesOperation,
  getBranchOperation,
  createBranchOperation,
  updateBranchOperation,
  deleteBranchOperation,
]
