import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteOrder` takes. */
export interface DeleteOrderRequest {
  readonly orderid: number
}

/** What `DeleteOrder` answers. */
export interface DeleteOrderAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteOrder', effect: 'once' }

/**
 * Deletes an order that is cancelled or a fraud, with all that it holds. Action `DeleteOrder`. Never repeated after an
 * unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `DeleteOrder`.
 */
export const deleteOrder: ParsedAction<DeleteOrderRequest, DeleteOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link deleteOrder}, as the API sent it. */
export const deleteOrderRaw: RawAction<DeleteOrderRequest> = /* @__PURE__ */ raw(action)
