import type { Operation } from '../core/operation.js'
import * as op from './operations/index.js'
import { webEventWithRelations } from './relations.js'
import type * as t from './signatures.js'

const getWebEventOperation = /* @__PURE__ */ op.getting('getWebEvent', 'webevents')

/** One web event. `GET webevents/{id}`. Errors: `notFound`. Source: the wire. */
export const getWebEvent: t.GetEntity<'WebEvent'> = /* @__PURE__ */ op.getEntity(
  getWebEventOperation,
  webEventWithRelations,
)
/** {@link getWebEvent}, as the API sent it. */
export const getWebEventRaw: t.GetEntityRaw<'WebEvent'> = /* @__PURE__ */ op.raw(getWebEventOperation)

const listWebEventsOperation = /* @__PURE__ */ op.listing('listWebEvents', 'webevents')

/**
 * A list or search of web events. `GET webevents`. Errors: `input` for a limit or offset that is none. Source: the
 * wire.
 */
export const listWebEvents: t.ListEntities<'WebEvent'> = /* @__PURE__ */ op.listEntities(
  listWebEventsOperation,
  webEventWithRelations,
)
/** {@link listWebEvents}, as the API sent it. */
export const listWebEventsRaw: t.ListEntitiesRaw<'WebEvent'> = /* @__PURE__ */ op.raw(listWebEventsOperation)

const listWebEventsByTagOperation = /* @__PURE__ */ op.listingByTag('listWebEventsByTag', 'webevents')

/** The web events that carry a tag. `GET webevents/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listWebEventsByTag: t.ListEntitiesByTag<'WebEvent'> = /* @__PURE__ */ op.listEntitiesByTag(
  listWebEventsByTagOperation,
  webEventWithRelations,
)
/** {@link listWebEventsByTag}, as the API sent it. */
export const listWebEventsByTagRaw: t.ListEntitiesByTagRaw<'WebEvent'> =
  /* @__PURE__ */ op.raw(listWebEventsByTagOperation)

/** The operations of this resource as data. */
export const webEventOperations: readonly Operation[] = [
  getWebEventOperation,
  listWebEventsOperation,
  listWebEventsByTagOperation,
]
