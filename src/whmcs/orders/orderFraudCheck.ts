import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `OrderFraudCheck` takes. */
export interface OrderFraudCheckRequest {
  readonly orderid: number
  readonly ipaddress?: string | undefined
}

/** What `OrderFraudCheck` answers. */
export interface OrderFraudCheckAnswer extends Answer {
  readonly status?: Maybe<string>
  readonly module?: Maybe<string>
  readonly results?: Maybe<string>
}

const shape: Fields = { status: text, module: text, results: text }

const action: Action = { name: 'OrderFraudCheck', effect: 'once' }

/**
 * Has an order checked for fraud again. Action `OrderFraudCheck`. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `OrderFraudCheck`.
 */
export const orderFraudCheck: ParsedAction<OrderFraudCheckRequest, OrderFraudCheckAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link orderFraudCheck}, as the API sent it. */
export const orderFraudCheckRaw: RawAction<OrderFraudCheckRequest> = /* @__PURE__ */ raw(action)
