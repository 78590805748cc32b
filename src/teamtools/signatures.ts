import type { Context } from '../core/context.js'
import type { Result } from '../core/result.js'
import type { StandardSchema } from '../core/standardSchema.js'
import type { RawAnswer } from '../core/transport.js'
import type { Attribute, AttributeInput } from './schemas/attribute.js'
import type { Entities, EntityName, Include, Included } from './include.js'
import type { Input } from './input.js'

/** What every function takes as its last argument. */
export type CallOptions = {
  /** Ends this call; the context's own signal ends it as well. */
  readonly signal?: AbortSignal | undefined
}

/** Reads and checks the attributes that the account defines; what the schema gives becomes part of the type. */
export type AttributesOption<A> = { readonly attributes?: StandardSchema<A, unknown> | undefined }

/** Relations to embed: paths parted by commas, or a list of them, nested with dots. They become part of the type. */
export type IncludeOption<E extends EntityName, I extends string> = {
  // `I` is inferred from the intersections; beside them stands what is allowed, for the compiler's message.
  readonly include?:
    (Include<E, I> & I) | Include<E, I> | readonly (Include<E, I> & I)[] | readonly Include<E, I>[] | undefined
}

/** What a list is narrowed, cut and sorted by. */
export type ListQuery = {
  /** Looked for in the searchable attributes; case does not matter. */
  readonly keyword?: string | undefined
  /** `attribute{ct}value`: the attribute contains the value. */
  readonly filter?: string | undefined
  /** How many at the most; the API decides when left out. */
  readonly limit?: number | undefined
  /** How many to pass over. */
  readonly offset?: number | undefined
  readonly orderBy?: string | undefined
  readonly orderDirection?: 'asc' | 'desc' | undefined
}

/** An operation in its raw form: the answer as it came, whatever its status. */
export type RawOperation<Args extends readonly unknown[]> = (
  context: Context,
  ...args: Args
) => Promise<Result<RawAnswer>>

/** An operation in its parsed form. */
export type ParsedOperation<Args extends readonly unknown[], T> = (
  context: Context,
  ...args: Args
) => Promise<Result<T>>

/** Gives one entity by id, with what `include` embeds. */
export type GetEntity<E extends EntityName> = <const I extends string = never, A = unknown>(
  context: Context,
  id: string,
  options?: CallOptions & IncludeOption<E, I> & AttributesOption<A>,
) => Promise<Result<Included<E, I> & A>>

/** {@link GetEntity}, raw. */
export type GetEntityRaw<E extends EntityName> = <const I extends string = never>(
  context: Context,
  id: string,
  options?: CallOptions & IncludeOption<E, I>,
) => Promise<Result<RawAnswer>>

/** Gives a list or a search, with what `include` embeds. */
export type ListEntities<E extends EntityName> = <const I extends string = never, A = unknown>(
  context: Context,
  query?: ListQuery & CallOptions & IncludeOption<E, I> & AttributesOption<A>,
) => Promise<Result<readonly (Included<E, I> & A)[]>>

/** {@link ListEntities}, raw. */
export type ListEntitiesRaw<E extends EntityName> = <const I extends string = never>(
  context: Context,
  query?: ListQuery & CallOptions & IncludeOption<E, I>,
) => Promise<Result<RawAnswer>>

/** Gives the entities that carry a tag. */
export type ListEntitiesByTag<E extends EntityName> = <const I extends string = never, A = unknown>(
  context: Context,
  tag: string,
  options?: CallOptions & IncludeOption<E, I> & AttributesOption<A>,
) => Promise<Result<readonly (Included<E, I> & A)[]>>

/** {@link ListEntitiesByTag}, raw. */
export type ListEntitiesByTagRaw<E extends EntityName> = GetEntityRaw<E>

/** The option of a write that says what the entity was when it was read. */
export type FetchedOption<E extends EntityName> = {
  /**
   * The entity as it was fetched. Only what differs from it is sent: the API refuses an update that repeats the stored e-mail.
   * A change of what the API sets itself, such as the total of an invoice, is an `input` error.
   */
  readonly fetched?: Entities[E] | undefined
}

/** Creates an entity without `id`, updates one with it, and gives what was stored. */
export type SaveEntity<E extends EntityName> = <A = unknown, In = unknown>(
  context: Context,
  entity: Input<E> & NoInfer<Partial<In>>,
  options?: CallOptions & FetchedOption<E> & { readonly attributes?: StandardSchema<A, In> | undefined },
) => Promise<Result<Entities[E] & A>>

/** {@link SaveEntity}, raw. */
export type SaveEntityRaw<E extends EntityName> = RawOperation<
  [entity: Input<E>, options?: CallOptions & FetchedOption<E>]
>

/** {@link SaveEntity} for many in one request. */
export type SaveEntities<E extends EntityName> = <A = unknown, In = unknown>(
  context: Context,
  entities: readonly (Input<E> & NoInfer<Partial<In>>)[],
  options?: CallOptions & { readonly attributes?: StandardSchema<A, In> | undefined },
) => Promise<Result<readonly (Entities[E] & A)[]>>

/** {@link SaveEntities}, raw. */
export type SaveEntitiesRaw<E extends EntityName> = RawOperation<[entities: readonly Input<E>[], options?: CallOptions]>

/** An operation on one entity that gives an entity. */
export type OnEntity<E extends EntityName> = ParsedOperation<[id: string, options?: CallOptions], Entities[E]>
/** {@link OnEntity}, raw. */
export type OnEntityRaw = RawOperation<[id: string, options?: CallOptions]>

/** An operation on one entity that gives a list. */
export type OnEntityMany<E extends EntityName> = ParsedOperation<
  [id: string, options?: CallOptions],
  readonly Entities[E][]
>

/** An operation on one entity with data. */
export type OnEntityWith<Data, E extends EntityName> = ParsedOperation<
  [id: string, data: Data, options?: CallOptions],
  Entities[E]
>
/** {@link OnEntityWith}, raw. */
export type OnEntityWithRaw<Data> = RawOperation<[id: string, data: Data, options?: CallOptions]>

/** An operation on entities by their ids. */
export type OnEntities<E extends EntityName> = ParsedOperation<
  [ids: readonly string[], options?: CallOptions],
  readonly Entities[E][]
>
/** {@link OnEntities}, raw. */
export type OnEntitiesRaw = RawOperation<[ids: readonly string[], options?: CallOptions]>

/** Gives the attributes of a resource. */
export type GetAttributes = ParsedOperation<[options?: CallOptions], readonly Attribute[]>
/** {@link GetAttributes}, raw. */
export type GetAttributesRaw = RawOperation<[options?: CallOptions]>
/** Defines an attribute without `id`, changes one with it. */
export type SaveAttribute = ParsedOperation<[attribute: AttributeInput, options?: CallOptions], Attribute>
/** {@link SaveAttribute}, raw. */
export type SaveAttributeRaw = RawOperation<[attribute: AttributeInput, options?: CallOptions]>
/** Deletes an attribute and gives it. */
export type DeleteAttribute = ParsedOperation<[id: string, options?: CallOptions], Attribute>
