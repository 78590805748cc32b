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

/** The entity that a web event's `data.type` names. */
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
  /** Whether this package knows both words, `action` and `data.type`. */
  readonly known: Known
  /** What happened. */
  readonly action: Action
  /** What it happened to. */
  readonly data: Data
}

type WebEventFields = { readonly [K in keyof WebEvent as string extends K ? never : K]: WebEvent[K] }

type Data<T, Updated> = T extends keyof Changed
  ? { readonly type: T; readonly value: Changed[T]; readonly old: Updated extends true ? Changed[T] : null }
  : never

/**
 * A change of an entity, told apart by `data.type` and `action`; only an update has the entity before it, in `data.old`.
 * What is newer than this package has `known: false` and is kept as it came.
 */
export type WebEventChange =
  | Change<true, 'created', Data<keyof Changed, false>>
  | Change<true, 'updated', Data<keyof Changed, true>>
  | Change<true, 'deleted', Data<keyof Changed, false>>
  | Change<false, string, { readonly type: string; readonly value: unknown; readonly old: unknown }>

/** The schemas of the entities that a change can be of, by its `data.type`. */
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

/** What changed: `value` and `old` are entities of the kind that `type` names. Those of another kind are kept as they came. */
const changeDataSchema = (data: unknown): v.GenericSchema => {
  const { type } = Object(data) as { type?: unknown }
  const entity = isChangedEntity(type) ? changedEntities[type]() : v.unknown()
  return v.looseObject({ type: v.string(), value: v.nullish(entity), old: v.nullish(entity, null) })
}

/** The schema of a {@link WebEventChange}, as {@link openWebEvent} prepares it. */
const webEventChangeSchema = (): v.GenericSchema<unknown, WebEventChange> =>
  v.looseObject({
    ...WebEventSchema.entries,
    known: v.boolean(),
    data: v.lazy(changeDataSchema),
  }) as unknown as v.GenericSchema<unknown, WebEventChange>

type SentEvent = { readonly id?: unknown; readonly action?: unknown; readonly data?: unknown }
type SentData = { readonly type?: unknown; readonly value?: unknown; readonly old?: unknown }

/** A payload is an envelope round an event, whose own data are one level further down; a bare event is taken as well. */
const unwrapEvent = (json: unknown): SentEvent => {
  const event = Object(json) as SentEvent
  return event.id === undefined ? (Object(event.data) as SentEvent) : event
}

/** Whether this package knows both words of a change. Only an update has the entity before it. */
const isKnown = ({ action }: SentEvent, { type, value, old }: SentData): boolean => {
  if (!isChangedEntity(type) || typeof value !== 'object' || value === null) return false
  if (action === 'updated') return old !== null && old !== undefined
  return action === 'created' || action === 'deleted'
}

/** The event of a payload, with the mark whether its words are known. */
const openWebEvent = (json: unknown): object => {
  const event = unwrapEvent(json)
  const data = Object(event.data) as SentData
  return { ...event, known: isKnown(event, data), data }
}

/**
 * Reads what the API sends to a webhook: the body as text or as bytes (a Buffer, a Uint8Array, an ArrayBuffer; with or
 * without a byte order mark), or what it holds. Nothing is signed, so nothing in it may be trusted: ask
 * {@link confirmWebEvent} before you act on it. Amounts are in cents and dates are `Date`s, as in entities. Errors:
 * `malformed` for what is not JSON in UTF-8; `mismatch` for what is no web event, or holds an entity that cannot be read.
 * Source: the original client's documentation.
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
    if (json === undefined) return unreadableError(call, 'malformed', 'not JSON')
    const { success, output, issues } = v.safeParse(webEventChangeSchema(), openWebEvent(json))
    return success ? { ok: true, value: output } : unreadableError(call, 'mismatch', issues.map(shapeIssue))
  } catch {
    return unreadableError(call, 'mismatch', [{ path: '', message: 'cannot be read' }])
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
 * Reads a web event again by its id, since what came to a webhook is not signed: trust what this gives, not the
 * payload, which may be all that {@link parseWebEvent} takes. `GET webevents/{id}`. Errors: `input` for a payload that is
 * no web event, `notFound` for one that never was. Source: the wire.
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
/** {@link confirmWebEvent}, as the API sent it. */
export const confirmWebEventRaw: t.RawOperation<[payload: unknown, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(confirmWebEventOperation)

/** The operations of webhooks as data. */
export const webhookOperations: readonly Operation[] = [confirmWebEventOperation]
