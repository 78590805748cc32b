import type { ShapeIssue } from '../core/error.js'
import { failure } from '../core/failure.js'
import { parseJson } from '../core/refused.js'
import type { Result } from '../core/result.js'
import { type Cgi, cgiModel } from './cgi.js'
import { type Communication, communicationModel } from './communication.js'
import { type Customer, customerModel } from './customer.js'
import { type CustomerTariff, customerTariffModel } from './customerTariff.js'
import { type Discount, discountModel } from './discount.js'
import { type Group, groupModel } from './group.js'
import { type Lesson, lessonModel } from './lesson.js'
import type { Local } from './local.js'
import { type Pay, payModel } from './pay.js'
import { type RegularLesson, regularLessonModel } from './regularLesson.js'
import { count, fields, flag, local, type Maybe, ref, type Row, text } from './shape.js'
import { type Read, readFields } from '../core/shape.js'
import { type Tariff, tariffModel } from './tariff.js'
import { type Task, taskModel } from './task.js'
import { type Teacher, teacherModel } from './teacher.js'

/** The rows that are told of, by the name of their model. */
interface Changed {
  /** The model is named CGI; no captured payload says in which case it is told of. */
  CGI: Cgi
  Cgi: Cgi
  Communication: Communication
  Customer: Customer
  CustomerTariff: CustomerTariff
  Discount: Discount
  Group: Group
  Lesson: Lesson
  /** A form says `confirmed`, where a row says `is_confirmed`. */
  Pay: Pay & { readonly confirmed?: Maybe<boolean> }
  RegularLesson: RegularLesson
  Tariff: Tariff
  Task: Task
  Teacher: Teacher
}

type Fields = Readonly<Record<string, Read<unknown>>>

const models = (): { readonly [E in keyof Changed]: Fields } => ({
  CGI: cgiModel,
  Cgi: cgiModel,
  Communication: communicationModel,
  Customer: customerModel,
  CustomerTariff: customerTariffModel,
  Discount: discountModel,
  Group: groupModel,
  Lesson: lessonModel,
  Pay: { ...payModel, confirmed: flag },
  RegularLesson: regularLessonModel,
  Tariff: tariffModel,
  Task: taskModel,
  Teacher: teacherModel,
})

type Envelope = {
  readonly branch_id?: Maybe<number>
  readonly entity_id: number
  readonly user_id?: Maybe<number>
  /** By the account's clocks. */
  readonly datetime?: Maybe<Local>
}

type Event = 'create' | 'update' | 'delete'

type Told<Known, Entity, Kind, Fields> = Envelope & {
  /** Whether this package knows both words, `entity` and `event`. */
  readonly known: Known
  readonly entity: Entity
  readonly event: Kind
  /** What the changed fields were. */
  readonly fields_old: Fields
  /** What they are now. */
  readonly fields_new: Fields
  readonly fields_rel: Row
}

/**
 * What the API tells of: a change of a row, told apart by `entity` and `event`. Only changed fields are there, in the types of
 * rows. What is newer than this package has `known: false` and its fields as they came.
 */
export type WebhookEvent =
  | { [E in keyof Changed]: { [K in Event]: Told<true, E, K, Partial<Changed[E]>> }[Event] }[keyof Changed]
  | Told<false, string, string, Row>

const envelope: Fields = { branch_id: ref, event: text, entity: text, entity_id: count, user_id: ref, datetime: local }

const readEvent = (json: unknown, issues: ShapeIssue[]): WebhookEvent => {
  const given = Object(json) as Row
  const { event = 0, entity = 0, entity_id = '' } = given
  const required = { event: event ?? 0, entity: entity ?? 0, entity_id: entity_id ?? '' }
  const read = readFields<Row>(envelope, { ...given, ...required }, '', issues)
  const model = new Map(Object.entries(models())).get(entity as string)
  const known = !!model && ['create', 'update', 'delete'].includes(event as string)
  const changed = (name: string): Row => {
    const map = fields(given[name] ?? '')
    if (!map) issues.push({ path: name, message: 'no map' })
    return known && map && name !== 'fields_rel' ? readFields(model as {}, map, `${name}.`, issues) : (map ?? {})
  }
  const [fields_old, fields_new, fields_rel] = ['fields_old', 'fields_new', 'fields_rel'].map(changed)
  return { ...read, known, fields_old, fields_new, fields_rel } as unknown as WebhookEvent
}

/**
 * Reads what the API sends to a webhook: the text of the body, or what it holds. Nothing is signed: put a token of your own
 * into its URL, and read the row again by its id before you act on it. Amounts, dates and times are as in rows. Errors:
 * `malformed` for no JSON; `mismatch` for one without event, entity or id, or a field that cannot be read. Source:
 * payloads that programs have kept.
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
  const issues: ShapeIssue[] = []
  try {
    const json = typeof payload === 'string' ? parseJson(payload) : payload
    if (json === undefined) return failure(call, 'malformed', 'not JSON')
    const value = readEvent(json, issues)
    if (!issues.length) return { ok: true, value }
  } catch {
    issues.push({ path: '', message: 'cannot be read' })
  }
  const { error } = failure(call, 'mismatch', issues.map(({ path, message }) => `${path}: ${message}`).join(', '))
  return { ok: false, error: { ...error!, issues } as typeof error & {} }
}
