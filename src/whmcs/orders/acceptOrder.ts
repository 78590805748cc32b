import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AcceptOrder` takes. */
export interface AcceptOrderRequest {
  readonly orderid: number
  readonly serverid?: number | undefined
  readonly serviceusername?: string | undefined
  readonly servicepassword?: string | undefined
  readonly registrar?: string | undefined
  readonly sendregistrar?: boolean | undefined
  readonly autosetup?: boolean | undefined
  readonly sendemail?: boolean | undefined
}

/** What `AcceptOrder` answers. */
export interface AcceptOrderAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'AcceptOrder', effect: 'once' }

/**
 * Accepts a pending order and provisions what it holds, as far as it is asked to. Action `AcceptOrder`. Never repeated
 * after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate. Source: the developer documentation of `AcceptOrder`.
 */
export const acceptOrder: ParsedAction<AcceptOrderRequest, AcceptOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link acceptOrder}, as the API sent it. */
export const acceptOrderRaw: RawAction<AcceptOrderRequest> = /* @__PURE__ */ raw(action)
