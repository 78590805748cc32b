import * as v from 'valibot'
import type { Result } from '../core/result.js'
import { type AlfaCrmContext, type Id, idOf } from './context.js'
import {
  date,
  dateOrTime,
  id,
  listOf,
  number,
  numberList,
  optionalId,
  optionalNumber,
  optionalString,
  streaming,
} from './fields.js'
import { codeOf, dateWriter, type Prepare } from './filter.js'
import type { Input } from './input.js'
import { given, inputSchema } from './inputSchema.js'
import { type LessonDetail, LessonDetailSchema } from './lessonDetail.js'
import type { LessonFilters } from './lessonFilters.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import { type Page, pageOf } from './page.js'
import type * as t from './signatures.js'

/** The schema of a {@link Lesson}. */
export const LessonSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  regular_id: optionalId,
  date,
  time_from: dateOrTime,
  time_to: dateOrTime,
  lesson_type_id: optionalId,
  lesson_type_name: optionalString,
  /** The status: 1 planned, 2 cancelled, 3 conducted. */
  status: optionalNumber,
  subject_id: optionalId,
  room_id: optionalId,
  teacher_ids: numberList,
  customer_ids: numberList,
  group_ids: numberList,
  streaming,
  note: optionalString,
  topic: optionalString,
  homework: optionalString,
  /** The attendance and the price for each customer. Not every list contains it. */
  details: /* @__PURE__ */ listOf<LessonDetail>(LessonDetailSchema),
  created_at: date,
  updated_at: date,
})

/** A lesson: planned, cancelled or conducted. */
export interface Lesson extends Readonly<v.InferOutput<typeof LessonSchema>> {}

/** The status of lessons, as a word or as a number. */
export type LessonStatus = 'planned' | 'cancelled' | 'conducted' | 1 | 2 | 3

/** The fields that are required to create a row. */
const required = ['time_from', 'lesson_type_id', 'subject_id'] as const

/** The fields of a row that are never sent. */
const readOnly = ['regular_id', 'date', 'lesson_type_name', 'streaming', 'created_at', 'updated_at'] as const

/** The fields of a new lesson, or the fields to change in an existing one. */
export interface LessonInput extends Input<Lesson, (typeof required)[number], (typeof readOnly)[number]> {
  /** The day of the lesson. */
  readonly lesson_date: Local
  /** The length in minutes. */
  readonly duration: number
}

/** The schema of a {@link LessonInput}. */
export const LessonInputSchema = /* @__PURE__ */ inputSchema(LessonSchema, required, readOnly, {
  lesson_date: /* @__PURE__ */ given(date),
  duration: number,
})

const statusCodes: Readonly<Record<string, number>> = { planned: 1, cancelled: 2, conducted: 3, 1: 1, 2: 2, 3: 3 }
const codeOfStatus = (status: LessonStatus | undefined): number => codeOf(statusCodes, String(status))

const writeField = /* @__PURE__ */ dateWriter()
const prepare: Prepare<LessonFilters & { readonly status?: LessonStatus | undefined }> = ({ status, ...filters }) => ({
  body: { status: codeOfStatus(status), ...filters },
  writeField,
})

type StatusFilter = { readonly status: LessonStatus }
type AnyStatusFilter = { readonly status?: LessonStatus | 'any' | undefined }

const listLessonsOperation = /* @__PURE__ */ op.listing('listLessons', '{branch}/lesson/index', prepare)
const lessonPage: v.GenericSchema<unknown, Page<Lesson>> = /* @__PURE__ */ pageOf(LessonSchema)
const listOne = /* @__PURE__ */ op.parsed(listLessonsOperation, (query) =>
  op.pageReader(lessonPage, query as op.AttributesOption | undefined),
)

/** The three statuses of lessons. The API has a separate list for each. */
const states = [1, 2, 3] as const

/**
 * Merges the pages with the same number of all statuses. A lesson whose status changed between the requests can be in
 * two of them and is kept once.
 */
const listAny: typeof listOne = async (context, query) => {
  const pages: Page<Lesson>[] = []
  for (const status of states) {
    const page = await listOne(context, { ...query, status })
    if (!page.ok) return page
    pages.push(page.value)
  }
  const items = [...new Map(pages.flatMap((page) => page.items).map((lesson) => [lesson.id, lesson])).values()]
  const total = pages.reduce((sum, page) => sum + page.total, 0)
  return { ok: true, value: { total, page: query?.page ?? 0, count: items.length, items } }
}

const listByStatus = (
  context: AlfaCrmContext,
  query?: LessonFilters & AnyStatusFilter & t.PageQuery & t.CallOptions,
): Promise<Result<Page<Lesson>>> => {
  try {
    const { status = 'any', ...filters } = { ...query }
    return status === 'any' ? listAny(context, filters) : listOne(context, { ...filters, status })
  } catch {
    // For a query that cannot be read no request is sent, and the call returns an error.
    return listOne(context, query as never)
  }
}

/**
 * Gets one page of lessons. `POST lesson/index`. The API lists lessons of one status at a time, conducted ones by
 * default. Without `status`, or with `'any'`, three requests are sent, and the pages of the three statuses are merged
 * into one with the sum of their totals. The first error of the three is returned. With a `status` one request is sent.
 * Date filters are sent as `Y-m-d`, those of creation and change as `d.m.Y`. `commission` of a detail is a decimal
 * string in units of the currency, not in cents: `575.00`. Dates and times are in the account's local time, without a
 * time zone. Errors: `input` when `status` has an unknown value; `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * const week = { date_from: '2026-01-12', date_to: '2026-01-18' }
 * const lessons = await listLessons(ctx, { status: 'planned', ...week })
 * if (lessons.ok) for (const { date, topic } of lessons.value.items) console.log(date, topic)
 * ```
 */
export const listLessons: t.ListEntities<Lesson, LessonFilters & AnyStatusFilter> = /* @__PURE__ */ op.byPages(
  listByStatus as t.ListEntities<Lesson, LessonFilters & AnyStatusFilter>,
  3,
)
/**
 * Like {@link listLessons}, but returns the response as it was sent: status, headers and body text. It requires a
 * `status`, because each status is a request of its own.
 */
export const listLessonsRaw: t.ListEntitiesInRaw<LessonFilters & StatusFilter> =
  /* @__PURE__ */ op.raw(listLessonsOperation)

type GetArguments = [id: Id, options?: t.CallOptions & Partial<StatusFilter>]

const getLessonOperation: op.Operation<GetArguments> = {
  name: 'getLesson',
  method: 'POST',
  path: '{branch}/lesson/index',
  effect: 'read',
  queryNames: ['per-page'],
  toParts: (id, options) => {
    const parts = op.listParts({ status: 'conducted' as const, ...options }, prepare)
    return { ...parts, body: { id: Number(idOf(id)), ...parts.body } }
  },
}

/** The API has a separate list for each status. */
const otherStates = [{ status: 'planned' }, { status: 'cancelled' }]

/**
 * Gets A lesson by its id. `POST lesson/index` with `{ id }`. It searches the conducted lessons, then the planned ones,
 * and then the cancelled ones. `commission` of a detail is a decimal string in units of the currency, not in cents:
 * `575.00`. Dates and times are in the account's local time, without a time zone. Errors: `input` when the id is not a
 * whole number; `notFound` when no list contains that id. Source: the reference and programs that call it.
 */
export const getLesson: t.GetEntity<Lesson> = /* @__PURE__ */ op.getEntity(
  getLessonOperation,
  LessonSchema,
  otherStates,
)

/**
 * Like {@link getLesson}, but returns the response as it was sent: status, headers and body text. The body is a list of
 * lessons of one status.
 */
export const getLessonRaw: t.RawOperation<[id: Id, options: t.CallOptions & StatusFilter]> =
  /* @__PURE__ */ op.raw(getLessonOperation)

const createLessonOperation = /* @__PURE__ */ op.creating('createLesson', '{branch}/lesson/create')

/**
 * Creates a lesson and returns it. `POST lesson/create`. `duration` is in minutes. Dates and times are in the account's
 * local time, without a time zone. They are sent as `d.m.Y` and `H:i`. The request is not retried when its outcome is
 * unknown. Errors: `input` when a date is not valid; `invalid` with messages by field. Source: the reference and
 * programs that call it.
 */
export const createLesson: t.CreateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.createEntity(
  createLessonOperation,
  LessonSchema,
)
/** Like {@link createLesson}, but returns the response as it was sent: status, headers and body text. */
export const createLessonRaw: t.CreateEntityRaw<LessonInput> = /* @__PURE__ */ op.raw(createLessonOperation)

const updateLessonOperation = /* @__PURE__ */ op.updating('updateLesson', '{branch}/lesson/update')

/**
 * Changes the given fields of a lesson and returns it. `POST lesson/update?id=`. `duration` is in minutes. Dates and
 * times are in the account's local time, without a time zone. They are sent as `d.m.Y` and `H:i`. Errors: `input` when
 * the id is not a whole number or a date is not valid; `invalid` with messages by field; `notFound`. Source: the
 * reference and programs that call it.
 */
export const updateLesson: t.UpdateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.updateEntity(
  updateLessonOperation,
  LessonSchema,
)
/** Like {@link updateLesson}, but returns the response as it was sent: status, headers and body text. */
export const updateLessonRaw: t.UpdateEntityRaw<LessonInput> = /* @__PURE__ */ op.raw(updateLessonOperation)

const deleteLessonOperation = /* @__PURE__ */ op.deleting('deleteLesson', '{branch}/lesson/delete')

/**
 * Deletes a lesson. `POST lesson/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteLesson: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLessonOperation)
/** Like {@link deleteLesson}, but returns the response as it was sent: status, headers and body text. */
export const deleteLessonRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLessonOperation)

/** The operations of this resource as data. @internal */
export const lessonOperations: readonly op.Operation[] = [
  listLessonsOperation,
  getLessonOperation,
  createLessonOperation,
  updateLessonOperation,
  deleteLessonOperation,
]
