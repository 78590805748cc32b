import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `FraudOrder` takes. */
export interface FraudOrderRequest {
  readonly orderid: number
  readonly cancelsub?: boolean | undefined
}

/** What `FraudOrder` answers. */
export interface FraudOrderAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'FraudOrder', effect: 'once' }

/**
 * Marks an order as fraud. Action `FraudOrder`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `FraudOrder`.
 */
export const fraudOrder: ParsedAction<FraudOrderRequest, FraudOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link fraudOrder}, as the API sent it. */
export const fraudOrderRaw: RawAction<FraudOrderRequest> = /* @__PURE__ */ raw(action)
