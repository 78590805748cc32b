/** A parameter by which a client can ask for more rows on a page; the clients disagree on which one there is. */
export type PageSizeParameter =
  /** In the URL's query. */
  | 'per-page'
  /** These are in the body. */
  | 'pageSize'
  | 'count'
  | 'page_size'
  | 'per-page in the body'

/** The points on which reports about the API differ. Each has the reading this sandbox takes when it is left out. */
export type AlfaCrmVariants = {
  /** Status that a missing, wrong or expired token is refused with; 401 when left out. */
  readonly refusal: 401 | 403
  /** Whether a login voids the tokens handed out before; `false` when left out. */
  readonly loginVoidsTokens: boolean
  /** Status of an answer that says what is invalid; 200 with `success: false` when left out. */
  readonly validation: 200 | 422
  /** `errors` as an object of lists by field, or as one list of sentences; by field when left out. */
  readonly errors: 'by-field' | 'list'
  /** Further fields that a create needs, by route; a regular lesson's `branch_id` and `days` when left out. */
  readonly alsoRequired: Readonly<Record<string, readonly string[]>>
  /** Whether update and delete take an `id` in the body when the query has none; `false` when left out. */
  readonly bodyIds: boolean
  /** Which parameters change the size of a page, up to 500; `per-page` and `pageSize` when left out, none when empty. */
  readonly pageSizeParameters: readonly PageSizeParameter[]
  /** Rows on a page by route, where they are not 50: `{ pay: 30 }`. */
  readonly pageSizes: Readonly<Record<string, number>>
  /** Routes that answer everything on every page, as `discount` is said to do. None when left out. */
  readonly pagingIgnored: readonly string[]
  /** What a page past the end holds: nothing, or the last page once more; nothing when left out. */
  readonly pastEnd: 'empty' | 'last-page'
  /** `total`, `count` and `page` as numbers or as strings; numbers when left out. */
  readonly counts: 'number' | 'string'
  /** `items` as a list or as an object keyed by number; a list when left out. */
  readonly items: 'list' | 'object'
  /** `items` of an empty page: an empty list, or no such key; a list when left out. */
  readonly emptyItems: 'list' | 'missing'
  /** Whom `customer/index` lists without `is_study`: clients only, or leads too; clients when left out. */
  readonly isStudyDefault: 'clients' | 'all'
  /** Filters that have no effect, by route; `{ tariff: ['id'] }` when left out. Others said to be so: `pay` `date_from` and `date_to`, `customer` `lead_reject_id` and `customer_reject_id`. */
  readonly filtersIgnored: Readonly<Record<string, readonly string[]>>
  /** Routes whose index answers the rows of every branch, as `customer` is said to do in some. None when left out. */
  readonly sharedPools: readonly string[]
  /** Whether `cgi` lists ended memberships too; `false` when left out. */
  readonly endedMemberships: boolean
  /** Lessons' `details`: in every row, or only of planned lessons and with the filter `customer_id`; in every row when left out. */
  readonly lessonDetails: 'always' | 'customer-or-planned'
  /** Format of `created_at` and `updated_at`; `Y-m-d H:i:s` when left out. */
  readonly timestamps: 'Y-m-d H:i:s' | 'd.m.Y'
  /** Format of a payment's `document_date` in answers; `d.m.Y` when left out. */
  readonly documentDate: 'd.m.Y' | 'Y-m-d'
  /** Flags such as `is_study` as 0 and 1 or as `false` and `true`; numbers when left out. */
  readonly flags: 'number' | 'boolean'
  /** A customer's `group_ids` as a list, as the list's JSON text or as an object keyed by number; a list when left out. */
  readonly groupIds: 'list' | 'text' | 'object'
  /** Whether dates that are written may be `Y-m-d` as well; `false` when left out: they are then answered with success and not stored. */
  readonly isoDates: boolean
  /** Whether `cgi/index` takes `customer_id` without `group_id`; `false` when left out. */
  readonly cgiByCustomer: boolean
  /** Whether `communication/index` takes `class` without `related_id`; `false` when left out. */
  readonly communicationsByClass: boolean
  /** Items of `phone`, `email`, `web` and `addr` as texts or as objects with a `value`; texts when left out. */
  readonly contacts: 'text' | 'object'
}

/** The readings taken when nothing is said: those with the most or the most careful reports. */
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

/** What a table by route says of a route: a stranger's route such as `constructor` has nothing. */
export const ofRoute = <T>(table: Readonly<Record<string, T>>, route: string): T | undefined =>
  Object.hasOwn(table, route) ? table[route] : undefined
