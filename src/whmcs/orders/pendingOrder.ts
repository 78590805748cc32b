import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `PendingOrder` takes. */
export interface PendingOrderRequest {
  readonly orderid: number
}

/** What `PendingOrder` answers. */
export interface PendingOrderAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'PendingOrder', effect: 'once' }

/**
 * Makes an order pending again. Action `PendingOrder`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `PendingOrder`.
 */
export const pendingOrder: ParsedAction<PendingOrderRequest, PendingOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link pendingOrder}, as the API sent it. */
export const pendingOrderRaw: RawAction<PendingOrderRequest> = /* @__PURE__ */ raw(action)
