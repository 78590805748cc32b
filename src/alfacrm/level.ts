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

/** A list of levels has no filters. */
export type LevelFilters = {}

const listLevelsOperation = /* @__PURE__ */ op.listing('listLevels', '{branch}/level/index')

/**
 * Gets one page of levels. `POST level/index`. Errors: `rejected` when a filter has the wrong form; `mismatch` when the
 * answer has no list of rows. Source: programs that call it.
 */
export const listLevels: t.ListEntities<Level, LevelFilters> = /* @__PURE__ */ op.listEntities(
  listLevelsOperation,
  LevelSchema,
)
/** Like {@link listLevels}, but returns the response as it was sent: status, headers and body text. */
export const listLevelsRaw: t.ListEntitiesRaw<LevelFilters> = /* @__PURE__ */ op.raw(listLevelsOperation)

const getLevelOperation = /* @__PURE__ */ op.getting('getLevel', '{branch}/level/index')

/**
 * Gets A level by its id. `POST level/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getLevel: t.GetEntity<Level> = /* @__PURE__ */ op.getEntity(getLevelOperation, LevelSchema)
/**
 * Like {@link getLevel}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getLevelRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLevelOperation)

/** The operations of this resource as data. @internal */
export const levelOperations: readonly op.Operation[] = [listLevelsOperation, getLevelOperation]
