import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Team}. */
export const TeamSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
})

/** Members who work together. */
export interface Team extends Readonly<v.InferOutput<typeof TeamSchema>> {}
