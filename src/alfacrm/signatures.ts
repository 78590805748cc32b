import type { PageStyle } from '../core/pages.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { StandardSchema, TakenBy } from '../core/standardSchema.js'
import type { RawAnswer } from '../core/transport.js'
import type { AlfaCrmContext, Id, Readings } from './context.js'
import type { Done } from './done.js'
import type { Page } from './page.js'

/** What every function takes as its last argument. */
export interface CallOptions extends Readings {
  /** Ends this call; the context's own signal ends it as well. */
  readonly signal?: AbortSignal | undefined
  /** In place of the context's branch; null calls the form of the route that has none. */
  readonly branch?: Id | null | undefined
}

/** Reads and checks the fields that the account defines, `custom_…`; what the schema gives becomes part of the type. */
export type AttributesOption<A> = { readonly attributes?: StandardSchema<A, unknown> | undefined }

/** What cuts a list into pages. */
export type PageQuery = {
  /** From 0, where it starts when left out. */
  readonly page?: number | undefined
  /**
   * Rows a page; the API decides when left out, and may give fewer all the same. The sources disagree on its name, and the
   * API ignores a name it does not know: it is sent as `pageSize` in the body and as `per-page` in the URL.
   */
  readonly limit?: number | undefined
  /** The size of a page under a name that single sources have for it, sent in the body. */
  readonly count?: number | undefined
  /** As `count`. */
  readonly page_size?: number | undefined
  /** As `count`. */
  readonly 'per-page'?: number | undefined
}

/** What a read of one row can be given. */
export interface GetOptions<A> extends CallOptions, AttributesOption<A> {}

/** What a list can be given beside its filters. */
export interface ListOptions<A> extends PageQuery, CallOptions, AttributesOption<A> {}

/** {@link ListOptions} of a raw function, which reads no attributes. */
export interface ListRawOptions extends PageQuery, CallOptions {}

/** What a write of a row can be given. */
export interface SaveOptions<A, In> extends CallOptions {
  /** Checks the fields that the account defines, `custom_…`, of what is sent and of what was stored. */
  readonly attributes?: StandardSchema<A, In> | undefined
}

/** An operation in its raw form: the answer as it came, whatever its status. */
export type RawOperation<Args extends readonly unknown[]> = Signature<
  (context: AlfaCrmContext, ...args: Args) => Promise<Result<RawAnswer>>
>

/** An operation in its parsed form. */
export type ParsedOperation<Args extends readonly unknown[], T> = Signature<
  (context: AlfaCrmContext, ...args: Args) => Promise<Result<T>>
>

/** How `paginate` goes through a list. */
export type Paged<T> = { readonly pages: PageStyle<Page<T>, T> }

/** Gives a page of a list. */
export type ListEntities<T, Q> = Signature<
  (<A = unknown>(context: AlfaCrmContext, query?: Q & ListOptions<A>) => Promise<Result<Page<T & A>>>) & Paged<T>
>
/** {@link ListEntities}, raw. */
export type ListEntitiesRaw<Q> = Signature<RawOperation<[query?: Q & ListRawOptions]>>

/** Gives a page of a list, of a place that has to be named. */
export type ListEntitiesIn<T, Q> = Signature<
  (<A = unknown>(context: AlfaCrmContext, query: Q & ListOptions<A>) => Promise<Result<Page<T & A>>>) & Paged<T>
>
/** {@link ListEntitiesIn}, raw. */
export type ListEntitiesInRaw<Q> = Signature<RawOperation<[query: Q & ListRawOptions]>>

/** Gives the row with an id. */
export type GetEntity<T> = Signature<
  <A = unknown>(context: AlfaCrmContext, id: Id, options?: GetOptions<A>) => Promise<Result<T & A>>
>
/** {@link GetEntity}, raw: the list that was asked for by id. */
export type GetEntityRaw = Signature<RawOperation<[id: Id, options?: CallOptions]>>

/** Gives the row with an id, in a place. */
export type GetEntityIn<T, Place> = Signature<
  <A = unknown>(context: AlfaCrmContext, id: Id, place: Place, options?: GetOptions<A>) => Promise<Result<T & A>>
>
/** {@link GetEntityIn}, raw. */
export type GetEntityInRaw<Place> = Signature<RawOperation<[id: Id, place: Place, options?: CallOptions]>>

/** Creates a row and gives it. */
export type CreateEntity<T, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    fields: Input & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** {@link CreateEntity}, raw. */
export type CreateEntityRaw<Input> = Signature<RawOperation<[fields: Input, options?: CallOptions]>>

/** Creates a row in a place, and gives it. */
export type CreateEntityIn<T, Place, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    place: Place,
    fields: Input & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** {@link CreateEntityIn}, raw. */
export type CreateEntityInRaw<Place, Input> = Signature<
  RawOperation<[place: Place, fields: Input, options?: CallOptions]>
>

/** Changes what is given of a row, and gives the row. */
export type UpdateEntity<T, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    id: Id,
    changes: Partial<Input> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** {@link UpdateEntity}, raw. */
export type UpdateEntityRaw<Input> = Signature<RawOperation<[id: Id, changes: Partial<Input>, options?: CallOptions]>>

/** Changes a row in a place, and gives it. */
export type UpdateEntityIn<T, Place, Input> = Signature<
  <A = unknown, In = unknown>(
    context: AlfaCrmContext,
    id: Id,
    place: Place,
    changes: Partial<Input> & NoInfer<TakenBy<In>>,
    options?: SaveOptions<A, In>,
  ) => Promise<Result<T & A>>
>
/** {@link UpdateEntityIn}, raw. */
export type UpdateEntityInRaw<Place, Input> = Signature<
  RawOperation<[id: Id, place: Place, changes: Partial<Input>, options?: CallOptions]>
>

/** Deletes a row. */
export type DeleteEntity = Signature<ParsedOperation<[id: Id, options?: CallOptions], Done>>
/** {@link DeleteEntity}, raw. */
export type DeleteEntityRaw = Signature<RawOperation<[id: Id, options?: CallOptions]>>

/** Deletes a row in a place. */
export type DeleteEntityIn<Place> = Signature<ParsedOperation<[id: Id, place: Place, options?: CallOptions], Done>>
/** {@link DeleteEntityIn}, raw. */
export type DeleteEntityInRaw<Place> = Signature<RawOperation<[id: Id, place: Place, options?: CallOptions]>>
