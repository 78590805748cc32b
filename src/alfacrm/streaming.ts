import * as v from 'valibot'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Streaming}. */
export const StreamingSchema = /* @__PURE__ */ v.looseObject({})

/** A streaming account. No source says what its fields are. */
export interface Streaming extends Readonly<v.InferOutput<typeof StreamingSchema>> {}

/** A list of streamings is not narrowed. */
export type StreamingFilters = {}

const listStreamingsOperation = /* @__PURE__ */ op.listing('listStreamings', '{branch}/streaming/index')

/**
 * A page of streamings. `POST streaming/index`. Errors: `mismatch` for an answer without rows. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const listStreamings: t.ListEntities<Streaming, StreamingFilters> = /* @__PURE__ */ op.listEntities(
  listStreamingsOperation,
  StreamingSchema,
)
/** {@link listStreamings}, as the API sent it. */
export const listStreamingsRaw: t.ListEntitiesRaw<StreamingFilters> = /* @__PURE__ */ op.raw(listStreamingsOperation)

const getStreamingOperation = /* @__PURE__ */ op.getting('getStreaming', '{branch}/streaming/index')

/**
 * A streaming by its id. `POST streaming/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference's rule for every entity; no program was seen to
 * call it.
 */
export const getStreaming: t.GetEntity<Streaming> = /* @__PURE__ */ op.getEntity(getStreamingOperation, StreamingSchema)
/** {@link getStreaming}, as the API sent it: a list. */
export const getStreamingRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getStreamingOperation)

/** The operations of this resource as data. @internal */
export const streamingOperations: readonly op.Operation[] = [listStreamingsOperation, getStreamingOperation]
