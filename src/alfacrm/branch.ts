import { type Flag, flagged, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, numbers, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'
import type { Message } from './wire.js'

/** A branch of the account. Most rows belong to one or several. */
export type Branch = Entity & {
  readonly name?: Maybe<string>
  readonly is_active?: Maybe<boolean>
  readonly subject_ids?: Maybe<readonly number[]>
  readonly weight?: Maybe<number>
}

/** How a branch is read. */
export const branchModel: Model<Branch> = {
  id: count,
  name: text,
  is_active: flag,
  subject_ids: numbers,
  weight: number,
}

/** What a list of branches is narrowed by. */
export type BranchFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly is_active?: Flag | undefined
  readonly subject_ids?: readonly number[] | undefined
}

/** A branch to be created, or what of it is to be changed. */
export type BranchInput = Input<Branch, 'name' | 'is_active'>

/** The route has no branch, unless the call names one. */
const branchless = { branchless: true }
const prepare: Prepare<BranchFilters> = (given) => ({ ...flagged(given), branchless: true })
const branchScope = { prepare: (): Message => ({ branchless: true }) }

/**
 * A page of branches. `POST branch/index`. The route has no branch; a call can name one: `{ branch: 1 }`. Errors:
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs
 * that call it.
 */
export const listBranches: t.ListEntities<Branch, BranchFilters> = /* @__PURE__ */ op.listEntities(
  'listBranches',
  'branch/index',
  branchModel,
  prepare,
)
/** {@link listBranches}, as the API sent it. */
export const listBranchesRaw: t.ListEntitiesRaw<BranchFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listBranches',
  'branch/index',
  prepare,
)

/**
 * A branch by its id. `POST branch/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: the reference and programs that call it.
 */
export const getBranch: t.GetEntity<Branch> = /* @__PURE__ */ op.getEntity(
  'getBranch',
  'branch/index',
  branchModel,
  branchScope,
)
/** {@link getBranch}, as the API sent it: a list. */
export const getBranchRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getBranch', 'branch/index', branchScope)

/**
 * Creates a branch, once, and gives it. `POST branch/create`. Errors: `invalid` with messages by field. Source: the
 * reference and programs that call it.
 */
export const createBranch: t.CreateEntity<Branch, BranchInput> = /* @__PURE__ */ op.createEntity(
  'createBranch',
  'branch',
  branchModel,
  branchless,
)
/** {@link createBranch}, as the API sent it. */
export const createBranchRaw: t.CreateEntityRaw<BranchInput> = /* @__PURE__ */ op.createEntityRaw(
  'createBranch',
  'branch',
  branchless,
)

/**
 * Changes what is given of a branch, and gives it. `POST branch/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateBranch: t.UpdateEntity<Branch, BranchInput> = /* @__PURE__ */ op.updateEntity(
  'updateBranch',
  'branch',
  branchModel,
  branchless,
)
/** {@link updateBranch}, as the API sent it. */
export const updateBranchRaw: t.UpdateEntityRaw<BranchInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateBranch',
  'branch',
  branchless,
)

/**
 * Deletes a branch. `POST branch/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteBranch: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteBranch', 'branch', branchless)
/** {@link deleteBranch}, as the API sent it. */
export const deleteBranchRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteBranch',
  'branch',
  branchless,
)
