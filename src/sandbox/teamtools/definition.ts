import type { Json, JsonObject } from '../json.js'
import type { Outcome } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Kind, Reader } from './kinds.js'

/** The resources by their segment in a path. `attributes` and `stripe` hold what has no entity routes of its own. */
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
  /** Only a create sets it: an update that would change it is refused. */
  readonly fixed?: true
  /** The sandbox's own figure: what a caller sends for it is ignored. */
  readonly derived?: true
  /** Look-ups take no notice of case. */
  readonly ignoreCase?: true
  /** Even the value it has already counts as taken. */
  readonly refusesSame?: true
  /** For `id` and `ids`: what they point at. */
  readonly of?: Resource
  /** What a create that leaves it out stores. Without one the key is absent. */
  readonly initial?: Json
  /** Reads what was sent, where the kind's own reader is too lenient. */
  readonly read?: Reader
}

/** A relation that `include` can embed: by an attribute of one's own, or by one of theirs. */
export type Relation = { readonly name: string; readonly target: Resource; readonly many: boolean } & (
  { readonly own: string; readonly their?: never } | { readonly their: string; readonly own?: never }
)

/** What a route answers with. */
export type Answer =
  | { readonly resource: Resource; readonly entity: Entity }
  | { readonly resource: Resource; readonly entities: readonly Entity[] }
  | { readonly data: Json }

/** A request that got past the token check. */
export type Call = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: JsonObject
}

/** Answers one route. */
export type Handler = (account: Account, call: Call) => Outcome<Answer>

/** A route of one entity, below its id; the entity is there. */
export type EntityRoute = {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly handle: (account: Account, entity: Entity, call: Call) => Outcome<Answer>
}

/** What a save knows when its input has been checked attribute by attribute. */
export type Draft = {
  readonly before: Entity | null
  /** The values as they would be stored. */
  readonly values: JsonObject
}

/** One resource: everything in which it differs from the others. */
export type Definition = {
  readonly resource: Resource
  /** The entity's name in web events and messages. */
  readonly entity: string
  readonly attributes: readonly Attribute[]
  readonly relations: readonly Relation[]
  readonly notes?: true
  readonly bulk?: true
  readonly restorable?: true
  /** Which of the generic saves there are; all when left out. */
  readonly writable?: 'create' | 'never'
  /** Entities of it cause no web event. */
  readonly silent?: true
  /** Further indices: the key an entity is found under. */
  readonly indices?: Readonly<Record<string, (values: JsonObject) => string>>
  readonly routes?: readonly EntityRoute[]
  /** Rewrites what was sent, before it is checked. */
  readonly accept?: (account: Account, input: JsonObject, before: Entity | null) => Outcome<JsonObject>
  /** Checks and completes the values, and does what has to happen before they are stored. */
  readonly prepare?: (account: Account, draft: Draft) => Outcome<JsonObject>
  /** Does what follows from the save. */
  readonly saved?: (account: Account, entity: Entity, before: Entity | null, input: JsonObject) => Outcome<Entity>
  /** Does what follows from a delete. */
  readonly deleted?: (account: Account, entity: Entity) => void
  /** How an entity is shown, where its values are not shown as they are. */
  readonly show?: (account: Account, entity: Entity) => JsonObject
}
