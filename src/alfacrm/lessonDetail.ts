import * as v from 'valibot'
import { decimal, optionalBoolean, optionalId, optionalNumber, optionalString, stringOrNumber } from './fields.js'
import type { Input } from './input.js'

/** The schema of a {@link LessonDetail}. */
export const LessonDetailSchema = /* @__PURE__ */ v.looseObject({
  id: optionalId,
  branch_id: optionalId,
  lesson_id: optionalId,
  customer_id: optionalId,
  ctt_id: optionalId,
  is_attend: optionalBoolean,
  reason_id: optionalId,
  commission: decimal,
  grade: stringOrNumber,
  homework_grade_id: optionalId,
  bonus: optionalNumber,
  note: optionalString,
})

/** The attendance, price and grades of one customer in a lesson. */
export interface LessonDetail extends Readonly<v.InferOutput<typeof LessonDetailSchema>> {}

/** The input for the attendance, price and grades of one customer in a lesson. */
export type LessonDetailInput = Partial<Input<LessonDetail, never>> & { readonly id?: number | undefined }
