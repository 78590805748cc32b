/** A parameter that sets the number of rows on a page. Clients disagree about its name. */
export type PageSizeParameter =
  /** These are in the query. */
  | 'per-page'
  /** These are in the body. */
  | 'pageSize'
  | 'count'
  | 'page_size'
  | 'per-page in the body'

/** The points on which reports about the API differ. Each option names the default of this sandbox. */
export type AlfaCrmVariants = {
  /** The status for a missing, wrong or expired token. The default is 401. */
  readonly refusal: 401 | 403
  /** Whether a login invalidates earlier tokens. The default is false. */
  readonly loginVoidsTokens: boolean
  /** The status of a failed validation. The default is 200 with `success: false`. */
  readonly validation: 200 | 422
  /** The format of `errors`: an object of lists by field, or one list of sentences. The default is by field. */
  readonly errors: 'by-field' | 'list'
  /** Further fields that a create requires, by route. The default is `branch_id` and `days` of a regular lesson. */
  readonly alsoRequired: Readonly<Record<string, readonly string[]>>
  /** Whether update and delete accept an `id` in the body when the query has none. The default is false. */
  readonly bodyIds: boolean
  /**
   * The parameters that change the size of a page, up to 500 rows. The default is `per-page` and `pageSize`. An empty
   * list allows none.
   */
  readonly pageSizeParameters: readonly PageSizeParameter[]
  /** The number of rows on a page by route, if it is not 50: `{ pay: 30 }`. */
  readonly pageSizes: Readonly<Record<string, number>>
  /** Routes that return all rows on every page, which is reported of `discount`. The default is none. */
  readonly pagingIgnored: readonly string[]
  /** The rows of a page past the end: no rows, or the last page again. The default is no rows. */
  readonly pastEnd: 'empty' | 'last-page'
  /** The format of `total`, `count` and `page`: numbers or strings. The default is numbers. */
  readonly counts: 'number' | 'string'
  /** The format of `items`: a list, or an object keyed by number. The default is a list. */
  readonly items: 'list' | 'object'
  /** The format of `items` of an empty page: an empty list, or no such key. The default is a list. */
  readonly emptyItems: 'list' | 'missing'
  /**
   * The rows that `customer/index` lists without `is_study`: only clients, or leads as well. The default is clients.
   */
  readonly isStudyDefault: 'clients' | 'all'
  /**
   * Filters that have no effect, by route. The default is `{ tariff: ['id'] }`. The same is reported of `date_from` and
   * `date_to` of `pay`, and of `lead_reject_id` and `customer_reject_id` of `customer`.
   */
  readonly filtersIgnored: Readonly<Record<string, readonly string[]>>
  /**
   * Routes that list the rows of every branch, which is reported of `customer` in some accounts. The default is none.
   */
  readonly sharedPools: readonly string[]
  /** Whether `cgi` lists ended memberships as well. The default is false. */
  readonly endedMemberships: boolean
  /**
   * The rows of lessons that have `details`: every row, or only planned lessons and lists with the filter
   * `customer_id`. The default is every row.
   */
  readonly lessonDetails: 'always' | 'customer-or-planned'
  /** The format of `created_at` and `updated_at`. The default is `Y-m-d H:i:s`. */
  readonly timestamps: 'Y-m-d H:i:s' | 'd.m.Y'
  /** The format of `document_date` of a payment in answers. The default is `d.m.Y`. */
  readonly documentDate: 'd.m.Y' | 'Y-m-d'
  /** The format of flags such as `is_study`: 0 and 1, or `false` and `true`. The default is numbers. */
  readonly flags: 'number' | 'boolean'
  /**
   * The format of `group_ids` of a customer: a list, the list as JSON text, or an object keyed by number. The default
   * is a list.
   */
  readonly groupIds: 'list' | 'text' | 'object'
  /**
   * Whether dates in writes can also be `Y-m-d`. The default is `false`: such a write succeeds, and the date is not stored.
   */
  readonly isoDates: boolean
  /** Whether `cgi/index` takes `customer_id` without `group_id`. The default is `false`. */
  readonly cgiByCustomer: boolean
  /** Whether `communication/index` takes `class` without `related_id`. The default is `false`. */
  readonly communicationsByClass: boolean
  /** The items of `phone`, `email`, `web` and `addr`: strings, or objects with a `value`. The default is strings. */
  readonly contacts: 'text' | 'object'
}

/** The default variants: those with the most reports, or the most careful ones. */
export const defaultVariants: AlfaCrmVariants = {
  refusal: 401,
  loginVoidsTokens: false,
  validation: 200,
  errors: 'by-field',
  alsoRequired: { 'regular-lesson': ['branch_id', 'days'] },
  bodyIds: false,
  pageSizeParameters: ['per-page', 'pageSize'],
  pageSizes: {},
  pagingIgnored: [],
  pastEnd: 'empty',
  counts: 'number',
  items: 'list',
  emptyItems: 'list',
  isStudyDefault: 'clients',
  filtersIgnored: { tariff: ['id'] },
  sharedPools: [],
  endedMemberships: false,
  lessonDetails: 'always',
  timestamps: 'Y-m-d H:i:s',
  documentDate: 'd.m.Y',
  flags: 'number',
  groupIds: 'list',
  isoDates: false,
  cgiByCustomer: false,
  communicationsByClass: false,
  contacts: 'text',
}

/** Looks up a route in a table by route. An unknown route such as `constructor` has no entry. */
export const ofRoute = <T>(table: Readonly<Record<string, T>>, route: string): T | undefined =>
  Object.hasOwn(table, route) ? table[route] : undefined
