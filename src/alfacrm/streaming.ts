import type { Model } from './model.js'
import * as op from './operations/index.js'
import type { Row } from './shape.js'
import type * as t from './signatures.js'

/** A streaming account. No source says what its fields are. */
export type Streaming = Row

/** How a streaming is read. */
export const streamingModel: Model<Streaming> = {}

/** A list of streamings is not narrowed. */
export type StreamingFilters = {}

/**
 * A page of streamings. `POST streaming/index`. Errors: `mismatch` for an answer without rows. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const listStreamings: t.ListEntities<Streaming, StreamingFilters> = /* @__PURE__ */ op.listEntities(
  'listStreamings',
  'streaming/index',
  streamingModel,
)
/** {@link listStreamings}, as the API sent it. */
export const listStreamingsRaw: t.ListEntitiesRaw<StreamingFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listStreamings',
  'streaming/index',
)

/**
 * A streaming by its id. `POST streaming/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference's rule for every entity; no program was seen to
 * call it.
 */
export const getStreaming: t.GetEntity<Streaming> = /* @__PURE__ */ op.getEntity(
  'getStreaming',
  'streaming/index',
  streamingModel,
)
/** {@link getStreaming}, as the API sent it: a list. */
export const getStreamingRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getStreaming', 'streaming/index')
