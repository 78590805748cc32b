import type { Context } from '../core/context.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { StandardSchema, TakenBy } from '../core/standardSchema.js'
import type { RawAnswer } from '../core/transport.js'
import type { Attribute, AttributeInput } from './schemas/attribute.js'
import type { Entities, EntityName, Include, Included } from './include.js'
import type { Input } from './input.js'

/** What every function takes as its last argument. */
export interface CallOptions {
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

/** The names of the known fields of an entity. */
type FieldName<E extends EntityName> = keyof {
  [K in keyof Entities[E] as string extends K ? never : K]: unknown
}

/** What a list is narrowed, cut and sorted by. */
export interface ListQuery<E extends EntityName = EntityName> {
  /** Looked for in the searchable attributes; case does not matter. */
  readonly keyword?: string | undefined
  /** `attribute{ct}value`: the attribute contains the value. */
  readonly filter?: string | undefined
  /** How many at the most; the API decides when left out. */
  readonly limit?: number | undefined
  /** How many to pass over. */
  readonly offset?: number | undefined
  /** The name of a field; those that the account defines as well. */
  readonly orderBy?: FieldName<E> | (string & {}) | undefined
  /** Ascending when left out. */
  readonly orderDirection?: 'asc' | 'desc' | undefined
}

/** What a read of one entity, or of a list by tag, can be given. */
export interface GetOptions<E extends EntityName, I extends string, A>
  extends CallOptions, IncludeOption<E, I>, AttributesOption<A> {}

/** {@link GetOptions} of a raw function, which reads no attributes. */
export interface GetRawOptions<E extends EntityName, I extends string> extends CallOptions, IncludeOption<E, I> {}

/** What a list can be given. */
export interface ListOptions<E extends EntityName, I extends string, A> extends ListQuery<E>, GetOptions<E, I, A> {}

/** {@link ListOptions} of a raw function, which reads no attributes. */
export interface ListRawOptions<E extends EntityName, I extends string> extends ListQuery<E>, GetRawOptions<E, I> {}

/** The option of a write that says what the entity was when it was read. */
export type FetchedOption<E extends EntityName> = {
  /**
   * The entity as it was fetched. Only what differs from it is sent: the API refuses an update that repeats the stored e-mail.
   * A change of what the API sets itself, such as the total of an invoice, is an `input` error.
   */
  readonly fetched?: Entities[E] | undefined
}

/** Checks the attributes that the account defines, of what is sent and of what was stored. */
export type SavedAttributesOption<A, In> = { readonly attributes?: StandardSchema<A, In> | undefined }

/** What a write of one entity can be given. */
export interface SaveOptions<E extends EntityName, A, In>
  extends CallOptions, FetchedOption<E>, SavedAttributesOption<A, In> {}

/** {@link SaveOptions} of a raw function, which reads no attributes. */
export interface SaveRawOptions<E extends EntityName> extends CallOptions, FetchedOption<E> {}

/** What a write of many entities can be given. */
export interface SaveManyOptions<A, In> extends CallOptions, SavedAttributesOption<A, In> {}

/** An operation in its raw form: the answer as it came, whatever its status. */
export type RawOperation<Args extends readonly unknown[]> = Signature<
  (context: Context, ...args: Args) => Promise<Result<RawAnswer>>
>

/** An operation in its parsed form. */
export type ParsedOperation<Args extends readonly unknown[], T> = Signature<
  (context: Context, ...args: Args) => Promise<Result<T>>
>

/** Gives one entity by id, with what `include` embeds. */
export type GetEntity<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    id: string,
    options?: GetOptions<E, I, A>,
  ) => Promise<Result<Included<E, I> & A>>
>

/** {@link GetEntity}, raw. */
export type GetEntityRaw<E extends EntityName> = Signature<
  <const I extends string = never>(
    context: Context,
    id: string,
    options?: GetRawOptions<E, I>,
  ) => Promise<Result<RawAnswer>>
>

/** Gives a list or a search, with what `include` embeds. */
export type ListEntities<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    query?: ListOptions<E, I, A>,
  ) => Promise<Result<readonly (Included<E, I> & A)[]>>
>

/** {@link ListEntities}, raw. */
export type ListEntitiesRaw<E extends EntityName> = Signature<
  <const I extends string = never>(context: Context, query?: ListRawOptions<E, I>) => Promise<Result<RawAnswer>>
>

/** Gives the entities that carry a tag. */
export type ListEntitiesByTag<E extends EntityName> = Signature<
  <const I extends string = never, A = unknown>(
    context: Context,
    tag: string,
    options?: GetOptions<E, I, A>,
  ) => Promise<Result<readonly (Included<E, I> & A)[]>>
>

/** {@link ListEntitiesByTag}, raw. */
export type ListEntitiesByTagRaw<E extends EntityName> = Signature<
  <const I extends string = never>(
    context: Context,
    tag: string,
    options?: GetRawOptions<E, I>,
  ) => Promise<Result<RawAnswer>>
>

/** Creates an entity without `id`, updates one with it, and gives what was stored. */
export type SaveEntity<E extends EntityName> = Signature<
  <A = unknown, In = unknown>(
    context: Context,
    entity: Input<E> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<E, A, In>,
  ) => Promise<Result<Entities[E] & A>>
>

/** {@link SaveEntity}, raw. */
export type SaveEntityRaw<E extends EntityName> = Signature<
  RawOperation<[entity: Input<E>, options?: SaveRawOptions<E>]>
>

/** {@link SaveEntity} for many in one request. */
export type SaveEntities<E extends EntityName> = Signature<
  <A = unknown, In = unknown>(
    context: Context,
    entities: readonly (Input<E> & NoInfer<TakenBy<In>>)[],
    options?: SaveManyOptions<A, In>,
  ) => Promise<Result<readonly (Entities[E] & A)[]>>
>

/** {@link SaveEntities}, raw. */
export type SaveEntitiesRaw<E extends EntityName> = Signature<
  RawOperation<[entities: readonly Input<E>[], options?: CallOptions]>
>

/** An operation on one entity that gives an entity. */
export type OnEntity<E extends EntityName> = Signature<
  ParsedOperation<[id: string, options?: CallOptions], Entities[E]>
>
/** {@link OnEntity}, raw. */
export type OnEntityRaw = Signature<RawOperation<[id: string, options?: CallOptions]>>

/** An operation on one entity that gives a list. */
export type OnEntityMany<E extends EntityName> = Signature<
  ParsedOperation<[id: string, options?: CallOptions], readonly Entities[E][]>
>

/** An operation on one entity with data. */
export type OnEntityWith<Data, E extends EntityName> = Signature<
  ParsedOperation<[id: string, data: Data, options?: CallOptions], Entities[E]>
>
/** {@link OnEntityWith}, raw. */
export type OnEntityWithRaw<Data> = Signature<RawOperation<[id: string, data: Data, options?: CallOptions]>>

/** An operation on entities by their ids. */
export type OnEntities<E extends EntityName> = Signature<
  ParsedOperation<[ids: readonly string[], options?: CallOptions], readonly Entities[E][]>
>
/** {@link OnEntities}, raw. */
export type OnEntitiesRaw = Signature<RawOperation<[ids: readonly string[], options?: CallOptions]>>

/** Gives the attributes of a resource. */
export type GetAttributes = Signature<ParsedOperation<[options?: CallOptions], readonly Attribute[]>>
/** {@link GetAttributes}, raw. */
export type GetAttributesRaw = Signature<RawOperation<[options?: CallOptions]>>
/** Defines an attribute without `id`, changes one with it. */
export type SaveAttribute = Signature<ParsedOperation<[attribute: AttributeInput, options?: CallOptions], Attribute>>
/** {@link SaveAttribute}, raw. */
export type SaveAttributeRaw = Signature<RawOperation<[attribute: AttributeInput, options?: CallOptions]>>
/** Deletes an attribute and gives it. */
export type DeleteAttribute = Signature<ParsedOperation<[id: string, options?: CallOptions], Attribute>>
