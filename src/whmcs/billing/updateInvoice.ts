import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateInvoice` takes. */
export interface UpdateInvoiceRequest {
  readonly invoiceid: number
  readonly status?: string | undefined
  readonly paymentmethod?: string | undefined
  readonly taxrate?: Decimal | undefined
  readonly taxrate2?: Decimal | undefined
  readonly credit?: Decimal | undefined
  /** As `Y-m-d`. */
  readonly date?: string | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
  /** As `Y-m-d`. */
  readonly datepaid?: string | undefined
  readonly notes?: string | undefined
  readonly itemdescription?: Readonly<Record<number, string>> | undefined
  readonly itemamount?: Readonly<Record<number, Decimal>> | undefined
  readonly itemtaxed?: Readonly<Record<number, boolean>> | undefined
  readonly newitemdescription?: readonly string[] | undefined
  readonly newitemamount?: readonly Decimal[] | undefined
  readonly newitemtaxed?: readonly boolean[] | undefined
  readonly deletelineids?: readonly number[] | undefined
  readonly publish?: boolean | undefined
  readonly publishandsendemail?: boolean | undefined
}

/** What `UpdateInvoice` answers. */
export interface UpdateInvoiceAnswer extends Answer {
  readonly invoiceid?: Maybe<number>
}

const shape: Fields = { invoiceid: int }

const action: Action = { name: 'UpdateInvoice', effect: 'once' }

/**
 * Changes an invoice and its lines, whose ids `getInvoice` gives. From WHMCS 9.0 only drafts, unless it is configured
 * otherwise. Action `UpdateInvoice`. Amounts are in the currency itself, not in cents: `19.90`. Rates of tax are
 * percent. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `UpdateInvoice`.
 */
export const updateInvoice: ParsedAction<UpdateInvoiceRequest, UpdateInvoiceAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updateInvoice}, as the API sent it. */
export const updateInvoiceRaw: RawAction<UpdateInvoiceRequest> = /* @__PURE__ */ raw(action)
