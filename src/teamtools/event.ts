import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Operation } from '../core/operation.js'
import { refuse } from '../core/refuse.js'
import { anything, count, text, type Maybe } from '../core/shape.js'
import { date } from './date.js'
import { outgoing } from './input.js'
import { entityReader, model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import { write } from './wire.js'

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

/** One event. `GET events/{id}`. Errors: `notFound`. Source: the wire. */
export const getEvent: t.GetEntity<'Event'> = /* @__PURE__ */ op.getEntity('Event', eventModel)
/** {@link getEvent}, as the API sent it. */
export const getEventRaw: t.GetEntityRaw<'Event'> = /* @__PURE__ */ op.getEntityRaw('Event')

const needText = (data: object, ...names: string[]): void => {
  for (const name of names) {
    const value = (data as Readonly<Record<string, unknown>>)[name]
    if (typeof value !== 'string' || !value) refuse(`${name} must be a text that is not empty`)
  }
}

/** An event that a server records. */
export type NewEvent = { readonly name: string; readonly endUserId: string; readonly metadata?: unknown }

/** `salt` is the account's; it is not sent and must not reach a page. */
export type SaveEventOptions = t.CallOptions & { readonly salt: string }

/**
 * The proof that an event may be recorded for an end user: what a server gives a page in place of the salt. The MD5 of the
 * id and the salt, in lower-case hexadecimal digits. Source: the wire.
 *
 * @example
 * ```ts
 * const key = eventKey(user.id, 'salt') // on the server; the page gets the key, never the salt
 * const tracked = await trackEvent(ctx, { name: 'signed in', endUser: user.email ?? '', key }) // in the page
 * console.log(tracked.value?.counter) // 2
 * ```
 */
export const eventKey = (endUserId: string, salt: string): string => bytesToHex(md5(utf8ToBytes(endUserId + salt)))

const saving: Operation<[event: NewEvent, options: SaveEventOptions]> = {
  operation: 'teamtools.saveEvent',
  effect: 'once',
  describe: (event, options) => {
    needText(event, 'name', 'endUserId')
    needText(options, 'salt')
    const { name, endUserId, metadata } = event
    const key = eventKey(endUserId, options.salt)
    const data = outgoing({ name, endUserId, metadata, key, include: true }, {}, '') as object
    return write('POST', 'events/', data, options.signal)
  },
}

/**
 * Records an event from a server, which has the salt. `POST events/`. It counts each time, so it is never repeated
 * after an unknown outcome. Errors: `forbidden` when the salt is wrong; `invalid` for an unknown end user. Source:
 * the wire.
 *
 * @example
 * ```ts
 * const event = { name: 'invited', endUserId: user.id, metadata: { by: 'Ann' } }
 * const saved = await saveEvent(ctx, event, { salt: 'salt' })
 * console.log(saved.value?.counter) // 1
 * ```
 */
export const saveEvent: t.ParsedOperation<[event: NewEvent, options: SaveEventOptions], Event> =
  /* @__PURE__ */ op.parsedHiding(
    saving,
    /* @__PURE__ */ entityReader(() => eventModel),
    ({ endUserId }, { salt }) => [salt, eventKey(endUserId, salt)],
  )
/** {@link saveEvent}, as the API sent it. */
export const saveEventRaw: t.RawOperation<[event: NewEvent, options: SaveEventOptions]> = /* @__PURE__ */ op.raw(saving)

/** An event that a page records. `endUser` is an e-mail address, `key` comes from {@link eventKey} on the server. */
export type TrackedEvent = {
  readonly name: string
  readonly endUser: string
  readonly key: string
  readonly metadata?: unknown
}

const tracking: Operation<[event: TrackedEvent, options?: t.CallOptions]> = {
  operation: 'teamtools.trackEvent',
  effect: 'once',
  describe: (event, { signal } = {}) => {
    needText(event, 'name', 'endUser', 'key')
    const { name, endUser, key, metadata } = event
    return write('POST', 'events', outgoing({ name, endUser, key, metadata }, {}, '') as object, signal)
  },
}

/**
 * Records an event from a page, which is given a key and never the salt. `POST events`. Errors: as of {@link saveEvent}.
 * Source: the wire.
 *
 * @example
 * ```ts
 * const key = eventKey('580a0ffcbffebc8b0e8b456c', 'salt') // computed by the server
 * await trackEvent(ctx, { name: 'opened', endUser: 'mary@maps.example', key, metadata: { page: '/start' } })
 * ```
 */
export const trackEvent: t.ParsedOperation<[event: TrackedEvent, options?: t.CallOptions], Event> =
  /* @__PURE__ */ op.parsedHiding(
    tracking,
    /* @__PURE__ */ entityReader(() => eventModel),
    ({ key }) => [key],
  )
/** {@link trackEvent}, as the API sent it. */
export const trackEventRaw: t.RawOperation<[event: TrackedEvent, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(tracking)
