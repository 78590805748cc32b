import type { PageStyle } from '../core/pages.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { StandardSchema, TakenBy } from '../core/standardSchema.js'
import type { RawAnswer } from '../core/transport.js'
import type { AlfaCrmContext, Id, Readings } from './context.js'
import type { Done } from './done.js'
import type { Page } from './page.js'

/** The options of every function, which are its last argument. */
export interface CallOptions extends Readings {
  /** A signal that aborts this call. The signal of the context aborts it as well. */
  readonly signal?: AbortSignal | undefined
  /** Replaces the branch of the context. Null calls the route without a branch. */
  readonly branch?: Id | null | undefined
}

/**
 * A schema that reads and checks the fields that the account defines, `custom_…`. Its output becomes part of the type.
 */
export type AttributesOption<A> = { readonly attributes?: StandardSchema<A, unknown> | undefined }

/** The paging options of a list. */
export type PageQuery = {
  /** The number of the page, counted from 0. The default is 0. */
  readonly page?: number | undefined
  /**
   * The number of rows per page. The API decides when it is left out, and it may return fewer in any case. The sources
   * disagree about its name, and the API ignores unknown names. It is therefore sent as `pageSize` in the body and as
   * `per-page` in the URL.
   */
  readonly limit?: number | undefined
  /** The number of rows per page under a name that single sources use. It is sent in the body. */
  readonly count?: number | undefined
  /** Like `count`, under another name. */
  readonly page_size?: number | undefined
  /** Like `count`, under another name. */
  readonly 'per-page'?: number | undefined
}

/** The options of a function that gets one row. */
export interface GetOptions<A> extends CallOptions, AttributesOption<A> {}

/** The options of a list besides its filters. */
export interface ListOptions<A> extends PageQuery, CallOptions, AttributesOption<A> {}

/** The {@link ListOptions} of a raw function, which does not read attributes. */
export interface ListRawOptions extends PageQuery, CallOptions {}

/** The options of a function that creates or updates a row. */
export interface SaveOptions<A, In> extends CallOptions {
  /** A schema that checks the fields that the account defines, `custom_…`, in the input and in the answer. */
  readonly attributes?: StandardSchema<A, In> | undefined
}

/** An operation in its raw form. It returns the response as it was sent, whatever its status. */
export type RawOperation<Args extends readonly unknown[]> = Signature<
  (context: AlfaCrmContext, ...args: Args) => Promise<Result<RawAnswer>>
>

/** An operation in its parsed form. */
export type ParsedOperation<Args extends readonly unknown[], T> = Signature<
  (context: AlfaCrmContext, ...args: Args) => Promise<Result<T>>
>

/** The information with which `paginate` iterates a list. */
export type Paged<T> = { readonly pages: PageStyle<Page<T>, T> }

/** Gets one page of a list. */
export type ListEntities<T, Q> = Signature<
  (<A = unknown>(context: AlfaCrmContext, query?: Q & ListOptions<A>) => Promise<Result<Page<T & A>>>) & Paged<T>
>
/** The raw form of {@link ListEntities}. */
export type ListEntitiesRaw<Q> = Signature<RawOperation<[query?: Q & ListRawOptions]>>

/** Gets one page of a list in a place, which is required. */
export type ListEntitiesIn<T, Q> = Signature<
  (<A = unknown>(context: AlfaCrmContext, query: Q & ListOptions<A>) => Promise<Result<Page<T & A>>>) & Paged<T>
>
/** The raw form of {@link ListEntitiesIn}. */
export type ListEntitiesInRaw<Q> = Signature<RawOperation<[query: Q & ListRawOptions]>>

/** Gets the row with an id. */
export type GetEntity<T> = Signature<
  <A = unknown>(context: AlfaCrmContext, id: Id, options?: GetOptions<A>) => Promise<Result<T & A>>
>
/** The raw form of {@link GetEntity}. It returns the list that was requested by id. */
export type GetEntityRaw = Signature<RawOperation<[id: Id, options?: CallOptions]>>

/** Gets the row with an id in a place. */
export type GetEntityIn<T, Place> = Signature<
  <A = unknown>(context: AlfaCrmContext, id: Id, place: Place, options?: GetOptions<A>) => Promise<Result<T & A>>
>
/** The raw form of {@link GetEntityIn}. */
export type GetEntityInRaw<Place> = Signature<RawOperation<[id: Id, place: Place, options?: CallOptions]>>

/** Creates a row and returns it. */
export type CreateEntity<T, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    fields: Input & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** The raw form of {@link CreateEntity}. */
export type CreateEntityRaw<Input> = Signature<RawOperation<[fields: Input, options?: CallOptions]>>

/** Creates a row in a place and returns it. */
export type CreateEntityIn<T, Place, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    place: Place,
    fields: Input & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** The raw form of {@link CreateEntityIn}. */
export type CreateEntityInRaw<Place, Input> = Signature<
  RawOperation<[place: Place, fields: Input, options?: CallOptions]>
>

/** Changes the given fields of a row and returns the row. */
export type UpdateEntity<T, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    id: Id,
    changes: Partial<Input> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** The raw form of {@link UpdateEntity}. */
export type UpdateEntityRaw<Input> = Signature<RawOperation<[id: Id, changes: Partial<Input>, options?: CallOptions]>>

/** Changes a row in a place and returns it. */
export type UpdateEntityIn<T, Place, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    id: Id,
    place: Place,
    changes: Partial<Input> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** The raw form of {@link UpdateEntityIn}. */
export type UpdateEntityInRaw<Place, Input> = Signature<
  RawOperation<[id: Id, place: Place, changes: Partial<Input>, options?: CallOptions]>
>

/** Makes an operation that deletes a row. */
export type DeleteEntity = Signature<ParsedOperation<[id: Id, options?: CallOptions], Done>>
/** The raw form of {@link DeleteEntity}. */
export type DeleteEntityRaw = Signature<RawOperation<[id: Id, options?: CallOptions]>>

/** Deletes a row in a place. */
export type DeleteEntityIn<Place> = Signature<ParsedOperation<[id: Id, place: Place, options?: CallOptions], Done>>
/** The raw form of {@link DeleteEntityIn}. */
export type DeleteEntityInRaw<Place> = Signature<RawOperation<[id: Id, place: Place, options?: CallOptions]>>
