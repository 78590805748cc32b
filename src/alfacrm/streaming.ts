import * as v from 'valibot'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Streaming}. */
export const StreamingSchema = /* @__PURE__ */ v.looseObject({})

/** A streaming account. No source describes its fields. */
export interface Streaming extends Readonly<v.InferOutput<typeof StreamingSchema>> {}

/** A list of streamings has no filters. */
export type StreamingFilters = {}

const listStreamingsOperation = /* @__PURE__ */ op.listing('listStreamings', '{branch}/streaming/index')

/**
 * Gets one page of streamings. `POST streaming/index`. Errors: `mismatch` when the answer has no list of rows. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const listStreamings: t.ListEntities<Streaming, StreamingFilters> = /* @__PURE__ */ op.listEntities(
  listStreamingsOperation,
  StreamingSchema,
)
/** Like {@link listStreamings}, but returns the response as it was sent: status, headers and body text. */
export const listStreamingsRaw: t.ListEntitiesRaw<StreamingFilters> = /* @__PURE__ */ op.raw(listStreamingsOperation)

const getStreamingOperation = /* @__PURE__ */ op.getting('getStreaming', '{branch}/streaming/index')

/**
 * Gets A streaming by its id. `POST streaming/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: the reference's rule for every entity; no program was
 * seen to call it.
 */
export const getStreaming: t.GetEntity<Streaming> = /* @__PURE__ */ op.getEntity(getStreamingOperation, StreamingSchema)
/**
 * Like {@link getStreaming}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getStreamingRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getStreamingOperation)

/** The operations of this resource as data. @internal */
export const streamingOperations: readonly op.Operation[] = [listStreamingsOperation, getStreamingOperation]
