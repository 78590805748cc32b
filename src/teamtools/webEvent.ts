import { anything, text, type Maybe } from '../core/shape.js'
import { date } from './date.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** A change of an entity, as it is also sent to webhooks. */
export type WebEvent = Entity & {
  readonly timestamp?: Maybe<Date>
  readonly source?: Maybe<'UI' | 'API' | (string & {})>
  readonly memberId?: Maybe<string>
  readonly url?: Maybe<string>
  readonly action?: Maybe<'created' | 'updated' | 'deleted' | (string & {})>
  readonly status?: Maybe<string>
  /** What changed: `type`, and its `value` with the `old` one. */
  readonly data?: unknown
}

/** How a web event is read. */
export const webEventModel: Model = /* @__PURE__ */ model<'WebEvent'>(
  { timestamp: date, source: text, memberId: text, url: text, action: text, status: text, data: anything },
  () => ({}),
)

/** One web event. `GET webevents/{id}`. Errors: `notFound`. Source: the wire. */
export const getWebEvent: t.GetEntity<'WebEvent'> = /* @__PURE__ */ op.getEntity('WebEvent', webEventModel)
/** {@link getWebEvent}, as the API sent it. */
export const getWebEventRaw: t.GetEntityRaw<'WebEvent'> = /* @__PURE__ */ op.getEntityRaw('WebEvent')

/**
 * A list or search of web events. `GET webevents`. Errors: `input` for a limit or offset that is none. Source: the
 * wire.
 */
export const listWebEvents: t.ListEntities<'WebEvent'> = /* @__PURE__ */ op.listEntities('WebEvent', webEventModel)
/** {@link listWebEvents}, as the API sent it. */
export const listWebEventsRaw: t.ListEntitiesRaw<'WebEvent'> = /* @__PURE__ */ op.listEntitiesRaw('WebEvent')

/** The web events that carry a tag. `GET webevents/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listWebEventsByTag: t.ListEntitiesByTag<'WebEvent'> = /* @__PURE__ */ op.listEntitiesByTag(
  'WebEvent',
  webEventModel,
)
/** {@link listWebEventsByTag}, as the API sent it. */
export const listWebEventsByTagRaw: t.ListEntitiesByTagRaw<'WebEvent'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('WebEvent')
