import * as v from 'valibot'
import { type Field, optional, readAs } from '../core/fields.js'

/** A value that does not deny success. */
const notNo = /* @__PURE__ */ readAs('success', (value) => value || undefined)
/** An exception in a response with the status 200 contains its own status. */
const noRefusal = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('status below 400', (value) => (Number(value) < 400 ? value : undefined)) as Field<unknown>,
)

/** The schema of an answer of unknown shape. It only excludes a refusal. */
export const DoneSchema = /* @__PURE__ */ v.looseObject({
  success: /* @__PURE__ */ v.optional(notNo),
  status: noRefusal,
})

/** The schema of an answer that must report success. */
export const SuccessSchema = /* @__PURE__ */ v.looseObject({ success: notNo, status: noRefusal })

/** An answer of unknown shape that is not a refusal. */
export interface Done extends Readonly<v.InferOutput<typeof DoneSchema>> {}
