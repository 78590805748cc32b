import type { ShapeIssue } from '../core/error.js'
import { failure } from '../core/failure.js'
import type { Operation } from '../core/operation.js'
import type { Reader } from '../core/parsed.js'
import { inPath } from '../core/path.js'
import { parseJson } from '../core/refused.js'
import type { Result } from '../core/result.js'
import { couponModel } from './coupon.js'
import { customerModel } from './customer.js'
import { endUserModel } from './endUser.js'
import { featureModel } from './feature.js'
import { groupModel } from './group.js'
import type { Entities } from './include.js'
import { invoiceModel } from './invoice.js'
import { memberModel } from './member.js'
import { type Entity, type Model, readModel } from './model.js'
import * as op from './operations/index.js'
import { packageModel } from './package.js'
import { paymentModel } from './payment.js'
import { planModel } from './plan.js'
import { refundModel } from './refund.js'
import type * as t from './signatures.js'
import { subscriptionModel } from './subscription.js'
import { teamModel } from './team.js'
import { type WebEvent, webEventModel } from './webEvent.js'
import { get } from './wire.js'

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

const models = (): { readonly [T in keyof Changed]: Model } => ({
  coupon: couponModel,
  customer: customerModel,
  enduser: endUserModel,
  feature: featureModel,
  group: groupModel,
  invoice: invoiceModel,
  member: memberModel,
  package: packageModel,
  payment: paymentModel,
  plan: planModel,
  refund: refundModel,
  subscription: subscriptionModel,
  team: teamModel,
})

type Change<Known, Action, Data> = Omit<WebEventFields, 'action' | 'data'> & {
  readonly id: string
  /** Whether this package knows both words, `action` and `data.type`. */
  readonly known: Known
  readonly action: Action
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

type Sent = { readonly type?: unknown; readonly value?: unknown; readonly old?: unknown }

/** A payload is an envelope round an event, whose own data are one level further down; a bare event is taken as well. */
const unwrapEvent = (json: unknown): Entity & { readonly data?: Sent } => {
  const event = Object(json) as { id?: unknown; data?: unknown }
  return (event.id === undefined ? Object(event.data) : event) as Entity
}

const readChange = (json: unknown, issues: ShapeIssue[]): WebEventChange => {
  const event = unwrapEvent(json)
  const read = readModel(webEventModel, event, '', issues) as Entity
  const { type, value, old, ...more } = Object(event.data) as Sent
  if (typeof type !== 'string') issues.push({ path: 'data.type', message: `expected a text, not ${typeof type}` })
  const model = new Map(Object.entries(models())).get(type as string)
  const entity = (value: unknown, path: string): unknown =>
    model && value !== null && value !== undefined ? readModel(model, value, path, issues) : value
  const data = { ...more, type, value: entity(value, 'data.value.'), old: entity(old, 'data.old.') ?? null }
  const word = read['action']
  const known =
    !!model &&
    Object(value) === value &&
    (word === 'updated' ? data.old !== null : word === 'created' || word === 'deleted')
  return { ...read, known, data } as unknown as WebEventChange
}

/**
 * Reads what the API sends to a webhook: the text of the body, or what it holds. Nothing is signed, so nothing in it may
 * be trusted: ask {@link confirmWebEvent} before you act on it. Amounts are in cents and dates are `Date`s, as in entities.
 * Errors: `malformed` for no JSON; `mismatch` for what is no web event, or holds an entity that cannot be read. Source: the
 * original client's documentation.
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
  const issues: ShapeIssue[] = []
  try {
    const json = typeof payload === 'string' ? parseJson(payload) : payload
    if (json === undefined) return failure(call, 'malformed', 'not JSON')
    const value = readChange(json, issues)
    if (!issues.length) return { ok: true, value }
  } catch {
    issues.push({ path: '', message: 'cannot be read' })
  }
  const { error } = failure(call, 'mismatch', issues.map(({ path, message }) => `${path}: ${message}`).join(', '))
  return { ok: false, error: { ...error!, issues } as typeof error & {} }
}

const confirming: Operation<[payload: unknown, options?: t.CallOptions]> = {
  operation: 'teamtools.confirmWebEvent',
  describe: (payload, { signal } = {}) => {
    const { id } = unwrapEvent(typeof payload === 'string' ? JSON.parse(payload) : payload)
    return get('WebEvent', `/${inPath(id)}`, signal)
  },
}

const changeReader: Reader<WebEventChange> = (json, issues) => readChange(json, issues)

/**
 * Reads a web event again by its id, since what came to a webhook is not signed: trust what this gives, not the
 * payload. `GET webevents/{id}`. Errors: `input` for a payload that is no web event, `notFound` for one that never
 * was. Source: the wire.
 *
 * @example
 * ```ts
 * const event = await confirmWebEvent(ctx, await request.text())
 * if (event.ok && event.value.known && event.value.data.type === 'customer')
 *   console.log(event.value.action, event.value.data.value.name) // created Cartographers United
 * ```
 */
export const confirmWebEvent: t.ParsedOperation<[payload: unknown, options?: t.CallOptions], WebEventChange> =
  /* @__PURE__ */ op.parsed(confirming, changeReader)
/** {@link confirmWebEvent}, as the API sent it. */
export const confirmWebEventRaw: t.RawOperation<[payload: unknown, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(confirming)
