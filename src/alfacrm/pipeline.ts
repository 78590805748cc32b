import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Pipeline}. */
export const PipelineSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A sales funnel. */
export interface Pipeline extends Readonly<v.InferOutput<typeof PipelineSchema>> {}

/** A list of funnels is not narrowed. */
export type PipelineFilters = {}

const listPipelinesOperation = /* @__PURE__ */ op.listing('listPipelines', '{branch}/pipeline/index')

/**
 * A page of funnels. `POST pipeline/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listPipelines: t.ListEntities<Pipeline, PipelineFilters> = /* @__PURE__ */ op.listEntities(
  listPipelinesOperation,
  PipelineSchema,
)
/** {@link listPipelines}, as the API sent it. */
export const listPipelinesRaw: t.ListEntitiesRaw<PipelineFilters> = /* @__PURE__ */ op.raw(listPipelinesOperation)

const getPipelineOperation = /* @__PURE__ */ op.getting('getPipeline', '{branch}/pipeline/index')

/**
 * A funnel by its id. `POST pipeline/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPipeline: t.GetEntity<Pipeline> = /* @__PURE__ */ op.getEntity(getPipelineOperation, PipelineSchema)
/** {@link getPipeline}, as the API sent it: a list. */
export const getPipelineRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPipelineOperation)

/** The operations of this resource as data. @internal */
export const pipelineOperations: readonly op.Operation[] = [listPipelinesOperation, getPipelineOperation]
