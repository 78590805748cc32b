import type { PageStyle, Result, StandardSchema } from '../index.js'

/** A function that returns a page of a list, as `paginate` accepts it. */
export type ResourceList<C> = ((context: C, query: never) => Promise<Result<unknown>>) & {
  /** How to get the other pages. Without it, the list has `limit` and `offset`. */
  readonly pages?: PageStyle
}

/** The options of a call that saves rows. */
export type SaveCallOptions = { readonly signal?: AbortSignal | undefined }

/** How the rows of a resource are saved. */
export type ResourceImport<C> = {
  /**
   * The schema that a row is checked with before it is sent. What it returns is sent. The entries of a valibot schema also
   * say which type the text of a CSV cell becomes.
   */
  readonly schema: StandardSchema<unknown, unknown>
  /**
   * The schema for a row with an id, which is updated. If it is left out, such a row is checked with `schema`.
   */
  readonly updateSchema?: StandardSchema<unknown, unknown> | undefined
  /** Saves one row: creates it, or updates the one with its id. */
  readonly save?: ((context: C, row: never, options: SaveCallOptions) => Promise<Result<unknown>>) | undefined
  /** Saves many rows in one request. It is used in place of `save`. */
  readonly saveMany?:
    ((context: C, rows: readonly never[], options?: SaveCallOptions) => Promise<Result<readonly unknown[]>>) | undefined
}

/**
 * A resource of an API as data: how its rows are listed and saved.
 *
 * @typeParam C - the context of the API
 */
export type Resource<C> = {
  /** The list function. Without it, the resource cannot be exported. */
  readonly list?: ResourceList<C> | undefined
  /** The name of the field with the id. Without it, the rows have no id, and the resource cannot be synced. */
  readonly id?: string | undefined
  /** The keys that the rows are known to have. They are the first columns of a CSV file. */
  readonly columns?: readonly string[] | undefined
  /** The fields of the query without which the API gives no list, such as `customer_id`. */
  readonly needs?: readonly string[] | undefined
  /**
   * Returns the fields of the query that select the rows that were added or changed since a point in time. Without it, the
   * API has no such filter: compare with `syncRows`. The filters of AlfaCRM have days in a time zone that the API does not
   * name, so that rows of up to two days before may come as well. No such list says which rows are gone.
   */
  readonly since?: ((time: Date) => object) | undefined
  /** How rows are saved. Without it, the resource cannot be imported. */
  readonly import?: ResourceImport<C> | undefined
}

/** Returns resources as they are. The type has their names and not the type of each. */
export const named = <Name extends string, C>(
  resources: Readonly<Record<Name, Resource<C>>>,
): Readonly<Record<Name, Resource<C>>> => resources
