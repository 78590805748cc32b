import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `CancelOrder` takes. */
export interface CancelOrderRequest {
  readonly orderid: number
  readonly cancelsub?: boolean | undefined
  readonly noemail?: boolean | undefined
}

/** What `CancelOrder` answers. */
export interface CancelOrderAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'CancelOrder', effect: 'once' }

/**
 * Cancels a pending order. Action `CancelOrder`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `CancelOrder`.
 */
export const cancelOrder: ParsedAction<CancelOrderRequest, CancelOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link cancelOrder}, as the API sent it. */
export const cancelOrderRaw: RawAction<CancelOrderRequest> = /* @__PURE__ */ raw(action)
