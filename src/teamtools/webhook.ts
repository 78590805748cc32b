import * as v from 'valibot'
import { type AnswerReader, shapeIssue } from '../core/decodeAnswer.js'
import { unreadableError } from '../core/makeError.js'
import type { Operation } from '../core/operation.js'
import { readPayload } from '../core/readPayload.js'
import { refuse } from '../core/refuse.js'
import type { Result } from '../core/result.js'
import type { Entities } from './include.js'
import * as op from './operations/index.js'
import * as relations from './relations.js'
import { type WebEvent, WebEventSchema } from './schemas/webEvent.js'
import type * as t from './signatures.js'

/** The entity type for each `data.type` of a web event. */
interface Changed {
  coupon: Entities['Coupon']
  customer: Entities['Customer']
  enduser: Entities['EndUser']
  feature: Entities['Feature']
  group: Entities['Group']
  invoice: Entities['Invoice']
  member: Entities['Member']
  package: Entities['Package']
  payment: Entities['Payment']
  plan: Entities['Plan']
  refund: Entities['Refund']
  subscription: Entities['Subscription']
  team: Entities['Team']
}

type Change<Known, Action, Data> = Omit<WebEventFields, 'action' | 'data'> & {
  /** The id of the event. */
  readonly id: string
  /** Whether this package knows both values, `action` and `data.type`. */
  readonly known: Known
  /** What happened. */
  readonly action: Action
  /** The entity that changed. */
  readonly data: Data
}

type WebEventFields = { readonly [K in keyof WebEvent as string extends K ? never : K]: WebEvent[K] }

type Data<T, Updated> = T extends keyof Changed
  ? { readonly type: T; readonly value: Changed[T]; readonly old: Updated extends true ? Changed[T] : null }
  : never

/**
 * A change of an entity. `data.type` and `action` tell the changes apart. Only an update has the previous entity, in
 * `data.old`. A change that is newer than this package has `known: false` and is returned unchanged.
 */
export type WebEventChange =
  | Change<true, 'created', Data<keyof Changed, false>>
  | Change<true, 'updated', Data<keyof Changed, true>>
  | Change<true, 'deleted', Data<keyof Changed, false>>
  | Change<false, string, { readonly type: string; readonly value: unknown; readonly old: unknown }>

/** The schemas of the entities that can change, by `data.type`. */
const changedEntities: { readonly [Type in keyof Changed]: relations.EmbeddingSchema } = {
  coupon: relations.couponWithRelations,
  customer: relations.customerWithRelations,
  enduser: relations.endUserWithRelations,
  feature: relations.featureWithRelations,
  group: relations.groupWithRelations,
  invoice: relations.invoiceWithRelations,
  member: relations.memberWithRelations,
  package: relations.packageWithRelations,
  payment: relations.paymentWithRelations,
  plan: relations.planWithRelations,
  refund: relations.refundWithRelations,
  subscription: relations.subscriptionWithRelations,
  team: relations.teamWithRelations,
}

const isChangedEntity = (type: unknown): type is keyof Changed =>
  typeof type === 'string' && Object.hasOwn(changedEntities, type)

/**
 * Creates the schema of a change. `value` and `old` are entities of the type in `type`. Entities of an unknown type are
 * kept unchanged.
 */
const changeDataSchema = (data: unknown): v.GenericSchema => {
  const { type } = Object(data) as { type?: unknown }
  const entity = isChangedEntity(type) ? changedEntities[type]() : v.unknown()
  return v.looseObject({ type: v.string(), value: v.nullish(entity), old: v.nullish(entity, null) })
}

/** Creates the schema of a {@link WebEventChange} after {@link openWebEvent}. */
const webEventChangeSchema = (): v.GenericSchema<unknown, WebEventChange> =>
  v.looseObject({
    ...WebEventSchema.entries,
    known: v.boolean(),
    data: v.lazy(changeDataSchema),
  }) as unknown as v.GenericSchema<unknown, WebEventChange>

type SentEvent = { readonly id?: unknown; readonly action?: unknown; readonly data?: unknown }
type SentData = { readonly type?: unknown; readonly value?: unknown; readonly old?: unknown }

/**
 * Takes the event out of a payload. A payload is an envelope around an event, whose data are one level deeper. A bare event
 * is accepted too.
 */
const unwrapEvent = (json: unknown): SentEvent => {
  const event = Object(json) as SentEvent
  return event.id === undefined ? (Object(event.data) as SentEvent) : event
}

/** Checks whether this package knows both values of a change. Only an update has the previous entity. */
const isKnown = ({ action }: SentEvent, { type, value, old }: SentData): boolean => {
  if (!isChangedEntity(type) || typeof value !== 'object' || value === null) return false
  if (action === 'updated') return old !== null && old !== undefined
  return action === 'created' || action === 'deleted'
}

/** Returns the event of a payload and marks whether its values are known. */
const openWebEvent = (json: unknown): object => {
  const event = unwrapEvent(json)
  const data = Object(event.data) as SentData
  return { ...event, known: isKnown(event, data), data }
}

/**
 * Parses what the API sends to a webhook: the body as a string or bytes (a Buffer, a Uint8Array, an ArrayBuffer; with or
 * without a byte order mark), or parsed JSON. Payloads are not signed, so do not trust them: call {@link confirmWebEvent}
 * before you act on one. Amounts are in cents and dates are `Date`s, as in entities. Errors: `malformed` if the payload is
 * not JSON in UTF-8; `mismatch` if it is not a web event or contains an entity that cannot be read. Source: the original
 * client's documentation.
 *
 * @example
 * ```ts
 * const event = parseWebEvent(await request.text())
 * if (event.ok && event.value.known && event.value.data.type === 'customer')
 *   console.log(event.value.action, event.value.data.value.email) // created office@maps.example
 * ```
 */
export const parseWebEvent = (payload: unknown): Result<WebEventChange> => {
  const call = { operation: 'teamtools.parseWebEvent', attempts: 0 }
  try {
    const json = readPayload(payload)
    if (json === undefined) return unreadableError(call, 'malformed', 'the payload is not JSON')
    const { success, output, issues } = v.safeParse(webEventChangeSchema(), openWebEvent(json))
    return success ? { ok: true, value: output } : unreadableError(call, 'mismatch', issues.map(shapeIssue))
  } catch {
    return unreadableError(call, 'mismatch', [{ path: '', message: 'the payload cannot be read' }])
  }
}

const confirmWebEventOperation: Operation<[payload: unknown, options?: t.CallOptions]> = {
  name: 'confirmWebEvent',
  method: 'GET',
  path: 'webevents/{id}',
  effect: 'read',
  toParts: (payload, { signal } = {}) => {
    const json = readPayload(payload)
    if (json === undefined) refuse('the payload is not JSON')
    const { id } = unwrapEvent(json)
    return { params: { id: id as string }, signal }
  },
}

const changeReader = (): AnswerReader<WebEventChange> => ({ schema: webEventChangeSchema(), open: openWebEvent })

/**
 * Gets a web event from the API by the id in a payload. Webhook payloads are not signed, so trust the result, not the
 * payload. It accepts the same payloads as {@link parseWebEvent}. `GET webevents/{id}`. Errors: `input` if the payload is
 * not a web event; `notFound` if the API does not know the event. Source: the wire.
 *
 * @example
 * ```ts
 * const event = await confirmWebEvent(ctx, await request.text())
 * if (event.ok && event.value.known && event.value.data.type === 'customer')
 *   console.log(event.value.action, event.value.data.value.name) // created Cartographers United
 * ```
 */
export const confirmWebEvent: t.ParsedOperation<[payload: unknown, options?: t.CallOptions], WebEventChange> =
  /* @__PURE__ */ op.parsed(confirmWebEventOperation, changeReader)
/** Like {@link confirmWebEvent}, but returns the response as it was sent: status, headers and body text. */
export const confirmWebEventRaw: t.RawOperation<[payload: unknown, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(confirmWebEventOperation)

/** The operations of webhooks as plain data. */
export const webhookOperations: readonly Operation[] = [confirmWebEventOperation]
