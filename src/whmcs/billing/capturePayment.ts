import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `CapturePayment` takes. */
export interface CapturePaymentRequest {
  readonly invoiceid: number
  readonly cvv?: string | undefined
}

/** What `CapturePayment` answers. */
export interface CapturePaymentAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'CapturePayment', effect: 'once' }

/**
 * Charges what is due of an invoice to the stored card. Action `CapturePayment`. Never repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate; `rejected` with what the gateway says. Source: the developer documentation of `CapturePayment`.
 */
export const capturePayment: ParsedAction<CapturePaymentRequest, CapturePaymentAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link capturePayment}, as the API sent it. */
export const capturePaymentRaw: RawAction<CapturePaymentRequest> = /* @__PURE__ */ raw(action)
