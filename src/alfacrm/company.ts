import type { Prepare } from './filter.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import type { Row } from './shape.js'
import type * as t from './signatures.js'
import { request } from './wire.js'

/** A company of the account. No source says what its fields are. */
export type Company = Row

/** How a company is read. */
export const companyModel: Model<Company> = {}

/** How a list of companies is asked for. */
export type CompanyFilters = {
  /** `GET`, which is the one way that was seen, when left out. */
  readonly method?: 'GET' | 'POST' | undefined
}

/** A call with GET: what would be its body goes into the URL. */
const asGet: typeof request = (context, route, { query, body, ...message }) => {
  // Without what was left out.
  const given = JSON.parse(JSON.stringify(body)) as typeof query
  const { sign, ...rest } = request(context, route, { ...message, query: { ...query, ...given } })
  return {
    ...rest,
    sign: (token) => {
      const [path, init] = sign(token)
      return [path, { headers: init?.headers ?? {} }]
    },
  }
}

const prepare: Prepare<CompanyFilters> = ({ method = 'GET' }) => ({
  branchless: true,
  ...(method === 'GET' && { as: asGet }),
})
const companyScope = { prepare }

/**
 * A page of companies. `GET company/index`, without a branch: the one route that is not called with POST. Errors:
 * `mismatch` for an answer without rows. Source: one program that calls it.
 */
export const listCompanies: t.ListEntities<Company, CompanyFilters> = /* @__PURE__ */ op.listEntities(
  'listCompanies',
  'company/index',
  companyModel,
  prepare,
)
/** {@link listCompanies}, as the API sent it. */
export const listCompaniesRaw: t.ListEntitiesRaw<CompanyFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listCompanies',
  'company/index',
  prepare,
)

/**
 * A company by its id. `GET company/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: one program that calls it.
 */
export const getCompany: t.GetEntity<Company> = /* @__PURE__ */ op.getEntity(
  'getCompany',
  'company/index',
  companyModel,
  companyScope,
)
/** {@link getCompany}, as the API sent it: a list. */
export const getCompanyRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getCompany',
  'company/index',
  companyScope,
)
