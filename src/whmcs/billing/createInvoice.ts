import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `CreateInvoice` takes. */
export interface CreateInvoiceRequest {
  readonly userid: number
  readonly status?: string | undefined
  readonly draft?: boolean | undefined
  readonly sendinvoice?: boolean | undefined
  readonly paymentmethod?: string | undefined
  readonly taxrate?: Decimal | undefined
  readonly taxrate2?: Decimal | undefined
  /** As `Y-m-d`. */
  readonly date?: string | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
  readonly notes?: string | undefined
  /** `{n}` is the number of the line, from 1. */
  readonly [itemdescription: `itemdescription${number}`]: string | undefined
  /** `{n}` is the number of the line, from 1. */
  readonly [itemamount: `itemamount${number}`]: Decimal | undefined
  /** `{n}` is the number of the line, from 1. */
  readonly [itemtaxed: `itemtaxed${number}`]: boolean | undefined
  readonly autoapplycredit?: boolean | undefined
}

/** What `CreateInvoice` answers. */
export interface CreateInvoiceAnswer extends Answer {
  readonly invoiceid: number
  readonly status?: Maybe<string>
}

const shape: Fields = { invoiceid: id, status: text }

const action: Action = { name: 'CreateInvoice', effect: 'once' }

/**
 * Creates an invoice, whose lines are numbered from 1: `itemdescription1`, `itemamount1`, `itemtaxed1`. Action
 * `CreateInvoice`. Amounts are in the currency itself, not in cents: `19.90`. Rates of tax are percent. Dates are by
 * the server's clock and say no zone. Never repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no
 * such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer documentation of
 * `CreateInvoice`.
 *
 * @example
 * ```ts
 * await createInvoice(ctx, { userid: 1, itemdescription1: 'Setup', itemamount1: '19.90', itemtaxed1: true })
 * ```
 */
export const createInvoice: ParsedAction<CreateInvoiceRequest, CreateInvoiceAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link createInvoice}, as the API sent it. */
export const createInvoiceRaw: RawAction<CreateInvoiceRequest> = /* @__PURE__ */ raw(action)
