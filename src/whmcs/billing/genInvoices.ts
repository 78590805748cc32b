import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GenInvoices` takes. */
export interface GenInvoicesRequest {
  readonly noemails?: boolean | undefined
  readonly clientid?: number | undefined
  readonly serviceids?: readonly number[] | undefined
  readonly domainids?: readonly number[] | undefined
  readonly addonids?: readonly number[] | undefined
}

/** What `GenInvoices` answers. */
export interface GenInvoicesAnswer extends Answer {
  readonly numcreated?: Maybe<number>
  readonly latestinvoiceid?: Maybe<number>
}

const shape: Fields = { numcreated: int, latestinvoiceid: int }

const action: Action = { name: 'GenInvoices', effect: 'once' }

/**
 * Makes the invoices that are due, of everyone or of one client. Action `GenInvoices`. Never repeated after an unknown
 * outcome. Errors: those of every call. Source: the developer documentation of `GenInvoices`.
 */
export const genInvoices: ParsedQuery<GenInvoicesRequest, GenInvoicesAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link genInvoices}, as the API sent it. */
export const genInvoicesRaw: RawQuery<GenInvoicesRequest> = /* @__PURE__ */ raw(action)
