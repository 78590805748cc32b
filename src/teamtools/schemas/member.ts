import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Member}. */
export const MemberSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  email: optionalString,
})

/** A person who works for the account. The fields are defined by the account: the sources name none. */
export interface Member extends Readonly<v.InferOutput<typeof MemberSchema>> {}
