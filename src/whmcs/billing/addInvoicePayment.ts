import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddInvoicePayment` takes. */
export interface AddInvoicePaymentRequest {
  readonly invoiceid: number
  readonly transid: string
  readonly gateway: string
  /** As `Y-m-d H:i:s`. */
  readonly date: string
  readonly amount?: Decimal | undefined
  readonly fees?: Decimal | undefined
  readonly noemail?: boolean | undefined
}

/** What `AddInvoicePayment` answers. */
export interface AddInvoicePaymentAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'AddInvoicePayment', effect: 'once' }

/**
 * Records a payment of an invoice. Action `AddInvoicePayment`. Amounts are in the currency itself, not in cents:
 * `19.90`. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `AddInvoicePayment`.
 */
export const addInvoicePayment: ParsedAction<AddInvoicePaymentRequest, AddInvoicePaymentAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link addInvoicePayment}, as the API sent it. */
export const addInvoicePaymentRaw: RawAction<AddInvoicePaymentRequest> = /* @__PURE__ */ raw(action)
