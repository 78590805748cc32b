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

/** A list of funnels has no filters. */
export type PipelineFilters = {}

const listPipelinesOperation = /* @__PURE__ */ op.listing('listPipelines', '{branch}/pipeline/index')

/**
 * Gets one page of funnels. `POST pipeline/index`. Errors: `rejected` when a filter has the wrong form; `mismatch` when
 * the answer has no list of rows. Source: programs that call it.
 */
export const listPipelines: t.ListEntities<Pipeline, PipelineFilters> = /* @__PURE__ */ op.listEntities(
  listPipelinesOperation,
  PipelineSchema,
)
/** Like {@link listPipelines}, but returns the response as it was sent: status, headers and body text. */
export const listPipelinesRaw: t.ListEntitiesRaw<PipelineFilters> = /* @__PURE__ */ op.raw(listPipelinesOperation)

const getPipelineOperation = /* @__PURE__ */ op.getting('getPipeline', '{branch}/pipeline/index')

/**
 * Gets A funnel by its id. `POST pipeline/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getPipeline: t.GetEntity<Pipeline> = /* @__PURE__ */ op.getEntity(getPipelineOperation, PipelineSchema)
/**
 * Like {@link getPipeline}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getPipelineRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPipelineOperation)

/** The operations of this resource as data. @internal */
export const pipelineOperations: readonly op.Operation[] = [listPipelinesOperation, getPipelineOperation]
