import type { Operation } from '../core/operation.js'
import * as op from './operations/index.js'
import { webEventWithRelations } from './relations.js'
import type * as t from './signatures.js'

const getWebEventOperation = /* @__PURE__ */ op.getting('getWebEvent', 'webevents')

/** Gets one web event. `GET webevents/{id}`. Errors: `notFound`. Source: the wire. */
export const getWebEvent: t.GetEntity<'WebEvent'> = /* @__PURE__ */ op.getEntity(
  getWebEventOperation,
  webEventWithRelations,
)
/** Like {@link getWebEvent}, but returns the response as it was sent: status, headers and body text. */
export const getWebEventRaw: t.GetEntityRaw<'WebEvent'> = /* @__PURE__ */ op.raw(getWebEventOperation)

const listWebEventsOperation = /* @__PURE__ */ op.listing('listWebEvents', 'webevents')

/** Lists or searches web events. `GET webevents`. Errors: `input` for an invalid limit or offset. Source: the wire. */
export const listWebEvents: t.ListEntities<'WebEvent'> = /* @__PURE__ */ op.listEntities(
  listWebEventsOperation,
  webEventWithRelations,
)
/** Like {@link listWebEvents}, but returns the response as it was sent: status, headers and body text. */
export const listWebEventsRaw: t.ListEntitiesRaw<'WebEvent'> = /* @__PURE__ */ op.raw(listWebEventsOperation)

const listWebEventsByTagOperation = /* @__PURE__ */ op.listingByTag('listWebEventsByTag', 'webevents')

/** Lists the web events with a tag. `GET webevents/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listWebEventsByTag: t.ListEntitiesByTag<'WebEvent'> = /* @__PURE__ */ op.listEntitiesByTag(
  listWebEventsByTagOperation,
  webEventWithRelations,
)
/** Like {@link listWebEventsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listWebEventsByTagRaw: t.ListEntitiesByTagRaw<'WebEvent'> =
  /* @__PURE__ */ op.raw(listWebEventsByTagOperation)

/** The operations of this resource as plain data. */
export const webEventOperations: readonly Operation[] = [
  getWebEventOperation,
  listWebEventsOperation,
  listWebEventsByTagOperation,
]
