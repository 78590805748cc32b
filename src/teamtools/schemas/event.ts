import type * as v from 'valibot'
import { anything, optionalNumber, optionalString } from '../../core/fields.js'
import { date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of an {@link Event}. */
export const EventSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  endUserId: optionalString,
  endUserName: optionalString,
  /** How many times this event was recorded for this end user. */
  counter: optionalNumber,
  timestamp: date,
  metadata: anything,
})

/** Something that an end user did. */
export interface Event extends Readonly<v.InferOutput<typeof EventSchema>> {}
