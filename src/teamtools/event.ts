import { anything, count, text, type Maybe } from '../core/shape.js'
import { date } from './date.js'
import { model, type Entity, type Model } from './model.js'

/** Something that an end user did. */
export type Event = Entity & {
  readonly name?: Maybe<string>
  readonly endUserId?: Maybe<string>
  readonly endUserName?: Maybe<string>
  /** How often this event of this end user was recorded. */
  readonly counter?: Maybe<number>
  readonly timestamp?: Maybe<Date>
  readonly metadata?: unknown
}

/** How an event is read. */
export const eventModel: Model = /* @__PURE__ */ model<'Event'>(
  { name: text, endUserId: text, endUserName: text, counter: count, timestamp: date, metadata: anything },
  () => ({}),
)
