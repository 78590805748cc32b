import type { Json, JsonObject } from '../json.js'
import type { Outcome } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Kind, Reader } from './kinds.js'

/** The resources by their path segment. `attributes` and `stripe` contain entities that have no routes. */
export type Resource =
  | 'customers'
  | 'endusers'
  | 'features'
  | 'groups'
  | 'packages'
  | 'plans'
  | 'subscriptions'
  | 'invoices'
  | 'payments'
  | 'refunds'
  | 'coupons'
  | 'members'
  | 'teams'
  | 'events'
  | 'webevents'
  | 'attributes'
  | 'stripe'

/** A predefined attribute. */
export type Attribute = {
  readonly name: string
  readonly kind: Kind
  readonly required?: true
  readonly unique?: true
  readonly searchable?: true
  /** True when only a create can set it. An update that would change it is refused. */
  readonly fixed?: true
  /** True when the sandbox computes it. Values from callers are ignored. */
  readonly derived?: true
  /** True when look-ups ignore case. */
  readonly ignoreCase?: true
  /** True when even the current value of the entity counts as taken. */
  readonly refusesSame?: true
  /** The resource that an `id` or `ids` refers to. */
  readonly of?: Resource
  /** The default value in a new entity. Without it the key is absent. */
  readonly initial?: Json
  /** Reads the input, if the reader of the kind is too lenient. */
  readonly read?: Reader
}

/**
 * A relation that `include` can embed. It uses an attribute of this entity, or an attribute of the related entities.
 */
export type Relation = { readonly name: string; readonly target: Resource; readonly many: boolean } & (
  { readonly own: string; readonly their?: never } | { readonly their: string; readonly own?: never }
)

/** The answer of a route. */
export type Answer =
  | { readonly resource: Resource; readonly entity: Entity }
  | { readonly resource: Resource; readonly entities: readonly Entity[] }
  | { readonly data: Json }

/** A request whose token has been checked. */
export type Call = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: JsonObject
}

/** Answers one route. */
export type Handler = (account: Account, call: Call) => Outcome<Answer>

/** A route of one entity, below its id. The entity exists. */
export type EntityRoute = {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly handle: (account: Account, entity: Entity, call: Call) => Outcome<Answer>
}

/** The context of a save after each attribute of the input has been checked. */
export type Draft = {
  readonly before: Entity | null
  /** The values as they would be stored. */
  readonly values: JsonObject
}

/** The definition of one resource: everything that differs between resources. */
export type Definition = {
  readonly resource: Resource
  /** The name of the entity in web events and messages. */
  readonly entity: string
  readonly attributes: readonly Attribute[]
  readonly relations: readonly Relation[]
  readonly notes?: true
  readonly bulk?: true
  readonly restorable?: true
  /** The generic save routes that exist. The default is all. */
  readonly writable?: 'create' | 'never'
  /** True when its entities cause no web events. */
  readonly silent?: true
  /** Further indices: they return the key of an entity. */
  readonly indices?: Readonly<Record<string, (values: JsonObject) => string>>
  readonly routes?: readonly EntityRoute[]
  /** Rewrites the input before it is checked. */
  readonly accept?: (account: Account, input: JsonObject, before: Entity | null) => Outcome<JsonObject>
  /** Checks and completes the values, and carries out what has to happen before they are stored. */
  readonly prepare?: (account: Account, draft: Draft) => Outcome<JsonObject>
  /** Carries out the effects of the save. */
  readonly saved?: (account: Account, entity: Entity, before: Entity | null, input: JsonObject) => Outcome<Entity>
  /** Carries out the effects of a delete. */
  readonly deleted?: (account: Account, entity: Entity) => void
  /** Formats an entity for answers, if its values are not shown unchanged. */
  readonly show?: (account: Account, entity: Entity) => JsonObject
}
