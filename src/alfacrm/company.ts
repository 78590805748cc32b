import * as v from 'valibot'
import { type Id, idOf } from './context.js'
import { asGiven } from './filter.js'
import * as op from './operations/index.js'
import { type AlfaCrmParts, checkNumber } from './rules.js'
import type * as t from './signatures.js'

/** The schema of a {@link Company}. */
export const CompanySchema = /* @__PURE__ */ v.looseObject({})

/** A company of the account. No source describes its fields. */
export interface Company extends Readonly<v.InferOutput<typeof CompanySchema>> {}

/** The options of a list of companies. */
export interface CompanyFilters {
  /** The HTTP method. The default is `GET`, the only method that was seen in use. */
  readonly method?: 'GET' | 'POST' | undefined
}

const queryNames = ['id', 'page', 'pageSize', 'per-page']

/** The parts of a GET request. The fields of the body go into the query, except those that are undefined. */
const asGet = ({ query, body, ...parts }: AlfaCrmParts): AlfaCrmParts => {
  const given = Object.entries(body ?? {}).filter(([, value]) => value !== undefined)
  const texts = given.map(([name, value]) => [name, `${checkNumber(name, value) as string}`])
  return { ...parts, query: { ...query, ...(Object.fromEntries(texts) as Record<string, string>) } }
}

/** The parts of a request for companies, for the method that the call names. */
const companyParts = ({
  method = 'GET',
  ...query
}: op.ListQuery<CompanyFilters & { readonly id?: number }>): AlfaCrmParts => {
  const parts = op.listParts(query, asGiven)
  return method === 'GET' ? asGet(parts) : { ...parts, route: { method: 'POST' } }
}

const listCompaniesOperation: op.Operation<[query?: op.ListQuery<CompanyFilters>]> = {
  name: 'listCompanies',
  method: 'GET',
  path: 'company/index',
  effect: 'read',
  queryNames,
  toParts: (query = {}) => companyParts(query),
}

/**
 * Gets one page of companies. `GET company/index`, without a branch. This is the only route that is not called with
 * POST. Errors: `mismatch` when the answer has no list of rows. Source: one program that calls it.
 */
export const listCompanies: t.ListEntities<Company, CompanyFilters> = /* @__PURE__ */ op.listEntities(
  listCompaniesOperation,
  CompanySchema,
)
/** Like {@link listCompanies}, but returns the response as it was sent: status, headers and body text. */
export const listCompaniesRaw: t.ListEntitiesRaw<CompanyFilters> = /* @__PURE__ */ op.raw(listCompaniesOperation)

const getCompanyOperation: op.Operation<[id: Id, options?: t.CallOptions]> = {
  name: 'getCompany',
  method: 'GET',
  path: 'company/index',
  effect: 'read',
  queryNames,
  toParts: (id, options) => companyParts({ ...options, id: Number(idOf(id)) }),
}

/**
 * Gets A company by its id. `GET company/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: one program that calls it.
 */
export const getCompany: t.GetEntity<Company> = /* @__PURE__ */ op.getEntity(getCompanyOperation, CompanySchema)
/**
 * Like {@link getCompany}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getCompanyRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCompanyOperation)

/** The operations of this resource as data. @internal */
export const companyOperations: readonly op.Operation[] = [listCompaniesOperation, getCompanyOperation]
