import type { Result } from '../core/result.js'
import type { AlfaCrmContext, Id } from './context.js'
import { codeOf, datesAs, listMessage, type Prepare } from './filter.js'
import type { Input } from './input.js'
import { details, type LessonDetail } from './lessonDetail.js'
import type { Local } from './local.js'
import { type Model, type Page, pageReader } from './model.js'
import * as op from './operations/index.js'
import {
  count,
  local,
  moment,
  number,
  numbers,
  ref,
  streaming,
  text,
  type Entity,
  type Maybe,
  type Row,
} from './shape.js'
import type * as t from './signatures.js'
import { idOf, request } from './wire.js'

/** A lesson: planned, cancelled or conducted. */
export type Lesson = Entity & {
  readonly branch_id?: Maybe<number>
  readonly regular_id?: Maybe<number>
  readonly date?: Maybe<Local>
  readonly time_from?: Maybe<Local>
  readonly time_to?: Maybe<Local>
  readonly lesson_type_id?: Maybe<number>
  readonly lesson_type_name?: Maybe<string>
  /** 1 planned, 2 cancelled, 3 conducted. */
  readonly status?: Maybe<number>
  readonly subject_id?: Maybe<number>
  readonly room_id?: Maybe<number>
  readonly teacher_ids?: Maybe<readonly number[]>
  readonly customer_ids?: Maybe<readonly number[]>
  readonly group_ids?: Maybe<readonly number[]>
  readonly streaming?: Maybe<boolean | readonly Row[]>
  readonly note?: Maybe<string>
  readonly topic?: Maybe<string>
  readonly homework?: Maybe<string>
  /** Who came and what it cost. Not in every list. */
  readonly details?: Maybe<readonly LessonDetail[]>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a lesson is read. */
export const lessonModel: Model<Lesson> = {
  id: count,
  branch_id: ref,
  regular_id: ref,
  date: local,
  time_from: moment,
  time_to: moment,
  lesson_type_id: ref,
  lesson_type_name: text,
  status: number,
  subject_id: ref,
  room_id: ref,
  teacher_ids: numbers,
  customer_ids: numbers,
  group_ids: numbers,
  streaming,
  note: text,
  topic: text,
  homework: text,
  details,
  created_at: local,
  updated_at: local,
}

/** What a list of lessons is narrowed by. */
export type LessonFilters = {
  readonly id?: number | readonly number[] | undefined
  readonly teacher_id?: number | undefined
  readonly customer_id?: number | undefined
  readonly group_id?: number | undefined
  readonly subject_id?: number | undefined
  readonly lesson_type_id?: number | undefined
  readonly location_ids?: readonly number[] | undefined
  readonly room_ids?: readonly number[] | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
  readonly updated_at_from?: Local | undefined
  readonly updated_at_to?: Local | undefined
  readonly created_at_from?: Local | undefined
  readonly created_at_to?: Local | undefined
}

/** A state of lessons, by its word or its number. */
export type LessonStatus = 'planned' | 'cancelled' | 'conducted' | 1 | 2 | 3

/** A lesson to be created, or what of it is to be changed. */
export type LessonInput = Input<
  Lesson,
  'time_from' | 'lesson_type_id' | 'subject_id',
  'regular_id' | 'date' | 'lesson_type_name' | 'streaming' | 'created_at' | 'updated_at'
> & {
  readonly lesson_date: Local
  /** Minutes. */
  readonly duration: number
}

const write = /* @__PURE__ */ datesAs()
const prepare: Prepare<LessonFilters & { readonly status?: LessonStatus | undefined }> = ({ status, ...filters }) => ({
  body: {
    status: /^[123]$/.test(`${status as string}`)
      ? status
      : codeOf(' planned cancelled conducted', `${status as string}`),
    ...filters,
  },
  write,
})

/** Each state is a list of its own. */
const lessonScope = { passes: [{ status: 3 }, { status: 1 }, { status: 2 }] }

type StatusFilter = { readonly status: LessonStatus }
type AnyStatusFilter = { readonly status?: LessonStatus | 'any' | undefined }

const listing = /* @__PURE__ */ op.listing('listLessons', 'lesson/index', prepare)
const listOne = /* @__PURE__ */ op.parsed(listing, /* @__PURE__ */ pageReader(lessonModel))

/** The page of that number of each state, in one. What stands in two of them, as it has changed between, is there once. */
const listAny: typeof listOne = async (context, query) => {
  const pages: Page<Lesson>[] = []
  for (const status of [1, 2, 3] as const) {
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
  const { status = 'any', ...filters } = { ...query }
  return status === 'any' ? listAny(context, filters) : listOne(context, { ...filters, status })
}

/**
 * A page of lessons. `POST lesson/index`. The API gives lessons of one state at a time, conducted ones where none is
 * said; without `status`, or with `'any'`, it is therefore asked three times, and this page of each state is given as
 * one, with the sum of their totals. The first error of the three is the error. With a `status` it is asked once. Date
 * filters go as `Y-m-d`, those of creation and change as `d.m.Y`. `commission` of a detail is in the currency, not in
 * cents, as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for a word of
 * `status` that is none; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listLessons: t.ListEntities<Lesson, LessonFilters & AnyStatusFilter> = /* @__PURE__ */ op.byPages(
  listByStatus as t.ListEntities<Lesson, LessonFilters & AnyStatusFilter>,
)
/** {@link listLessons} of one state, as the API sent it: three answers would be none. */
export const listLessonsRaw: t.ListEntitiesInRaw<LessonFilters & StatusFilter> = /* @__PURE__ */ op.raw(listing)

/**
 * A lesson by its id. `POST lesson/index` with `{ id }`: among those conducted, when it is not there among those
 * planned, and then among those cancelled. `commission` of a detail is in the currency, not in cents, as text:
 * `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole
 * number; `notFound` when it is nowhere. Source: the reference and programs that call it.
 */
export const getLesson: t.GetEntity<Lesson> = /* @__PURE__ */ op.getEntity(
  'getLesson',
  'lesson/index',
  lessonModel,
  lessonScope,
)

type GetRawArguments = [id: Id, options: t.CallOptions & StatusFilter]

const getting: op.Operation<GetRawArguments> = {
  operation: 'getLesson',
  describe: (context, id, options) => {
    const message = listMessage(options, prepare)
    return request(context, 'lesson/index', { ...message, body: { id: Number(idOf(id)), ...message.body } })
  },
}
/** {@link getLesson}, as the API sent it: a list of one state. */
export const getLessonRaw: t.RawOperation<GetRawArguments> = /* @__PURE__ */ op.raw(getting)

/**
 * Creates a lesson, once, and gives it. `POST lesson/create`. `duration` is in minutes. Dates and times are by the
 * account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for a date that is none; `invalid`
 * with messages by field. Source: the reference and programs that call it.
 */
export const createLesson: t.CreateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.createEntity(
  'createLesson',
  'lesson',
  lessonModel,
)
/** {@link createLesson}, as the API sent it. */
export const createLessonRaw: t.CreateEntityRaw<LessonInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLesson',
  'lesson',
)

/**
 * Changes what is given of a lesson, and gives it. `POST lesson/update?id=`. `duration` is in minutes. Dates and times
 * are by the account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for an id that is no
 * whole number or a date that is none; `invalid` with messages by field; `notFound`. Source: the reference and
 * programs that call it.
 */
export const updateLesson: t.UpdateEntity<Lesson, LessonInput> = /* @__PURE__ */ op.updateEntity(
  'updateLesson',
  'lesson',
  lessonModel,
)
/** {@link updateLesson}, as the API sent it. */
export const updateLessonRaw: t.UpdateEntityRaw<LessonInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLesson',
  'lesson',
)

/**
 * Deletes a lesson. `POST lesson/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteLesson: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLesson', 'lesson')
/** {@link deleteLesson}, as the API sent it. */
export const deleteLessonRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteLesson', 'lesson')
