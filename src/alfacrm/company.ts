import * as v from 'valibot'
import { type Id, idOf } from './context.js'
import { asGiven } from './filter.js'
import * as op from './operations/index.js'
import { type AlfaCrmParts, checkNumber } from './rules.js'
import type * as t from './signatures.js'

/** The schema of a {@link Company}. */
export const CompanySchema = /* @__PURE__ */ v.looseObject({})

/** A company of the account. No source says what its fields are. */
export interface Company extends Readonly<v.InferOutput<typeof CompanySchema>> {}

/** How a list of companies is asked for. */
export interface CompanyFilters {
  /** `GET`, which is the one way that was seen, when left out. */
  readonly method?: 'GET' | 'POST' | undefined
}

const queryNames = ['id', 'page', 'pageSize', 'per-page']

/** The parts of a GET: what would be the body goes into the URL, without what was left out. */
const asGet = ({ query, body, ...parts }: AlfaCrmParts): AlfaCrmParts => {
  const given = Object.entries(body ?? {}).filter(([, value]) => value !== undefined)
  const texts = given.map(([name, value]) => [name, `${checkNumber(name, value) as string}`])
  return { ...parts, query: { ...query, ...(Object.fromEntries(texts) as Record<string, string>) } }
}

/** The parts of a request for companies, by the method that the call names. */
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
 * A page of companies. `GET company/index`, without a branch: the one route that is not called with POST. Errors:
 * `mismatch` for an answer without rows. Source: one program that calls it.
 */
export const listCompanies: t.ListEntities<Company, CompanyFilters> = /* @__PURE__ */ op.listEntities(
  listCompaniesOperation,
  CompanySchema,
)
/** {@link listCompanies}, as the API sent it. */
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
 * A company by its id. `GET company/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: one program that calls it.
 */
export const getCompany: t.GetEntity<Company> = /* @__PURE__ */ op.getEntity(getCompanyOperation, CompanySchema)
/** {@link getCompany}, as the API sent it: a list. */
export const getCompanyRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCompanyOperation)

/** The operations of this resource as data. @internal */
export const companyOperations: readonly op.Operation[] = [listCompaniesOperation, getCompanyOperation]
