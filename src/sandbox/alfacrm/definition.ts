import type { Json, JsonObject } from '../json.js'
import type { Outcome } from '../outcome.js'
import type { Account, Row } from './account.js'
import type { DateFormat } from './dates.js'
import type { Filter, Test } from './filters.js'
import type { AlfaCrmVariants } from './variants.js'

/** What a field holds. */
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

/** A field of an entity. Dates and times are kept as `Y-m-d` and `Y-m-d H:i:s`, whatever is shown. */
export type Field = {
  readonly kind: Kind
  /** The most characters a text may have. */
  readonly most?: number
  /** The values there are. */
  readonly oneOf?: readonly Json[]
  /** What a caller sends for it is ignored. */
  readonly readOnly?: true
  /** Written or kept, but in no answer. */
  readonly hidden?: true
  /** What a create that leaves it out stores, where it is not the kind's own nothing. */
  readonly initial?: Json
  /** The route of the entity it points at. */
  readonly of?: string
  /** How a date or a time of day is shown. */
  readonly shown?: 'd.m.Y' | 'H:i' | ((variants: AlfaCrmVariants) => DateFormat)
  /** Its name in a webhook, where that differs. */
  readonly formName?: string
  /** How it is written, where that is not how it is kept. */
  readonly written?: Kind
  /** Worked out from other rows whenever it is asked for. */
  readonly derive?: (account: Account, row: Row) => Json
}

/** A request that got past token, rights and required parameters. */
export type Call = {
  /** Nothing in the branch-less form. */
  readonly branch: number | undefined
  readonly query: URLSearchParams
  /** The required ids of the query. */
  readonly ids: ReadonlyMap<string, number>
  readonly body: JsonObject
}

/** Answers a method with a body. */
export type Handler = (account: Account, call: Call) => Outcome<Json>

/** A method that only this entity has. */
export type OwnMethod = {
  readonly name: string
  /** Parameters that must be in the query. */
  readonly needs: readonly string[]
  readonly handle: Handler
  /** Answered without a token. */
  readonly open?: true
}

/** What a save knows once its input has been read. */
export type Draft = {
  readonly account: Account
  readonly call: Call
  readonly before: Row | undefined
  readonly values: JsonObject
}

/** The rows that an index starts from. */
export type Scope = { readonly rows: readonly Row[]; readonly test: Test }

/** One entity: everything in which it differs from the others. */
export type Definition = {
  /** The model's name in logs and webhooks. */
  readonly entity: string
  readonly route: string
  readonly methods: readonly ('index' | 'create' | 'update' | 'delete')[]
  /** Its index has no method's name in its path. */
  readonly bare?: true
  /** There is a form of its paths without a branch. */
  readonly branchless?: true
  /** Its methods answer GET as well. */
  readonly get?: true
  /** A delete keeps the row, for the filters that ask for archived ones. */
  readonly archives?: true
  /** Has `custom_*` fields. */
  readonly custom?: true
  readonly fields: Readonly<Record<string, Field>>
  readonly filters: Readonly<Record<string, Filter>>
  /** What filters are taken to say when they are left out. */
  readonly defaults?: (account: Account) => JsonObject
  readonly required: readonly string[]
  /** Parameters that must be in the query, by method. */
  readonly needs?: Readonly<Record<string, readonly string[]>>
  /** Those of them that a variant lets a call of `index` leave out. */
  readonly spares?: ((variants: AlfaCrmVariants, query: URLSearchParams) => readonly string[]) | undefined
  /** A field that has to be as the query says, for a row to be found. */
  readonly owner?: string
  /** An update sends the whole row: what a create needs, it needs as well. */
  readonly whole?: true
  readonly own?: readonly OwnMethod[]
  /** Rewrites what was sent before it is read. */
  readonly accept?: (call: Call) => JsonObject
  /** Checks and completes the values before they are stored. */
  readonly complete?: (draft: Draft) => Outcome<JsonObject>
  /** Which rows an index looks at, where the query says so. */
  readonly scope?: (account: Account, call: Call) => Outcome<Scope>
  /** Fields that this answer leaves out. */
  readonly omits?: (account: Account, row: Row, call: Call) => readonly string[]
}

/** The methods of most entities. */
export const crud = ['index', 'create', 'update', 'delete'] as const
