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
  /** 1 planned, 2 cancelled, 3 conducted. */
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
  /** Who came and what it cost. Not in every list. */
  details: /* @__PURE__ */ listOf<LessonDetail>(LessonDetailSchema),
  created_at: date,
  updated_at: date,
})

/** A lesson: planned, cancelled or conducted. */
export interface Lesson extends Readonly<v.InferOutput<typeof LessonSchema>> {}

/** A state of lessons, by its word or its number. */
export type LessonStatus = 'planned' | 'cancelled' | 'conducted' | 1 | 2 | 3

/** The fields without which none can be created. */
const required = ['time_from', 'lesson_type_id', 'subject_id'] as const

/** The fields of a row that are not sent. */
const readOnly = ['regular_id', 'date', 'lesson_type_name', 'streaming', 'created_at', 'updated_at'] as const

/** A lesson to be created, or what of it is to be changed. */
export interface LessonInput extends Input<Lesson, (typeof required)[number], (typeof readOnly)[number]> {
  /** The day of the lesson. */
  readonly lesson_date: Local
  /** Minutes. */
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

/** The three statuses of lessons, each of which is a list of its own. */
const states = [1, 2, 3] as const

/** The page of that number of each state, in one. What stands in two of them, as it has changed between, is there once. */
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
    // A query that cannot be read makes no request, and the call gives that as its error.
    return listOne(context, query as never)
  }
}

/**
 * A page of lessons. `POST lesson/index`. The API gives lessons of one state at a time, conducted ones where none is
 * said; without `status`, or with `'any'`, it is therefore asked three times, and this page of each state is given as
 * one, with the sum of their totals. The first error of the three is the error. With a `status` it is asked once. Date
 * filters go as `Y-m-d`, those of creation and change as `d.m.Y`. `commission` of a detail is in the currency, not in
 * cents, as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for a word of
 * `status` that is none; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
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
/** {@link listLessons} of one state, as the API sent it: three answers would be none. */
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

/** Each state is a list of its own. */
const otherStates = [{ status: 'planned' }, { status: 'cancelled' }]

/**
 * A lesson by its id. `POST lesson/index` with `{ id }`: among those conducted, when it is not there among those
 * planned, and then among those cancelled. `commission` of a detail is in the currency, not in cents, as text:
 * `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole
 * number; `notFound` when it is nowhere. Source: the reference and programs that call it.
 */
export const getLesson: t.GetEntity<Lesson> = /* @__PURE__ */ op.getEntity(
  getLessonOperation,
  LessonSchema,
  otherStates,
)

/** {@link getLesson}, as the API sent it: a list of one state. */
export const getLessonRaw: t.RawOperation<[id: Id, options: t.CallOptions & StatusFilter]> =
  /* @__PURE__ */ op.raw(getLessonOperation)

const createLessonOperation = /* @__PURE__ */ op.creating('createLesson', '{branch}/lesson/create')

/**
 * Creates a lesson, once, and gives it. `POST lesson/create`. `duration` is in minutes. Dates and times are by the
 * account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for a date that is none; `invalid`
 * with messages by field. Source: the reference and programs that call it.
 */
export const createLesson: t.CreateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.createEntity(
  createLessonOperation,
  LessonSchema,
)
/** {@link createLesson}, as the API sent it. */
export const createLessonRaw: t.CreateEntityRaw<LessonInput> = /* @__PURE__ */ op.raw(createLessonOperation)

const updateLessonOperation = /* @__PURE__ */ op.updating('updateLesson', '{branch}/lesson/update')

/**
 * Changes what is given of a lesson, and gives it. `POST lesson/update?id=`. `duration` is in minutes. Dates and times
 * are by the account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for an id that is no
 * whole number or a date that is none; `invalid` with messages by field; `notFound`. Source: the reference and
 * programs that call it.
 */
export const updateLesson: t.UpdateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.updateEntity(
  updateLessonOperation,
  LessonSchema,
)
/** {@link updateLesson}, as the API sent it. */
export const updateLessonRaw: t.UpdateEntityRaw<LessonInput> = /* @__PURE__ */ op.raw(updateLessonOperation)

const deleteLessonOperation = /* @__PURE__ */ op.deleting('deleteLesson', '{branch}/lesson/delete')

/**
 * Deletes a lesson. `POST lesson/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteLesson: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLessonOperation)
/** {@link deleteLesson}, as the API sent it. */
export const deleteLessonRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLessonOperation)

/** The operations of this resource as data. @internal */
export const lessonOperations: readonly op.Operation[] = [
  listLessonsOperation,
  getLessonOperation,
  createLessonOperation,
  updateLessonOperation,
  deleteLessonOperation,
]
