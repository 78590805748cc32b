import * as v from 'valibot'
import { shapeIssue } from '../core/decodeAnswer.js'
import { prepared } from '../core/fields.js'
import { unreadableError } from '../core/makeError.js'
import { readPayload } from '../core/readPayload.js'
import type { Result } from '../core/result.js'
import { type Cgi, CgiSchema } from './cgi.js'
import { type Communication, CommunicationSchema } from './communication.js'
import { type Customer, CustomerSchema } from './customer.js'
import { type CustomerTariff, CustomerTariffSchema } from './customerTariff.js'
import { type Discount, DiscountSchema } from './discount.js'
import { boolean, date, id, mapOf, optionalBoolean, optionalId, type Row, string } from './fields.js'
import { type Group, GroupSchema } from './group.js'
import { type Lesson, LessonSchema } from './lesson.js'
import type { Local } from './local.js'
import { type Pay, PaySchema } from './pay.js'
import { type RegularLesson, RegularLessonSchema } from './regularLesson.js'
import { type Tariff, TariffSchema } from './tariff.js'
import { type Task, TaskSchema } from './task.js'
import { type Teacher, TeacherSchema } from './teacher.js'

/** The types of the rows that a webhook can report, by the name of their model. */
interface Changed {
  /** The model is named CGI. No captured payload shows whether webhooks write it in upper case. */
  CGI: Cgi
  Cgi: Cgi
  Communication: Communication
  Customer: Customer
  CustomerTariff: CustomerTariff
  Discount: Discount
  Group: Group
  Lesson: Lesson
  /** A form has the field `confirmed` where a row has `is_confirmed`. */
  Pay: Pay & { readonly confirmed?: boolean | null | undefined }
  RegularLesson: RegularLesson
  Tariff: Tariff
  Task: Task
  Teacher: Teacher
}

type Envelope = {
  /** The branch of the row. */
  readonly branch_id?: number | null | undefined
  /** The id of the row. */
  readonly entity_id: number
  /** The id of the user who made the change. */
  readonly user_id?: number | null | undefined
  /** The time of the change, in the account's local time. */
  readonly datetime?: Local | null | undefined
}

type Event = 'create' | 'update' | 'delete'

type Told<Known, Entity, Kind, Fields> = Envelope & {
  /** True when this package knows both `entity` and `event`. */
  readonly known: Known
  /** The kind of row. */
  readonly entity: Entity
  /** What happened to the row. */
  readonly event: Kind
  /** The values of the changed fields before the change. */
  readonly fields_old: Fields
  /** The values of the changed fields after the change. */
  readonly fields_new: Fields
  /** Fields of related rows. */
  readonly fields_rel: Row
}

/**
 * A change of a row that the API reports. The fields `entity` and `event` tell the members of the union apart. Only
 * changed fields are present, with the types that they have in rows. An event that this package does not know has
 * `known: false`, and its fields are not converted.
 */
export type WebhookEvent =
  | { [E in keyof Changed]: { [K in Event]: Told<true, E, K, Partial<Changed[E]>> }[Event] }[keyof Changed]
  | Told<false, string, string, Row>

/** The schema of a row in which every field can be missing. */
const changedFields = (entries: v.ObjectEntries, more: v.ObjectEntries = {}): v.GenericSchema =>
  v.looseObject({ ...entries, id: v.nullish(id), ...more })

/** The schemas of changed fields, by the kind of row. */
const changedSchemas: { readonly [E in keyof Changed]: () => v.GenericSchema } = {
  CGI: () => changedFields(CgiSchema.entries),
  Cgi: () => changedFields(CgiSchema.entries),
  Communication: () => changedFields(CommunicationSchema.entries),
  Customer: () => changedFields(CustomerSchema.entries),
  CustomerTariff: () => changedFields(CustomerTariffSchema.entries),
  Discount: () => changedFields(DiscountSchema.entries),
  Group: () => changedFields(GroupSchema.entries),
  Lesson: () => changedFields(LessonSchema.entries),
  Pay: () => changedFields(PaySchema.entries, { confirmed: optionalBoolean }),
  RegularLesson: () => changedFields(RegularLessonSchema.entries),
  Tariff: () => changedFields(TariffSchema.entries),
  Task: () => changedFields(TaskSchema.entries),
  Teacher: () => changedFields(TeacherSchema.entries),
}

const isChangedEntity = (entity: unknown): entity is keyof Changed =>
  typeof entity === 'string' && Object.hasOwn(changedSchemas, entity)

const isEvent = (event: unknown): event is Event => event === 'create' || event === 'update' || event === 'delete'

type SentEvent = { readonly known?: boolean; readonly entity?: unknown; readonly event?: unknown }

/** Makes the schema of an event. Its fields are those of the row that the event names. */
const eventSchema = (given: unknown): v.GenericSchema => {
  const { known, entity } = Object(given) as SentEvent
  const fields = known && isChangedEntity(entity) ? changedSchemas[entity]() : v.looseObject({})
  return v.looseObject({
    branch_id: optionalId,
    event: string,
    entity: string,
    entity_id: id,
    user_id: optionalId,
    datetime: date,
    known: boolean,
    fields_old: fields,
    fields_new: fields,
    fields_rel: v.looseObject({}),
  })
}

/** Adds `known` to an event and reads its fields as maps. */
const openEvent = (json: unknown): object => {
  const given = Object(json) as SentEvent & Row
  const mapIn = (name: string): Row | undefined => mapOf(given[name] ?? '')
  return {
    ...given,
    known: isChangedEntity(given.entity) && isEvent(given.event),
    fields_old: mapIn('fields_old'),
    fields_new: mapIn('fields_new'),
    fields_rel: mapIn('fields_rel'),
  }
}

/** The schema of a {@link WebhookEvent}. */
export const WebhookEventSchema: v.GenericSchema<unknown, WebhookEvent> = /* @__PURE__ */ prepared(
  openEvent,
  /* @__PURE__ */ v.lazy(eventSchema),
) as v.GenericSchema<unknown> as v.GenericSchema<unknown, WebhookEvent>

/**
 * Reads the payload of a webhook. It accepts the body as text or as bytes (a Buffer, a Uint8Array, an ArrayBuffer; with
 * or without a byte order mark), or the parsed JSON. The API does not sign payloads: put a token of your own into the
 * URL, and read the row again by its id before you act on it. Amounts, dates and times are as in rows. Errors:
 * `malformed` when the payload is not JSON in UTF-8; `mismatch` when the event, the entity or the id is missing or a
 * field cannot be read. Source: payloads that programs have kept.
 *
 * @example
 * ```ts
 * const event = parseWebhook(await request.text())
 * if (event.ok && event.value.known && event.value.entity === 'Pay')
 *   console.log(event.value.event, event.value.fields_new.income) // create 575.00
 * ```
 */
export const parseWebhook = (payload: unknown): Result<WebhookEvent> => {
  const call = { operation: 'alfacrm.parseWebhook', attempts: 0 }
  try {
    const json = readPayload(payload)
    if (json === undefined) return unreadableError(call, 'malformed', 'not JSON')
    const { success, output, issues } = v.safeParse(WebhookEventSchema, json)
    return success ? { ok: true, value: output } : unreadableError(call, 'mismatch', issues.map(shapeIssue))
  } catch {
    return unreadableError(call, 'mismatch', [{ path: '', message: 'cannot be read' }])
  }
}
