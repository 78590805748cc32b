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
  /** Whether `keyword` searches this attribute. */
  searchable: optionalBoolean,
  /** Whether the attribute is predefined. */
  default: optionalBoolean,
  defaultValue: anything,
  validation: optionalString,
  unique: optionalBoolean,
  created_at: date,
  updated_at: date,
  deleted_at: date,
})

/** An attribute of an entity, either predefined or defined by the account. */
export interface Attribute extends Readonly<v.InferOutput<typeof AttributeSchema>> {}

/**
 * The data for defining an attribute, or for changing the one with the given `id`. `name`, `type` and `default` cannot
 * change.
 */
export type AttributeInput = { readonly [K in keyof Attribute]?: Attribute[K] | undefined }
