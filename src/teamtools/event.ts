import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { requireTexts, outgoing } from './input.js'
import type { Event } from './schemas/event.js'
import { eventWithRelations } from './relations.js'

const getEventOperation = /* @__PURE__ */ op.getting('getEvent', 'events')

/** Gets one event. `GET events/{id}`. Errors: `notFound`. Source: the wire. */
export const getEvent: t.GetEntity<'Event'> = /* @__PURE__ */ op.getEntity(getEventOperation, eventWithRelations)
/** Like {@link getEvent}, but returns the response as it was sent: status, headers and body text. */
export const getEventRaw: t.GetEntityRaw<'Event'> = /* @__PURE__ */ op.raw(getEventOperation)

/** An event that a server records. Any other fields are sent unchanged, except `key` and `salt`. */
export type NewEvent = {
  /** The name under which the account counts the event. */
  readonly name: string
  /** The id of the end user who caused the event. */
  readonly endUserId: string
  /** Any data to store with the event. */
  readonly metadata?: unknown
  readonly [field: string]: unknown
}

/** `salt` is the account's secret. It is not sent and must never reach a page. */
export type SaveEventOptions = t.CallOptions & { readonly salt: string }

/**
 * Returns the key that allows a page to record events for an end user. A server computes it and passes it to the page
 * instead of the salt. It is the MD5 of the id and the salt, in lower-case hexadecimal digits. Errors: if an argument is
 * not a string, the key is an empty string, which {@link trackEvent} refuses as `input`. Source: the wire.
 *
 * @example
 * ```ts
 * const key = eventKey(user.id, 'salt') // on the server; the page gets the key, never the salt
 * const tracked = await trackEvent(ctx, { name: 'signed in', endUser: user.email ?? '', key }) // in the page
 * console.log(tracked.value?.counter) // 2
 * ```
 */
export const eventKey = (endUserId: string, salt: string): string =>
  [endUserId, salt].every((text: unknown) => typeof text === 'string')
    ? bytesToHex(md5(utf8ToBytes(endUserId + salt)))
    : ''

const saveEventOperation: Operation<[event: NewEvent, options: SaveEventOptions]> = {
  name: 'saveEvent',
  method: 'POST',
  path: 'events/',
  effect: 'once',
  toParts: (event, options) => {
    requireTexts(event, 'name', 'endUserId')
    requireTexts(options, 'salt')
    const { key: _key, salt: _salt, ...given } = event
    const { salt, signal } = options
    const key = eventKey(event.endUserId, salt)
    return { body: outgoing({ ...given, key, include: true }), signal, secrets: [salt] }
  },
}

/**
 * Records an event from a server, which knows the salt. `POST events/`. Each call counts, so it is never repeated after an
 * unknown outcome. Errors: `forbidden` if the salt is wrong; `invalid` for an unknown end user. Source: the wire.
 *
 * @example
 * ```ts
 * const event = { name: 'invited', endUserId: user.id, metadata: { by: 'Ann' } }
 * const saved = await saveEvent(ctx, event, { salt: 'salt' })
 * console.log(saved.value?.counter) // 1
 * ```
 */
export const saveEvent: t.ParsedOperation<[event: NewEvent, options: SaveEventOptions], Event> =
  /* @__PURE__ */ op.parsed(saveEventOperation, () => op.oneEntity(eventWithRelations))
/** Like {@link saveEvent}, but returns the response as it was sent: status, headers and body text. */
export const saveEventRaw: t.RawOperation<[event: NewEvent, options: SaveEventOptions]> =
  /* @__PURE__ */ op.raw(saveEventOperation)

/** An event that a page records. `endUser` is an e-mail address; `key` comes from {@link eventKey} on the server. */
export type TrackedEvent = {
  /** The name under which the account counts the event. */
  readonly name: string
  /** The e-mail address of the end user who caused the event. */
  readonly endUser: string
  /** The key of the event, from {@link eventKey}. */
  readonly key: string
  /** Any data to store with the event. */
  readonly metadata?: unknown
}

const trackEventOperation: Operation<[event: TrackedEvent, options?: t.CallOptions]> = {
  name: 'trackEvent',
  method: 'POST',
  path: 'events',
  effect: 'once',
  toParts: (event, { signal } = {}) => {
    requireTexts(event, 'name', 'endUser', 'key')
    const { name, endUser, key, metadata } = event
    return { body: outgoing({ name, endUser, key, metadata }), signal }
  },
}

/**
 * Records an event from a page, which knows a key but never the salt. `POST events`. Errors: `forbidden` and `invalid`, as
 * for {@link saveEvent}. Source: the wire.
 *
 * @example
 * ```ts
 * const key = eventKey('580a0ffcbffebc8b0e8b456c', 'salt') // computed by the server
 * await trackEvent(ctx, { name: 'opened', endUser: 'mary@maps.example', key, metadata: { page: '/start' } })
 * ```
 */
export const trackEvent: t.ParsedOperation<[event: TrackedEvent, options?: t.CallOptions], Event> =
  /* @__PURE__ */ op.parsed(trackEventOperation, () => op.oneEntity(eventWithRelations))
/** Like {@link trackEvent}, but returns the response as it was sent: status, headers and body text. */
export const trackEventRaw: t.RawOperation<[event: TrackedEvent, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(trackEventOperation)

/** The operations of this resource as plain data. */
export const eventOperations: readonly Operation[] = [getEventOperation, saveEventOperation, trackEventOperation]
