import type { ShapeIssue } from '../core/error.js'
import type { Read } from '../core/shape.js'
import type { Input } from './input.js'
import { type Model, readRow } from './model.js'
import { type Decimal, decimal, flag, type Maybe, number, ref, type Row, rows, scalar, text } from './shape.js'

/** What a lesson was for one customer. */
export type LessonDetail = Row & {
  readonly id?: Maybe<number>
  readonly branch_id?: Maybe<number>
  readonly lesson_id?: Maybe<number>
  readonly customer_id?: Maybe<number>
  readonly ctt_id?: Maybe<number>
  readonly is_attend?: Maybe<boolean>
  readonly reason_id?: Maybe<number>
  readonly commission?: Maybe<Decimal>
  readonly grade?: Maybe<number | string>
  readonly homework_grade_id?: Maybe<number>
  readonly bonus?: Maybe<number>
  readonly note?: Maybe<string>
}

/** How what a lesson was for one customer is read. */
export const lessonDetailModel: Model<LessonDetail> = {
  id: ref,
  branch_id: ref,
  lesson_id: ref,
  customer_id: ref,
  ctt_id: ref,
  is_attend: flag,
  reason_id: ref,
  commission: decimal,
  grade: scalar,
  homework_grade_id: ref,
  bonus: number,
  note: text,
}

/** What a lesson was, for each of its customers. */
export const details: Read<readonly LessonDetail[]> = (value) => {
  const issues: ShapeIssue[] = []
  const known = rows(value)?.map((row) => readRow(lessonDetailModel, row, '', issues))
  return issues.length ? undefined : known
}

/** What a lesson was for one customer, to be said. */
export type LessonDetailInput = Partial<Input<LessonDetail, never>> & { readonly id?: number | undefined }
