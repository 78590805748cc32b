import type { Context } from '../core/context.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { StandardSchema, TakenBy } from '../core/standardSchema.js'
import type { RawAnswer } from '../core/transport.js'
import type { Attribute, AttributeInput } from './schemas/attribute.js'
import type { Entities, EntityName, Include, Included } from './include.js'
import type { Input } from './input.js'

/** The options that every function accepts as its last argument. */
export interface CallOptions {
  /** Aborts this call. The signal of the context aborts it as well. */
  readonly signal?: AbortSignal | undefined
}

/** A schema that validates the account's own attributes. Its output becomes part of the type. */
export type AttributesOption<A> = { readonly attributes?: StandardSchema<A, unknown> | undefined }

/** The relations to embed: paths separated by commas, or a list of paths, nested with dots. They become part of the type. */
export type IncludeOption<E extends EntityName, I extends string> = {
  // `I` is inferred from the intersections. The allowed names beside them appear in the compiler's message.
  readonly include?:
    (Include<E, I> & I) | Include<E, I> | readonly (Include<E, I> & I)[] | readonly Include<E, I>[] | undefined
}

/** The names of the known fields of an entity. */
type FieldName<E extends EntityName> = keyof {
  [K in keyof Entities[E] as string extends K ? never : K]: unknown
}

/** Options that filter, limit and sort a list. */
export interface ListQuery<E extends EntityName = EntityName> {
  /** The text to search for in the searchable attributes, ignoring case. */
  readonly keyword?: string | undefined
  /** A filter: `attribute{ct}value` matches if the attribute contains the value. */
  readonly filter?: string | undefined
  /** The largest number of entities to return. If it is left out, the API decides. */
  readonly limit?: number | undefined
  /** How many entities to skip. */
  readonly offset?: number | undefined
  /** The name of a field to sort by, which can also be one of the account's own. */
  readonly orderBy?: FieldName<E> | (string & {}) | undefined
  /** The sort direction. The default is ascending. */
  readonly orderDirection?: 'asc' | 'desc' | undefined
}

/** The options for getting one entity, or a list by tag. */
export interface GetOptions<E extends EntityName, I extends string, A>
  extends CallOptions, IncludeOption<E, I>, AttributesOption<A> {}

/** Like {@link GetOptions}, but for a raw function, which validates no attributes. */
export interface GetRawOptions<E extends EntityName, I extends string> extends CallOptions, IncludeOption<E, I> {}

/** The options for getting a list. */
export interface ListOptions<E extends EntityName, I extends string, A> extends ListQuery<E>, GetOptions<E, I, A> {}

/** Like {@link ListOptions}, but for a raw function, which validates no attributes. */
export interface ListRawOptions<E extends EntityName, I extends string> extends ListQuery<E>, GetRawOptions<E, I> {}

/** The option with the entity as it was before the change. */
export type FetchedOption<E extends EntityName> = {
  /**
   * The entity as you fetched it. Only fields that differ from it are sent, because the API refuses an update that repeats
   * the stored e-mail. A change of a field that the API sets, such as the total of an invoice, is an `input` error.
   */
  readonly fetched?: Entities[E] | undefined
}

/** A schema that validates the account's own attributes, both those that are sent and those that are returned. */
export type SavedAttributesOption<A, In> = { readonly attributes?: StandardSchema<A, In> | undefined }

/** The options for saving one entity. */
export interface SaveOptions<E extends EntityName, A, In>
  extends CallOptions, FetchedOption<E>, SavedAttributesOption<A, In> {}

/** Like {@link SaveOptions}, but for a raw function, which validates no attributes. */
export interface SaveRawOptions<E extends EntityName> extends CallOptions, FetchedOption<E> {}

/** The options for saving many entities. */
export interface SaveManyOptions<A, In> extends CallOptions, SavedAttributesOption<A, In> {}

/** An operation that returns the raw response, whatever its status. */
export type RawOperation<Args extends readonly unknown[]> = Signature<
  (context: Context, ...args: Args) => Promise<Result<RawAnswer>>
>

/** An operation that returns a parsed value. */
export type ParsedOperation<Args extends readonly unknown[], T> = Signature<
  (context: Context, ...args: Args) => Promise<Result<T>>
>

/** Gets one entity by id, with the relations that `include` embeds. */
export type GetEntity<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    id: string,
    options?: GetOptions<E, I, A>,
  ) => Promise<Result<Included<E, I> & A>>
>

/** The type of the raw twin of a {@link GetEntity} function. */
export type GetEntityRaw<E extends EntityName> = Signature<
  <const I extends string = never>(
    context: Context,
    id: string,
    options?: GetRawOptions<E, I>,
  ) => Promise<Result<RawAnswer>>
>

/** Gets a list or search results, with the relations that `include` embeds. */
export type ListEntities<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    query?: ListOptions<E, I, A>,
  ) => Promise<Result<readonly (Included<E, I> & A)[]>>
>

/** The type of the raw twin of a {@link ListEntities} function. */
export type ListEntitiesRaw<E extends EntityName> = Signature<
  <const I extends string = never>(context: Context, query?: ListRawOptions<E, I>) => Promise<Result<RawAnswer>>
>

/** Gets the entities with a tag. */
export type ListEntitiesByTag<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    tag: string,
    options?: GetOptions<E, I, A>,
  ) => Promise<Result<readonly (Included<E, I> & A)[]>>
>

/** The type of the raw twin of a {@link ListEntitiesByTag} function. */
export type ListEntitiesByTagRaw<E extends EntityName> = Signature<
  <const I extends string = never>(
    context: Context,
    tag: string,
    options?: GetRawOptions<E, I>,
  ) => Promise<Result<RawAnswer>>
>

/** Creates an entity without an `id` or updates the one with it, and returns what was stored. */
export type SaveEntity<E extends EntityName> = Signature<
  <A = unknown, In = unknown>(
    context: Context,
    entity: Input<E> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<E, A, In>,
  ) => Promise<Result<Entities[E] & A>>
>

/** The type of the raw twin of a {@link SaveEntity} function. */
export type SaveEntityRaw<E extends EntityName> = Signature<
  RawOperation<[entity: Input<E>, options?: SaveRawOptions<E>]>
>

/** Creates or updates many entities in one request, like {@link SaveEntity}. */
export type SaveEntities<E extends EntityName> = Signature<
  <A = unknown, In = unknown>(
    context: Context,
    entities: readonly (Input<E> & NoInfer<TakenBy<In>>)[],
    options?: SaveManyOptions<A, In>,
  ) => Promise<Result<readonly (Entities[E] & A)[]>>
>

/** The type of the raw twin of a {@link SaveEntities} function. */
export type SaveEntitiesRaw<E extends EntityName> = Signature<
  RawOperation<[entities: readonly Input<E>[], options?: CallOptions]>
>

/** An operation on one entity that returns an entity. */
export type OnEntity<E extends EntityName> = Signature<
  ParsedOperation<[id: string, options?: CallOptions], Entities[E]>
>
/** The type of the raw twin of a {@link OnEntity} function. */
export type OnEntityRaw = Signature<RawOperation<[id: string, options?: CallOptions]>>

/** An operation on one entity that returns a list. */
export type OnEntityMany<E extends EntityName> = Signature<
  ParsedOperation<[id: string, options?: CallOptions], readonly Entities[E][]>
>

/** An operation on one entity that sends data. */
export type OnEntityWith<Data, E extends EntityName> = Signature<
  ParsedOperation<[id: string, data: Data, options?: CallOptions], Entities[E]>
>
/** The type of the raw twin of a {@link OnEntityWith} function. */
export type OnEntityWithRaw<Data> = Signature<RawOperation<[id: string, data: Data, options?: CallOptions]>>

/** An operation on several entities by their ids. */
export type OnEntities<E extends EntityName> = Signature<
  ParsedOperation<[ids: readonly string[], options?: CallOptions], readonly Entities[E][]>
>
/** The type of the raw twin of a {@link OnEntities} function. */
export type OnEntitiesRaw = Signature<RawOperation<[ids: readonly string[], options?: CallOptions]>>

/** Gets the attributes of a resource. */
export type GetAttributes = Signature<ParsedOperation<[options?: CallOptions], readonly Attribute[]>>
/** The type of the raw twin of a {@link GetAttributes} function. */
export type GetAttributesRaw = Signature<RawOperation<[options?: CallOptions]>>
/** Defines an attribute without an `id` or changes the one with it. */
export type SaveAttribute = Signature<ParsedOperation<[attribute: AttributeInput, options?: CallOptions], Attribute>>
/** The type of the raw twin of a {@link SaveAttribute} function. */
export type SaveAttributeRaw = Signature<RawOperation<[attribute: AttributeInput, options?: CallOptions]>>
/** Deletes an attribute and returns it. */
export type DeleteAttribute = Signature<ParsedOperation<[id: string, options?: CallOptions], Attribute>>
