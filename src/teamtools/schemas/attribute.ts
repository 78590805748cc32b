import * as v from 'valibot'
import { anything, openEnum, optionalBoolean, optionalString, string } from '../../core/fields.js'
import { date } from '../fields.js'

/** The schema of an {@link Attribute}. */
export const AttributeSchema = /* @__PURE__ */ v.looseObject({
  id: optionalString,
  name: string,
  prettyName: optionalString,
  type: /* @__PURE__ */ openEnum<'text' | 'number'>(),
  description: optionalString,
  required: optionalBoolean,
  editable: optionalBoolean,
  /** Whether `keyword` looks through it. */
  searchable: optionalBoolean,
  /** Whether it is predefined. */
  default: optionalBoolean,
  defaultValue: anything,
  validation: optionalString,
  unique: optionalBoolean,
  created_at: date,
  updated_at: date,
  deleted_at: date,
})

/** A property of an entity: predefined, or defined by the account. */
export interface Attribute extends Readonly<v.InferOutput<typeof AttributeSchema>> {}

/** An attribute to be defined, or with an `id` changed; `name`, `type` and `default` stay what they were. */
export type AttributeInput = { readonly [K in keyof Attribute]?: Attribute[K] | undefined }
