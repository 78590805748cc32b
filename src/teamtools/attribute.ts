import { anything, type Fields, flag, type Maybe, text } from '../core/shape.js'
import { date } from './date.js'

/** A property of an entity: predefined, or defined by the account. */
export type Attribute = {
  readonly id?: Maybe<string>
  readonly name: string
  readonly prettyName?: Maybe<string>
  readonly type?: Maybe<'text' | 'number' | (string & {})>
  readonly description?: Maybe<string>
  readonly required?: Maybe<boolean>
  readonly editable?: Maybe<boolean>
  /** Whether `keyword` looks through it. */
  readonly searchable?: Maybe<boolean>
  /** Whether it is predefined. */
  readonly default?: Maybe<boolean>
  readonly defaultValue?: unknown
  readonly validation?: Maybe<string>
  readonly unique?: Maybe<boolean>
  readonly created_at?: Maybe<Date>
  readonly updated_at?: Maybe<Date>
  readonly deleted_at?: Maybe<Date>
  readonly [field: string]: unknown
}

/** An attribute to be defined, or with an `id` changed; `name`, `type` and `default` stay what they were. */
export type AttributeInput = { readonly [K in keyof Attribute]?: Attribute[K] | undefined }

/** How an attribute is read. */
export const attributeFields: Fields<Attribute> = {
  id: text,
  name: text,
  prettyName: text,
  type: text,
  description: text,
  required: flag,
  editable: flag,
  searchable: flag,
  default: flag,
  defaultValue: anything,
  validation: text,
  unique: flag,
  created_at: date,
  updated_at: date,
  deleted_at: date,
}
