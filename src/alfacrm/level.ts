import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Level}. */
export const LevelSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A level of knowledge. */
export interface Level extends Readonly<v.InferOutput<typeof LevelSchema>> {}

/** A list of levels is not narrowed. */
export type LevelFilters = {}

const listLevelsOperation = /* @__PURE__ */ op.listing('listLevels', '{branch}/level/index')

/**
 * A page of levels. `POST level/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listLevels: t.ListEntities<Level, LevelFilters> = /* @__PURE__ */ op.listEntities(
  listLevelsOperation,
  LevelSchema,
)
/** {@link listLevels}, as the API sent it. */
export const listLevelsRaw: t.ListEntitiesRaw<LevelFilters> = /* @__PURE__ */ op.raw(listLevelsOperation)

const getLevelOperation = /* @__PURE__ */ op.getting('getLevel', '{branch}/level/index')

/**
 * A level by its id. `POST level/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getLevel: t.GetEntity<Level> = /* @__PURE__ */ op.getEntity(getLevelOperation, LevelSchema)
/** {@link getLevel}, as the API sent it: a list. */
export const getLevelRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLevelOperation)

/** The operations of this resource as data. @internal */
export const levelOperations: readonly op.Operation[] = [listLevelsOperation, getLevelOperation]
