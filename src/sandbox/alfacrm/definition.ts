import type { Json, JsonObject } from '../json.js'
import type { Outcome } from '../outcome.js'
import type { Account, Row } from './account.js'
import type { DateFormat } from './dates.js'
import type { Filter, Test } from './filters.js'
import type { AlfaCrmVariants } from './variants.js'

/** The type of a field. */
export type Kind =
  | 'integer'
  | 'number'
  | 'money'
  | 'flag'
  | 'boolean'
  | 'text'
  | 'texts'
  | 'integers'
  | 'date'
  | 'datetime'
  | 'time'
  | 'stamp'
  | 'json'

/** A field of an entity. Dates and times are stored as `Y-m-d` and `Y-m-d H:i:s`, whatever format answers have. */
export type Field = {
  readonly kind: Kind
  /** The maximum length of a string. */
  readonly most?: number
  /** The allowed values. */
  readonly oneOf?: readonly Json[]
  /** True when values from callers are ignored. */
  readonly readOnly?: true
  /** True when the field is stored but is not in any answer. */
  readonly hidden?: true
  /** The default value in a new row, if it differs from the empty value of the type. */
  readonly initial?: Json
  /** The route of the entity that it refers to. */
  readonly of?: string
  /** The format of a date or a time of day in answers. */
  readonly shown?: 'd.m.Y' | 'H:i' | ((variants: AlfaCrmVariants) => DateFormat)
  /** The name of the field in webhooks, if it differs. */
  readonly formName?: string
  /** The format in requests, if it differs from the stored format. */
  readonly written?: Kind
  /** Computes the value from other rows on each read. */
  readonly derive?: (account: Account, row: Row) => Json
}

/** A request whose token, rights and required parameters have been checked. */
export type Call = {
  /** The branch of the path. It is undefined in a path without a branch. */
  readonly branch: number | undefined
  readonly query: URLSearchParams
  /** The required ids in the query. */
  readonly ids: ReadonlyMap<string, number>
  readonly body: JsonObject
}

/** Answers a method with a body. */
export type Handler = (account: Account, call: Call) => Outcome<Json>

/** A method that exists only for this entity. */
export type OwnMethod = {
  readonly name: string
  /** The parameters that are required in the query. */
  readonly needs: readonly string[]
  readonly handle: Handler
  /** True when the action requires no token. */
  readonly open?: true
}

/** The context of a save after its input has been read. */
export type Draft = {
  readonly account: Account
  readonly call: Call
  readonly before: Row | undefined
  readonly values: JsonObject
}

/** The rows that a list starts from, and a test for them. */
export type Scope = { readonly rows: readonly Row[]; readonly test: Test }

/** The definition of one entity: everything that differs between entities. */
export type Definition = {
  /** The name of the model in logs and webhooks. */
  readonly entity: string
  readonly route: string
  readonly methods: readonly ('index' | 'create' | 'update' | 'delete')[]
  /** True when the path of its list does not contain a method name. */
  readonly bare?: true
  /** True when its paths also exist without a branch. */
  readonly branchless?: true
  /** True when its methods accept GET as well. */
  readonly get?: true
  /** True when a delete archives the row, so that filters for archived rows find it. */
  readonly archives?: true
  /** True when it has `custom_*` fields. */
  readonly custom?: true
  readonly fields: Readonly<Record<string, Field>>
  readonly filters: Readonly<Record<string, Filter>>
  /** The default values of filters. */
  readonly defaults?: (account: Account) => JsonObject
  readonly required: readonly string[]
  /** The parameters that are required in the query, by method. */
  readonly needs?: Readonly<Record<string, readonly string[]>>
  /** Those of them that a variant lets a call of `index` leave out. */
  readonly spares?: ((variants: AlfaCrmVariants, query: URLSearchParams) => readonly string[]) | undefined
  /** A field that has to be as the query says, for a row to be found. */
  readonly owner?: string
  /** True when an update sends the whole row and therefore requires the same fields as a create. */
  readonly whole?: true
  readonly own?: readonly OwnMethod[]
  /** Rewrites the input before it is read. */
  readonly accept?: (call: Call) => JsonObject
  /** Checks and completes the values before they are stored. */
  readonly complete?: (draft: Draft) => Outcome<JsonObject>
  /** Selects the rows of a list by the query. */
  readonly scope?: (account: Account, call: Call) => Outcome<Scope>
  /** Returns the fields that this answer leaves out. */
  readonly omits?: (account: Account, row: Row, call: Call) => readonly string[]
}

/** The methods that most entities have. */
export const crud = ['index', 'create', 'update', 'delete'] as const
