import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A level of knowledge. */
export type Level = Entity & {
  readonly name?: Maybe<string>
}

/** How a level is read. */
export const levelModel: Model<Level> = { id: count, name: text }

/** A list of levels is not narrowed. */
export type LevelFilters = {}

/**
 * A page of levels. `POST level/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listLevels: t.ListEntities<Level, LevelFilters> = /* @__PURE__ */ op.listEntities(
  'listLevels',
  'level/index',
  levelModel,
)
/** {@link listLevels}, as the API sent it. */
export const listLevelsRaw: t.ListEntitiesRaw<LevelFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLevels',
  'level/index',
)

/**
 * A level by its id. `POST level/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getLevel: t.GetEntity<Level> = /* @__PURE__ */ op.getEntity('getLevel', 'level/index', levelModel)
/** {@link getLevel}, as the API sent it: a list. */
export const getLevelRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLevel', 'level/index')
