import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A sales funnel. */
export type Pipeline = Entity & {
  readonly name?: Maybe<string>
}

/** How a funnel is read. */
export const pipelineModel: Model<Pipeline> = { id: count, name: text }

/** A list of funnels is not narrowed. */
export type PipelineFilters = {}

/**
 * A page of funnels. `POST pipeline/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listPipelines: t.ListEntities<Pipeline, PipelineFilters> = /* @__PURE__ */ op.listEntities(
  'listPipelines',
  'pipeline/index',
  pipelineModel,
)
/** {@link listPipelines}, as the API sent it. */
export const listPipelinesRaw: t.ListEntitiesRaw<PipelineFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPipelines',
  'pipeline/index',
)

/**
 * A funnel by its id. `POST pipeline/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPipeline: t.GetEntity<Pipeline> = /* @__PURE__ */ op.getEntity(
  'getPipeline',
  'pipeline/index',
  pipelineModel,
)
/** {@link getPipeline}, as the API sent it: a list. */
export const getPipelineRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getPipeline', 'pipeline/index')
