import type * as v from 'valibot'
import { anything, openEnum, optionalString } from '../../core/fields.js'
import { date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link WebEvent}. */
export const WebEventSchema = /* @__PURE__ */ entitySchema({
  timestamp: date,
  source: /* @__PURE__ */ openEnum<'UI' | 'API'>(),
  memberId: optionalString,
  url: optionalString,
  action: /* @__PURE__ */ openEnum<'created' | 'updated' | 'deleted'>(),
  status: optionalString,
  /** The change: `type`, with the new `value` and the `old` one. */
  data: anything,
})

/** A change of an entity, which is also sent to webhooks. */
export interface WebEvent extends Readonly<v.InferOutput<typeof WebEventSchema>> {}
